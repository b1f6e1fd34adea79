"""A show in a few words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show


def place_of(show: Show) -> str:
    """The city of the venue, else that of the time zone."""
    return show.venue_city or show.timezone.rpartition("/")[2].replace("_", " ")


def house_and_season(show: Show) -> tuple[str, str]:
    """ "Maison Aurelle" and "SS27": a last word with a figure in it is not part of the name."""
    name, _, last = show.title.strip().rpartition(" ")
    return (name, last) if name and any(sign.isdigit() for sign in last) else (show.title, "")


def when_and_where(show: Show) -> str:
    """ "Paris, 29 Sep"."""
    date = show.event_date
    month = QLocale().monthName(date.month, QLocale.FormatType.ShortFormat)
    return f"{place_of(show)}, {date.day} {month}"


def clock_of(show: Show, now: datetime) -> str:
    """ "19:28 Paris"."""
    return f"{now.astimezone(show.zone):%H:%M} {place_of(show)}"
