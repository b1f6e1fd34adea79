"""Columns that are days, and what agencies write in them."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.package_records import OfferedDay

MIDDAY = time(13)
"""When a morning ends: "AM only"."""

_MONTHS = {name: place for place, names in enumerate(
    (
        ("jan", "janvier", "gennaio"), ("feb", "fev", "fevrier", "febbraio"), ("mar", "mars", "marzo"),
        ("apr", "avr", "avril", "aprile"), ("may", "mai", "maggio"), ("jun", "juin", "giugno"),
        ("jul", "juil", "juillet", "luglio"), ("aug", "aout", "agosto"), ("sep", "sept", "septembre", "settembre"),
        ("oct", "octobre", "ottobre"), ("nov", "novembre"), ("dec", "decembre", "dicembre"),
    ), 1) for name in names}  # fmt: skip
_DAY_MONTH = re.compile(
    r"(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s/.-]+([a-z]+|\d{1,2})\.?(?:[\s/.-]+(\d{4}))?"
)
_MONTH_DAY = re.compile(r"(?:[a-z]{2,9}\.?,?\s+)?([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")

_FREE = {"y", "yes", "ok", "free", "available", "x", "oui", "si", "libre", "libera", "1", "✓", "true"}
_NOT_FREE = {"n", "no", "not available", "unavailable", "booked", "out", "non", "0", "-", "–", "false", "off"}
_AFTER = re.compile(r"(?:after|from|apres|dopo|dalle)\s*(\d{1,2})(?:[:h.](\d{2}))?\s*(am|pm)?")
_UNTIL = re.compile(r"(?:until|till|before|to|jusqu'a|fino alle)\s*(\d{1,2})(?:[:h.](\d{2}))?\s*(am|pm)?")
_OPTION = re.compile(r"(?:(\d)(?:st|nd|rd|th|re|er|e|a)?\s*(?:option|opt|hold|opzione)|(?:option|opt|hold)\s*(\d)?)\.?")


def day_of(heading: str, near: date) -> date | None:
    """The day that a heading names, in the year that brings it nearest to `near`; None for another heading."""
    plain = fold(heading).strip()
    try:
        return (
            datetime.fromisoformat(plain[:10]).date() if re.match(r"\d{4}-\d{2}-\d{2}", plain) else _named(plain, near)
        )
    except ValueError:
        return None


def offered(text: str, day: date) -> OfferedDay | None:
    """What a cell says of a day; None for what is not understood. Empty says nothing."""
    plain = " ".join(fold(text).split())
    if plain in _FREE:
        return OfferedDay(day, "free", words=text)
    if plain in _NOT_FREE:
        return OfferedDay(day, "not_free", words=text)
    if plain in ("am only", "am", "morning", "morning only", "matin"):
        return OfferedDay(day, "free", end=MIDDAY, words=text)
    if plain in ("pm only", "pm", "afternoon", "afternoon only"):
        return OfferedDay(day, "free", start=MIDDAY, words=text)
    if found := _AFTER.fullmatch(plain):
        return None if (at := _clock(found)) is None else OfferedDay(day, "free", start=at, words=text)
    if found := _UNTIL.fullmatch(plain):
        return None if (at := _clock(found)) is None else OfferedDay(day, "free", end=at, words=text)
    if found := _OPTION.fullmatch(plain):
        return OfferedDay(day, "option", rank=int(found[1] or found[2] or 1) or 1, words=text)
    return None


def _named(plain: str, near: date) -> date | None:
    if found := _DAY_MONTH.fullmatch(plain):
        day, month, year = found[1], found[2], found[3]
    elif found := _MONTH_DAY.fullmatch(plain):
        month, day, year = found[1], found[2], found[3]
    else:
        return None
    number = int(month) if month.isdigit() else _MONTHS.get(month) or _MONTHS.get(month[:3])
    if number is None:
        return None
    years = [int(year)] if year else [near.year - 1, near.year, near.year + 1]
    days = [made for one in years if (made := _date(one, number, int(day))) is not None]
    return min(days, key=lambda made: abs((made - near).days), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(found: re.Match[str]) -> time | None:
    hour = int(found[1]) + (12 if found[3] == "pm" and int(found[1]) < 12 else 0)
    minute = int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
