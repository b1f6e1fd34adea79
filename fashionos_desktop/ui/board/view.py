"""A board on screen: the table, and what is said in its place when there is nothing to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from fashionos_desktop.ui.board.model import BoardModel, BoardState
from fashionos_desktop.ui.board.order import Key
from fashionos_desktop.ui.board.place import Place, selected_rows
from fashionos_desktop.ui.board.table import BoardTable
from fashionos_desktop.ui.board.widths import Widths
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import Photographs
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.ui.widgets.empty_state import EmptyState

_SELECT_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_CURRENT = QItemSelectionModel.SelectionFlag.NoUpdate


@dataclass(frozen=True, slots=True)
class Words:
    """What a board says instead of rows: a title, what to do, and a step that does it."""

    title: str
    detail: str = ""
    step: str = ""
    take: Callable[[], None] | None = None
    icon: str = ""
    key: str = ""


class BoardView(QWidget):
    """Shows a BoardModel. `name` is what its widths are remembered under.

    It keeps selection and place when the order changes, and when another query holds the same rows.
    """

    sort_chosen = Signal(str, bool)
    """A column's key, and whether the last come first. Answer with another query, and `set_sort`."""
    selection_changed = Signal()
    current_changed = Signal(object)
    """The current row's key; None when there is none."""
    entered_row = Signal(object)
    """Enter on a row: its key."""
    typed = Signal(str)

    def __init__(
        self,
        look: Look,
        icons: Icons,
        preferences: Preferences,
        name: str,
        model: BoardModel,
        *,
        empty: Words,
        no_match: Words,
        row: str = "comfortable",
        photographs: Photographs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._preferences = preferences
        self._name = name
        self._sorted: tuple[str, bool] | None = None
        self._words = {BoardState.EMPTY: empty, BoardState.NO_MATCH: no_match}
        self.model = model
        self._icons = icons
        self._message: EmptyState | None = None
        self.table = BoardTable(look, icons, photographs, row)
        self.table.setModel(model)
        self.table.rows.columns = model.columns
        self._layout = QStackedLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.table)
        self._widths = Widths(look, self.table.horizontalHeader(), model.columns, self._kept_widths())
        self._place = Place(self.table, model)
        self.setFocusProxy(self.table)
        self._connect()
        self._dress()
        self._state_changed()

    def set_words(self, state: BoardState, words: Words) -> None:
        """Other words for EMPTY or NO_MATCH."""
        self._words[state] = words
        self._state_changed()

    def set_sort(self, column: str, descending: bool) -> None:
        """Draws the arrow; the rows come in the order that the query gives."""
        self._sorted = (column, descending)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header = self.table.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(self.model.column_number(column), order)

    def search(self, words: Sequence[str]) -> None:
        """Underlines what the search found."""
        self.table.rows.search(words)

    def current_key(self) -> Key | None:
        index = self.table.currentIndex()
        return self.model.key_at(index.row()) if index.isValid() else None

    def current_row(self) -> int | None:
        index = self.table.currentIndex()
        return index.row() if index.isValid() else None

    def selected_keys(self) -> list[Key]:
        """Top to bottom."""
        return self.model.keys_at(selected_rows(self.table))

    def choose(self, key: Key) -> None:
        """Selects a row and brings it into sight, now or as soon as the board knows where it stands."""
        self._place.choose(key)

    def choose_row(self, row: int) -> None:
        index = self.model.index(row, max(0, self.table.currentIndex().column()))
        self.table.selectionModel().setCurrentIndex(index, _SELECT_ROW)
        self.table.scrollTo(index)

    def edit(self, column: str) -> None:
        """Opens the editor of a cell in the current row."""
        row = self.current_row()
        if row is not None:
            index = self.model.index(row, self.model.column_number(column))
            self.table.selectionModel().setCurrentIndex(index, _CURRENT)
            self.table.edit(index)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.model.set_awake(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.model.set_awake(False)

    def _connect(self) -> None:
        header = self.table.horizontalHeader()
        header.sectionClicked.connect(self._head_clicked)
        header.customContextMenuRequested.connect(self._offer_columns)
        self.table.resized.connect(self._fit)
        self.table.typed.connect(self.typed)
        self.table.activated.connect(self._entered)
        self.table.selectionModel().selectionChanged.connect(self._selection_changed)
        self.table.selectionModel().currentRowChanged.connect(self._current_changed)
        self.model.state_changed.connect(self._state_changed)
        self.model.brought.connect(self.table.rows.flash)
        self.model.modelReset.connect(self._current_changed)
        self._widths.changed.connect(self._keep_widths)
        self._look.changed.connect(self._dress)

    @Slot()
    def _state_changed(self) -> None:
        state = self.model.state
        words = self._words.get(state)
        if state is BoardState.FAILED:
            words = Words(
                self.tr("The list could not be read."),
                str(self.model.error),
                self.tr("Read again"),
                self.model.read_again,
                "circle-alert",
            )
        if words is None:
            self._layout.setCurrentWidget(self.table)
        else:
            self._say(words)

    def _say(self, words: Words) -> None:
        if self._message is not None:
            self._layout.removeWidget(self._message)
            self._message.deleteLater()
        message = EmptyState(
            self._look, self._icons, words.title, words.detail, words.step, key=words.key, icon=words.icon
        )
        if words.take is not None:
            message.acted.connect(words.take)
        self._message = message
        self._layout.addWidget(message)
        self._layout.setCurrentWidget(message)

    @Slot(int)
    def _head_clicked(self, number: int) -> None:
        column = self.model.columns[number]
        if column.sorts:
            descending = self._sorted == (column.key, False)
            self.set_sort(column.key, descending)
            self.sort_chosen.emit(column.key, descending)

    @Slot(QPoint)
    def _offer_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, column in enumerate(self.model.columns):
            action = menu.addAction(column.title or column.head)
            action.setCheckable(True)
            action.setChecked(self._widths.is_shown(number))
            action.setEnabled(number > 0)
            action.toggled.connect(lambda shown, number=number: self._widths.show(number, shown))
        menu.popup(self.table.horizontalHeader().mapToGlobal(at))

    @Slot()
    def _entered(self) -> None:
        key = self.current_key()
        if key is not None:
            self.entered_row.emit(key)

    @Slot()
    def _selection_changed(self) -> None:
        self.selection_changed.emit()

    @Slot()
    def _current_changed(self) -> None:
        self.current_changed.emit(self.current_key())

    @Slot()
    def _fit(self) -> None:
        self._widths.fit(self.table.viewport().width())

    @Slot()
    def _dress(self) -> None:
        self._fit()

    def _kept_widths(self) -> str:
        return self._preferences.now.columns.get(self._name, "")

    @Slot()
    def _keep_widths(self) -> None:
        name, text = self._name, self._widths.text()
        self._preferences.change(lambda now: replace(now, columns={**now.columns, name: text}))
