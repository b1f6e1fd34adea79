"""Casting: the board of a show, the pool of models beside it, and who is missing."""

from __future__ import annotations

from fashionos_desktop.ui.navigation import ModelMissing, OpenCasting, OpenModel
from fashionos_desktop.ui.screen import Screen, ScreenEntry, Surroundings


def _make(around: Surroundings) -> Screen:
    from fashionos_desktop.views.casting.screen import CastingScreen

    return CastingScreen(around)


ENTRY = ScreenEntry("casting", "Casting", "square-user", 4, (OpenCasting, OpenModel, ModelMissing), _make)
