"""The entrances of a show, with the categories that each takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Gate, GateTier, new_id, table_of
from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.door.verdicts import Reentry
from fashionos_desktop.services.refusals import Refused

_gates = table_of(Gate)
_gate_tiers = table_of(GateTier)

_ENTRANCES = (
    select(
        _gates.c.id,
        _gates.c.name,
        _gates.c.opens_at,
        _gates.c.closes_at,
        _gates.c.tolerance_minutes,
        _gates.c.reentry,
        _gates.c.capacity,
        _gates.c.allow_pending,
        _gate_tiers.c.ticket_tier_id,
    )
    .outerjoin(_gate_tiers, _gate_tiers.c.gate_id == _gates.c.id)
    .where(_gates.c.event_id == bindparam("show_id"))
    .order_by(_gates.c.created_at, _gates.c.name, _gates.c.id)
)


@dataclass(frozen=True, slots=True)
class Entrance:
    id: str
    name: str
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    tolerance: timedelta = timedelta(0)
    reentry: Reentry = "after_exit"
    capacity: int | None = None
    allow_pending: bool = False
    category_ids: frozenset[str] = frozenset()
    """Empty: all."""

    def takes(self, category_id: str) -> bool:
        return not self.category_ids or category_id in self.category_ids


def list_entrances(session: Session, show_id: str) -> tuple[Entrance, ...]:
    """In the order in which they were added."""
    rows: dict[str, Any] = {}
    categories: dict[str, set[str]] = {}
    for row in session.execute(_ENTRANCES, {"show_id": show_id}):
        rows.setdefault(row.id, row)
        taken = categories.setdefault(row.id, set())
        if row.ticket_tier_id is not None:
            taken.add(row.ticket_tier_id)
    return tuple(_entrance(row, frozenset(categories[row.id])) for row in rows.values())


def entrance_by_id(entrances: tuple[Entrance, ...], gate_id: str) -> Entrance:
    """Raises Refused for an entrance that the show does not have (any more)."""
    for entrance in entrances:
        if entrance.id == gate_id:
            return entrance
    raise Refused("This entrance is gone from the show. Choose another one for this desk.", column="gate_id")


def entrance_by_name(entrances: tuple[Entrance, ...], name: str) -> Entrance | None:
    wanted = _plain(name)
    return next((entrance for entrance in entrances if _plain(entrance.name) == wanted), None)


def add_entrance(session: Session, show_id: str, name: str) -> Entrance:
    """A new entrance for all categories, where a guest who went out by a scan may come back in. Raises Refused."""
    shown = " ".join(name.split())
    if not shown:
        raise Refused("An entrance needs a name.", column="name")
    entrance = Entrance(new_id(), shown)
    session.execute(
        insert(_gates), {"id": entrance.id, "event_id": show_id, "name": shown, "reentry": entrance.reentry}
    )
    return entrance


def _entrance(row: Any, categories: frozenset[str]) -> Entrance:
    return Entrance(
        id=row.id,
        name=row.name,
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        tolerance=timedelta(minutes=row.tolerance_minutes),
        reentry=cast("Reentry", row.reentry),
        capacity=row.capacity,
        allow_pending=row.allow_pending,
        category_ids=categories,
    )


def _plain(name: str) -> str:
    return " ".join(fold(name).split())
