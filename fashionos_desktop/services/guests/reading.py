"""What a board of guests asks besides its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from fashionos_desktop.services.guests.filters import GuestFilter
from fashionos_desktop.services.guests.queries import guest_keys
from fashionos_desktop.services.guests.raw import fetch, listed
from fashionos_desktop.services.guests.rows import GuestRow, guest_rows

_AT_ONCE = 2_000


def notes_of(session: Session, keys: Iterable[int]) -> dict[int, str]:
    """The notes for the door of those who have some."""
    found = fetch(
        session,
        "SELECT rowid, notes FROM registrations WHERE rowid IN (SELECT value FROM json_each(:keys)) AND notes <> ''",
        {"keys": listed(keys)},
    )
    return dict(found)


def ids_of(session: Session, show_id: str, keys: Sequence[int]) -> list[str]:
    """The ids of guests whom the board knows by their keys, in that order; those who are gone are left out."""
    ids: list[str] = []
    for start in range(0, len(keys), _AT_ONCE):
        ids += (row.id for row in guest_rows(session, show_id, keys[start : start + _AT_ONCE]).values())
    return ids


def row_of(session: Session, show_id: str, guest_id: str) -> GuestRow | None:
    """None for a guest who is gone, or of another show."""
    found = fetch(
        session,
        "SELECT rowid FROM registrations WHERE id = :guest AND event_id = :show",
        {"guest": guest_id, "show": show_id},
    )
    return next(iter(guest_rows(session, show_id, (key for (key,) in found)).values()), None)


def section_like(session: Session, show_id: str, typed: str) -> str | None:
    """A section of the house that is known by this shorter name: "Nord" for "Salon Nord"."""
    found = fetch(
        session,
        "SELECT section FROM registrations WHERE event_id = :show AND section LIKE '% ' || :typed LIMIT 1",
        {"show": show_id, "typed": typed},
    )
    return str(found[0][0]) if found else None


def seated_categories(session: Session, show_id: str) -> frozenset[str]:
    """Categories in which somebody has a seat: the others in them miss theirs."""
    found = fetch(
        session,
        "SELECT id FROM ticket_tiers t WHERE event_id = :show AND EXISTS (SELECT 1 FROM registrations r"
        " WHERE r.ticket_tier_id = t.id AND r.seat IS NOT NULL)",
        {"show": show_id},
    )
    return frozenset(category for (category,) in found)


def matches(session: Session, show_id: str, chosen: GuestFilter, key: int) -> bool:
    """Whether a guest is among those that a filter leaves."""
    return chosen.is_empty or key in guest_keys(session, show_id, chosen)
