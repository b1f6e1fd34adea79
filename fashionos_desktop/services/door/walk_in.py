"""A guest who stands at the door and is on no list."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from fashionos_desktop.models import Registration, TicketTier, new_id, table_of
from fashionos_desktop.services.door.annulling import annul
from fashionos_desktop.services.door.codes import new_code
from fashionos_desktop.services.door.scanning import CheckInResult, Desk, check_in_guest
from fashionos_desktop.services.refusals import Refused

SOURCE = "walk-in"

_guests = table_of(Registration)
_categories = table_of(TicketTier)


@dataclass(frozen=True, slots=True)
class WalkIn:
    guest_id: str
    code: str
    """To write on a badge or hand out, so that she can be scanned when she comes back."""
    check_in: CheckInResult


def add_walk_in(
    session: Session,
    show_id: str,
    *,
    name: str,
    category_id: str,
    desk: Desk,
    note: str | None = None,
    company: str | None = None,
    email: str | None = None,
    plus_ones: int = 0,
) -> WalkIn:
    """Puts somebody on the list and admits her and those she brings. Raises Refused without a name or category."""
    shown = " ".join(name.split())
    if not shown:
        raise Refused("A walk-in needs a name.", column="attendee_name")
    if session.scalar(select(_categories.c.event_id).where(_categories.c.id == category_id)) != show_id:
        raise Refused("This show has no such category. Choose another one.", column="ticket_tier_id")
    if plus_ones < 0:
        raise Refused("A guest brings nobody, or one or more.", column="plus_ones")
    guest_id, code = new_id(), new_code()
    guest = {
        "id": guest_id,
        "event_id": show_id,
        "ticket_tier_id": category_id,
        "attendee_name": shown,
        "attendee_email": email or None,
        "company": company or None,
        "notes": note or None,
        "status": "confirmed",
        "rsvp": "yes",
        "qr_code_data": code,
        "plus_ones": plus_ones,
        "source": SOURCE,
    }
    session.execute(insert(_guests), guest)
    admitted = check_in_guest(session, guest_id, show_id=show_id, desk=desk, force=True, reason="Walk-in")
    return WalkIn(guest_id, code, admitted)


def take_back_walk_in(session: Session, walk_in: WalkIn, *, desk: Desk) -> None:
    """The guest stays on the list as cancelled, so that the log can still name her. Raises Refused if undone before."""
    annul(
        session,
        walk_in.check_in.check_in_id,
        at=desk.at,
        device_at=desk.device_at,
        operator_id=desk.operator_id,
        device_id=desk.device_id,
        reason="Walk-in taken back",
    )
    session.execute(update(_guests).where(_guests.c.id == walk_in.guest_id).values(status="cancelled"))
