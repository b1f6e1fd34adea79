"""Rows to look at: the first few, and all of them where the person asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from fashionos_desktop.services.guest_import import Issue
from fashionos_desktop.ui.delegates.roles import CELL_ROLE, DISPLAY_ROLE, TOOL_TIP_ROLE, Cell, CellState
from fashionos_desktop.ui.delegates.row_delegate import RowDelegate
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.heading import Heading
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.ui.widgets.table import Table
from fashionos_desktop.views.guests.words import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

FEW = 3
_MOST_HIGH = 400
"""Rows that are shown without a scroll bar of their own."""
_WIDE = (84, 180, 130)
_KINDS = {
    "correction": CellState("pencil", "Corrected", "info"),
    "kept": CellState("lock", "Kept", "muted"),
    "rejected": CellState("octagon-alert", "Not imported", "stop"),
}


class IssueModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.issues: Sequence[Issue] = ()

    def show(self, issues: Sequence[Issue]) -> None:
        self.beginResetModel()
        self.issues = issues
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.issues)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        if role not in (CELL_ROLE, DISPLAY_ROLE, TOOL_TIP_ROLE):
            return None
        issue = self.issues[index.row()]
        cell = _cell(issue, index.column())
        if role == CELL_ROLE:
            return cell
        words = cell.state.word if cell.state is not None else cell.text or cell.needed
        return words if role == DISPLAY_ROLE or index.column() == 3 else None


class FlushRows(RowDelegate):
    """Rows that begin where their head begins: the page around them has its margins already."""

    @Slot()
    def _restyle(self) -> None:
        super()._restyle()
        self._edge = 0


class Issues(QWidget):
    """A head with the number, the first rows, and a link to the rest. Ctrl+C copies what is selected, or all."""

    def __init__(self, look: Look, icons: Icons, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._all: Sequence[Issue] = ()
        self.model = IssueModel()
        self._head = Heading(look, title)
        self._figures = Label(look, "", "data", "muted")
        self._head.add(self._figures)
        self.table = Table(look, icons, row="comfortable")
        self.table.rows.deleteLater()
        self.table.rows = FlushRows(look, icons, self.table)
        self.table.setItemDelegate(self.table.rows)
        self.table.setModel(self.model)
        self.table.horizontalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._link = Label(look, "", "data", weight=600)
        self._link.setTextFormat(Qt.TextFormat.RichText)
        self._link.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._link.linkActivated.connect(self.show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.measure.space.s)
        column.addWidget(self._head)
        column.addWidget(Rule(look))
        column.setSpacing(0)
        column.insertSpacing(1, look.measure.space.s)
        column.addWidget(self.table)
        column.addSpacing(look.measure.space.s)
        column.addWidget(self._link)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.Copy, self, context=context).activated.connect(self.copy)
        look.changed.connect(self._fit)

    @property
    def shown(self) -> Sequence[Issue]:
        """What it was given."""
        return self._all

    def show_issues(self, issues: Sequence[Issue]) -> None:
        self._all = issues
        self.model.show(issues[:FEW])
        self._head.set_count(f"{len(issues):,}")
        self._figures.setText(_figures(issues))
        more = len(issues) > FEW
        self._link.setText(
            f'<a href="all" style="text-decoration:none">{tr("Show all {:,}").format(len(issues))}</a>' if more else ""
        )
        self._link.setVisible(more)
        self._fit()

    def leave_out_kinds(self) -> None:
        """Where all are of one kind, and the title says which."""
        self.table.setColumnHidden(2, True)
        self._figures.hide()

    @Slot()
    def show_all(self) -> None:
        self.model.show(self._all)
        self._link.hide()
        self._fit()

    @Slot()
    def copy(self) -> None:
        """Tab separated, so that a spreadsheet takes it."""
        chosen = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        issues = [self.model.issues[row] for row in chosen] or self._all
        lines = (f"{issue.row}\t{issue.name or ''}\t{issue.words}" for issue in issues)
        QGuiApplication.clipboard().setText("\n".join(lines))

    @Slot()
    def _fit(self) -> None:
        rows = min(self.model.rowCount(), _MOST_HIGH)
        self.table.setFixedHeight(rows * self.table.rows.row_height())
        for place, wide in enumerate(_WIDE):
            self.table.setColumnWidth(place, self._look.px(wide))


def _cell(issue: Issue, column: int) -> Cell:
    if column == 0:
        return Cell(tr("Row {}").format(issue.row), muted=True)
    if column == 1:
        return Cell(issue.name or "", needed=tr("No name"))
    if column == 2:
        return Cell(state=_KINDS[issue.kind])
    return Cell(issue.words)


def _figures(issues: Sequence[Issue]) -> str:
    """ "3 with a correction, 4 not imported"."""
    said = []
    for kind, words in (
        ("correction", tr("{:,} with a correction")),
        ("kept", tr("{:,} kept as decided here")),
        ("rejected", tr("{:,} not imported")),
    ):
        count = sum(issue.kind == kind for issue in issues)
        if count:
            said.append(words.format(count))
    return ", ".join(said)
