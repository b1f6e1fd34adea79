"""How many are in, of how many, where, and how fast."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.orm import Session

from fashionos_desktop.models import Registration, TicketTier, table_of
from fashionos_desktop.models.column_types import Instant
from fashionos_desktop.services.door.entrances import list_entrances

RATE_SPAN = timedelta(minutes=10)

_guests = table_of(Registration)
_categories = table_of(TicketTier)


@dataclass(frozen=True, slots=True)
class CategoryCount:
    id: str
    name: str
    inside: int
    invited: int
    """Guests who were neither cancelled nor merged into another."""


@dataclass(frozen=True, slots=True)
class EntranceCount:
    id: str | None
    """None: scanned where no entrance was named."""
    name: str
    inside: int
    people: int
    """With those whom guests brought."""
    capacity: int | None
    per_minute: float
    last_at: datetime | None


@dataclass(frozen=True, slots=True)
class DoorCounters:
    categories: tuple[CategoryCount, ...]
    entrances: tuple[EntranceCount, ...]

    @property
    def inside(self) -> int:
        return sum(category.inside for category in self.categories)

    @property
    def invited(self) -> int:
        return sum(category.invited for category in self.categories)

    @property
    def per_minute(self) -> float:
        return sum(entrance.per_minute for entrance in self.entrances)

    @property
    def busy_entrances(self) -> int:
        return sum(entrance.per_minute > 0 for entrance in self.entrances)


_IN = (
    select(_guests.c.ticket_tier_id, func.count().label("inside"))
    .where(
        _guests.c.event_id == bindparam("show_id"),
        _guests.c.checked_in_at.is_not(None),
        _guests.c.merged_into_id.is_(None),
        _guests.c.status != "cancelled",
    )
    .group_by(_guests.c.ticket_tier_id)
    .subquery()
)
_CATEGORIES = (
    select(_categories.c.id, _categories.c.name, func.coalesce(_IN.c.inside, 0), _categories.c.quantity_sold)
    .outerjoin(_IN, _IN.c.ticket_tier_id == _categories.c.id)
    .where(_categories.c.event_id == bindparam("show_id"))
    .order_by(_categories.c.created_at, _categories.c.name, _categories.c.id)
)

_ENTRIES = "kind = 'entry' AND verdict = 'admitted'"
_LATELY = "scanned_at > :since AND scanned_at <= :now"
# All entries are counted from an index, and what was annulled, which is little, is subtracted: to ask of each of
# 100,000 entries whether it still stands takes half a second.
_PER_GATE = (
    text(
        "SELECT gate_id, SUM(entries), SUM(people), MAX(last_at) AS last_at, SUM(lately) FROM ("
        "SELECT gate_id, COUNT(*) AS entries, SUM(party) AS people, MAX(scanned_at) AS last_at, 0 AS lately"
        f" FROM check_ins WHERE event_id = :show_id AND {_ENTRIES} GROUP BY gate_id"
        f" UNION ALL SELECT gate_id, -COUNT(*), -SUM(party), NULL, -SUM({_LATELY}) FROM"
        " (SELECT DISTINCT annuls_id FROM check_ins WHERE event_id = :show_id AND kind = 'annul') undone"
        f" CROSS JOIN check_ins c ON c.id = undone.annuls_id WHERE {_ENTRIES} GROUP BY gate_id"
        " UNION ALL SELECT gate_id, 0, 0, NULL, COUNT(*)"
        f" FROM check_ins WHERE event_id = :show_id AND {_ENTRIES} AND {_LATELY} GROUP BY gate_id"
        ") GROUP BY gate_id"
    )
    .bindparams(bindparam("since", type_=Instant()), bindparam("now", type_=Instant()))
    .columns(last_at=Instant())
)


def door_counters(session: Session, show_id: str, *, now: datetime) -> DoorCounters:
    return DoorCounters(category_counts(session, show_id), entrance_counts(session, show_id, now=now))


def category_counts(session: Session, show_id: str) -> tuple[CategoryCount, ...]:
    """In the order in which the categories were made."""
    return tuple(CategoryCount(*row) for row in session.execute(_CATEGORIES, {"show_id": show_id}))


def entrance_counts(session: Session, show_id: str, *, now: datetime) -> tuple[EntranceCount, ...]:
    """In the order in which the entrances were made; last, if there are any, scans at no entrance."""
    given = {"show_id": show_id, "since": now - RATE_SPAN, "now": now}
    counts = {row[0]: tuple(row[1:]) for row in session.execute(_PER_GATE, given)}
    listed = [(entrance.id, entrance.name, entrance.capacity) for entrance in list_entrances(session, show_id)]
    minutes = RATE_SPAN.total_seconds() / 60
    places = [*listed, (None, "No entrance", None)] if None in counts else listed
    made = []
    for gate_id, name, capacity in places:
        inside, people, last_at, lately = counts.get(gate_id, (0, 0, None, 0))
        made.append(EntranceCount(gate_id, name, inside, people, capacity, lately / minutes, last_at))
    return tuple(made)
