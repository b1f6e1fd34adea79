"""Adding guests and changing what is known of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.models import new_id
from fashionos_desktop.services.edits import Edit, combine, delete_rows, insert_row, update_rows
from fashionos_desktop.services.guests.checks import checked
from fashionos_desktop.services.guests.codes import free_code
from fashionos_desktop.services.guests.decisions import record_decisions
from fashionos_desktop.services.guests.known import guests_of
from fashionos_desktop.services.guests.raw import fetch
from fashionos_desktop.services.guests.seats import SeatedGuest, seat_holders
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.vocabulary import label_of

TABLE = "registrations"

EDITABLE = frozenset(
    (
        "attendee_name",
        "attendee_email",
        "phone",
        "company",
        "rsvp",
        "notes",
        "is_vip",
        "is_press",
        "escort",
        "plus_ones",
        "party",
        "publicist_id",
        "substitute_for",
        "blocked_reason",
        "valid_from",
        "valid_until",
        "qr_code_data",
        "portrait_id",
    )
)
"""What `edit_guest` takes besides seat, status, category and tags."""
_SEAT = ("section", "row_label", "seat")


@dataclass(frozen=True, slots=True)
class GuestAdded:
    edit: Edit
    guest_id: str
    code: str


@dataclass(frozen=True, slots=True)
class SeatGiven:
    edit: Edit
    also_held_by: tuple[SeatedGuest, ...]
    """Others who hold the seat: it was given all the same."""

    @property
    def warning(self) -> str | None:
        if not self.also_held_by:
            return None
        names = " and ".join(guest.name for guest in self.also_held_by)
        verb = "holds" if len(self.also_held_by) == 1 else "hold"
        return f"{names} {verb} this seat too."


def add_guest(session: Session, show_id: str, *, name: str, category_id: str, **values: Any) -> GuestAdded:
    """A guest who is expected, with a code of her own unless one is given. Raises Refused."""
    given = {"attendee_name": name, "ticket_tier_id": category_id, **values}
    _refuse_unknown(given, {*EDITABLE, *_SEAT, "status", "ticket_tier_id", "tags"})
    clean = checked(session, show_id, given)
    guest_id = new_id()
    row = {"status": "confirmed", **clean, "id": guest_id, "event_id": show_id}
    row.setdefault("qr_code_data", free_code(session))
    edit = insert_row(session, TABLE, row, title=f"{clean['attendee_name']} added")
    return GuestAdded(edit, guest_id, row["qr_code_data"])


def edit_guest(session: Session, guest_id: str, values: Mapping[str, Any], *, author_id: str | None = None) -> Edit:
    """Changes any fields of one guest, checked. Her history keeps it, and a list that comes later leaves it.

    Raises Refused with the column to mend.
    """
    guests = guests_of(session, [guest_id])
    _refuse_unknown(values, {*EDITABLE, *_SEAT, "status", "ticket_tier_id", "tags"})
    clean = checked(session, guests.show_id, values, guest_id=guest_id)
    name = clean.get("attendee_name") or guests.words
    title = f"{_what(values)} of {name} changed"
    written = update_rows(session, TABLE, [guest_id], clean, title=title)
    return combine(title, written, record_decisions(session, written, author_id))


def assign_seat(
    session: Session,
    guest_id: str,
    *,
    section: str | None,
    row_label: str | None,
    seat: str | None,
    author_id: str | None = None,
) -> SeatGiven:
    """Gives a seat, or takes it away with three times None. A seat that others hold is given, and said."""
    values = {"section": section, "row_label": row_label, "seat": seat}
    edit = edit_guest(session, guest_id, values, author_id=author_id)
    show_id = guests_of(session, [guest_id]).show_id
    held = fetch(session, "SELECT section, row_label, seat FROM registrations WHERE id = :id", {"id": guest_id})[0]
    return SeatGiven(edit, seat_holders(session, show_id, held, besides=[guest_id]))


def add_note(session: Session, guest_id: str, body: str, *, author_id: str | None = None) -> Edit:
    """A line in the guest's history. The notes that the door sees are the guest's own `notes`."""
    text = body.strip()
    if not text:
        raise Refused("The note is empty.", column="body")
    guests = guests_of(session, [guest_id])
    values = {"registration_id": guest_id, "author_id": author_id, "body": text}
    return insert_row(session, "registration_notes", values, title=f"Note on {guests.words} added")


def delete_guests(session: Session, ids: list[str]) -> Edit:
    """With their notes and payments; scans stay in the door's log, without a name. Can be put back."""
    guests = guests_of(session, ids)
    return delete_rows(session, TABLE, guests.ids, title=f"{guests.words} deleted")


def _refuse_unknown(values: Mapping[str, Any], known: set[str]) -> None:
    if unknown := sorted(set(values) - known):
        raise Refused(f"{unknown[0]} of a guest is not changed this way.", column=unknown[0])


def _what(values: Mapping[str, Any]) -> str:
    if values and set(values) <= set(_SEAT):
        return "Seat"
    if len(values) != 1:
        return "Details"
    return label_of(next(iter(values)))
