"""What waits for the network, what needs a person, and the laptops of the house."""

from __future__ import annotations

from fashionos_desktop.ui.navigation import OpenSync
from fashionos_desktop.ui.screen import Screen, ScreenEntry, Surroundings


def _make(around: Surroundings) -> Screen:
    from fashionos_desktop.views.sync.screen import SyncScreen

    return SyncScreen(around)


ENTRY = ScreenEntry("sync", "Sync", "refresh-cw", 9, (OpenSync,), _make, group=1)
