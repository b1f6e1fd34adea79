"""Seats that want a person: given twice, or missing where most have one. Counted whole, listed in part."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from fashionos_desktop.services.guests.seats import DoubleSeat, SeatedGuest

_MAY_COME = "event_id = :show_id AND status <> 'cancelled' AND merged_into_id IS NULL"
# Grouped in the order of the index on seats, so that no row of the guest list itself is read.
_TWICE = text(
    "WITH twice AS (SELECT section, row_label, seat, COUNT(*) OVER () AS seats FROM registrations"
    f" WHERE {_MAY_COME} AND seat GLOB '*[0-9]*' GROUP BY seat, row_label, section HAVING COUNT(*) > 1"
    " ORDER BY section, length(row_label), row_label, CAST(seat AS INTEGER), seat LIMIT :limit)"
    " SELECT t.seats, t.section, t.row_label, t.seat, r.id, r.attendee_name, r.status FROM twice t"
    " JOIN registrations r ON r.event_id = :show_id AND r.seat = t.seat AND r.row_label IS t.row_label"
    " AND r.section IS t.section AND r.status <> 'cancelled' AND r.merged_into_id IS NULL"
    " ORDER BY t.section, length(t.row_label), t.row_label, CAST(t.seat AS INTEGER), t.seat, r.attendee_name, r.id"
)
_MISSING = text(
    "SELECT t.id, t.name, t.quantity_sold - m.missing AS seated, m.missing FROM ticket_tiers t JOIN"
    f" (SELECT ticket_tier_id, COUNT(*) AS missing FROM registrations WHERE {_MAY_COME} AND seat IS NULL"
    " GROUP BY ticket_tier_id) m ON m.ticket_tier_id = t.id ORDER BY t.created_at, t.name, t.id"
)


@dataclass(frozen=True, slots=True)
class MissingSeats:
    category_id: str
    category: str
    seated: int
    missing: int


def seats_given_twice(session: Session, show_id: str, limit: int) -> tuple[int, tuple[DoubleSeat, ...]]:
    """How many there are, and the first of them."""
    count = 0
    holders: dict[tuple[str | None, str | None, str], list[SeatedGuest]] = {}
    for row in session.execute(_TWICE, {"show_id": show_id, "limit": limit}):
        count = row.seats
        guest = SeatedGuest(row.id, row.attendee_name, row.status)
        holders.setdefault((row.section, row.row_label, row.seat), []).append(guest)
    return count, tuple(DoubleSeat(*seat, tuple(guests)) for seat, guests in holders.items())


def missing_seats(session: Session, show_id: str) -> tuple[MissingSeats, ...]:
    """Of categories whose guests mostly have a seat."""
    found = (MissingSeats(*row) for row in session.execute(_MISSING, {"show_id": show_id}))
    return tuple(category for category in found if category.seated >= category.missing)
