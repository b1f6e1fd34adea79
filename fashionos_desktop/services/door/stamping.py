"""When something happened at the door: by the centre's clock, so that of two desks the earlier one is the first."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from fashionos_desktop.services.door.scanning import Desk
from fashionos_desktop.services.stamps import stamp


def stamped(session: Session, desk: Desk) -> Desk:
    """A desk whose `at` is what the laptop's clock says now: corrected, with what that clock said beside it, and with
    the laptop's id. On a laptop that belongs to no centre it stays as it is."""
    if desk.device_at is not None:
        return desk
    when = stamp(session, desk.at)
    if when.device_id is None and when.at == desk.at:
        return desk
    return replace(desk, at=when.at, device_at=when.device_at, device_id=desk.device_id or when.device_id)
