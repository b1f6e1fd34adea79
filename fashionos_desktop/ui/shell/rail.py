"""The rail: which show, the screens with their digit, and Find at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from fashionos_desktop.ui.delegates.rail_delegate import RailDelegate
from fashionos_desktop.ui.delegates.roles import (
    ACCESSIBLE_TEXT_ROLE,
    DISPLAY_ROLE,
    ITEM_ROLE,
    TOOL_TIP_ROLE,
    RailItem,
)
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.screen import ScreenEntry
from fashionos_desktop.ui.shell.sitting import Sitting
from fashionos_desktop.ui.shell.switcher import ShowSwitcher
from fashionos_desktop.ui.widgets.keys import key_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_RULE = RailItem(rule=True)


class RailModel(QAbstractListModel):
    """Screens in the order of their digits, a line before each further group."""

    def __init__(self, entries: Sequence[ScreenEntry]) -> None:
        super().__init__()
        self.narrow = False
        self.news: frozenset[str] = frozenset()
        self.rows: list[ScreenEntry | None] = []
        for entry in sorted((entry for entry in entries if entry.digit is not None), key=_place):
            last = self.rows[-1] if self.rows else None
            if last is not None and last.group != entry.group:
                self.rows.append(None)
            self.rows.append(entry)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        entry = self.rows[index.row()]
        if role == ITEM_ROLE:
            return (
                _RULE
                if entry is None
                else RailItem(entry.icon, title_of(entry), str(entry.digit), news=entry.key in self.news)
            )
        if entry is None:
            return None
        if role == ACCESSIBLE_TEXT_ROLE and entry.key in self.news:
            return self.tr("{}, something needs you").format(title_of(entry))
        if role in (DISPLAY_ROLE, ACCESSIBLE_TEXT_ROLE) or (role == TOOL_TIP_ROLE and self.narrow):
            return title_of(entry)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()] is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, key: str) -> int | None:
        return next((row for row, entry in enumerate(self.rows) if entry and entry.key == key), None)


class _FindModel(QAbstractListModel):
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        if role == ITEM_ROLE:
            return RailItem("search", self.tr("Find anything"), key_words("Ctrl+K"))
        return self.tr("Find anything") if role in (DISPLAY_ROLE, TOOL_TIP_ROLE) else None


class Rail(QWidget):
    """`chosen` carries a screen's key; `find_asked` opens the palette."""

    chosen = Signal(str)
    find_asked = Signal()

    def __init__(
        self,
        look: Look,
        icons: Icons,
        sitting: Sitting,
        entries: Sequence[ScreenEntry],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.narrow = False
        self.switcher = ShowSwitcher(look, icons, sitting)
        self.model = RailModel(entries)
        self._finder = _FindModel()
        self.list = _list(self.model)
        self._find = _list(self._finder)
        self._delegates = (RailDelegate(look, icons, self.list), RailDelegate(look, icons, self._find))
        self.list.setItemDelegate(self._delegates[0])
        self._find.setItemDelegate(self._delegates[1])
        self._find.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.setAccessibleName(self.tr("Screens"))
        self._find.setAccessibleName(self.tr("Find anything"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, look.measure.line.hair, 0)
        column.setSpacing(0)
        column.addWidget(self.switcher)
        column.addSpacing(look.measure.space.xs - look.measure.space.xxs)
        column.addWidget(self.list, 1)
        column.addWidget(self._find)
        column.addSpacing(look.measure.space.s)
        self.list.clicked.connect(self._clicked)
        self.list.activated.connect(self._clicked)
        self._find.clicked.connect(self.find_asked)
        self._find.activated.connect(self.find_asked)
        look.changed.connect(self._dress)
        self._dress()

    def mark(self, key: str) -> None:
        """Shows which screen is open."""
        row = self.model.row_of(key)
        selection = self.list.selectionModel()
        if row is None:
            selection.clearSelection()
        else:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(self.model.index(row, 0), flag)

    def set_news(self, key: str, there: bool) -> None:
        """Marks a screen on which something needs the person."""
        news = self.model.news | {key} if there else self.model.news - {key}
        if news != self.model.news:
            self.model.news = news
            self.list.viewport().update()

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = self.model.narrow = narrow
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        hair = self._look.measure.line.hair
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.canvas)
        painter.fillRect(self.width() - hair, 0, hair, self.height(), self._look.theme.line)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        entry = self.model.rows[index.row()]
        if entry is not None:
            self.chosen.emit(entry.key)

    @Slot()
    def _dress(self) -> None:
        shell = self._look.measure.shell
        self.setFixedWidth(self._look.px(shell.rail_narrow if self.narrow else shell.rail))
        self._find.setFixedHeight(self._look.px(self._look.measure.rail.row))
        for view in (self.list, self._find):
            palette = QPalette(view.palette())
            palette.setColor(QPalette.ColorRole.Base, self._look.theme.canvas)
            view.setPalette(palette)
        self.update()


def title_of(entry: ScreenEntry) -> str:
    """The screen's name in the language in use."""
    return QCoreApplication.translate("screens", entry.title)


def _place(entry: ScreenEntry) -> tuple[int, int]:
    return entry.group, entry.digit or 0


def _list(model: QAbstractListModel) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setMouseTracking(True)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    return view
