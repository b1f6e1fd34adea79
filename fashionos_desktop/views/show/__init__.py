"""The show at a glance: how long until it, who is in, what is ready, and what needs a person."""

from __future__ import annotations

from fashionos_desktop.ui.navigation import OpenShow
from fashionos_desktop.ui.screen import Screen, ScreenEntry, Surroundings


def _make(around: Surroundings) -> Screen:
    from fashionos_desktop.views.show.screen import ShowScreen

    return ShowScreen(around)


ENTRY = ScreenEntry("show", "Show", "layout-dashboard", 1, (OpenShow,), _make)
