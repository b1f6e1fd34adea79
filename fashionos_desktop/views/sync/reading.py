"""What the screen shows, read beside the window and again when it changed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fashionos_desktop.services.journal import JournalItem, count_entries, list_entries
from fashionos_desktop.services.laptops import LaptopLine, list_laptops
from fashionos_desktop.services.shows import Show, list_shows
from fashionos_desktop.services.waiting import WaitingLine, count_waiting, list_waiting
from fashionos_desktop.sync.cache.state import left_shows, read_state
from fashionos_desktop.ui.screen import Surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fashionos_desktop.storage import ChangeNotice
    from fashionos_desktop.sync.protocol import LaptopSeen
    from fashionos_desktop.ui.board.query import Session

MOST_ENTRIES = 2_000
"""Entries that are put into words; those beyond come up as these are settled."""

_SOON = 150
"""Milliseconds: sync brings many changes in a row, and they are read together."""


@dataclass(frozen=True, slots=True)
class Contents:
    house: str
    """Short name of the house that this laptop belongs to; "" for none."""
    items: tuple[JournalItem, ...]
    count: int
    """Of all that needs a person, with changes that wait behind one of the items."""
    waiting: tuple[WaitingLine, ...]
    laptops: tuple[LaptopLine, ...]
    shows: tuple[Show, ...]
    left_shows: frozenset[str]
    """Those whose rows this laptop does not keep."""


class Reading(QObject):
    """`came` carries Contents, `failed` the error. It rests while nobody looks."""

    came = Signal(object)
    failed = Signal(Exception)

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._awake = False
        self._behind = True
        self._under_way = False
        self._again = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.read)
        around.changes.changed.connect(self._changed)
        around.sync.changed.connect(self._changed)

    def wake(self) -> None:
        self._awake = True
        if self._behind:
            self.read()

    def sleep(self) -> None:
        self._awake = False
        if self._soon.isActive():
            self._soon.stop()
            self._behind = True

    @Slot()
    def read(self) -> None:
        """One at a time: news that come while it reads are read after it, so that something is always shown."""
        self._behind = False
        if self._under_way:
            self._again = True
            return
        self._under_way = True
        now, seen = self._around.clock(), tuple(self._around.sync.laptops)
        self._around.tasks.read(lambda session: read_contents(session, now, seen), self._came, self._failed)

    def _came(self, contents: Contents) -> None:
        self._ended()
        self.came.emit(contents)

    def _failed(self, error: Exception) -> None:
        self._ended()
        self.failed.emit(error)

    def _ended(self) -> None:
        self._under_way = False
        if self._again:
            self._again = False
            self._soon.start()

    @Slot(object)
    def _changed(self, what: ChangeNotice | object) -> None:
        if not self._awake:
            self._behind = True
        elif not self._soon.isActive():
            self._soon.start()


def read_contents(session: Session, now: datetime, seen: Sequence[LaptopSeen]) -> Contents:
    connection = session.connection().connection.driver_connection
    assert isinstance(connection, sqlite3.Connection)
    here = read_state(connection)
    waiting = list_waiting(session)
    laptops: tuple[LaptopLine, ...] = ()
    house = ""
    if here is not None:
        count = count_waiting(session)
        laptops = list_laptops(session, seen, this_device=here.device_id, waiting_here=count)
        named = connection.execute("SELECT slug FROM organizations WHERE id = ?", (here.organization_id,)).fetchone()
        house = named[0] if named else ""
    return Contents(
        house=house,
        items=list_entries(session, now=now, limit=MOST_ENTRIES),
        count=count_entries(session),
        waiting=waiting,
        laptops=laptops,
        shows=list_shows(session),
        left_shows=frozenset(left_shows(connection)),
    )
