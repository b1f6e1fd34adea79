"""All that the details pane says of one guest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from fashionos_desktop.models.column_types import from_microseconds
from fashionos_desktop.services.guests.codes import spaced
from fashionos_desktop.services.guests.filters import GuestState
from fashionos_desktop.services.guests.history import Happening, history
from fashionos_desktop.services.guests.raw import fetch, listed
from fashionos_desktop.services.guests.rows import GuestRow, guest_rows
from fashionos_desktop.services.guests.seats import SeatedGuest, full_seat, seat_holders
from fashionos_desktop.services.guests.states import STATE

_GUEST = (
    "SELECT r.rowid, r.event_id, r.status, r.rsvp, r.phone, r.notes, r.substitute_for, r.blocked_reason, r.valid_from,"
    " r.valid_until, r.source, r.created_at, r.portrait_id, r.merged_into_id, t.type, t.price, s.id, s.name, s.phone"
    " FROM registrations r JOIN ticket_tiers t ON t.id = r.ticket_tier_id"
    " LEFT JOIN stakeholders s ON s.id = r.publicist_id WHERE r.id = :guest"
)
_MERGED = (
    "WITH RECURSIVE merged (id, name) AS (SELECT id, attendee_name FROM registrations WHERE merged_into_id = :guest"
    " UNION SELECT r.id, r.attendee_name FROM registrations r JOIN merged m ON r.merged_into_id = m.id)"
    " SELECT id, name FROM merged WHERE id <> :guest"
)
_PARTY = (
    f"SELECT r.id, r.attendee_name, {STATE} FROM registrations r WHERE r.event_id = :show AND r.party = :party"
    " AND r.id <> :guest AND r.merged_into_id IS NULL ORDER BY r.attendee_name, r.id"
)
_PAYMENTS = (
    "SELECT currency, status, SUM(amount) FROM payments"
    " WHERE registration_id IN (SELECT value FROM json_each(:guests)) GROUP BY currency, status ORDER BY currency"
)


@dataclass(frozen=True, slots=True)
class PartyMember:
    id: str
    name: str
    state: GuestState


@dataclass(frozen=True, slots=True)
class Publicist:
    id: str
    name: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class PaymentTotal:
    currency: str
    paid: Decimal
    pending: Decimal
    refunded: Decimal


@dataclass(frozen=True, slots=True)
class GuestDetails:
    row: GuestRow
    show_id: str
    status: str
    rsvp: str
    phone: str | None
    notes: str | None
    """For the door."""
    seat_words: str | None
    """ "Salon Nord, row A, seat 46"."""
    code_words: str
    """In groups, to read aloud."""
    price: Decimal
    """Of the category."""
    category_type: str
    substitute_for: str | None
    blocked_reason: str | None
    valid_from: datetime | None
    valid_until: datetime | None
    source: str | None
    portrait_id: str | None
    merged_into_id: str | None
    publicist: Publicist | None
    party: tuple[PartyMember, ...]
    also_in_seat: tuple[SeatedGuest, ...]
    """Others who hold the same seat."""
    merged_names: tuple[str, ...]
    """The other names under which she stood on the list."""
    payments: tuple[PaymentTotal, ...]
    history: tuple[Happening, ...]

    @property
    def id(self) -> str:
        return self.row.id

    @property
    def invited_by_house(self) -> bool:
        """The guest owes nothing."""
        return self.category_type != "paid" or self.price == 0


def guest_details(session: Session, guest_id: str) -> GuestDetails | None:
    """None when the guest was deleted meanwhile. A fixed number of queries."""
    found = fetch(session, _GUEST, {"guest": guest_id})
    if not found:
        return None
    key, show_id, status, rsvp, phone, notes, substitute_for, blocked_reason, valid_from, valid_until, *rest = found[0]
    source, created_at, portrait_id, merged_into_id, category_type, price, *publicist = rest
    row = guest_rows(session, show_id, [key])[key]
    merged = fetch(session, _MERGED, {"guest": guest_id})
    everybody = [guest_id, *(guest for guest, _ in merged)]
    seat = (row.section, row.row_label, row.seat)
    return GuestDetails(
        row=row,
        show_id=show_id,
        status=status,
        rsvp=rsvp,
        phone=phone,
        notes=notes,
        seat_words=full_seat(*seat),
        code_words=spaced(row.code),
        price=_amount(price),
        category_type=category_type,
        substitute_for=substitute_for,
        blocked_reason=blocked_reason,
        valid_from=_instant(valid_from),
        valid_until=_instant(valid_until),
        source=source,
        portrait_id=portrait_id,
        merged_into_id=merged_into_id,
        publicist=Publicist(*publicist) if publicist[0] else None,
        party=_party(session, show_id, row),
        also_in_seat=seat_holders(session, show_id, seat, besides=[guest_id]) if status != "cancelled" else (),
        merged_names=tuple(name for _, name in merged),
        payments=_payments(session, everybody),
        history=history(session, everybody, source=source, created_at=from_microseconds(created_at)),
    )


def _party(session: Session, show_id: str, row: GuestRow) -> tuple[PartyMember, ...]:
    if row.party is None:
        return ()
    found = fetch(session, _PARTY, {"show": show_id, "party": row.party, "guest": row.id})
    return tuple(PartyMember(guest, name, GuestState(state)) for guest, name, state in found)


def _payments(session: Session, guests: list[str]) -> tuple[PaymentTotal, ...]:
    totals: dict[str, dict[str, Decimal]] = {}
    for currency, status, amount in fetch(session, _PAYMENTS, {"guests": listed(guests)}):
        totals.setdefault(currency, {})[status] = _amount(amount)
    nothing = Decimal("0.00")
    return tuple(
        PaymentTotal(
            currency,
            paid=by_status.get("completed", nothing),
            pending=by_status.get("pending", nothing),
            refunded=by_status.get("refunded", nothing),
        )
        for currency, by_status in totals.items()
    )


def _amount(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)


def _instant(value: Any) -> datetime | None:
    return None if value is None else from_microseconds(value)
