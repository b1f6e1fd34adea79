"""Every table of the show's data, browsed and edited."""

from __future__ import annotations

from fashionos_desktop.ui.navigation import OpenTable
from fashionos_desktop.ui.screen import Screen, ScreenEntry, Surroundings


def _make(around: Surroundings) -> Screen:
    from fashionos_desktop.views.data.screen import DataScreen

    return DataScreen(around)


ENTRY = ScreenEntry("data", "Data", "table-2", 8, (OpenTable,), _make, group=1)
