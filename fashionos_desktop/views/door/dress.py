"""The door is dark: white paper behind a desk blinds who comes in from the street. A person may choose otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.preferences import Preferences

_KEPT = "door.theme"
DARK = "dark"


class Dress(QObject):
    """Puts the dark theme on with the screen where the window's is light, and the window's back after it.

    Where nothing may change by itself (`look.still`), it does nothing.
    """

    def __init__(self, look: Look, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._preferences = preferences
        self._worn = False
        self._changes = False
        look.changed.connect(self._look_changed)

    @Slot()
    def put_on(self) -> None:
        if self._look.still or self._worn:
            return
        self._worn = True
        if self._look.theme.name == "light" and self._preferences.now.windows.get(_KEPT) != "light":
            self._use(DARK)

    @Slot()
    def take_off(self) -> None:
        if self._worn:
            self._worn = False
            self._use(self._preferences.now.theme)

    @Slot()
    def _look_changed(self) -> None:
        """A person chose a theme here: light stays light at the door from now on."""
        name = self._look.theme.name
        kept = self._preferences.now.windows.get(_KEPT)
        if self._worn and not self._changes and kept != name and (kept is not None or name == "light"):
            self._preferences.change(lambda now: now.with_window(_KEPT, name))

    def _use(self, name: str) -> None:
        self._changes = True
        self._look.use(name)
        self._changes = False
