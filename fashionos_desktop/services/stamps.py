"""When something happened, by the centre's clock: so that of two laptops the earlier one is the first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

_LAPTOP = text("SELECT s.clock_offset, d.id FROM sync_state s LEFT JOIN devices d ON d.id = s.device_id")


@dataclass(frozen=True, slots=True)
class Stamp:
    at: datetime
    """Corrected."""
    device_at: datetime
    """As this laptop's clock said."""
    device_id: str | None


def stamp(session: Session, at: datetime) -> Stamp:
    """On a laptop that belongs to no centre its own clock counts."""
    laptop = session.execute(_LAPTOP).first()
    if laptop is None:
        return Stamp(at, at, None)
    return Stamp(at + timedelta(microseconds=laptop[0]), at, laptop[1])
