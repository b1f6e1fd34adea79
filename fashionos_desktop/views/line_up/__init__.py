"""The line-up: one order as a table with its quick changes, and as a wall of photographs."""

from __future__ import annotations

from fashionos_desktop.ui.navigation import OpenLineUp, OpenLook
from fashionos_desktop.ui.screen import Screen, ScreenEntry, Surroundings


def _make(around: Surroundings) -> Screen:
    from fashionos_desktop.views.line_up.screen import LineUpScreen

    return LineUpScreen(around)


ENTRY = ScreenEntry("line_up", "Line-up", "gallery-horizontal-end", 5, (OpenLineUp, OpenLook), _make)
