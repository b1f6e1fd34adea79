"""The screen on the wall backstage: read only, for everybody."""

from __future__ import annotations

from fashionos_desktop.ui.navigation import OpenBackstageWall
from fashionos_desktop.ui.screen import Screen, ScreenEntry, Surroundings


def _make(around: Surroundings) -> Screen:
    from fashionos_desktop.views.backstage_wall.screen import BackstageWallScreen

    return BackstageWallScreen(around)


ENTRY = ScreenEntry("backstage_wall", "Backstage wall", "tv", None, (OpenBackstageWall,), _make)
