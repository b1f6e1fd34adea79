"""What a row of the list states of a guest, in the form in which the cache stores it.

The list wins for what it states, and what it does not state stays: an empty cell empties nothing. But:
- what a person changed here stays (a note in the guest's history says so), and the row is named to look at;
- notes and tags add up: those that the guest has are kept, those of the list are added;
- a list marks VIP, press and escort, and never takes a mark away;
- a made-up name never replaces a real one;
- nobody who is in is sent out again: an arrival is only ever added.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from fashionos_desktop.models.column_types import microseconds, plain_json, without_nul
from fashionos_desktop.services.guest_import.standing import COLUMNS, PLACE, KnownGuest
from fashionos_desktop.services.guest_import.surroundings import USUAL_CATEGORY, Surroundings
from fashionos_desktop.services.guest_records import GuestRecord
from fashionos_desktop.services.guests import decisions
from fashionos_desktop.services.guests.decisions import Decided
from fashionos_desktop.services.guests.seats import full_seat

_SEAT = ("section", "row_label", "seat")
ORIGIN = ("source", "source_ref")
_MARKS = ("is_vip", "is_press", "escort")

_STARTING: dict[str, Any] = {
    "status": "confirmed",
    "rsvp": "none",
    "is_vip": 0,
    "is_press": 0,
    "escort": 0,
    "tags": "[]",
    "plus_ones": 0,
}
"""What a new guest is where the list says nothing: on the list, so expected."""


@dataclass(frozen=True, slots=True)
class Difference:
    changes: dict[str, Any]
    """New values by column."""
    kept: tuple[str, ...]
    """What the list would have changed, had a person not decided it here."""

    @property
    def is_update(self) -> bool:
        """A guest added by hand who is found in a list takes its reference, and is otherwise as before."""
        return not self.changes.keys() <= set(ORIGIN)


def stated(record: GuestRecord, source: str, around: Surroundings) -> list[Any]:
    """By `COLUMNS`; None where the list says nothing."""
    publicist = record.publicist
    values = [
        record.name,
        record.email,
        record.phone,
        record.company,
        around.categories.require(record.category) if record.category else None,
        record.status,
        record.rsvp,
        record.section,
        record.row_label,
        record.seat,
        record.notes,
        None if record.is_vip is None else int(record.is_vip),
        None if record.is_press is None else int(record.is_press),
        None if record.escort is None else int(record.escort),
        plain_json(list(record.tags)) if record.tags else None,
        record.plus_ones,
        record.party,
        around.publicists.require(publicist) if publicist else None,
        record.substitute_for,
        record.blocked_reason,
        None if record.valid_from is None else microseconds(record.valid_from),
        None if record.valid_until is None else microseconds(record.valid_until),
        record.code,
        source,
        record.source_ref,
    ]
    return [without_nul(value) if type(value) is str and "\0" in value else value for value in values]


def completed(values: list[Any], code: str, around: Surroundings) -> tuple[Any, ...]:
    """A new guest's values, without gaps where the cache takes none."""
    full = list(values)
    for column, start in _STARTING.items():
        if full[PLACE[column]] is None:
            full[PLACE[column]] = start
    if full[PLACE["ticket_tier_id"]] is None:
        full[PLACE["ticket_tier_id"]] = around.categories.require(USUAL_CATEGORY)
    full[PLACE["qr_code_data"]] = code
    return tuple(full)


def difference(guest: KnownGuest, values: list[Any], record: GuestRecord, decided: set[Decided]) -> Difference:
    """What the list changes of a known guest."""
    old = guest.values
    changes: dict[str, Any] = {}
    for number, value in enumerate(values):
        if value is not None and value != old[number]:
            changes[COLUMNS[number]] = value
    if not changes:
        return Difference(changes, ())
    _soften(changes, old, record)
    kept: list[str] = []
    for what in sorted(decided):
        differing = [column for column in decisions.COLUMNS[what] if column in changes]
        if differing:
            kept.append(_kept_words(what, values, old))
            for column in differing:
                del changes[column]
    return Difference(changes, tuple(kept))


def _soften(changes: dict[str, Any], old: tuple[Any, ...], record: GuestRecord) -> None:
    """Takes out of the changes what a list does not overrule, and adds what adds up."""
    for column in _MARKS:
        if changes.get(column) == 0:
            del changes[column]
    if old[PLACE["source_ref"]] is not None or record.source_ref is None:
        # The pair stays what it was first: else two lists of one system would take turns.
        for column in ORIGIN:
            changes.pop(column, None)
    if record.placeholder_name and old[PLACE["attendee_name"]]:
        changes.pop("attendee_name", None)
    if changes.get("status") == "confirmed" and old[PLACE["status"]] == "attended":
        del changes["status"]
    if "notes" in changes:
        _replace(changes, "notes", _with_lines(old[PLACE["notes"]], changes["notes"]), old)
    if "tags" in changes:
        _replace(changes, "tags", _with_tags(old[PLACE["tags"]], record.tags), old)


def _replace(changes: dict[str, Any], column: str, value: Any, old: tuple[Any, ...]) -> None:
    if value == old[PLACE[column]]:
        del changes[column]
    else:
        changes[column] = value


def _with_lines(known: str | None, said: str) -> str:
    lines = (known or "").splitlines()
    return "\n".join([*lines, *(line for line in said.splitlines() if line not in lines)]) if lines else said


def _with_tags(known: str, said: tuple[str, ...]) -> str:
    return plain_json(list(dict.fromkeys([*json.loads(known), *said])))


def _kept_words(what: Decided, values: list[Any], old: tuple[Any, ...]) -> str:
    if what != "Seat":
        return f"{what}: the list says something else. What was set here stays."
    here = full_seat(*(old[PLACE[column]] for column in _SEAT)) or "no seat"
    said = full_seat(*(values[PLACE[column]] for column in _SEAT))
    return f"Seat: the list says {said}. What was set here stays: {here}."
