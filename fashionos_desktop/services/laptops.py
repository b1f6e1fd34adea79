"""The laptops of the house, as the centre last saw them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Device, JournalEntry, Profile, table_of
from fashionos_desktop.models.column_types import from_microseconds
from fashionos_desktop.services.local_times import span_words

CLOCK_IS_OFF = 30.0
"""Seconds from which on a laptop's clock is said to be wrong. Scans are corrected whatever it says."""

_devices = table_of(Device)
_people = table_of(Profile)
_entries = table_of(JournalEntry)

REVOKED = "access taken away"


class Seen(Protocol):
    """What the centre says of a laptop; instants and spans in microseconds."""

    @property
    def device_id(self) -> str: ...
    @property
    def seen_at(self) -> int | None: ...
    @property
    def pending(self) -> int: ...
    @property
    def needing(self) -> int: ...
    @property
    def clock_offset(self) -> int: ...
    @property
    def revoked(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class LaptopLine:
    device_id: str
    name: str
    """ "This laptop" for this one."""
    role: str
    """staff, backstage or desk."""
    about: str
    """ "Paulette Duval, desk"."""
    is_this: bool
    seen_at: datetime | None
    """None: not since it was enrolled, or the centre was not asked yet."""
    state: str
    """ "12 wait", "1 not taken", "3 waited", "all saved", "access taken away"."""
    needs_attention: bool


def list_laptops(
    session: Session,
    seen: Iterable[Seen] = (),
    *,
    this_device: str | None = None,
    waiting_here: int | None = None,
) -> tuple[LaptopLine, ...]:
    """This one first, then by name; those without access last. `waiting_here` counts what waits on this laptop now,
    which the centre has not heard of."""
    known = {one.device_id: one for one in seen}
    refused = _not_taken(session)
    rows = session.execute(
        select(_devices.c.id, _devices.c.name, _devices.c.role, _devices.c.revoked_at, _people.c.full_name)
        .outerjoin(_people, _people.c.id == _devices.c.profile_id)
        .order_by(_devices.c.name, _devices.c.id)
    )
    lines: list[LaptopLine] = []
    for device_id, name, role, revoked_at, person in rows:
        heard = known.get(device_id)
        is_this = device_id == this_device
        revoked = revoked_at is not None or (heard is not None and heard.revoked)
        lines.append(
            LaptopLine(
                device_id=device_id,
                name="This laptop" if is_this else name,
                role=role,
                about=", ".join(part for part in (person or (name if is_this else ""), role) if part),
                is_this=is_this,
                seen_at=None if heard is None or heard.seen_at is None else from_microseconds(heard.seen_at),
                state=_state(heard, revoked, refused.get(device_id, 0), waiting_here if is_this else None),
                needs_attention=not revoked and (device_id in refused or _clock_is_off(heard)),
            )
        )
    return tuple(sorted(lines, key=lambda line: (line.state == REVOKED, not line.is_this)))


def _not_taken(session: Session) -> dict[str, int]:
    """By laptop, how many of its changes the centre refused that nobody has settled."""
    counted = (
        select(_entries.c.lost_device_id, func.count())
        .where(_entries.c.settled_at.is_(None), _entries.c.kind == "refused", _entries.c.lost_device_id.is_not(None))
        .group_by(_entries.c.lost_device_id)
    )
    return dict(session.execute(counted).all())


def _state(heard: Seen | None, revoked: bool, not_taken: int, waiting_here: int | None) -> str:
    if revoked:
        return REVOKED
    if waiting_here:
        return f"{waiting_here:,} wait"
    if not_taken:
        return f"{not_taken:,} not taken"
    if heard is None or heard.seen_at is None:
        return "all saved" if waiting_here == 0 else "not seen yet"
    if _clock_is_off(heard):
        return f"clock {clock_words_of(heard.clock_offset / 1_000_000)}"
    if heard.pending and waiting_here is None:
        return f"{heard.pending:,} waited"
    return "all saved"


def clock_words_of(offset: float) -> str:
    """How a clock is off, from the seconds to be added to it: "2 days ahead", "40 s behind"."""
    return f"{span_words(offset)} {'ahead' if offset < 0 else 'behind'}"


def _clock_is_off(heard: Seen | None) -> bool:
    return heard is not None and abs(heard.clock_offset) / 1_000_000 >= CLOCK_IS_OFF
