"""Ranges of lengths and sizes: "175-180", "from 174", "up to 5'11", "5'9 to 5'11", "178"."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

Range = tuple[Decimal | None, Decimal | None]

_FROM = re.compile(
    r"(?:from|over|above|min(?:imum)?|>=?|≥|ab|dès|da)\s*(.+)|(.+?)\s*(?:\+|and up|or more)", re.IGNORECASE
)
_TO = re.compile(r"(?:up to|to|under|below|max(?:imum)?|<=?|≤|bis|jusqu'à)\s*(.+)", re.IGNORECASE)
_BETWEEN = re.compile(r"(.+?)\s*(?:-|–|—|\bto\b|\.\.|…|/)\s*(.+)", re.IGNORECASE)


def parse_range(text: str, parse: Callable[[str], Decimal | None]) -> Range | None:
    """Least and most, either None where open; None for what is no range. One figure is from it to itself."""
    plain = text.strip()
    if (one := parse(plain)) is not None:
        return one, one
    if found := _FROM.fullmatch(plain):
        least = parse(found[1] or found[2])
        return None if least is None else (least, None)
    if found := _TO.fullmatch(plain):
        most = parse(found[1])
        return None if most is None else (None, most)
    if found := _BETWEEN.fullmatch(plain):
        ends = parse(found[1]), parse(found[2])
        if ends[0] is not None and ends[1] is not None:
            return min(ends[0], ends[1]), max(ends[0], ends[1])
    return None
