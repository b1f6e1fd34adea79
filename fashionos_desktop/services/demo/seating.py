"""Seats of the two salons, each given once."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from fashionos_desktop.services.demo.guest_words import SECTIONS, Category


@dataclass(frozen=True, slots=True)
class Seat:
    section: str | None = None
    row: str | None = None
    number: str | None = None


NO_SEAT = Seat()
DOUBLE_SEAT = Seat(SECTIONS[0], "A", "8")
"""The one seat that two guests hold."""

_WITHOUT = 0.012
"""The part of a paid category whose chairs were not yet given."""


def seats(category: Category, dice: random.Random) -> Iterator[Seat]:
    """A seat for each guest of a category in turn; a few are left without one, and all where there are no rows."""
    free = [
        Seat(section, row, str(number))
        for row in category.rows
        for section in SECTIONS
        for number in range(1, category.seats_per_row + 1)
    ]
    without = _WITHOUT if category.kind == "paid" else 0.0
    # Some chairs stay empty between the groups.
    spare = len(free) - category.guests
    left_empty = set(dice.sample(range(len(free)), max(0, spare)))
    given = iter([seat for place, seat in enumerate(free) if place not in left_empty or seat == DOUBLE_SEAT])
    for _ in range(category.guests):
        yield NO_SEAT if dice.random() < without else next(given, NO_SEAT)
