"""The figures of the chosen show: read beside the window, again when something of them changed."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.tasks import Ticket

if TYPE_CHECKING:
    from fashionos_desktop.services.overview import ShowOverview
    from fashionos_desktop.storage import ChangeNotice
    from fashionos_desktop.ui.board.query import Session

TABLES = (
    "call_times",
    "check_ins",
    "event_designers",
    "event_models",
    "event_phases",
    "event_rehearsals",
    "event_schedules",
    "events",
    "fashion_brands",
    "fashion_show_designer_profiles",
    "gates",
    "looks",
    "model_profiles",
    "model_readiness",
    "profiles",
    "registrations",
    "show_runs",
    "stakeholders",
    "tasks",
    "ticket_tiers",
    "venues",
)
"""All that the figures are counted from."""

_TOGETHER = 250
"""Milliseconds for which changes are gathered: two desks that scan ask for four readings a second at most."""
_REST = 3
"""After a reading, changes are gathered for this many times as long as it took: an import needs the machine more."""


class Figures(QObject):
    """`came` carries a ShowOverview, `failed` the error. Nothing is read while it sleeps: it catches up when woken."""

    came = Signal(object)
    failed = Signal(Exception)

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._show_id: str | None = None
        self._awake = False
        self._due = False
        self._rest = 0
        self._ticket: Ticket | None = None
        self._together = QTimer(self, singleShot=True, interval=_TOGETHER)
        self._together.timeout.connect(self._read)
        self._since = QElapsedTimer()
        around.changes.changed.connect(self._hear)

    def choose(self, show_id: str | None) -> None:
        """Another show; answers of the one before are dropped."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
        self._together.stop()
        self._show_id = show_id
        self.read_again()

    def read_again(self) -> None:
        """At once, or on waking."""
        self._due = True
        if self._awake and self._ticket is None:
            self._read()

    def wake(self) -> None:
        self._awake = True
        if self._due and self._ticket is None:
            self._read()

    def sleep(self) -> None:
        self._awake = False
        self._together.stop()

    @Slot(object)
    def _hear(self, notice: ChangeNotice) -> None:
        if notice.touches(*TABLES):
            self._due = True
            self._gather()

    @Slot()
    def _read(self) -> None:
        if self._show_id is None or not self._awake or self._ticket is not None:
            return
        self._due = False
        self._since.start()
        work = partial(_overview, self._show_id, self._around.clock())
        self._ticket = self._around.tasks.read(work, self._answer, self._fail)

    def _answer(self, overview: ShowOverview) -> None:
        self._ticket = None
        self._rest = _REST * self._since.elapsed()
        self.came.emit(overview)
        self._gather()

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self.failed.emit(error)
        self._gather()

    def _gather(self) -> None:
        """Changes that came while it read are read next, not one by one."""
        if self._due and self._awake and self._ticket is None and not self._together.isActive():
            self._together.start(max(_TOGETHER, self._rest))


def _overview(show_id: str, now: datetime, session: Session) -> ShowOverview:
    """On a thread: what counts the figures is imported there too, and the window opens without waiting for it."""
    from fashionos_desktop.services.overview import show_overview

    return show_overview(session, show_id, now=now)
