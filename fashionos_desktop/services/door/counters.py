"""How many are in, of how many, where, and how fast."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, literal, select, union_all
from sqlalchemy.orm import Session

from fashionos_desktop.models import CheckIn, Registration, TicketTier, table_of
from fashionos_desktop.models.column_types import Instant
from fashionos_desktop.services.door.entrances import list_entrances

RATE_SPAN = timedelta(minutes=10)

_guests = table_of(Registration)
_categories = table_of(TicketTier)
_scans = table_of(CheckIn)


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

_ANNULMENTS = _scans.alias("annulment")
_ENTRY = (
    _scans.c.event_id == bindparam("show_id"),
    _scans.c.kind == "entry",
    _scans.c.verdict == "admitted",
)
_UNDONE = _scans.c.id.in_(
    select(_ANNULMENTS.c.annuls_id).where(_ANNULMENTS.c.event_id == bindparam("show_id"), _ANNULMENTS.c.kind == "annul")
)


_NONE = literal(0)


def _by_gate(sign: int, *conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return (
        select(
            _scans.c.gate_id,
            (sign * func.count()).label("entries"),
            (sign * func.sum(_scans.c.party)).label("people"),
            func.max(_scans.c.scanned_at).label("last_at"),
            _NONE.label("lately"),
        )
        .where(*_ENTRY, *conditions)
        .group_by(_scans.c.gate_id)
    )


_LATELY = (
    select(_scans.c.gate_id, _NONE, _NONE, func.max(_scans.c.scanned_at), func.count())
    .where(*_ENTRY, _scans.c.scanned_at > bindparam("since"), _scans.c.scanned_at <= bindparam("now"), ~_UNDONE)
    .group_by(_scans.c.gate_id)
)
# Counting all and subtracting what was annulled needs no look at each row of a long log.
_PARTS = union_all(_by_gate(1), _by_gate(-1, _UNDONE), _LATELY).subquery("parts")
_ENTRANCES = select(
    _PARTS.c.gate_id,
    func.sum(_PARTS.c.entries),
    func.sum(_PARTS.c.people),
    func.max(_PARTS.c.last_at, type_=Instant()),
    func.sum(_PARTS.c.lately),
).group_by(_PARTS.c.gate_id)


def door_counters(session: Session, show_id: str, *, now: datetime) -> DoorCounters:
    return DoorCounters(category_counts(session, show_id), entrance_counts(session, show_id, now=now))


def category_counts(session: Session, show_id: str) -> tuple[CategoryCount, ...]:
    """In the order in which the categories were made."""
    return tuple(CategoryCount(*row) for row in session.execute(_CATEGORIES, {"show_id": show_id}))


def entrance_counts(session: Session, show_id: str, *, now: datetime) -> tuple[EntranceCount, ...]:
    """In the order in which the entrances were made; last, if there are any, scans at no entrance."""
    given = {"show_id": show_id, "since": now - RATE_SPAN, "now": now}
    counts = {row[0]: tuple(row[1:]) for row in session.execute(_ENTRANCES, given)}
    listed = [(entrance.id, entrance.name, entrance.capacity) for entrance in list_entrances(session, show_id)]
    minutes = RATE_SPAN.total_seconds() / 60
    places = [*listed, (None, "No entrance", None)] if None in counts else listed
    made = []
    for gate_id, name, capacity in places:
        inside, people, last_at, lately = counts.get(gate_id, (0, 0, None, 0))
        made.append(EntranceCount(gate_id, name, inside, people, capacity, lately / minutes, last_at))
    return tuple(made)
