"""One table in the middle of the screen: the generic board over any table of the model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.records import Record, RecordBoard, RecordOrder, RecordQuery, Totals, set_record
from fashionos_desktop.services.vocabulary import words_of
from fashionos_desktop.ui.board.model import BoardModel, BoardState
from fashionos_desktop.ui.board.view import BoardView, Words
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.data.arrangement import can_be_made
from fashionos_desktop.views.data.cells import columns_of
from fashionos_desktop.views.data.foot import Foot
from fashionos_desktop.views.data.texts import Reading

if TYPE_CHECKING:
    from fashionos_desktop.services.edits import Edit
    from fashionos_desktop.storage import ChangeNotice
    from fashionos_desktop.ui.board.query import Session
    from fashionos_desktop.ui.tasks import Ticket

_TOTALS_AFTER = 100


class TableBoard(QWidget):
    """Keeps its search, its order and its place while another table is shown."""

    current_changed = Signal(object)
    """The current row's id; None for none."""
    entered_row = Signal(object)
    new_row = Signal()
    typed = Signal(str)
    cleared = Signal()
    """The search and the filter were taken away from here."""

    def __init__(
        self, around: Surroundings, table: str, reading: Callable[[], Reading], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table = table
        self._around = around
        self._reading = reading
        self._query = RecordQuery(table)
        self._shown: tuple[RecordQuery, Reading] | None = None
        self._asked: RecordBoard | None = None
        self._counting: Ticket | None = None
        columns = columns_of(table, reading)
        self.model = BoardModel(around.tasks, around.changes, columns, _identity, self._write, self)
        self.view = BoardView(
            around.look,
            around.icons,
            around.preferences,
            f"data.{table}",
            self.model,
            empty=self._empty_words(),
            no_match=Words(self.tr("Nothing here matches."), "", self.tr("Show all"), self.show_all),
        )
        self.foot = Foot(around.look, around.icons)
        self.foot.set_can_add(can_be_made(table))
        self._totals_timer = QTimer(self, singleShot=True, interval=_TOTALS_AFTER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)
        self.setFocusProxy(self.view)
        self._connect()

    @property
    def query(self) -> RecordQuery:
        return self._query

    @property
    def is_read(self) -> bool:
        """Whether the board knows all rows of its query."""
        return self._asked is not None and self.model.query is self._asked and self.model.order_known

    def read(self) -> None:
        """Reads what the query asks for, if that is not what is shown."""
        reading = self._reading()
        if self._shown != (self._query, reading):
            self._shown = (self._query, reading)
            self._asked = RecordBoard(self._query, reading.zone)
            self.model.show_query(self._asked)
            self.view.search(fold(self._query.text).split())
            self._count()

    def narrow(self, **changes: Any) -> None:
        """Another text, show or key to look for at the next `read`."""
        self._query = replace(self._query, **changes)

    @Slot()
    def show_all(self) -> None:
        self.narrow(text="", where=None)
        self.read()
        self.cleared.emit()

    def choose(self, row_id: str) -> None:
        self.view.choose(row_id)

    def place_words(self) -> str:
        """ "Guests, 3 of 9": where the current row stands."""
        many, row = words_of(self.table).many, self.view.current_row()
        if row is None:
            return many
        return self.tr("{}, {} of {}").format(many, f"{row + 1:,}", f"{self.model.count:,}")

    def offer_columns(self, below: QWidget) -> None:
        """The list of columns to show or hide, below a button."""
        header = self.view.table.horizontalHeader()
        at = header.mapFromGlobal(below.mapToGlobal(QPoint(0, below.height())))
        header.customContextMenuRequested.emit(at)

    def shown_columns(self) -> list[str]:
        """The columns in sight, from left to right."""
        header = self.view.table.horizontalHeader()
        return [column.key for number, column in enumerate(self.model.columns) if not header.isSectionHidden(number)]

    def _connect(self) -> None:
        self.model.edited.connect(self._around.history.done)
        self.model.refused.connect(self._around.tell)
        self.model.state_changed.connect(self._totals_timer.start)
        self.view.sort_chosen.connect(self._sort)
        self.view.current_changed.connect(self.current_changed)
        self.view.entered_row.connect(self.entered_row)
        self.view.typed.connect(self.typed)
        self.foot.new_row.connect(self.new_row)
        self._totals_timer.timeout.connect(self._count)
        self._around.changes.changed.connect(self._follow)

    @Slot(str, bool)
    def _sort(self, column: str, descending: bool) -> None:
        self._query = replace(self._query, order=RecordOrder(column, descending))
        self.read()

    @Slot(object)
    def _follow(self, notice: ChangeNotice) -> None:
        if self.isVisible() and notice.touches(self.table):
            self._totals_timer.start()

    @Slot()
    def _count(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
        board = RecordBoard(self._query, self._reading().zone)
        self._counting = self._around.tasks.read(board.totals, self._counted)

    def _counted(self, totals: Totals) -> None:
        self.foot.show_totals(self.table, totals)
        if self._query.where is None and not self._query.text:
            self.view.set_words(BoardState.EMPTY, self._empty_words())

    def _empty_words(self) -> Words:
        title = self.tr("No {} yet.").format(words_of(self.table).many.lower())
        if not can_be_made(self.table):
            return Words(title, self.tr("They come with the pictures of models, looks and guests."))
        return Words(title, self.tr("Add the first one here."), self.tr("New row"), self.new_row.emit, "plus", "Ctrl+N")

    def _write(self, session: Session, row_id: str, column: str, value: Any) -> Edit:
        return set_record(session, self.table, row_id, {column: str(value)}, zone=self._reading().zone)


def _identity(row: Record) -> str:
    return row.id
