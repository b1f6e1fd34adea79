"""The guest list: search, filters, details beside the list, and lists that come in."""

from __future__ import annotations

from fashionos_desktop.ui.navigation import ImportGuests, NewGuest, OpenGuest, OpenGuests
from fashionos_desktop.ui.screen import Screen, ScreenEntry, Surroundings


def _make(around: Surroundings) -> Screen:
    from fashionos_desktop.views.guests.screen import GuestsScreen

    return GuestsScreen(around)


ENTRY = ScreenEntry("guests", "Guests", "users", 2, (OpenGuests, OpenGuest, NewGuest, ImportGuests), _make)
