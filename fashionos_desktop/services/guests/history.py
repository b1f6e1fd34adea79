"""What happened to a guest, newest first, as sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy.orm import Session

from fashionos_desktop.models.column_types import from_microseconds
from fashionos_desktop.services.guests import decisions
from fashionos_desktop.services.guests.raw import fetch, listed

IMPORTED = "imported"
MERGED = "merged"
"""Reasons of scans that no desk made."""

Kind = Literal["arrival", "refusal", "exit", "undone", "note", "decision", "start"]

_SCANS = (
    "SELECT c.scanned_at, c.kind, c.verdict, c.party, c.forced, c.reason, g.name, p.full_name, d.name,"
    " EXISTS (SELECT 1 FROM check_ins a WHERE a.annuls_id = c.id AND a.kind = 'annul')"
    " FROM check_ins c LEFT JOIN gates g ON g.id = c.gate_id LEFT JOIN profiles p ON p.id = c.operator_id"
    " LEFT JOIN devices d ON d.id = c.device_id WHERE c.registration_id IN (SELECT value FROM json_each(:guests))"
)
_NOTES = (
    "SELECT n.created_at, n.body, p.full_name FROM registration_notes n LEFT JOIN profiles p ON p.id = n.author_id"
    " WHERE n.registration_id IN (SELECT value FROM json_each(:guests)) ORDER BY n.created_at, n.rowid"
)


@dataclass(frozen=True, slots=True)
class Happening:
    at: datetime
    words: str
    kind: Kind


def history(
    session: Session, guests: Sequence[str], *, source: str | None, created_at: datetime
) -> tuple[Happening, ...]:
    """Of a guest and those who were merged into her."""
    parameters = {"guests": listed(guests)}
    scans = [_scan(row) for row in fetch(session, _SCANS, parameters)]
    notes = [_note(*row) for row in fetch(session, _NOTES, parameters)]
    happenings = [happening for happening in [*scans, *notes] if happening is not None]
    happenings.append(Happening(created_at, _start(source), "start"))
    return tuple(sorted(happenings, key=lambda happening: happening.at, reverse=True))


def _scan(row: tuple[Any, ...]) -> Happening | None:
    at, kind, verdict, party, forced, reason, gate, operator, device, annulled = row
    if reason == MERGED:
        return None
    where = f" at {gate}" if gate else ""
    by = f" by {operator or device}" if operator or device else ""
    people = f" with {party - 1} more" if party > 1 else ""
    taken_back = ", taken back" if annulled else ""
    when = from_microseconds(at)
    if kind == "annul":
        return Happening(when, f"Arrival undone{by}", "undone")
    if kind == "exit":
        return Happening(when, f"Left{where}{people}{taken_back}", "exit")
    if verdict == "admitted" and reason == IMPORTED:
        return Happening(when, f"Already in{where} when the list was made{taken_back}", "arrival")
    if verdict == "admitted":
        why = f" ({reason})" if forced and reason else ""
        return Happening(when, f"Admitted{where}{by}{people}{why}{taken_back}", "arrival")
    return Happening(when, f"Not let in{where}{by}: {str(verdict).replace('_', ' ')}", "refusal")


def _note(at: int, body: str, author: str | None) -> Happening:
    if decisions.is_decision(body):
        return Happening(from_microseconds(at), f"{body}, set by {author}" if author else body, "decision")
    return Happening(from_microseconds(at), f"{author}: {body}" if author else body, "note")


def _start(source: str | None) -> str:
    if source is None:
        return "Added by hand"
    return "Added at the door" if source == "walk-in" else f"Imported from the {source}"
