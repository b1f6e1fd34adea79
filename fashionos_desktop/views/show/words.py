"""Words of the Show screen that several of its parts say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from fashionos_desktop.services.local_times import clock_words

if TYPE_CHECKING:
    from fashionos_desktop.services.overview import Countdown, ShowOverview, ShowTimes
    from fashionos_desktop.services.shows import Show


def tr(text: str) -> str:
    return QCoreApplication.translate("show", text)


def date_words(day: date) -> str:
    """ "Tuesday 29 September 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


def place_and_day(day: date, venue: str) -> str:
    return f"{date_words(day)}, {venue}" if venue else date_words(day)


def venue_words(show: Show) -> str:
    return ", ".join(part for part in (show.venue_name, show.venue_city) if part)


def sentence(said: Countdown, overview: ShowOverview) -> str:
    """What stands in large letters: how long until the show, or how it went."""
    if said.state != "ended":
        return said.sentence
    inside = overview.guests.inside
    over = tr("The show is over.")
    return f"{over} {tr('{:,} came.').format(inside)}" if inside else over


def second_sentence(said: Countdown, times: ShowTimes, now: datetime) -> str:
    """What the large sentence leaves out, beside the date: it speaks of the doors until they open."""
    from fashionos_desktop.services.overview import countdown

    if said.state == "before_doors":
        return f"{countdown(replace(times, doors=None), now).sentence}."
    if said.state == "ended":
        return tr("Ended {}.").format(clock_words(said.at, times.zone))
    return tr("Nothing below will take place.") if said.state == "cancelled" else ""
