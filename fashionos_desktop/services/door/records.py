"""The log of the door: rows of `check_ins`, which are added and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, insert, or_, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import CheckIn, Device, Gate, Profile, Registration, new_id, table_of
from fashionos_desktop.models.column_types import Identifier
from fashionos_desktop.services.door.presence import Movement

_scans = table_of(CheckIn)
_annulments = _scans.alias("annulment")
_guests = table_of(Registration)
_gates = table_of(Gate)
_profiles = table_of(Profile)
_devices = table_of(Device)

_INSERT = insert(_scans)

_SAME = select(bindparam("guest_id", type_=Identifier()).label("id")).cte("same_guest", recursive=True)
_FOLDED_IN = _guests.alias("folded_in")
_SAME_GUEST = _SAME.union(select(_FOLDED_IN.c.id).where(_FOLDED_IN.c.merged_into_id == _SAME.c.id))
"""The guest and all who were merged into her: what their tickets did counts as hers."""

NOT_ANNULLED = ~exists(
    select(_annulments.c.id).where(_annulments.c.annuls_id == _scans.c.id, _annulments.c.kind == "annul")
)

_MOVEMENTS = (
    select(
        _scans.c.id,
        _scans.c.kind,
        _scans.c.party,
        _scans.c.scanned_at,
        _gates.c.name,
        _profiles.c.full_name,
        _devices.c.name,
    )
    .select_from(_scans)
    .outerjoin(_gates, _gates.c.id == _scans.c.gate_id)
    .outerjoin(_profiles, _profiles.c.id == _scans.c.operator_id)
    .outerjoin(_devices, _devices.c.id == _scans.c.device_id)
    .where(
        _scans.c.registration_id.in_(select(_SAME_GUEST.c.id)),
        or_(_scans.c.kind == "exit", (_scans.c.kind == "entry") & (_scans.c.verdict == "admitted")),
        NOT_ANNULLED,
    )
    .order_by(_scans.c.scanned_at, _scans.c.kind, _scans.c.id)
)


def movements_of(session: Session, guest_id: str) -> Sequence[Movement]:
    """Entries and exits that stand, earliest first."""
    return [Movement(*row) for row in session.execute(_MOVEMENTS, {"guest_id": guest_id})]


def record(
    session: Session,
    *,
    show_id: str,
    kind: str,
    verdict: str,
    at: datetime,
    device_at: datetime | None = None,
    guest_id: str | None = None,
    call_time_id: str | None = None,
    gate_id: str | None = None,
    code: str | None = None,
    annuls_id: str | None = None,
    party: int = 1,
    forced: bool = False,
    reason: str | None = None,
    operator_id: str | None = None,
    device_id: str | None = None,
) -> str:
    """Adds one row to the log and returns its id."""
    row: dict[str, Any] = {
        "id": new_id(),
        "event_id": show_id,
        "gate_id": gate_id,
        "registration_id": guest_id,
        "call_time_id": call_time_id,
        "code": code,
        "kind": kind,
        "annuls_id": annuls_id,
        "verdict": verdict,
        "party": party,
        "forced": forced,
        "reason": reason,
        "scanned_at": at,
        "device_at": device_at or at,
        "device_id": device_id,
        "operator_id": operator_id,
    }
    session.execute(_INSERT, row)
    return str(row["id"])
