"""How many guests there are, by everything that can be filtered; read again when guests change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fashionos_desktop.services.guests import FilterChoices, GuestTotals, filter_choices, guest_totals
from fashionos_desktop.services.guests.reading import seated_categories
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.tasks import Ticket

if TYPE_CHECKING:
    from fashionos_desktop.storage import ChangeNotice

_TABLES = ("registrations", "check_ins", "ticket_tiers")
_WAIT = 400
"""Milliseconds: at the busiest door the figures are read twice a second, not at each guest."""


@dataclass(frozen=True, slots=True)
class Told:
    totals: GuestTotals
    choices: FilterChoices
    seated: frozenset[str]
    """Categories whose guests have seats."""

    @property
    def guests(self) -> int:
        """All of them, cancelled ones too."""
        return sum(choice.count for choice in self.choices.states)


class Figures(QObject):
    told = Signal(object)
    """Told."""

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._show_id = ""
        self._awake = True
        self._behind = False
        self._ticket: Ticket | None = None
        self._wait = QTimer(self, singleShot=True, interval=_WAIT)
        self._wait.timeout.connect(self._read)
        around.changes.changed.connect(self._changed)

    def of_show(self, show_id: str) -> None:
        self._show_id = show_id
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
        self._read()

    def set_awake(self, awake: bool) -> None:
        """Figures that nobody sees are read when they are seen again."""
        self._awake = awake
        if awake and self._behind:
            self._read()

    @Slot(object)
    def _changed(self, notice: ChangeNotice) -> None:
        if not notice.touches(*_TABLES):
            return
        if not self._awake:
            self._behind = True
        elif not self._wait.isActive():
            self._wait.start()

    @Slot()
    def _read(self) -> None:
        show_id = self._show_id
        self._behind = False
        if not show_id:
            return
        if self._ticket is not None and not self._ticket.done:
            self._wait.start()
            return
        self._ticket = self._around.tasks.read(lambda session: _figures(session, show_id), self._arrived)

    def _arrived(self, told: Told) -> None:
        self.told.emit(told)


def _figures(session: Session, show_id: str) -> Told:
    return Told(guest_totals(session, show_id), filter_choices(session, show_id), seated_categories(session, show_id))
