"""The rows of the Guests board, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.models.column_types import from_microseconds
from fashionos_desktop.services.guests.filters import GuestState
from fashionos_desktop.services.guests.raw import fetch, listed
from fashionos_desktop.services.guests.seats import short_seat
from fashionos_desktop.services.guests.states import STATE

ENTRANCE = (
    "(SELECT g.name FROM check_ins c JOIN gates g ON g.id = c.gate_id WHERE c.registration_id = r.id"
    " AND c.kind = 'entry' AND c.verdict = 'admitted' AND c.scanned_at = r.checked_in_at LIMIT 1)"
)
"""Where the guest came in first."""

_ROWS = (
    "SELECT r.rowid, r.id, r.attendee_name, t.id, t.name, r.section, r.row_label, r.seat, r.company,"
    f" {STATE}, r.checked_in_at, CASE WHEN r.checked_in_at IS NOT NULL THEN {ENTRANCE} END, r.status,"
    " r.is_vip, r.is_press, r.escort, r.plus_ones, r.party, r.attendee_email, r.qr_code_data, r.tags,"
    " coalesce(r.notes, '') <> '' FROM registrations r JOIN ticket_tiers t ON t.id = r.ticket_tier_id"
)


@dataclass(frozen=True, slots=True)
class GuestRow:
    key: int
    """The rowid: what the board keeps of a guest before her row is read."""
    id: str
    name: str
    category_id: str
    category: str
    section: str | None
    row_label: str | None
    seat: str | None
    seat_words: str | None
    """ "Nord A 8"; None: no seat."""
    company: str | None
    state: GuestState
    checked_in_at: datetime | None
    entrance: str | None
    """Where she came in first."""
    status: str
    is_vip: bool
    is_press: bool
    escort: bool
    plus_ones: int
    party: str | None
    email: str | None
    code: str
    tags: tuple[str, ...]
    has_notes: bool

    @property
    def struck(self) -> bool:
        """The name is drawn struck through."""
        return self.status == "cancelled"


def guest_rows(session: Session, show_id: str, keys: Iterable[int]) -> dict[int, GuestRow]:
    """By key, in the order of `keys`; a guest who is gone is left out. One query, however many."""
    wanted = list(keys)
    found = fetch(
        session,
        f"{_ROWS} WHERE r.rowid IN (SELECT value FROM json_each(:keys))",
        {"show": show_id, "keys": listed(wanted)},
    )
    rows = {row.key: row for row in map(_row, found)}
    return {key: rows[key] for key in wanted if key in rows}


def guest_keys_of(session: Session, ids: Iterable[str]) -> dict[str, int]:
    """The keys of guests by id: what a change names, as what the board keeps."""
    return dict(
        fetch(
            session,
            "SELECT id, rowid FROM registrations WHERE id IN (SELECT value FROM json_each(:ids))",
            {"ids": listed(ids)},
        )
    )


def _row(values: tuple[Any, ...]) -> GuestRow:
    key, guest_id, name, category_id, category, section, row_label, seat, company, state, at, entrance, *rest = values
    status, is_vip, is_press, escort, plus_ones, party, email, code, tags, has_notes = rest
    return GuestRow(
        key=key,
        id=guest_id,
        name=name,
        category_id=category_id,
        category=category,
        section=section,
        row_label=row_label,
        seat=seat,
        seat_words=short_seat(section, row_label, seat),
        company=company,
        state=GuestState(state),
        checked_in_at=None if at is None else from_microseconds(at),
        entrance=entrance,
        status=status,
        is_vip=bool(is_vip),
        is_press=bool(is_press),
        escort=bool(escort),
        plus_ones=plus_ones,
        party=party,
        email=email,
        code=code,
        tags=tuple(json.loads(tags)),
        has_notes=bool(has_notes),
    )
