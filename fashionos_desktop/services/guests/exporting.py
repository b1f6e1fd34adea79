"""Guests as a list that leaves the house says them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from fashionos_desktop.models.column_types import from_microseconds
from fashionos_desktop.services.guest_export_rows import ExportGuest, ShowHeading
from fashionos_desktop.services.guests.conditions import key_query
from fashionos_desktop.services.guests.filters import BY_NAME, EVERYBODY, GuestFilter, GuestOrder
from fashionos_desktop.services.guests.raw import fetch, listed
from fashionos_desktop.services.guests.rows import ENTRANCE
from fashionos_desktop.services.local_times import zone_of
from fashionos_desktop.services.shows import Show

_AT_ONCE = 2_000

_ROWS = (
    "SELECT r.rowid, r.id, r.attendee_name, t.name, t.price,"
    " (SELECT p.currency FROM payments p WHERE p.registration_id = r.id LIMIT 1), r.status, r.rsvp, r.attendee_email,"
    " r.phone, r.company, r.section, r.row_label, r.seat, r.notes, r.qr_code_data, r.is_vip, r.is_press, r.escort,"
    " r.tags, r.plus_ones, r.party, s.name, r.substitute_for, r.blocked_reason, r.valid_from, r.valid_until,"
    f" r.checked_in_at, CASE WHEN r.checked_in_at IS NOT NULL THEN {ENTRANCE} END"
    " FROM registrations r JOIN ticket_tiers t ON t.id = r.ticket_tier_id"
    " LEFT JOIN stakeholders s ON s.id = r.publicist_id"
    " WHERE r.rowid IN (SELECT value FROM json_each(:keys))"
)


def export_rows(
    session: Session, show_id: str, chosen: GuestFilter = EVERYBODY, order: GuestOrder = BY_NAME
) -> Iterator[ExportGuest]:
    """The guests that the board shows, in its order, read a few thousand at a time. Instants in the show's zone."""
    found = fetch(session, "SELECT timezone FROM events WHERE id = :show", {"show": show_id})
    zone = zone_of(found[0][0]) if found else ZoneInfo("UTC")
    query = key_query(show_id, chosen, order)
    keys = [key for (key,) in fetch(session, query.keys(), query.parameters)]
    for start in range(0, len(keys), _AT_ONCE):
        part = keys[start : start + _AT_ONCE]
        rows = {row[0]: row for row in fetch(session, _ROWS, {"keys": listed(part)})}
        yield from (_guest(rows[key], zone) for key in part if key in rows)


def heading_of(show: Show, *, printed_at: datetime, as_of: datetime | None = None) -> ShowHeading:
    """What stands above a list of this show's guests. `as_of`: when this laptop last heard from the centre."""
    zone = zone_of(show.timezone)
    venue = ", ".join(part for part in (show.venue_name, show.venue_city) if part) or None
    return ShowHeading(
        title=show.title,
        printed_at=printed_at.astimezone(zone),
        starts_at=show.start_time.astimezone(zone),
        venue=venue,
        as_of=None if as_of is None else as_of.astimezone(zone),
    )


def _guest(values: tuple[Any, ...], zone: ZoneInfo) -> ExportGuest:
    _, guest_id, name, category, price, currency, status, rsvp, email, phone, company, *more = values
    section, row_label, seat, notes, code, is_vip, is_press, escort, tags, plus_ones, party, publicist, *rest = more
    substitute_for, blocked_reason, valid_from, valid_until, checked_in_at, entrance = rest
    return ExportGuest(
        id=guest_id,
        name=name,
        category=category,
        price=Decimal(price).scaleb(-2),
        currency=currency,
        status="confirmed" if status == "attended" else status,
        rsvp=rsvp,
        email=email,
        phone=phone,
        company=company,
        section=section,
        row_label=row_label,
        seat=seat,
        notes=notes,
        code=code,
        is_vip=bool(is_vip),
        is_press=bool(is_press),
        escort=bool(escort),
        tags=tuple(json.loads(tags)),
        plus_ones=plus_ones,
        party=party,
        publicist=publicist,
        substitute_for=substitute_for,
        blocked_reason=blocked_reason,
        valid_from=_local(valid_from, zone),
        valid_until=_local(valid_until, zone),
        checked_in_at=_local(checked_in_at, zone),
        checked_in_gate=entrance,
    )


def _local(value: int | None, zone: ZoneInfo) -> datetime | None:
    return None if value is None else from_microseconds(value).astimezone(zone)
