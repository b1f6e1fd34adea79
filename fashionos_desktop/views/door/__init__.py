"""The door: a name or a ticket in, one word out."""

from __future__ import annotations

from fashionos_desktop.ui.navigation import OpenDoor
from fashionos_desktop.ui.screen import Screen, ScreenEntry, Surroundings


def _make(around: Surroundings) -> Screen:
    from fashionos_desktop.views.door.screen import DoorScreen

    return DoorScreen(around)


ENTRY = ScreenEntry("door", "Door", "door-open", 3, (OpenDoor,), _make)
