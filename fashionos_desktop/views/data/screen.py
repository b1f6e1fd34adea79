"""The Data screen: tables at the left, one board over any of them, one row at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from fashionos_desktop.services.records import Dependent, belongs_to_shows, record_counts
from fashionos_desktop.services.vocabulary import TABLES, label_of, words_of
from fashionos_desktop.ui.navigation import Destination, OpenTable
from fashionos_desktop.ui.screen import Command, Screen, Surroundings
from fashionos_desktop.ui.shortcuts import bind
from fashionos_desktop.views.data.arrangement import can_be_made
from fashionos_desktop.views.data.desk import RecordDesk
from fashionos_desktop.views.data.exporting import Exporting
from fashionos_desktop.views.data.header import DataHeader
from fashionos_desktop.views.data.pane import RecordPane
from fashionos_desktop.views.data.sheet import Place
from fashionos_desktop.views.data.table_board import TableBoard
from fashionos_desktop.views.data.table_list import TableList
from fashionos_desktop.views.data.texts import Reading

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.storage import ChangeNotice
    from fashionos_desktop.ui.tasks import Ticket

_FIRST = "events"
_LAST_TABLE = "data.table"
_OPEN_AFTER = 40
_COUNT_AFTER = 300


class DataScreen(Screen):
    """Each table keeps its search, order and place; each row what was written about it."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._show: Show | None = None
        self._table = ""
        self._of_show = True
        self._order_moving = False
        self._wanted: tuple[str, str] | None = None
        self._counting: Ticket | None = None
        self._boards: dict[str, TableBoard] = {}
        self.header = DataHeader(around.look, around.icons)
        self.tables = TableList(around.look, around.icons)
        self._stack = QStackedWidget()
        self.pane = RecordPane(around.look, around.icons)
        self.desk = RecordDesk(around, self.pane, self._zone, self)
        self._exporting = Exporting(around, self)
        self._open_timer = self._single_shot(_OPEN_AFTER, self._open_current)
        self._count_timer = self._single_shot(_COUNT_AFTER, self._count)
        self._lay_out()
        self._connect()
        self._bind_keys()

    @property
    def board(self) -> TableBoard | None:
        """The board of the table that is open."""
        return self._boards.get(self._table)

    def show_changed(self, show: Show | None) -> None:
        self._show = show
        self.header.set_show(show)
        self._count()
        if self.board is not None:
            self._read_board()

    def opened(self, destination: Destination | None) -> None:
        if isinstance(destination, OpenTable) and destination.table:
            self.go_to(destination.table, destination.id)
        elif not self._table:
            last = self.around.preferences.now.windows.get(_LAST_TABLE, _FIRST)
            self.go_to(last if last in TABLES else _FIRST)

    def first_focus(self) -> QWidget | None:
        return self.board

    def commands(self) -> Sequence[Command]:
        tables = [
            Command(self.tr("Open {}").format(words.many), partial(self.go_to, table), words.group, icon="table-2")
            for table, words in TABLES.items()
        ]
        return (
            Command(
                self.tr("New row"), self.new_row, words_of(self._table).many if self._table else "", "Ctrl N", "plus"
            ),
            Command(self.tr("Find a table"), self.tables.search.setFocus, icon="search"),
            Command(self.tr("Export this table"), self._export, icon="download"),
            *tables,
        )

    def close_down(self) -> bool:
        unsaved = self.desk.sheet.unsaved
        if not unsaved:
            return True
        place = unsaved[0]
        words = self.tr("{} is not saved yet. Save it, or put it back.")
        self.around.tell(words.format(self.desk.sheet.title(place)))
        self.around.go(OpenTable(place.table, place.row_id))
        if place.row_id is None:
            self.new_row()
        return False

    def tour_states(self) -> Sequence[str]:
        return ("row", "new-row")

    def tour(self, state: str) -> None:
        self.go_to("event_sponsors")
        if state == "new-row":
            self.new_row()
        elif self.board is not None and self.board.model.count:
            self._choose_sample()
        elif self.board is not None:
            self.board.model.order_read.connect(self._choose_sample, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _choose_sample(self) -> None:
        if self.board is not None:
            self.board.view.choose_row(min(2, self.board.model.count - 1))

    def go_to(
        self, table: str, row_id: str | None = None, where: tuple[str, str] | None = None, what: str = ""
    ) -> None:
        """Opens a table, with one of its rows chosen, or with those that hold a key, which `what` names."""
        board = self._board(table)
        self._table = table
        self.tables.show_table(table)
        self._stack.setCurrentWidget(board)
        self.around.preferences.change(lambda now: replace(now, windows={**now.windows, _LAST_TABLE: table}))
        if row_id is not None:
            self._wanted = (table, row_id)
            board.narrow(text="", where=None)
        elif where is not None:
            board.narrow(text="", where=where)
        self.header.set_table(table, board.query, what)
        self._read_board()
        if row_id is not None:
            board.choose(row_id)
            self._look_for_wanted()
        else:
            self._open_current()

    @Slot()
    def new_row(self) -> None:
        if self._table and can_be_made(self._table):
            self.pane.show()
            self.desk.open_new(self._table)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not (self.desk.deleting.keep() or self.desk.writing.put_back_field()) and self.board is not None:
            self.board.setFocus()

    def _board(self, table: str) -> TableBoard:
        board = self._boards.get(table)
        if board is None:
            board = self._boards[table] = TableBoard(self.around, table, self._reading)
            board.current_changed.connect(self._current_changed)
            board.entered_row.connect(self._enter_row)
            board.new_row.connect(self.new_row)
            board.typed.connect(self._typed)
            board.cleared.connect(self._filter_cleared)
            board.model.order_read.connect(self._order_read)
            board.model.state_changed.connect(self._open_timer.start)
            board.model.order_about_to_change.connect(partial(self._set_order_moving, True))
            board.model.order_changed.connect(partial(self._set_order_moving, False))
            self._stack.addWidget(board)
        return board

    def _read_board(self) -> None:
        board = self.board
        if board is not None:
            scoped = self._of_show and self._show is not None and belongs_to_shows(board.table)
            board.narrow(show_id=self._show.id if scoped and self._show is not None else None)
            board.read()

    def _reading(self) -> Reading:
        year = self._show.event_date.year if self._show is not None else self.around.clock().year
        return Reading(self._zone(), year)

    def _zone(self) -> ZoneInfo:
        return self._show.zone if self._show is not None else ZoneInfo("UTC")

    # rows

    def _set_order_moving(self, moving: bool) -> None:
        self._order_moving = moving

    @Slot()
    def _current_changed(self) -> None:
        """A row that others took out of the board stays in the pane while something is written about it."""
        draft = self.desk.sheet.draft
        if not (self._order_moving and draft is not None and draft.dirty):
            self._open_timer.start()

    @Slot()
    def _open_current(self) -> None:
        """The pane follows the board, but for a row that is being made."""
        board = self.board
        if board is None or self.desk.place == Place(self._table, None):
            return
        row = board.view.current_row()
        row_id = None if row is None else board.model.id_at(row) or board.view.current_key()
        if row_id is None:
            self._open_first_time(board)
        elif self.desk.place == Place(self._table, str(row_id)):
            self.desk.set_where(board.place_words())
        else:
            self.desk.open(self._table, str(row_id), board.place_words())

    def _open_first_time(self, board: TableBoard) -> None:
        place = self.desk.place
        if place is not None and (place.table != self._table or board.model.count == 0) and self._wanted is None:
            self.desk.close()

    @Slot(object)
    def _enter_row(self, key: object) -> None:
        self.pane.show()
        self._open_current()
        form = self.pane.form
        if form is not None:
            form.focus()

    @Slot()
    def _order_read(self) -> None:
        self._look_for_wanted()
        board = self.board
        if board is not None and self.desk.place is not None and self.desk.place.table == self._table:
            self.desk.set_where(board.place_words())

    def _look_for_wanted(self) -> None:
        """A row that is asked for by its id is found in whatever show it is."""
        board = self.board
        if board is None or self._wanted is None or self._wanted[0] != self._table:
            return
        row_id = self._wanted[1]
        if board.model.position(row_id) is not None:
            self._wanted = None
        elif board.is_read and board.query.show_id is not None:
            self.header.scope.choose("")

    @Slot(str, str)
    def _made(self, table: str, row_id: str) -> None:
        board = self._board(table)
        self.desk.open(table, row_id, words_of(table).many)
        self._wanted = (table, row_id)
        board.choose(row_id)

    @Slot(object)
    def _open_dependent(self, dependent: Dependent) -> None:
        opened = self.desk.sheet.opened
        if opened is None:
            return
        what = f"{label_of(dependent.key)}: {opened.title}"
        if belongs_to_shows(dependent.table):
            self.header.scope.choose("")
        self.go_to(dependent.table, where=(dependent.key, opened.record.id), what=what)
        if self.board is not None:
            self.board.setFocus()

    # what the header asks

    @Slot(str)
    def _search(self, text: str) -> None:
        if self.board is not None and text != self.board.query.text:
            self.board.narrow(text=text)
            self._read_board()

    @Slot(str)
    def _scope(self, key: str) -> None:
        self._of_show = bool(key)
        self._read_board()
        self._count()

    @Slot()
    def _filter_cleared(self) -> None:
        if self.board is not None:
            self.board.narrow(where=None)
            self.header.set_table(self._table, self.board.query, "")
            self._read_board()

    @Slot(str)
    def _typed(self, text: str) -> None:
        if text.isprintable() and not text.isspace():
            self.header.search.setFocus()
            self.header.search.insert(text)

    @Slot()
    def _offer_columns(self) -> None:
        if self.board is not None:
            self.board.offer_columns(self.header.columns)

    @Slot()
    def _export(self) -> None:
        if self.board is not None:
            self._exporting.ask(self.board, self._zone())

    # how many

    @Slot()
    def _count(self) -> None:
        show_id = self._show.id if self._of_show and self._show is not None else None
        if self._counting is not None:
            self._counting.cancel()
        self._counting = self.around.tasks.read(lambda session: record_counts(session, show_id), self.tables.set_counts)

    @Slot(object)
    def _follow(self, notice: ChangeNotice) -> None:
        if self.isVisible():
            self._count_timer.start()

    # building

    def _lay_out(self) -> None:
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.setChildrenCollapsible(False)
        for widget in (self.tables, self._stack, self.pane):
            middle.addWidget(widget)
        middle.setStretchFactor(0, 0)
        middle.setStretchFactor(1, 1)
        middle.setStretchFactor(2, 0)
        middle.setSizes([self.tables.sizeHint().width(), 700, self.pane.sizeHint().width()])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(middle, 1)

    def _connect(self) -> None:
        self.tables.chosen.connect(self._table_chosen)
        self.tables.left.connect(self._focus_board)
        self.header.search.searched.connect(self._search)
        self.header.search.left.connect(self._focus_board)
        self.header.search.returnPressed.connect(self._focus_board)
        self.header.scope.chosen.connect(self._scope)
        self.header.filter_cleared.connect(self._filter_cleared)
        self.header.columns.clicked.connect(self._offer_columns)
        self.header.export.clicked.connect(self._export)
        self.desk.made.connect(self._made)
        self.desk.unsaved_changed.connect(self.header.set_unsaved)
        self.pane.dependent_opened.connect(self._open_dependent)
        self.around.changes.changed.connect(self._follow)

    def _bind_keys(self) -> None:
        for keys, run in (
            ("Ctrl+F", self.header.search.setFocus),
            ("Ctrl+N", self.new_row),
            ("Ctrl+S", self.desk.writing.save),
            ("Ctrl+I", self._toggle_pane),
            ("Ctrl+T", self.tables.search.setFocus),
        ):
            bind(self, keys, run)
        bind(self._stack, "Del", self._ask_delete)

    @Slot(str)
    def _table_chosen(self, table: str) -> None:
        self.go_to(table)

    @Slot()
    def _focus_board(self) -> None:
        if self.board is not None:
            self.board.setFocus()

    @Slot()
    def _ask_delete(self) -> None:
        self.pane.show()
        self.desk.deleting.ask()

    @Slot()
    def _toggle_pane(self) -> None:
        self.pane.setVisible(not self.pane.isVisible())

    def _single_shot(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(slot)
        return timer
