"""Instants as people at the venue say them: 19:28, and 28 Sep 19:28 on another day."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def zone_of(name: str) -> ZoneInfo:
    """The zone of a show. One that this computer does not know is taken for UTC: the door goes on."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def day_words(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"


def clock_words(at: datetime, zone: ZoneInfo, *, today: date | None = None, seconds: bool = False) -> str:
    """The wall clock there, with the day before it when that is not `today`."""
    local = at.astimezone(zone)
    clock = f"{local:%H:%M:%S}" if seconds else f"{local:%H:%M}"
    return clock if today is None or local.date() == today else f"{day_words(local.date())} {clock}"


def span_words(seconds: float) -> str:
    """A length of time in the largest units that matter: 52 s, 12 minutes, 2 h 10, 3 days."""
    whole = int(abs(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return count_words(whole // 60, "minute")
    if whole < 86_400:
        hours, minutes = divmod(whole // 60, 60)
        return f"{hours} h {minutes:02}" if minutes else f"{hours} h"
    return count_words(whole // 86_400, "day")


def count_words(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
