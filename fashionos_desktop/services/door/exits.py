"""Guests who go out: after a scan they may come back in, where the entrance lets them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from fashionos_desktop.services.door.codes import clean_code, likely_codes
from fashionos_desktop.services.door.guests import DoorGuest, guest_by_codes, guest_by_id
from fashionos_desktop.services.door.presence import presence
from fashionos_desktop.services.door.records import movements_of, record
from fashionos_desktop.services.door.scanning import Desk, open_desk
from fashionos_desktop.services.refusals import Refused


@dataclass(frozen=True, slots=True)
class ExitResult:
    guest: DoorGuest
    check_in_id: str
    was_inside: int
    """People on this ticket who were in. With none, the exit is kept all the same: another desk may know more."""
    left: int

    @property
    def sentence(self) -> str:
        if self.was_inside == 0:
            return f"Nobody on the ticket of {self.guest.shown_name} was scanned in. The exit is noted."
        if self.left < self.was_inside:
            return f"{self.left} of {self.was_inside} on the ticket of {self.guest.shown_name} left."
        return f"{self.guest.shown_name} left."


def record_exit(
    session: Session,
    *,
    show_id: str,
    desk: Desk,
    code: str | None = None,
    guest_id: str | None = None,
    party: int | None = None,
) -> ExitResult:
    """Scans a guest out, by code or id: `party` people, or all who are in. Raises Refused for an unknown guest."""
    cleaned = clean_code(code) if code else None
    guest = _guest(session, cleaned, guest_id)
    if guest is None or guest.show_id != show_id:
        raise Refused("No guest of this show has that code. Find the guest by name.")
    if party is not None and party < 1:
        raise Refused("At least one person leaves.", column="party")
    entrance, _, _ = open_desk(session, show_id, desk)
    inside = presence(movements_of(session, guest.id)).inside
    left = min(party or inside, inside)
    check_in_id = record(
        session,
        show_id=show_id,
        kind="exit",
        verdict="left",
        at=desk.at,
        device_at=desk.device_at,
        guest_id=guest.id,
        gate_id=entrance.id if entrance else None,
        code=cleaned,
        party=max(1, left),
        operator_id=desk.operator_id,
        device_id=desk.device_id,
    )
    return ExitResult(guest, check_in_id, inside, left)


def _guest(session: Session, code: str | None, guest_id: str | None) -> DoorGuest | None:
    if guest_id is not None:
        return guest_by_id(session, guest_id)
    return guest_by_codes(session, likely_codes(code)) if code else None
