"""The first paint of a board of all guests, beside the same page read by hand."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QTableView, QWidget

from benchmarks import raw, window
from benchmarks.place import SLUG, Place
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, Work, in_turns, spread
from fashionos_desktop import paths
from fashionos_desktop.services.shows import Show, show_by_slug
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.board.model import BoardModel
from fashionos_desktop.ui.board.view import BoardView, Words
from fashionos_desktop.ui.changes import Changes
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.ui.tasks import Tasks
from fashionos_desktop.views.guests.columns import Setting, guest_columns
from fashionos_desktop.views.guests.query import GuestsQuery

ROUNDS = 12
SIZE = (1300, 800)
BAR = 1.5

_HEADS = ("Name", "Category", "Seat", "Company", "Status", "In")
_PAGE = (
    "SELECT r.attendee_name, t.name, coalesce(r.section || ' ' || r.row_label || ' ' || r.seat, ''), r.company,"
    " r.status, datetime(r.checked_in_at / 1000000, 'unixepoch') FROM guest_names n"
    " JOIN registrations r ON r.rowid = n.guest JOIN ticket_tiers t ON t.id = r.ticket_tier_id"
    " WHERE n.event_id = ? AND r.merged_into_id IS NULL ORDER BY n.ordered, n.guest LIMIT ? OFFSET ?"
)
_COUNT = "SELECT COUNT(*) FROM guest_names WHERE event_id = ?"


def measure(place: Place, rounds: int = ROUNDS) -> Table:
    data = place.data("data")
    window.application()
    with Cache.open(paths.cache_file(data)) as cache:
        show = cache.read(lambda session: show_by_slug(session, SLUG))
        board, connection = _Board(cache, show), raw.connect(data)
        contestants: dict[str, Work] = {
            "FashionOS: BoardModel in a BoardView": board.paint,
            "by hand: sqlite3, a page at a time, QTableView": lambda: _paint_by_hand(connection, show.id),
        }
        refusal = _open_for_qt(data)
        if refusal is None:
            contestants["QSqlTableModel, QTableView"] = _paint_sql_model
        try:
            taken = in_turns(contestants, rounds)
        finally:
            connection.close()
            board.close()
    found = {name: spread(seconds) for name, seconds in taken.items()}
    ours, by_hand, *others = found.values()
    beside = f", QSqlTableModel {others[0].p50:.0f} ms" if others else ""
    line = Line(
        "first paint of a board of all guests",
        f"within {BAR} x a windowed read by hand",
        f"median {ours.p50:.0f} ms",
        f"by hand {by_hand.p50:.0f} ms{beside}",
        ours.p50 / by_hand.p50,
        ours.p50 <= BAR * by_hand.p50,
    )
    notes = [
        f"From making model and view, at {SIZE[0]} x {SIZE[1]}, until the rows are painted; ordered by name each time."
        " Ours reads on another thread, sorts names folded, and draws with its own fonts, icons and states.",
        *([] if refusal is None else [f"QSqlTableModel: {refusal}"]),
    ]
    return Table("First paint", [line], ("what", *SPREAD_COLUMNS), [(n, *s.cells()) for n, s in found.items()], notes)


class _Board:
    """What a screen has around its board."""

    def __init__(self, cache: Cache, show: Show) -> None:
        self._look = Look(window.application(), still=True)
        self._icons = Icons(self._look)
        self._tasks, self._changes = Tasks(cache), Changes(cache)
        self._query = GuestsQuery(show.id)
        self._setting = Setting(show.zone, show.event_date)

    def paint(self) -> Callable[[], None]:
        columns = guest_columns(self._setting)
        model = BoardModel(self._tasks, self._changes, columns, lambda row: str(row.guest.id))
        view = BoardView(
            self._look,
            self._icons,
            Preferences(),
            "guests",
            model,
            empty=Words("No guests yet."),
            no_match=Words("No guest matches."),
        )
        view.resize(*SIZE)
        paints = window.Paints(view.table.viewport())
        model.modelReset.connect(paints.start)
        model.show_query(self._query)
        view.show()
        window.until(lambda: model.row_at(0) is not None and paints.count > 0)

        def clear_up() -> None:
            window.until(lambda: self._tasks.idle)
            _end(view, model)

        return clear_up

    def close(self) -> None:
        self._changes.close()
        self._tasks.close()


class _PageModel(QAbstractTableModel):
    """The simplest that reads a page when a row of it is looked at."""

    def __init__(self, connection: sqlite3.Connection, show_id: str, page: int = 200) -> None:
        super().__init__()
        self._connection = connection
        self._show_id = show_id
        self._page = page
        self._pages: dict[int, list[tuple[Any, ...]]] = {}
        self._count: int = connection.execute(_COUNT, (show_id,)).fetchone()[0]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return self._count

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        return _HEADS[section] if orientation == Qt.Orientation.Horizontal and role == 0 else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        if role != 0:
            return None
        number, place = divmod(index.row(), self._page)
        rows = self._pages.get(number)
        if rows is None:
            of = (self._show_id, self._page, number * self._page)
            rows = self._pages[number] = self._connection.execute(_PAGE, of).fetchall()
        return rows[place][index.column()]


def _paint_by_hand(connection: sqlite3.Connection, show_id: str) -> Callable[[], None]:
    return _paint_table(_PageModel(connection, show_id))


def _paint_sql_model() -> Callable[[], None]:
    model = QSqlTableModel(None, QSqlDatabase.database("bench"))
    model.setTable("registrations")
    model.setSort(model.fieldIndex("attendee_name"), Qt.SortOrder.AscendingOrder)
    if not model.select():
        raise RuntimeError(model.lastError().text())
    return _paint_table(model)


def _paint_table(model: QAbstractTableModel) -> Callable[[], None]:
    view = QTableView()
    view.setModel(model)
    view.resize(*SIZE)
    paints = window.Paints(view.viewport())
    view.show()
    window.until(lambda: paints.count > 0)
    return lambda: _end(view, model)


def _end(view: QWidget, model: QAbstractTableModel) -> None:
    view.close()
    view.deleteLater()
    model.deleteLater()


def _open_for_qt(data: Path) -> str | None:
    """Why Qt's own driver cannot open the cache, if it cannot."""
    if "QSQLITE" not in QSqlDatabase.drivers():
        return "Qt's SQLite driver is not installed."
    database = QSqlDatabase.addDatabase("QSQLITE", "bench")
    database.setDatabaseName(str(paths.cache_file(data)))
    database.setConnectOptions("QSQLITE_OPEN_READONLY")
    if not database.open():
        return f"Qt's SQLite driver cannot open the cache ({database.lastError().text()})."
    model = QSqlTableModel(None, database)
    model.setTable("registrations")
    return None if model.select() else f"Qt's SQLite driver cannot read it ({model.lastError().text()})."
