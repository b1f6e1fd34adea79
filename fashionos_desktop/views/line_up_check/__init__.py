"""Line-up check: who is dressed and in line, by number and Enter."""

from __future__ import annotations

from fashionos_desktop.ui.navigation import OpenLineUpCheck
from fashionos_desktop.ui.screen import Screen, ScreenEntry, Surroundings


def _make(around: Surroundings) -> Screen:
    from fashionos_desktop.views.line_up_check.screen import LineUpCheckScreen

    return LineUpCheckScreen(around)


ENTRY = ScreenEntry("line_up_check", "Line-up check", "list-checks", None, (OpenLineUpCheck,), _make)
