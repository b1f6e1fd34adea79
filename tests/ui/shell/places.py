"""Two small screens, for tests of the window around them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fashionos_desktop.ui.board.model import BoardModel
from fashionos_desktop.ui.board.view import BoardView, Words
from fashionos_desktop.ui.navigation import (
    Destination,
    ImportGuests,
    NewGuest,
    OpenDoor,
    OpenGuest,
    OpenGuests,
    OpenTable,
)
from fashionos_desktop.ui.screen import Command, Screen, ScreenEntry, Surroundings
from fashionos_desktop.ui.widgets.screen_header import ScreenHeader

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show


class PeopleScreen(Screen):
    """A board of all profiles."""

    def __init__(self, around: Surroundings) -> None:
        from tests.ui.board.people import COLUMNS, identity, rename

        super().__init__(around)
        self.shows: list[str] = []
        self.destinations: list[Destination | None] = []
        self.ran: list[str] = []
        self.model = BoardModel(around.tasks, around.changes, COLUMNS, identity, rename, self)
        self.model.edited.connect(around.history.done)
        self.model.refused.connect(around.tell)
        self.board = BoardView(
            around.look,
            around.icons,
            around.preferences,
            "people",
            self.model,
            empty=Words("No guests yet.", "Import a guest list, or press Ctrl+N."),
            no_match=Words("No guest matches.", "Fewer letters find more."),
        )
        self.field = QLineEdit()
        header = ScreenHeader(around.look, "Guests", "1,603 invited, 571 in")
        header.add_action(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self.board, 1)

    def show_changed(self, show: Show | None) -> None:
        from tests.ui.board.people import People

        self.shows.append(show.title if show else "")
        self.model.show_query(People())

    def opened(self, destination: Destination | None) -> None:
        self.destinations.append(destination)

    def first_focus(self) -> QWidget:
        return self.board

    def commands(self) -> Sequence[Command]:
        return (Command("Print the list", lambda: self.ran.append("print"), "Guests", "Ctrl+P", "printer"),)


class DoorScreen(Screen):
    """Fills the window."""

    hides_shell = True

    def tour_states(self) -> Sequence[str]:
        return ("kiosk",)


def _people(around: Surroundings) -> Screen:
    return PeopleScreen(around)


def _door(around: Surroundings) -> Screen:
    return DoorScreen(around)


PLACES = (
    ScreenEntry("guests", "Guests", "users", 2, (OpenGuests, OpenGuest, NewGuest, ImportGuests), _people),
    ScreenEntry("door", "Door", "scan-line", 3, (OpenDoor,), _door),
    ScreenEntry("data", "Data", "table-2", 8, (OpenTable,), _people, group=1),
)
