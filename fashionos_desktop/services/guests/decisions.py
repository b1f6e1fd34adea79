"""What people decided about a guest here, kept as notes: it is the guest's history, and imports respect it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from sqlalchemy import insert
from sqlalchemy.orm import Session

from fashionos_desktop.models import RegistrationNote, new_id, table_of
from fashionos_desktop.services.edits import Edit, RowChange
from fashionos_desktop.services.guests.raw import fetch

Decided = Literal["seat", "status", "category"]

_BEGINNINGS: Mapping[Decided, str] = {
    "seat": "Seat: ",
    "status": "Status: ",
    "category": "Category: ",
}


def sentence(what: Decided, value: str) -> str:
    """The body of the note: "Seat: Salon Nord, row A, seat 46"."""
    return f"{_BEGINNINGS[what]}{value}"


def understood(body: str) -> tuple[Decided, str] | None:
    """What a note decided, and what for; None for a note that a person wrote."""
    for what, beginning in _BEGINNINGS.items():
        if body.startswith(beginning):
            return what, body.removeprefix(beginning)
    return None


def write_decisions(session: Session, bodies: Mapping[str, str], author_id: str | None) -> Edit:
    """One note for each guest; `bodies` is guest id to sentence."""
    return write_notes(session, bodies.items(), author_id)


def write_notes(session: Session, bodies: Iterable[tuple[str, str]], author_id: str | None) -> Edit:
    rows = [{"id": new_id(), "registration_id": guest, "author_id": author_id, "body": body} for guest, body in bodies]
    if rows:
        session.execute(insert(table_of(RegistrationNote)), rows)
    return Edit("", tuple(RowChange("registration_notes", row["id"] or "", None, row) for row in rows))


def decisions(session: Session, show_id: str) -> dict[str, set[Decided]]:
    """What was decided here, by guest id."""
    found: dict[str, set[Decided]] = {}
    for what, beginning in _BEGINNINGS.items():
        guests = fetch(
            session,
            "SELECT DISTINCT n.registration_id FROM registration_notes n"
            " JOIN registrations r ON r.id = n.registration_id"
            " WHERE r.event_id = :show AND substr(n.body, 1, :length) = :beginning",
            {"show": show_id, "length": len(beginning), "beginning": beginning},
        )
        for (guest,) in guests:
            found.setdefault(guest, set()).add(what)
    return found
