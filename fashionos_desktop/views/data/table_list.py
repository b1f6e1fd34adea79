"""The tables of the model in their groups, with how many rows each has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.vocabulary import TABLES
from fashionos_desktop.ui.delegates.roles import ACCESSIBLE_TEXT_ROLE, DISPLAY_ROLE, ITEM_ROLE, KEY_ROLE, TableName
from fashionos_desktop.ui.delegates.table_name_delegate import TableNameDelegate
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.search_field import SearchField

GROUPS = ("Show", "Line-up", "People", "Guests", "Places", "Money", "Pictures", "Channels")
_WIDTH = 208

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class _Line:
    table: str
    """Empty for the head of a group."""
    name: str


class TableNames(QAbstractListModel):
    """Those whose name, or the name of their group, begins a word with each word that is looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[str, int] = {}
        self._lines = _lines("")

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        line = self._lines[index.row()]
        if role == ITEM_ROLE:
            return TableName(line.name, self._count(line.table), head=not line.table)
        if role == DISPLAY_ROLE:
            return line.name
        if role == ACCESSIBLE_TEXT_ROLE:
            return f"{line.name} {self._count(line.table)}".strip()
        return line.table if role == KEY_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self._lines[index.row()].table:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def table_at(self, row: int) -> str:
        return self._lines[row].table

    def row_of(self, table: str) -> int | None:
        return next((row for row, line in enumerate(self._lines) if line.table == table), None)

    def first(self) -> str:
        """The first table that is listed; "" where none is."""
        return next((line.table for line in self._lines if line.table), "")

    def narrow(self, text: str) -> None:
        self.beginResetModel()
        self._lines = _lines(text)
        self.endResetModel()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        if counts != self._counts:
            self._counts = dict(counts)
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def _count(self, table: str) -> str:
        count = self._counts.get(table)
        return "" if count is None else f"{count:,}"


class TableList(QWidget):
    """`chosen` carries the table that a person goes to."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._table = ""
        self.search = SearchField(look, icons, self.tr("Find a table"))
        self.names = TableNames(self)
        self.view = _View()
        self.view.setModel(self.names)
        self._delegate = TableNameDelegate(look, icons, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("Tables"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        space = look.measure.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.s, 0, 0)
        column.setSpacing(space.xxs)
        field = QVBoxLayout()
        field.setContentsMargins(space.l, 0, space.m, 0)
        field.addWidget(self.search)
        column.addLayout(field)
        column.addWidget(self.view, 1)
        look.changed.connect(self._dress)
        self._dress()
        self.search.searched.connect(self._narrow)
        self.search.returnPressed.connect(self._take_first)
        self.search.left.connect(self.left)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.entered_row.connect(self.left)

    def show_table(self, table: str) -> None:
        """Marks a table as the one that is open; `chosen` stays silent."""
        self._table = table
        row = self.names.row_of(table)
        if row is not None and self.view.currentIndex().row() != row:
            self.view.setCurrentIndex(self.names.index(row))

    def set_counts(self, counts: Mapping[str, int]) -> None:
        self.names.set_counts(counts)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH) * 3 // 4, 0)

    @Slot()
    def _dress(self) -> None:
        self.search.setMinimumWidth(0)  # a search field asks for more room than there is here

    @Slot(str)
    def _narrow(self, text: str) -> None:
        self.names.narrow(text)
        self.show_table(self._table)

    @Slot()
    def _take_first(self) -> None:
        table = self.names.first()
        if table:
            self.search.clear()
            self._narrow("")
            self._choose(table)
            self.left.emit()

    @Slot(QModelIndex)
    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self._choose(self.names.table_at(index.row()))

    def _choose(self, table: str) -> None:
        if table and table != self._table:
            self.show_table(table)
            self.chosen.emit(table)


class _View(QListView):
    entered_row = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        else:
            super().keyPressEvent(event)


def _lines(text: str) -> list[_Line]:
    wanted = fold(text).split()
    lines: list[_Line] = []
    for group in GROUPS:
        tables = [
            _Line(table, words.many)
            for table, words in TABLES.items()
            if words.group == group and _matches(f"{words.many} {words.one} {group} {table}", wanted)
        ]
        if tables:
            lines += [_Line("", group), *tables]
    return lines


def _matches(names: str, wanted: list[str]) -> bool:
    known = fold(names.replace("_", " ")).split()
    return all(any(name.startswith(word) for name in known) for word in wanted)
