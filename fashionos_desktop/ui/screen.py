"""What a screen is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from fashionos_desktop.ui.changes import Changes
from fashionos_desktop.ui.history import History
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import Photographs
from fashionos_desktop.ui.navigation import Destination, Go
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.ui.sounds import Sounds
from fashionos_desktop.ui.sync_link import SyncLink
from fashionos_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from fashionos_desktop.services.identity import Person
    from fashionos_desktop.services.shows import Show


@dataclass(frozen=True, slots=True)
class Command:
    """Something the palette can do. `keys` is shown beside it ("Ctrl N"); it does not bind them."""

    title: str
    run: Callable[[], None]
    detail: str = ""
    keys: str = ""
    icon: str = "chevron-right"


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Surroundings:
    """Everything a screen may use. All of it lives as long as the window."""

    look: Look
    icons: Icons
    photographs: Photographs
    sounds: Sounds
    tasks: Tasks
    changes: Changes
    history: History
    sync: SyncLink
    preferences: Preferences
    go: Go
    tell: Callable[[str], None]
    """A sentence in the status bar."""
    clock: Callable[[], datetime]
    """Now, in UTC."""
    person: Callable[[], Person | None]
    show: Callable[[], Show | None]

    def tell_error(self, error: Exception, tell: Callable[[str], None] | None = None) -> None:
        """What a person can mend is told as its sentence, in the status bar or by `tell`; the rest is a failure."""
        from fashionos_desktop.reports.problems import BadFile
        from fashionos_desktop.services.refusals import Refused

        if isinstance(error, Refused | BadFile):
            (tell or self.tell)(str(error))
        else:
            self.tasks.failed.emit(error)


class Screen(QWidget):
    """One place in the window. Made on its first visit; `show_changed` comes before the first `opened`."""

    hides_shell = False
    """Whether rail and header's room go to the screen (Door, Live)."""
    narrow_rail = False
    """Whether the rail starts narrow here."""

    shell_changed = Signal()
    """`hides_shell` is another now."""
    seen_changed = Signal(bool)
    """Whether it is in sight now."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.around = around

    def show_changed(self, show: Show | None) -> None:
        """Another show was chosen, or the first one; None: there is none yet."""

    def opened(self, destination: Destination | None) -> None:
        """The person came here: by a destination, or by the rail (None)."""

    def first_focus(self) -> QWidget | None:
        """What takes the keyboard when the screen opens."""
        return None

    def commands(self) -> Sequence[Command]:
        """What the palette offers while this screen is open."""
        return ()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen_changed.emit(False)

    def close_down(self) -> bool:
        """Called before the window closes; False keeps it open (a form with unsaved words, say)."""
        return True

    def tour_states(self) -> Sequence[str]:
        """Names of further pictures of this screen."""
        return ()

    def tour(self, state: str) -> None:
        """Brings the screen into that state; the picture is taken once all tasks are done."""


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """A screen before it is made. Reading it must stay light: `make` imports what is heavy.

    `digit` is its place in the rail, Ctrl+digit; None: it is not in the rail. `group` 0 stands above the line.
    """

    key: str
    title: str
    icon: str
    digit: int | None
    destinations: tuple[type, ...]
    make: Callable[[Surroundings], Screen]
    group: int = 0
