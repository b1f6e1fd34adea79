"""All that the words of many entries need to know, read once for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, func, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Device, Entity, Look, Registration, TicketTier, table_of
from fashionos_desktop.services.edits.rows import chunks, read_rows
from fashionos_desktop.services.journal.collisions import Collision, collisions_of, holders_in
from fashionos_desktop.services.journal.entries import Entry, Key
from fashionos_desktop.services.journal.items import EntryKind
from fashionos_desktop.services.journal.naming import Names

_looks = table_of(Look)
_guests = table_of(Registration)
_tiers = table_of(TicketTier)
_devices = table_of(Device)


@dataclass(frozen=True, slots=True)
class Surroundings:
    names: Names
    now: datetime | None
    collisions: Mapping[str, Sequence[Collision]]
    roles: Mapping[str, str]
    """Laptop to staff, backstage or desk."""
    standing: Mapping[Key, Mapping[str, Any]]
    """The rows as they are now of entries with two versions."""
    exits: Mapping[str, int]
    """Look to its place among those that walk."""
    guests: Mapping[str, str]
    """Guest who has a value to "琴 王, Front Row, seat D 31"."""
    hanging: Mapping[Key, Mapping[str, tuple[str, ...]]]
    """Row of a refused delete to what refers to it, by table: what holds it, or what goes with it."""

    def collision(self, entry: Entry) -> Collision | None:
        found = self.collisions.get(entry.id)
        return found[0] if found else None


def surroundings_of(session: Session, entries: Sequence[Entry], now: datetime | None) -> Surroundings:
    collisions = collisions_of(session, entries)
    hanging = _hanging(session, entries)
    also: list[Key] = list(holders_in(collisions))
    also += [(table, ids[0]) for kinds in hanging.values() for table, ids in kinds.items()]
    return Surroundings(
        names=Names(session, entries, also),
        now=now,
        collisions=collisions,
        roles=dict(session.execute(select(_devices.c.id, _devices.c.role)).all()),
        standing=_standing(session, entries),
        exits=_exits(session, entries),
        guests=_described(session, [row_id for table, row_id in holders_in(collisions) if table == "registrations"]),
        hanging=hanging,
    )


def _standing(session: Session, entries: Sequence[Entry]) -> dict[Key, Mapping[str, Any]]:
    ids: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        if entry.kind is EntryKind.EDIT:
            ids[entry.table].append(entry.row_id)
    return {
        (table, row_id): row
        for table, wanted in ids.items()
        for row_id, row in read_rows(session, Entity.metadata.tables[table], wanted).items()
    }


def _exits(session: Session, entries: Sequence[Entry]) -> dict[str, int]:
    ids = [entry.row_id for entry in entries if entry.kind is EntryKind.REORDER and entry.table == "looks"]
    if not ids:
        return {}
    place = func.row_number().over(partition_by=_looks.c.event_id, order_by=(_looks.c.rank, _looks.c.id))
    shows = select(_looks.c.event_id).where(_looks.c.id.in_(ids))
    walking = select(_looks.c.id, place.label("place")).where(
        _looks.c.event_id.in_(shows), _looks.c.kind == "look", ~_looks.c.is_cut
    )
    numbered = walking.subquery()
    found = session.execute(select(numbered.c.id, numbered.c.place).where(numbered.c.id.in_(ids)))
    return dict(found.all())


def _described(session: Session, ids: Sequence[str]) -> dict[str, str]:
    """Guests by name, category and seat."""
    found: dict[str, str] = {}
    for part in chunks(ids):
        rows = session.execute(
            select(_guests.c.id, _guests.c.attendee_name, _tiers.c.name, _guests.c.row_label, _guests.c.seat)
            .outerjoin(_tiers, _tiers.c.id == _guests.c.ticket_tier_id)
            .where(_guests.c.id.in_(part))
        )
        for row_id, name, tier, row_label, seat in rows:
            place = " ".join(word for word in (row_label, seat) if word)
            found[row_id] = ", ".join(word for word in (name, tier, f"seat {place}" if place else "") if word)
    return found


def _hanging(session: Session, entries: Sequence[Entry]) -> dict[Key, dict[str, tuple[str, ...]]]:
    """For deletes that were refused: one statement for each key that leads to a table of theirs."""
    ids: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for entry in entries:
        if entry.reason not in ("key", "unseen"):
            continue
        for operation in entry.operations:
            if operation.verb == "delete":
                ids[operation.table, entry.reason == "unseen"].append(operation.row_id)
    found: dict[Key, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for (table, goes), rows in ids.items():
        for key in _keys_to(table, goes_with_it=goes):
            for part in chunks(rows):
                wanted = select(key, key.table.c.id).where(key.in_(part)).order_by(key.table.c.id)
                for row_id, child in session.execute(wanted):
                    kinds = found[table, row_id]
                    kinds[key.table.name] = (*kinds.get(key.table.name, ()), child)
    return dict(found)


def _keys_to(table: str, *, goes_with_it: bool) -> Iterator[Column[Any]]:
    rules = ("CASCADE",) if goes_with_it else ("RESTRICT", "NO ACTION")
    for _, other in sorted(Entity.metadata.tables.items()):
        for key in other.foreign_keys:
            if key.column.table.name == table and key.ondelete in rules:
                yield key.parent
