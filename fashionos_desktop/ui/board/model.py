"""A board as Qt sees it: a model that knows its order, and reads rows when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from fashionos_desktop.ui.board.columns import Column
from fashionos_desktop.ui.board.order import Key
from fashionos_desktop.ui.board.ordered import Index, OrderedModel
from fashionos_desktop.ui.board.pages import FirstPage, Resorted, first_page, page, resorted
from fashionos_desktop.ui.board.rows import Rows, cell_words
from fashionos_desktop.ui.changes import Changes
from fashionos_desktop.ui.delegates.roles import (
    ACCESSIBLE_TEXT_ROLE,
    ALIGNMENT_ROLE,
    CELL_ROLE,
    DISPLAY_ROLE,
    EDIT_ROLE,
    KEY_ROLE,
    TOOL_TIP_ROLE,
    Cell,
)
from fashionos_desktop.ui.tasks import Tasks, Ticket

if TYPE_CHECKING:
    from fashionos_desktop.services.edits import Edit
    from fashionos_desktop.storage import ChangeNotice
    from fashionos_desktop.ui.board.query import BoardQuery, Session

Write = Callable[["Session", str, str, Any], "Edit"]
"""(session, row's id, column's key, value): writes what a person typed in a cell."""

_ANSWERED = frozenset((DISPLAY_ROLE, EDIT_ROLE, CELL_ROLE, KEY_ROLE, TOOL_TIP_ROLE, ACCESSIBLE_TEXT_ROLE))
_BLANK = Cell()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class BoardState(Enum):
    LOADING = "loading"
    READY = "ready"
    EMPTY = "empty"
    NO_MATCH = "no match"
    FAILED = "failed"


class BoardModel(OrderedModel):
    """Rows of a query. `show` gives it another query; a change in the cache repaints cells and moves rows.

    `identity` gives the id of a row as change notices name it. `write` makes it editable.
    """

    state_changed = Signal()
    refreshed = Signal(object)
    """Ids of rows in sight that changed, but for cells that were edited here."""
    brought = Signal(object)
    """Those of them that another laptop changed."""
    edited = Signal(object)
    """Edit: a cell was changed in place and is on disk. Connect it to `History.done`."""
    refused = Signal(str)
    """Why a change in place was put back."""

    def __init__(
        self,
        tasks: Tasks,
        changes: Changes,
        columns: Sequence[Column[Any]],
        identity: Callable[[Any], str],
        write: Write | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(len(columns), parent)
        self.columns = tuple(columns)
        self.state = BoardState.LOADING
        self.error: Exception | None = None
        self._tasks = tasks
        self._identity = identity
        self._write = write
        self._query: BoardQuery[Any] | None = None
        self._next: BoardQuery[Any] | None = None
        self._generation = 0
        self._rows = Rows(self.columns, identity)
        self._reading: Ticket | None = None
        self._first: Ticket | None = None
        self._resorting: Ticket | None = None
        self._resort_again = False
        self._awake = True
        self._behind = False
        self._ask_timer = self._single_shot(0, self._ask)
        self._resort_timer = self._single_shot(60, self._resort)
        # While somebody types, the next letter comes sooner: reading all keys would only hold up its search.
        self._order_timer = self._single_shot(200, self._resort)
        changes.changed.connect(self.refresh)

    # what a screen asks

    @property
    def query(self) -> BoardQuery[Any] | None:
        return self._query

    def show_query(self, query: BoardQuery[Any]) -> None:
        """Another search, filter or sort. What is shown stays until the first page of the new one is here."""
        self._generation += 1
        self._order_timer.stop()
        self._next = query
        self.error = None
        if self._first is not None:
            self._first.cancel()
        if self._query is None:
            self._set_state(BoardState.LOADING)
        generation = self._generation
        self._first = self._tasks.read(
            lambda session: first_page(session, query),
            partial(self._first_arrived, generation),
            partial(self._failed, generation),
        )

    def read_again(self) -> None:
        """After an error, or when a screen knows better."""
        query = self._next or self._query
        if query is not None:
            self.show_query(query)

    def row_at(self, row: int) -> Any | None:
        """The row as it is shown, with changes that are being saved; None where it is not read yet."""
        key = self.key_at(row)
        return None if key is None else self._rows.shown(key)

    def id_at(self, row: int) -> str | None:
        found = self.row_at(row)
        return None if found is None else self._identity(found)

    def column_number(self, key: str) -> int:
        """Raises StopIteration for a key that is no column."""
        return next(number for number, column in enumerate(self.columns) if column.key == key)

    def set_awake(self, awake: bool) -> None:
        """A board that nobody sees does not follow changes; it catches up when it is seen again."""
        self._awake = awake
        if awake and self._behind:
            self._behind = False
            self._reread(None)
            self._resort_timer.start()

    # what Qt asks

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        if role not in _ANSWERED:
            return None
        row = index.row()
        keys = self._order.keys
        if row >= len(keys):
            self._want(row)
            return _BLANK if role == CELL_ROLE else None
        key = keys[row]
        cells = self._rows.cells(key)
        if cells is None:
            if key not in self._rows:
                self._want(row)
            return _BLANK if role == CELL_ROLE else None
        if role == CELL_ROLE:
            self._rows.looked_at = row
            return cells[index.column()]
        if role in (DISPLAY_ROLE, ACCESSIBLE_TEXT_ROLE):
            return cell_words(cells[index.column()])
        if role == KEY_ROLE:
            return self._identity(self._rows.shown(key))
        return self._asked_seldom(key, self.columns[index.column()], role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY_ROLE) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == DISPLAY_ROLE:
            return column.title
        if role == ACCESSIBLE_TEXT_ROLE:
            return column.title or column.head
        if role == ALIGNMENT_ROLE:
            return _RIGHT if column.number else _LEFT
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self._write is None:
            return flags
        editing = self.columns[index.column()].editing
        row = self.row_at(index.row()) if editing is not None else None
        if editing is not None and row is not None and editing.allowed(row):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = EDIT_ROLE) -> bool:
        """Shows the change at once and writes it; puts it back with a sentence where it is refused."""
        key, row = self.key_at(index.row()), self.row_at(index.row())
        column = self.columns[index.column()]
        if role != EDIT_ROLE or self._write is None or column.editing is None or key is None or row is None:
            return False
        if value == column.editing.value(row):
            return False
        write, row_id = self._write, self._identity(row)
        number = self._rows.overlays.add(key, partial(_with_value, column, value))
        self._repaint((key,))
        self._tasks.write(
            lambda session: write(session, row_id, column.key, value),
            partial(self._saved, key, number),
            partial(self._put_back, key, number),
        )
        return True

    # what changed

    @Slot(object)
    def refresh(self, notice: ChangeNotice) -> None:
        """Rereads what the notice names where it is in sight, and the order, quietly."""
        query = self._query
        if query is None or not notice.touches(*query.tables):
            return
        if not self._awake:
            self._behind = True
            return
        own, *others = query.tables
        ids = None if notice.touches(*others) else notice.ids(own)
        self._reread(ids, brought=notice.from_sync)
        if not self._resort_timer.isActive():
            self._resort_timer.start()

    def repaint(self) -> None:
        """What the cells say depends on something else than the rows (the time, a word): say it anew."""
        self._rows.compose_all_again()
        self._tell_changed(0, self._count - 1)

    # answers

    def _first_arrived(self, generation: int, first: FirstPage) -> None:
        if generation != self._generation:
            return
        self._first = None
        self.beginResetModel()
        self._query, self._next = self._next or self._query, None
        self._order, self._count = first.order, first.count
        self._rows.start(first.rows)
        self.endResetModel()
        self._settle()
        if self.order_known:
            self.order_read.emit()
        else:
            self._order_timer.start()

    def _settle(self) -> None:
        if self._count:
            self._set_state(BoardState.READY)
        elif self._query is not None and self._query.narrowed:
            self._set_state(BoardState.NO_MATCH)
        else:
            self._set_state(BoardState.EMPTY)

    def _failed(self, generation: int, error: Exception) -> None:
        self._reading = self._resorting = None
        if generation == self._generation:
            self.error = error
            self._set_state(BoardState.FAILED)

    @Slot()
    def _resort(self) -> None:
        query, shown, count = self._query, self._order, self._count
        if query is None:
            return
        if self._resorting is not None and not self._resorting.done:
            self._resort_again = True
            return
        generation = self._generation
        self._resorting = self._tasks.read(
            lambda session: resorted(session, query, shown, count),
            partial(self._resorted, generation),
            partial(self._failed, generation),
        )

    def _resorted(self, generation: int, result: Resorted) -> None:
        self._resorting = None
        again, self._resort_again = self._resort_again, False
        if generation != self._generation or result.shown is not self._order:
            if self._next is None:
                self._resort_timer.start()
            return
        self._change_order(result.moves, result.order)
        self._settle()
        if self._rows.wanting:
            self._ask_timer.start()
        if again:
            self._resort_timer.start()

    # rows

    def _want(self, row: int) -> None:
        self._rows.want(row)
        if not self._ask_timer.isActive():
            self._ask_timer.start()

    @Slot()
    def _ask(self) -> None:
        query, generation = self._query, self._generation
        if query is None or self._reading is not None:
            return
        keys = self._rows.take_wanted(self._order)
        if keys:
            self._reading = self._tasks.read(
                lambda session: page(session, query, keys),
                partial(self._page_arrived, query),
                partial(self._failed, generation),
            )

    def _page_arrived(self, query: BoardQuery[Any], rows: dict[Key, Any]) -> None:
        self._reading = None
        if query is self._query:
            self._repaint(self._rows.put(rows, self._order))
        if self._rows.wanting:
            self._ask_timer.start()

    def _reread(self, ids: frozenset[str] | None, *, brought: bool = False) -> None:
        query = self._query
        if query is None:
            return
        keys = self._rows.take_stale(ids, self._order)
        if keys:
            self._tasks.read(lambda session: page(session, query, keys), partial(self._reread_arrived, query, brought))

    def _reread_arrived(self, query: BoardQuery[Any], brought: bool, rows: dict[Key, Any]) -> None:
        if query is not self._query:
            return
        changed = self._rows.put(rows, self._order)
        self._repaint(changed)
        others = [rows[key] for key in changed if key not in self._rows.overlays and rows[key] is not None]
        if others:
            ids = frozenset(map(self._identity, others))
            self.refreshed.emit(ids)
            if brought:
                self.brought.emit(ids)

    def _asked_seldom(self, key: Key, column: Column[Any], role: int) -> Any:
        row = self._rows.shown(key)
        if role == EDIT_ROLE and column.editing is not None:
            return column.editing.value(row)
        if role == TOOL_TIP_ROLE and column.tool_tip is not None:
            return column.tool_tip(row)
        return None

    def _repaint(self, keys: Iterable[Key]) -> None:
        """From the first to the last of these keys: they are near each other, or all that is in sight."""
        named = list(keys)
        self._rows.compose_again(named)
        rows = [row for key in named if (row := self._order.positions.get(key)) is not None]
        if rows:
            self._tell_changed(min(rows), max(rows))

    def _tell_changed(self, first: int, last: int) -> None:
        if 0 <= first <= last < self._count:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    # changes in place

    def _saved(self, key: Key, number: int, edit: Edit) -> None:
        self.edited.emit(edit)
        query = self._query
        if query is None or key not in self._order:
            self._rows.overlays.drop(key, number)
            return
        self._tasks.read(lambda session: page(session, query, [key]), partial(self._saved_arrived, key, number))

    def _saved_arrived(self, key: Key, number: int, rows: dict[Key, Any]) -> None:
        self._rows.overlays.drop(key, number)
        if key in self._order:
            self._rows.put(rows, self._order)
        self._repaint((key,))

    def _put_back(self, key: Key, number: int, error: Exception) -> None:
        self._rows.overlays.drop(key, number)
        self._repaint((key,))
        self.refused.emit(str(error))

    def _set_state(self, state: BoardState) -> None:
        if state is not self.state or state is BoardState.FAILED:
            self.state = state
            self.state_changed.emit()

    def _single_shot(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(slot)
        return timer


def _with_value(column: Column[Any], value: Any, row: Any) -> Any:
    assert column.editing is not None
    return column.editing.shown(row, value)
