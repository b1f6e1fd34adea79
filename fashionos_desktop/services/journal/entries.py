"""Entries of the journal as they are read from the cache, their values as Python holds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Entity, JournalEntry, table_of
from fashionos_desktop.models.merging import group_of
from fashionos_desktop.services.journal.items import EntryKind
from fashionos_desktop.services.journal.stored import value_of, values_of
from fashionos_desktop.services.refusals import Refused

_table = table_of(JournalEntry)

Key = tuple[str, str]
"""Table and row id."""


@dataclass(frozen=True, slots=True)
class Operation:
    table: str
    row_id: str
    verb: str
    old: Mapping[str, Any]
    new: Mapping[str, Any]

    @property
    def key(self) -> Key:
        return self.table, self.row_id

    @property
    def values(self) -> Mapping[str, Any]:
        """What is known of the row: as it was before a delete, as it would be after anything else."""
        return self.old if self.verb == "delete" else {**self.old, **self.new}

    def references(self) -> Iterator[Key]:
        """The rows that it would make its row refer to."""
        columns = Entity.metadata.tables[self.table].c
        for name, value in self.new.items():
            for key in columns[name].foreign_keys:
                if value is not None:
                    yield key.column.table.name, value


@dataclass(frozen=True, slots=True)
class Author:
    at: datetime | None
    person_id: str | None
    device_id: str | None

    @property
    def is_known(self) -> bool:
        return self.at is not None or self.person_id is not None or self.device_id is not None


@dataclass(frozen=True, slots=True)
class Entry:
    id: str
    kind: EntryKind
    table: str
    row_id: str
    column: str | None
    kept: Mapping[str, Any]
    lost: Mapping[str, Any]
    kept_by: Author
    lost_by: Author
    row: Mapping[str, Any]
    """Deleted: the row with the edit."""
    operations: tuple[Operation, ...]
    """Refused: all of the transaction."""
    reason: str | None
    explanation: Mapping[str, Any]
    created_at: datetime
    settled_at: datetime | None = None
    settled_by: str | None = None
    contents: Mapping[Key, Mapping[str, Any]] = field(default_factory=dict)
    """What the entry itself knows of rows that may not be here."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Those that the two versions are about, in the order in which they are decided together."""
        named = [*self.lost, *(name for name in self.kept if name not in self.lost and name != "id")]
        if not named:
            return (self.column,) if self.column else ()
        group = group_of(self.table, named[0])
        return tuple(sorted(named, key=lambda name: group.index(name) if name in group else len(group)))

    @property
    def leading(self) -> Operation | None:
        """The operation that a refused change is named by. What goes with a deleted row is written down before it."""
        if not self.operations:
            return None
        named = (operation for operation in self.operations if operation.key == (self.table, self.row_id))
        found = next(named, self.operations[0])
        if found.verb != "delete":
            return found
        return next(operation for operation in reversed(self.operations) if operation.verb == "delete")

    @property
    def neighbour(self) -> str | None:
        """The row that somebody else moved to the place where this one was moved; None where it was the same row."""
        found = self.kept.get("id") if self.kind is EntryKind.REORDER else None
        return None if found is None else str(found)

    @property
    def subject(self) -> Key:
        """The row that it is about."""
        return self.leading.key if self.leading else (self.table, self.row_id)

    @property
    def order(self) -> tuple[datetime, datetime, str]:
        return self.lost_by.at or self.created_at, self.created_at, self.id


def unsettled(session: Session, limit: int) -> list[Entry]:
    """The newest first."""
    wanted = (
        select(_table)
        .where(_table.c.settled_at.is_(None))
        .order_by(_table.c.created_at.desc(), _table.c.lost_at.desc(), _table.c.id)
        .limit(limit)
    )
    return [_entry(row) for row in session.execute(wanted).mappings()]


def count_entries(session: Session) -> int:
    """How many entries nobody has settled."""
    counted = select(func.count()).select_from(_table).where(_table.c.settled_at.is_(None))
    return session.scalar(counted) or 0


def entry_to_settle(session: Session, entry_id: str) -> Entry:
    """Raises Refused where it is gone, or settled already."""
    row = session.execute(select(_table).where(_table.c.id == entry_id)).mappings().first()
    if row is None:
        raise Refused("This entry is not there any more.")
    entry = _entry(row)
    if entry.settled_at is not None:
        raise Refused("Somebody settled this already.")
    return entry


def unsettled_refusals(session: Session) -> list[Entry]:
    """The earliest first."""
    wanted = select(_table).where(_table.c.settled_at.is_(None), _table.c.kind == EntryKind.REFUSED)
    return sorted((_entry(row) for row in session.execute(wanted).mappings()), key=lambda entry: entry.order)


def _entry(row: Mapping[Any, Any]) -> Entry:
    kind, table, row_id, content = EntryKind(row["kind"]), row["table_name"], row["row_id"], row["content"]
    operations: tuple[Operation, ...] = ()
    deleted: dict[str, Any] = {}
    if kind is EntryKind.REFUSED:
        operations = tuple(_operation(part) for part in content or () if part.get("table") in Entity.metadata.tables)
    if table not in Entity.metadata.tables:
        # What no FashionOS sends can be refused too, and is named by its entry.
        table, row_id = _table.name, row["id"]
    if kind is EntryKind.DELETED and isinstance(content, Mapping):
        deleted = {**values_of(table, content), "id": row_id}
    return Entry(
        id=row["id"],
        kind=kind,
        table=table,
        row_id=row_id,
        column=row["column_name"],
        kept=_versions(table, row["column_name"], row["kept"]),
        lost=_versions(table, row["column_name"], row["lost"]),
        kept_by=Author(row["kept_at"], row["kept_by"], row["kept_device_id"]),
        lost_by=Author(row["lost_at"], row["lost_by"], row["lost_device_id"]),
        row=deleted,
        operations=operations,
        reason=row["reason"],
        explanation=row["explanation"] if isinstance(row["explanation"], Mapping) else {},
        created_at=row["created_at"],
        settled_at=row["settled_at"],
        settled_by=row["settled_by"],
        contents=_contents((table, row_id), deleted, operations),
    )


def _versions(table: str, column: str | None, value: Any) -> dict[str, Any]:
    """A group of columns is an object of its values; a single column may be the bare value."""
    if isinstance(value, Mapping):
        return values_of(table, value)
    columns = Entity.metadata.tables[table].c
    return {column: value_of(columns[column], value)} if column is not None and column in columns else {}


def _operation(part: Mapping[str, Any]) -> Operation:
    table = part["table"]
    old, new = values_of(table, part.get("old")), values_of(table, part.get("new"))
    return Operation(table, part["row_id"], part["verb"], old, new)


def _contents(key: Key, deleted: Mapping[str, Any], operations: Sequence[Operation]) -> dict[Key, Mapping[str, Any]]:
    known: dict[Key, Mapping[str, Any]] = {key: deleted} if deleted else {}
    for operation in operations:
        known[operation.key] = {**known.get(operation.key, {}), **operation.values}
    return known
