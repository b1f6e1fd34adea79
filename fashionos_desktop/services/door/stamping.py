"""When something happened at the door: by the centre's clock, so that of two desks the earlier one is the first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from fashionos_desktop.services.door.scanning import Desk

_LAPTOP = text("SELECT s.clock_offset, d.id FROM sync_state s LEFT JOIN devices d ON d.id = s.device_id")


def stamped(session: Session, desk: Desk) -> Desk:
    """A desk whose `at` is what the laptop's clock says now: corrected, with what that clock said beside it, and with
    the laptop's id. On a laptop that belongs to no centre it stays as it is."""
    laptop = session.execute(_LAPTOP).first()
    if laptop is None or desk.device_at is not None:
        return desk
    offset, device_id = laptop
    return replace(
        desk,
        at=desk.at + timedelta(microseconds=offset),
        device_at=desk.at,
        device_id=desk.device_id or device_id,
    )
