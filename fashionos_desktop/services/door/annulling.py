"""Taking an entry or an exit back, of a guest or of somebody who was called.

The log only grows: an annulment is a row, and so is what takes that back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import CheckIn, Registration, table_of
from fashionos_desktop.services.door.guests import NO_NAME
from fashionos_desktop.services.door.records import record
from fashionos_desktop.services.refusals import Refused

_scans = table_of(CheckIn)
_guests = table_of(Registration)
_annulments = _scans.alias("annulment")

_SCAN = (
    select(
        _scans.c.id,
        _scans.c.event_id,
        _scans.c.kind,
        _scans.c.verdict,
        _scans.c.registration_id,
        _scans.c.call_time_id,
        _scans.c.gate_id,
        _scans.c.code,
        _scans.c.party,
        _scans.c.forced,
        _scans.c.reason,
        _scans.c.scanned_at,
        _scans.c.annuls_id,
        _guests.c.attendee_name,
        select(_annulments.c.id)
        .where(_annulments.c.annuls_id == _scans.c.id, _annulments.c.kind == "annul")
        .order_by(_annulments.c.scanned_at)
        .limit(1)
        .scalar_subquery()
        .label("annulled_by"),
    )
    .outerjoin(_guests, _guests.c.id == _scans.c.registration_id)
    .where(_scans.c.id == bindparam("check_in_id"))
)
_ARRIVAL = select(_guests.c.checked_in_at).where(_guests.c.id == bindparam("guest_id"))


@dataclass(frozen=True, slots=True)
class Annulment:
    check_in_id: str
    """The row that annuls; give it to `restore` to take the undo back."""
    annulled_id: str
    guest_id: str | None
    guest_name: str
    checked_in_at: datetime | None
    """An earlier admission that still stands, if there is one."""

    @property
    def sentence(self) -> str:
        return f"{self.guest_name} is not in." if self.checked_in_at is None else f"{self.guest_name} stays in."


@dataclass(frozen=True, slots=True)
class Restored:
    check_in_id: str
    """The new row, which can be annulled like any other."""
    guest_id: str | None
    guest_name: str


def annul(
    session: Session,
    check_in_id: str,
    *,
    at: datetime,
    device_at: datetime | None = None,
    operator_id: str | None = None,
    device_id: str | None = None,
    reason: str | None = None,
) -> Annulment:
    """Takes an admission or an exit back. Raises Refused where nothing stands that could be taken back."""
    scan = _scan(session, check_in_id)
    if scan.kind == "annul" or (scan.kind == "entry" and scan.verdict != "admitted"):
        raise Refused("That scan let nobody in. There is nothing to undo.")
    if scan.annulled_by is not None:
        raise Refused("That scan was undone already.")
    annulment_id = record(
        session,
        show_id=scan.event_id,
        kind="annul",
        verdict="annulled",
        at=at,
        device_at=device_at,
        guest_id=scan.registration_id,
        call_time_id=scan.call_time_id,
        gate_id=scan.gate_id,
        code=scan.code,
        annuls_id=scan.id,
        party=scan.party,
        reason=reason,
        operator_id=operator_id,
        device_id=device_id,
    )
    arrival = session.execute(_ARRIVAL, {"guest_id": scan.registration_id}).scalar()
    return Annulment(annulment_id, scan.id, scan.registration_id, scan.attendee_name or NO_NAME, arrival)


def restore(
    session: Session,
    annulment_id: str,
    *,
    at: datetime,
    device_at: datetime | None = None,
    operator_id: str | None = None,
    device_id: str | None = None,
) -> Restored:
    """Takes an annulment back: what it annulled is written again as a new row, with the time it first had.

    Raises Refused for what is no annulment.
    """
    annulment = _scan(session, annulment_id)
    if annulment.kind != "annul":
        raise Refused("That is no undo that could be taken back.")
    scan = _scan(session, annulment.annuls_id)
    again = record(
        session,
        show_id=scan.event_id,
        kind=scan.kind,
        verdict=scan.verdict,
        at=scan.scanned_at,
        device_at=device_at or at,
        guest_id=scan.registration_id,
        call_time_id=scan.call_time_id,
        gate_id=scan.gate_id,
        code=scan.code,
        party=scan.party,
        forced=scan.forced,
        reason=scan.reason,
        operator_id=operator_id,
        device_id=device_id,
    )
    return Restored(again, scan.registration_id, scan.attendee_name or NO_NAME)


def _scan(session: Session, check_in_id: str) -> Any:
    found = session.execute(_SCAN, {"check_in_id": check_in_id}).first()
    if found is None:
        raise Refused("That scan is not in the log of this laptop.")
    return found
