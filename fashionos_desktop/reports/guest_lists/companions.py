"""Who comes with whom: plus ones by number or name, parties by order, group or relation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fashionos_desktop.reports.guest_lists import names
from fashionos_desktop.reports.guest_lists.answers import plus_one_word
from fashionos_desktop.reports.guest_lists.columns import Columns
from fashionos_desktop.reports.guest_lists.fields import Field
from fashionos_desktop.reports.guest_lists.overview import Overview
from fashionos_desktop.reports.guest_lists.text import line

_COUNT = re.compile(
    r"\+?\s*(\d{1,3})(?:\.0+)?(?:\s*(?:pax|guests?|pers?\.?|x))?\s*(?:[(:\-–]\s*(?P<who>.+?)\)?)?", re.IGNORECASE
)
_NAMES = re.compile(r"\s*(?:[;/\n]|,|\s&\s|\sand\s|\set\s|\sund\s|\sy\s)\s*")
_LISTED = re.compile(r"\s*(?:[;/\n]|\s&\s|\sand\s|\set\s|\sund\s|\sy\s)\s*")
_RELATION = re.compile(r"([^\[\],;]+?)\s*\[([^\[\]]*)\]")
_MOST = 99


@dataclass(frozen=True, slots=True)
class PlusOnes:
    count: int | None
    notes: tuple[str, ...] = ()


NOBODY = PlusOnes(None)
"""What a list says that has no such column."""


def plus_ones_of(columns: Columns, at: int, family_first: bool, corrections: list[str]) -> PlusOnes:
    """How many come with the guest. A named companion is a note beside the number."""
    count: int | None = None
    notes: list[str] = []
    if columns.has(Field.PLUS_ONES):
        count, note = _from_cell(columns.text(at, Field.PLUS_ONES), family_first)
        notes += [note] if note else []
    if columns.has(Field.TOTAL_GUESTS):
        text = columns.text(at, Field.TOTAL_GUESTS)
        total = re.fullmatch(r"(\d+)(?:\.0+)?", text)
        if total:
            count = max(0, int(total.group(1)) - 1)
        elif text:
            corrections.append(f"“{text[:40]}” is no number of guests. Left out.")
    named = [name for name in _NAMES.split(columns.text(at, Field.PLUS_ONE_NAMES)) if name]
    if named:
        count = max(count or 0, len(named))
        notes.append(f"+{len(named)}: {', '.join(named)}")
    if count is not None and count > _MOST:
        corrections.append(f"{count} plus ones cannot be. Left out.")
        count = None
    return PlusOnes(count, tuple(notes))


def _from_cell(text: str, family_first: bool) -> tuple[int, str | None]:
    if not text:
        return 0, None
    word = plus_one_word(text)
    if word is not None:
        return {"none": (0, None), "one": (1, None), "open": (0, "+1 to be confirmed")}[word]
    counted = _COUNT.fullmatch(text)
    if counted:
        number = int(counted.group(1))
        return number, f"+{number}: {counted['who']}" if counted["who"] else None
    parts = _LISTED.split(text) if family_first else _NAMES.split(text)
    companions = [names.natural_order(part) for part in parts if part]
    return len(companions), f"+{len(companions)}: {', '.join(companions)}"


def relation_of(columns: Columns, at: int, order: str, overview: Overview) -> tuple[str | None, tuple[str, ...]]:
    """The party, and notes that say how the guest belongs to it."""
    party = columns.text(at, Field.PARTY)
    notes: tuple[str, ...] = ()
    related = columns.text(at, Field.RELATIONSHIP)
    if related:
        notes = tuple(
            f"{what} of {who}" if what else f"Comes with {who}"
            for key, what in relations_in(related)
            if (who := overview.name_of(key))
        )
    reference = "" if party else columns.text(at, Field.REFERENCE)
    if reference:
        party = overview.party_of(reference) or ""
    if not party and order and overview.is_shared_order(order):
        party = order
    return party or None, notes


def relations_in(text: str) -> list[tuple[str, str]]:
    """ "G0002[Coworker], G0017[Spouse]" as pairs of guest number and relation."""
    return [(key.strip(), line(what)) for key, what in _RELATION.findall(text)]
