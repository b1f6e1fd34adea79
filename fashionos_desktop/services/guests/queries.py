"""Which guests the board shows, in order: keys first, rows when they come into sight."""

from __future__ import annotations

from sqlalchemy.orm import Session

from fashionos_desktop.services.guests.conditions import key_query, many_match
from fashionos_desktop.services.guests.filters import BY_NAME, EVERYBODY, GuestFilter, GuestOrder
from fashionos_desktop.services.guests.raw import fetch
from fashionos_desktop.services.guests.rows import GuestRow, guest_rows


def guest_keys(
    session: Session, show_id: str, chosen: GuestFilter = EVERYBODY, order: GuestOrder = BY_NAME
) -> list[int]:
    """All that match. A guest who was merged into another is not shown."""
    query = key_query(show_id, chosen, order)
    return [key for (key,) in fetch(session, query.keys(), query.parameters)]


def first_page(
    session: Session,
    show_id: str,
    chosen: GuestFilter = EVERYBODY,
    order: GuestOrder = BY_NAME,
    *,
    limit: int = 60,
) -> dict[int, GuestRow]:
    """The first rows in order, to paint before all keys are known."""
    query = key_query(show_id, chosen, order, few=order.key == "name" and many_match(session, chosen))
    keys = [key for (key,) in fetch(session, query.keys(limit), query.parameters)]
    return guest_rows(session, show_id, keys)


def count_guests(session: Session, show_id: str, chosen: GuestFilter = EVERYBODY) -> int:
    query = key_query(show_id, chosen, BY_NAME)
    return int(fetch(session, query.count(), query.parameters)[0][0])
