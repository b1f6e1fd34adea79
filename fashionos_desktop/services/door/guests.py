"""A guest as the desk sees her."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Event, Registration, Stakeholder, TicketTier, table_of

_guests = table_of(Registration)
_categories = table_of(TicketTier)
_shows = table_of(Event)
_publicists = table_of(Stakeholder)

NO_NAME = "Guest without a name"


@dataclass(frozen=True, slots=True)
class PartyMember:
    """Somebody who comes together with the guest."""

    id: str
    name: str
    seat: str | None
    checked_in_at: datetime | None


@dataclass(frozen=True, slots=True)
class DoorGuest:
    id: str
    show_id: str
    show_title: str
    show_date: date
    timezone: str
    name: str
    """May be empty: a ticket that nobody put a name on."""
    code: str
    category_id: str
    category: str
    category_type: str
    price: Decimal
    status: str
    rsvp: str
    email: str | None
    company: str | None
    section: str | None
    row_label: str | None
    seat: str | None
    notes: str | None
    is_vip: bool
    is_press: bool
    escort: bool
    plus_ones: int
    party: str | None
    substitute_for: str | None
    publicist: str | None
    blocked_reason: str | None
    valid_from: datetime | None
    valid_until: datetime | None
    checked_in_at: datetime | None
    merged_into_id: str | None
    portrait_id: str | None
    party_members: tuple[PartyMember, ...] = ()

    @property
    def shown_name(self) -> str:
        return self.name or NO_NAME

    @property
    def place(self) -> str:
        """Section, row and seat in one line; empty when she has none."""
        return place_words(self.section, self.row_label, self.seat)


def place_words(section: str | None, row_label: str | None, seat: str | None) -> str:
    return " ".join(part for part in (section, row_label, seat) if part)


GUESTS: Select[*tuple[Any, ...]] = (
    select(
        _guests.c.id,
        _guests.c.event_id,
        _shows.c.title,
        _shows.c.event_date,
        _shows.c.timezone,
        _guests.c.attendee_name,
        _guests.c.qr_code_data,
        _categories.c.id,
        _categories.c.name,
        _categories.c.type,
        _categories.c.price,
        _guests.c.status,
        _guests.c.rsvp,
        _guests.c.attendee_email,
        _guests.c.company,
        _guests.c.section,
        _guests.c.row_label,
        _guests.c.seat,
        _guests.c.notes,
        _guests.c.is_vip,
        _guests.c.is_press,
        _guests.c.escort,
        _guests.c.plus_ones,
        _guests.c.party,
        _guests.c.substitute_for,
        _publicists.c.name,
        _guests.c.blocked_reason,
        _guests.c.valid_from,
        _guests.c.valid_until,
        _guests.c.checked_in_at,
        _guests.c.merged_into_id,
        _guests.c.portrait_id,
    )
    .select_from(_guests)
    .join(_shows, _shows.c.id == _guests.c.event_id)
    .join(_categories, _categories.c.id == _guests.c.ticket_tier_id)
    .outerjoin(_publicists, _publicists.c.id == _guests.c.publicist_id)
)
"""Rows that make a DoorGuest, in its order."""

_BY_CODE = GUESTS.where(_guests.c.qr_code_data.in_(bindparam("codes", expanding=True)))
_BY_ID = GUESTS.where(_guests.c.id.in_(bindparam("ids", expanding=True)))
_MERGED = (
    select(_guests.c.id, _guests.c.merged_into_id)
    .where(_guests.c.id == bindparam("guest_id"))
    .cte("merged", recursive=True)
)
_NEXT = _guests.alias("next_guest")
_SURVIVOR = GUESTS.where(
    _guests.c.id.in_(
        select(
            _MERGED.union(select(_NEXT.c.id, _NEXT.c.merged_into_id).where(_NEXT.c.id == _MERGED.c.merged_into_id)).c.id
        )
    ),
    _guests.c.merged_into_id.is_(None),
)
_PARTY = (
    select(_guests)
    .with_only_columns(
        _guests.c.id,
        _guests.c.attendee_name,
        _guests.c.section,
        _guests.c.row_label,
        _guests.c.seat,
        _guests.c.checked_in_at,
    )
    .where(
        _guests.c.event_id == bindparam("show_id"),
        _guests.c.party == bindparam("party"),
        _guests.c.id != bindparam("guest_id"),
        _guests.c.merged_into_id.is_(None),
        _guests.c.status != "cancelled",
    )
    .order_by(_guests.c.attendee_name, _guests.c.id)
    .limit(20)
)


def guest_by_codes(session: Session, codes: Sequence[str]) -> DoorGuest | None:
    """The guest whose ticket carries the first of these codes that any ticket carries."""
    found = {row.qr_code_data: row for row in session.execute(_BY_CODE, {"codes": list(codes)})}
    row = next((found[code] for code in codes if code in found), None)
    return None if row is None else surviving(session, DoorGuest(*row))


def guest_by_id(session: Session, guest_id: str) -> DoorGuest | None:
    found = guests_by_id(session, (guest_id,))
    return surviving(session, found[0]) if found else None


def guests_by_id(session: Session, ids: Sequence[str]) -> tuple[DoorGuest, ...]:
    """In the order of the ids, without those that are gone."""
    rows = {row.id: DoorGuest(*row) for row in session.execute(_BY_ID, {"ids": list(ids)})}
    return tuple(rows[guest_id] for guest_id in ids if guest_id in rows)


def surviving(session: Session, guest: DoorGuest) -> DoorGuest:
    """The guest into whom a merged one went, however often; herself when the merges run in a circle."""
    if guest.merged_into_id is None:
        return guest
    row = session.execute(_SURVIVOR, {"guest_id": guest.id}).first()
    return guest if row is None else DoorGuest(*row)


def party_members(session: Session, guest: DoorGuest) -> tuple[PartyMember, ...]:
    if not guest.party:
        return ()
    found = session.execute(_PARTY, {"show_id": guest.show_id, "party": guest.party, "guest_id": guest.id})
    return tuple(
        PartyMember(
            row.id,
            row.attendee_name or NO_NAME,
            place_words(row.section, row.row_label, row.seat) or None,
            row.checked_in_at,
        )
        for row in found
    )
