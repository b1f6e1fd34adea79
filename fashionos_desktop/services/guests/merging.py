"""Two entries of one person made into one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import CheckIn, Registration, join_id, table_of
from fashionos_desktop.services.edits import Edit, RowChange, combine, update_rows
from fashionos_desktop.services.guests.changes import TABLE
from fashionos_desktop.services.guests.history import MERGED
from fashionos_desktop.services.guests.known import guests_of
from fashionos_desktop.services.guests.raw import fetch, listed
from fashionos_desktop.services.refusals import Refused

_guests = table_of(Registration)
_scans = table_of(CheckIn)

_FILLED = (
    "attendee_email",
    "phone",
    "company",
    "profile_id",
    "publicist_id",
    "party",
    "substitute_for",
    "portrait_id",
    "valid_from",
    "valid_until",
)
"""What the kept guest takes over where she has nothing."""
_SEAT = ("section", "row_label", "seat")
_MARKS = ("is_vip", "is_press", "escort")

_ENTRIES = (
    "SELECT c.id FROM check_ins c WHERE c.registration_id IN (SELECT value FROM json_each(:guests))"
    " AND c.kind = 'entry' AND c.verdict = 'admitted'"
    " AND NOT EXISTS (SELECT 1 FROM check_ins a WHERE a.annuls_id = c.id AND a.kind = 'annul')"
)


def merge_guests(session: Session, keep_id: str, others: Sequence[str]) -> Edit:
    """The others go into the kept guest: their codes still open the door, as hers.

    She takes over what she lacks (contacts, seat, company), all marks, tags and notes, the larger number of
    plus ones, and their arrivals. The others leave the list and its counts. Raises Refused.
    """
    gone = [guest for guest in dict.fromkeys(others) if guest != keep_id]
    if not gone:
        raise Refused("Choose at least two guests to make one of them.")
    guests = guests_of(session, [keep_id, *gone])
    merged = fetch(
        session,
        "SELECT attendee_name FROM registrations WHERE id IN (SELECT value FROM json_each(:ids))"
        " AND merged_into_id IS NOT NULL",
        {"ids": listed(guests.ids)},
    )
    if merged:
        raise Refused(f"{merged[0][0]} was merged into another guest already.")
    title = f"{guests.names[keep_id]} merged from {len(gone) + 1} entries"
    found = session.execute(select(_guests).where(_guests.c.id.in_(guests.ids))).mappings()
    rows = {row["id"]: dict(row) for row in found}
    taken = _taken_over(rows[keep_id], [rows[guest] for guest in gone])
    return combine(
        title,
        update_rows(session, TABLE, gone, {"merged_into_id": keep_id}, title=title),
        update_rows(session, TABLE, [keep_id], taken, title=title),
        _arrivals(session, keep_id, gone),
    )


def _taken_over(kept: dict[str, Any], gone: list[dict[str, Any]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for column in _FILLED:
        if kept[column] is None:
            values[column] = next((row[column] for row in gone if row[column] is not None), None)
    if all(kept[column] is None for column in _SEAT):
        seated = next((row for row in gone if any(row[column] is not None for column in _SEAT)), kept)
        values |= {column: seated[column] for column in _SEAT}
    for column in _MARKS:
        values[column] = kept[column] or any(row[column] for row in gone)
    everybody = [kept, *gone]
    values["tags"] = list(dict.fromkeys(tag for row in everybody for tag in row["tags"]))
    values["plus_ones"] = max(row["plus_ones"] for row in everybody)
    lines = (line for row in everybody for line in (row["notes"] or "").splitlines())
    values["notes"] = "\n".join(dict.fromkeys(lines)) or None
    return values


def _arrivals(session: Session, keep_id: str, gone: list[str]) -> Edit:
    """Moves arrivals in a log that only grows: each is entered for the kept guest and annulled where it was."""
    ids = [scan for (scan,) in fetch(session, _ENTRIES, {"guests": listed(gone)})]
    if not ids:
        return Edit("", ())
    made: list[dict[str, Any]] = []
    for scan in session.execute(select(_scans).where(_scans.c.id.in_(ids))).mappings():
        shared = {
            name: scan[name] for name in ("event_id", "gate_id", "code", "scanned_at", "device_at", "operator_id")
        }
        entry = {"kind": "entry", "verdict": "admitted", "party": scan["party"], "registration_id": keep_id}
        annulment = {"kind": "annul", "verdict": "annulled", "annuls_id": scan["id"]}
        annulment["registration_id"] = scan["registration_id"]
        for part in (entry, annulment):
            scan_id = join_id("check_ins", (scan["id"], keep_id, part["kind"]))
            made.append({"annuls_id": None, "party": 1, **shared, **part, "id": scan_id, "reason": MERGED})
    session.execute(insert(_scans), made)
    return Edit("", tuple(RowChange("check_ins", row["id"], None, row) for row in made))
