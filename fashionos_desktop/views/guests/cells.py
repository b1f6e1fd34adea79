"""What is typed in a cell or in the details, written as the service wants it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fashionos_desktop.services.edits import Edit
from fashionos_desktop.services.guests import Mark, edit_guest, guest_details, mark, set_answer
from fashionos_desktop.services.guests.reading import section_like
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.views.guests.seat_text import Seat, understood

_COLUMNS: Mapping[str, str] = {
    "name": "attendee_name",
    "category": "ticket_tier_id",
    "company": "company",
    "email": "attendee_email",
    "phone": "phone",
    "notes": "notes",
    "status": "status",
    "party": "party",
    "blocked": "blocked_reason",
    "publicist": "publicist_id",
}
_MARKS = frozenset(mark.value for mark in Mark)


def write_cell(session: Session, guest_id: str, key: str, value: Any, author_id: str | None = None) -> Edit:
    """Raises Refused with a sentence that says what to mend."""
    special = _SPECIAL.get(key)
    if special is not None:
        return special(session, guest_id, value, author_id)
    if key in _MARKS:
        return mark(session, [guest_id], Mark(key), on=bool(value))
    return edit_guest(session, guest_id, {_COLUMNS[key]: value}, author_id=author_id)


def _seat(session: Session, guest_id: str, value: Any, author_id: str | None) -> Edit:
    details = guest_details(session, guest_id)
    if details is None:
        raise Refused("This guest was deleted in the meantime.")
    row, show_id = details.row, details.show_id
    before = Seat(row.section, row.row_label, row.seat)
    seat = understood(str(value), before, lambda typed: section_like(session, show_id, typed))
    return edit_guest(session, guest_id, seat.values(), author_id=author_id)


def _tags(session: Session, guest_id: str, value: Any, author_id: str | None) -> Edit:
    tags = list(dict.fromkeys(tag for part in str(value).split(",") if (tag := " ".join(part.split()))))
    return edit_guest(session, guest_id, {"tags": tags}, author_id=author_id)


def _plus_ones(session: Session, guest_id: str, value: Any, author_id: str | None) -> Edit:
    text = str(value).strip().removeprefix("+") or "0"
    if not text.isdecimal():
        raise Refused("Give the number of people that the guest may bring.", column="plus_ones")
    return edit_guest(session, guest_id, {"plus_ones": int(text)}, author_id=author_id)


def _answer(session: Session, guest_id: str, value: Any, author_id: str | None) -> Edit:
    return set_answer(session, [guest_id], str(value))


_SPECIAL: Mapping[str, Callable[[Session, str, Any, str | None], Edit]] = {
    "seat": _seat,
    "tags": _tags,
    "plus_ones": _plus_ones,
    "answer": _answer,
}
