"""What an agency's package and a line-up sheet say, before they meet the cache."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Literal

from fashionos_desktop.services.guest_records import RejectedRow

OptionsMeaning = Literal["ours", "other"]
"""Whose options a package names: the show's own, or another client's."""

ChangeTimes = Literal["needed", "available"]


@dataclass(frozen=True, slots=True)
class OfferedDay:
    date: date
    kind: Literal["free", "not_free", "option"]
    start: time | None = None
    """Wall clock; None: from the beginning of the day."""
    end: time | None = None
    rank: int | None = None
    """Of an option."""
    words: str = ""
    """As the agency wrote it."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One model as a package states her. None means that the file says nothing."""

    row: int
    name: str
    agency: str | None = None
    gender: str | None = None
    city: str | None = None
    country: str | None = None
    height_words: str | None = None
    """As the agency wrote it."""
    height: Decimal | None = None
    bust: Decimal | None = None
    waist: Decimal | None = None
    hips: Decimal | None = None
    shoe: Decimal | None = None
    hair: str | None = None
    eyes: str | None = None
    notes: str | None = None
    days: tuple[OfferedDay, ...] = ()
    corrections: tuple[str, ...] = ()
    """What was left out in this row, in words, while the model still goes in."""


@dataclass(frozen=True, slots=True)
class AgencyPackage:
    source: str
    file_name: str
    rows: int
    offers: tuple[Offer, ...]
    rejected: tuple[RejectedRow, ...] = ()

    @property
    def options(self) -> int:
        """How many days are written as an option: a person must say whose they are."""
        return sum(day.kind == "option" for offer in self.offers for day in offer.days)


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line of a running order as a file states it."""

    row: int
    number: str
    """Empty for a cue."""
    title: str = ""
    collection: str | None = None
    model: str | None = None
    garments: str | None = None
    shoes: str | None = None
    accessories: str | None = None
    music_cue: str | None = None
    light_cue: str | None = None
    change_seconds: int | None = None
    notes: str | None = None
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LineUpSheet:
    source: str
    file_name: str
    rows: int
    lines: tuple[SheetLine, ...]
    rejected: tuple[RejectedRow, ...] = ()
    guessed: ChangeTimes | None = None
    """What its change times are, as far as they tell; None: there are none."""
    pace: int | None = None
    """Seconds from exit to exit that follow where the times are what is available."""
