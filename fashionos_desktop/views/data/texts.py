"""Values as a board shows them and as an editor starts with them."""

from __future__ import annotations

import calendar
import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from fashionos_desktop.services.records import Field, Kind, shown


@dataclass(frozen=True, slots=True)
class Reading:
    """How times are read on this screen: in the show's zone, and without the year that goes without saying."""

    zone: ZoneInfo
    year: int


def board_text(field: Field, value: Any, reading: Reading) -> str:
    """Short: "29 Sep", "29 Sep 18:45"."""
    if value is None:
        return ""
    if field.kind is Kind.DAY:
        return _day(value, reading.year)
    if field.kind is Kind.INSTANT:
        local = value.astimezone(reading.zone)
        return f"{_day(local.date(), reading.year)} {local:%H:%M}"
    if field.kind is Kind.WHOLE:
        return f"{value:,}" if abs(value) >= 10_000 else str(value)
    text = shown(field, value, reading.zone)
    return " ".join(text.split()) if field.kind is Kind.TEXT else text


def editor_text(field: Field, value: Any, zone: ZoneInfo) -> str:
    """What `understood` takes back as the same value."""
    if value is None:
        return ""
    if field.kind in (Kind.CHOICE, Kind.REFERENCE):
        return str(value)
    if field.kind is Kind.FLAG:
        return "yes" if value else "no"
    if field.kind is Kind.STRUCTURE:
        return json.dumps(value, ensure_ascii=False, indent=2)
    if field.kind is Kind.INSTANT:
        seconds = f":{value:%S}" if value.second else ""
        return shown(field, value, zone) + seconds
    return shown(field, value, zone)


def _day(day: date, year: int) -> str:
    short = f"{day.day} {calendar.month_abbr[day.month]}"
    return short if day.year == year else f"{short} {day.year}"
