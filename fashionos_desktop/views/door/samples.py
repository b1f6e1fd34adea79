"""Guests of the show in whom each verdict can be seen, found in its own list and log. No Qt."""

from __future__ import annotations

from fashionos_desktop.services.door import DoorGuest, Entrance, guest_by_id, last_scans, list_entrances, search_guests
from fashionos_desktop.ui.board.query import Session

_BEGINNINGS = ("an", "ma", "al", "el", "jo", "so", "ca", "lu")


def expected_guest(session: Session, show_id: str, gate_id: str | None) -> str | None:
    """Somebody who would be welcome at this entrance; best a VIP with an escort and a seat."""
    entrance = _entrance(session, show_id, gate_id)
    found: list[DoorGuest] = []
    for letters in _BEGINNINGS:
        found += [one for one in search_guests(session, show_id, letters, 200) if _is_expected(one, entrance)]
    best = max(found, key=_interest, default=None)
    return best.id if best else None


def scanned_guest(session: Session, show_id: str, verdict: str, gate_id: str | None) -> str | None:
    """Somebody of whom the door already said that."""
    entrance = _entrance(session, show_id, gate_id)
    for scan in last_scans(session, show_id, limit=2_000):
        guest = guest_by_id(session, scan.guest_id) if scan.verdict == verdict and scan.guest_id else None
        if guest is not None and (entrance is None or entrance.takes(guest.category_id)):
            return guest.id
    return None


def _is_expected(guest: DoorGuest, entrance: Entrance | None) -> bool:
    return (
        guest.status == "confirmed"
        and guest.rsvp != "no"
        and guest.checked_in_at is None
        and not guest.blocked_reason
        and guest.valid_from is None
        and guest.valid_until is None
        and (entrance is None or entrance.takes(guest.category_id))
    )


def _interest(guest: DoorGuest) -> tuple[bool, bool, bool, bool, bool, str]:
    alone = guest.plus_ones == 0 and guest.party is None
    return guest.is_vip, guest.escort, bool(guest.seat), bool(guest.company), alone and not guest.notes, guest.name


def _entrance(session: Session, show_id: str, gate_id: str | None) -> Entrance | None:
    return next((one for one in list_entrances(session, show_id) if one.id == gate_id), None)
