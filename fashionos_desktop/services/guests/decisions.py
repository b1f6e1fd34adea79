"""What people changed about a guest here, kept as notes: it is her history, and a list that comes later respects it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Registration, RegistrationNote, Stakeholder, TicketTier, new_id, table_of
from fashionos_desktop.services.edits import Edit, RowChange
from fashionos_desktop.services.guests.raw import fetch, listed
from fashionos_desktop.services.guests.seats import full_seat

Decided = str
"""A key of `COLUMNS`: what was changed, as a person calls it."""

COLUMNS: Mapping[Decided, tuple[str, ...]] = {
    "Name": ("attendee_name",),
    "E-mail": ("attendee_email",),
    "Phone": ("phone",),
    "Company": ("company",),
    "Category": ("ticket_tier_id",),
    "Status": ("status",),
    "Answer": ("rsvp",),
    "Seat": ("section", "row_label", "seat"),
    "Plus ones": ("plus_ones",),
    "Party": ("party",),
    "Publicist": ("publicist_id",),
    "Invited name": ("substitute_for",),
    "Block": ("blocked_reason",),
    "Validity": ("valid_from", "valid_until"),
    "Code": ("qr_code_data",),
}
"""Notes, tags and marks are not among them: they add up."""

_BECAME = " is now "
_DECISION_OF = {column: what for what, columns in COLUMNS.items() for column in columns}

_guests = table_of(Registration)
_notes = table_of(RegistrationNote)


def is_decision(body: str) -> bool:
    """Whether a note was written by a change, and not by a person."""
    what, became, _ = body.partition(_BECAME)
    return bool(became) and what in COLUMNS


def record_decisions(session: Session, written: Edit, author_id: str | None) -> Edit:
    """Notes what an edit of guests changed: "Seat is now Salon Nord, row A, seat 46"."""
    decided = {
        change.id: dict.fromkeys(_DECISION_OF[column] for column in change.after or {} if column in _DECISION_OF)
        for change in written.changes
        if change.table == _guests.name
    }
    wanted = [guest for guest, changed in decided.items() if changed]
    if not wanted:
        return Edit(written.title, ())
    values = _values(session, wanted)
    rows = [
        {
            "id": new_id(),
            "registration_id": guest,
            "author_id": author_id,
            "body": f"{what}{_BECAME}{_words(what, values[guest])}",
        }
        for guest in wanted
        for what in decided[guest]
    ]
    session.execute(insert(_notes), rows)
    return Edit(written.title, tuple(RowChange(_notes.name, row["id"] or "", None, row) for row in rows))


def decisions(session: Session, show_id: str) -> dict[str, set[Decided]]:
    """What was changed here, by guest id."""
    found = fetch(
        session,
        "SELECT DISTINCT n.registration_id, substr(n.body, 1, instr(n.body, :became) - 1) AS what"
        " FROM registration_notes n JOIN registrations r ON r.id = n.registration_id"
        " WHERE r.event_id = :show AND what IN (SELECT value FROM json_each(:known))",
        {"show": show_id, "became": _BECAME, "known": listed(COLUMNS)},
    )
    decided: dict[str, set[Decided]] = {}
    for guest, what in found:
        decided.setdefault(guest, set()).add(what)
    return decided


def _values(session: Session, ids: list[str]) -> dict[str, Mapping[str, Any]]:
    category, publicist = table_of(TicketTier), table_of(Stakeholder)
    names = category.c.name.label("category"), publicist.c.name.label("publicist")
    query = (
        select(_guests, *names)
        .join(category, category.c.id == _guests.c.ticket_tier_id)
        .outerjoin(publicist, publicist.c.id == _guests.c.publicist_id)
    )
    found: dict[str, Mapping[str, Any]] = {}
    for start in range(0, len(ids), 500):
        part = ids[start : start + 500]
        found |= {row["id"]: row for row in session.execute(query.where(_guests.c.id.in_(part))).mappings()}
    return found


def _words(what: Decided, values: Mapping[str, Any]) -> str:
    if what == "Category":
        return str(values["category"])
    if what == "Publicist":
        return values["publicist"] or "nobody"
    if what == "Seat":
        return full_seat(values["section"], values["row_label"], values["seat"]) or "free"
    if what == "Validity":
        return " to ".join(_moment(values[column]) for column in COLUMNS[what])
    value = values[COLUMNS[what][0]]
    return "empty" if value is None else str(value)


def _moment(value: datetime | None) -> str:
    return "any time" if value is None else f"{value:%Y-%m-%d %H:%M} UTC"
