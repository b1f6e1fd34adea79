"""What stands beside the verdict, read again when the log changes: one question at a time, however many scans."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fashionos_desktop.services.door import (
    DoorCounters,
    Entrance,
    ParkedGuest,
    ScanLine,
    door_counters,
    last_scans,
    list_entrances,
    parked_guests,
)
from fashionos_desktop.storage import ChangeNotice
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.screen import Surroundings

_TABLES = ("check_ins", "registrations", "ticket_tiers", "gates", "gate_tiers", "door_questions")
_AFTER = 50
"""Milliseconds: first the verdict is painted, then the counters are asked for."""
_EVERY = 20_000
"""How many come in a minute changes without a scan, too."""
_LINES = 12


@dataclass(frozen=True, slots=True)
class Beside:
    entrances: tuple[Entrance, ...]
    counts: DoorCounters
    scans: tuple[ScanLine, ...]
    parked: tuple[ParkedGuest, ...]

    @property
    def has_guests(self) -> bool:
        return self.counts.invited > 0


class DoorReading(QObject):
    """`read` carries a Beside. Nothing is asked while the screen is out of sight."""

    read = Signal(object)

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._show_id: str | None = None
        self._gate_id: str | None = None
        self._awake = False
        self._reads = False
        self._again = False
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._soon.timeout.connect(self._ask)
        self._pace = QTimer(self, interval=_EVERY)
        self._pace.timeout.connect(self._ask)
        around.changes.changed.connect(self._changed)

    def watch(self, show_id: str | None, gate_id: str | None) -> None:
        """Another show or another entrance."""
        self._show_id, self._gate_id = show_id, gate_id
        self._ask()

    @Slot()
    def wake(self) -> None:
        self._awake = True
        self._pace.start()
        self._ask()

    @Slot()
    def sleep(self) -> None:
        self._awake = False
        self._pace.stop()
        self._soon.stop()

    @Slot(object)
    def _changed(self, notice: ChangeNotice) -> None:
        if self._awake and notice.touches(*_TABLES) and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _ask(self) -> None:
        show_id, gate_id, now = self._show_id, self._gate_id, self._around.clock()
        if not self._awake or show_id is None:
            return
        if self._reads:
            self._again = True
            return

        def work(session: Session) -> Beside:
            return Beside(
                list_entrances(session, show_id),
                door_counters(session, show_id, now=now),
                last_scans(session, show_id, limit=_LINES, gate_id=gate_id),
                parked_guests(session, show_id, waiting_only=False),
            )

        def then(beside: Beside) -> None:
            self._answered()
            if (show_id, gate_id) == (self._show_id, self._gate_id):
                self.read.emit(beside)

        def failed(error: Exception) -> None:
            self._answered()
            self._around.tasks.failed.emit(error)

        self._reads = True
        self._around.tasks.read(work, then, failed)

    def _answered(self) -> None:
        self._reads = False
        if self._again:
            self._again = False
            self._soon.start()
