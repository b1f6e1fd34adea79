"""The latest lines of the door's log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import CheckIn, Gate, Registration, TicketTier, table_of
from fashionos_desktop.services.door.codes import code_end
from fashionos_desktop.services.door.guests import NO_NAME

_scans = table_of(CheckIn)
_annulments = _scans.alias("annulment")
_guests = table_of(Registration)
_categories = table_of(TicketTier)
_gates = table_of(Gate)

_LAST = (
    select(
        _scans.c.id,
        _scans.c.kind,
        _scans.c.verdict,
        _scans.c.registration_id,
        _guests.c.attendee_name,
        _categories.c.name.label("category"),
        _scans.c.code,
        _scans.c.scanned_at,
        _gates.c.name.label("entrance"),
        _scans.c.party,
        _scans.c.forced,
        exists(
            select(_annulments.c.id).where(_annulments.c.annuls_id == _scans.c.id, _annulments.c.kind == "annul")
        ).label("is_annulled"),
    )
    .outerjoin(_guests, _guests.c.id == _scans.c.registration_id)
    .outerjoin(_categories, _categories.c.id == _guests.c.ticket_tier_id)
    .outerjoin(_gates, _gates.c.id == _scans.c.gate_id)
    .where(
        _scans.c.event_id == bindparam("show_id"),
        _scans.c.kind != "annul",
        _scans.c.call_time_id.is_(None),
    )
    .order_by(_scans.c.scanned_at.desc(), _scans.c.id)
    .limit(bindparam("limit"))
)
_LAST_HERE = _LAST.where(_scans.c.gate_id == bindparam("gate_id"))


@dataclass(frozen=True, slots=True)
class ScanLine:
    check_in_id: str
    kind: str
    """entry or exit."""
    verdict: str
    guest_id: str | None
    name: str
    """Of the guest; "Code not known" where there is none."""
    detail: str
    """Her category, or how the code ends."""
    at: datetime
    entrance: str | None
    party: int
    forced: bool
    is_annulled: bool

    @property
    def can_be_undone(self) -> bool:
        return not self.is_annulled and (self.kind == "exit" or self.verdict == "admitted")


def last_scans(session: Session, show_id: str, *, limit: int = 8, gate_id: str | None = None) -> tuple[ScanLine, ...]:
    """The latest first, of the whole show or of one entrance. Annulments show on what they annul."""
    query = _LAST if gate_id is None else _LAST_HERE
    found = session.execute(query, {"show_id": show_id, "limit": limit, "gate_id": gate_id})
    lines = []
    for row in found:
        known = row.registration_id is not None
        unknown = "Ticket of another show" if row.verdict == "wrong_event" else "Code not known"
        ending = f"ends in {code_end(row.code)}" if row.code else ""
        lines.append(
            ScanLine(
                check_in_id=row.id,
                kind=row.kind,
                verdict=row.verdict,
                guest_id=row.registration_id,
                name=(row.attendee_name or NO_NAME) if known else unknown,
                detail=row.category if known else ending,
                at=row.scanned_at,
                entrance=row.entrance,
                party=row.party,
                forced=row.forced,
                is_annulled=bool(row.is_annulled),
            )
        )
    return tuple(lines)
