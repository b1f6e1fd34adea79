"""The show called live: for the caller in the dark, and for who follows."""

from __future__ import annotations

from fashionos_desktop.ui.navigation import OpenLive
from fashionos_desktop.ui.screen import Screen, ScreenEntry, Surroundings


def _make(around: Surroundings) -> Screen:
    from fashionos_desktop.views.live.screen import LiveScreen

    return LiveScreen(around)


ENTRY = ScreenEntry("live", "Live", "radio", 6, (OpenLive,), _make)
