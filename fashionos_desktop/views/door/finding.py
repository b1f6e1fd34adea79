"""A name, letter by letter: who is meant, and Enter."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from fashionos_desktop.services.door import DoorGuest, search_guests
from fashionos_desktop.services.guests.search import is_unspaced
from fashionos_desktop.services.shows import Show
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.tasks import Ticket
from fashionos_desktop.views.door.faces import tr
from fashionos_desktop.views.door.matches import MOST, Matches

LEAST_LETTERS = 2


class Finding(QObject):
    """`chosen` carries a guest's id. Enter before the list is there admits only where there is no choice to make."""

    chosen = Signal(str)
    placed = Signal()
    """The list wants its place."""

    def __init__(self, around: Surroundings, matches: Matches, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._matches = matches
        self._show: Show | None = None
        self._typed = ""
        self._answered = ""
        """What the list in sight is the answer to."""
        self._entered = False
        self._ticket: Ticket | None = None
        matches.chosen.connect(self._clicked)

    def open(self, show: Show | None) -> None:
        self._show = show
        self.forget()

    def search(self, typed: str) -> None:
        self._typed = " ".join(typed.split())
        self._entered = False
        if self._ticket is not None:
            self._ticket.cancel()
        if self._show is None or not _is_enough(self._typed):
            self._answered = ""
            self._matches.forget()
            return
        show, words = self._show, self._typed
        self._ticket = self._around.tasks.read(
            lambda session: search_guests(session, show.id, words, MOST), partial(self._found, words)
        )

    @Slot()
    def enter(self) -> None:
        if not self._typed or self._show is None:
            return
        if self._answered != self._typed:
            self._entered = True
            return
        choice = self._matches.choice
        if choice is not None:
            self.chosen.emit(choice.id)

    def move(self, by: int) -> None:
        self._matches.move_choice(by)

    def forget(self) -> None:
        self._typed = self._answered = ""
        self._entered = False
        if self._ticket is not None:
            self._ticket.cancel()
        self._matches.forget()

    @property
    def typed(self) -> str:
        return self._typed

    def _found(self, words: str, guests: tuple[DoorGuest, ...]) -> None:
        if self._show is None or words != self._typed:
            return
        self._answered = words
        if guests:
            self._matches.show_guests(guests, self._show.zone)
        else:
            self._matches.say_nobody(tr("No guest matches “{}”. F5 adds a walk-in.").format(words))
        self.placed.emit()
        entered, self._entered = self._entered, False
        if entered and len(guests) == 1:
            self.chosen.emit(guests[0].id)

    @Slot(object)
    def _clicked(self, guest_id: object) -> None:
        self.chosen.emit(str(guest_id))


def _is_enough(typed: str) -> bool:
    """Two letters; one is enough in scripts where it is a whole name."""
    return len(typed) >= LEAST_LETTERS or any(is_unspaced(letter) for letter in typed)
