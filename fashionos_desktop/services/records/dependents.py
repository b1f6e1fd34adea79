"""What hangs on a row: to be shown beside it, and said before it is deleted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Table, func, literal_column, select, union_all
from sqlalchemy.orm import Session

from fashionos_desktop.models import Entity
from fashionos_desktop.services.edits.rows import chunks, table_named


@dataclass(frozen=True, slots=True)
class Dependent:
    """Rows of `table` that name a row in their column `key`."""

    table: str
    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Consequences:
    """What deleting a row does to others, counted by table."""

    gone: dict[str, int]
    """Rows that go with it."""
    emptied: dict[str, int]
    """Rows that stay, and lose it."""
    held: dict[str, int]
    """Rows that do not allow it as long as they are there."""

    @property
    def allowed(self) -> bool:
        return not self.held


def dependents_of(session: Session, table: str, row_id: str) -> tuple[Dependent, ...]:
    """Those that refer to a row directly, the most first; in one statement."""
    keys = list(_keys_to(table_named(table)))
    if not keys:
        return ()
    counts: list[Any] = [
        select(literal_column(str(place)), func.count()).select_from(key.table).where(key == row_id)
        for place, key in enumerate(keys)
    ]
    found = [(keys[place], count) for place, count in session.execute(union_all(*counts)) if count]
    named = [Dependent(key.table.name, key.name, count) for key, count in found]
    return tuple(sorted(named, key=lambda one: (-one.count, one.table, one.key)))


def consequences_of_deleting(session: Session, table: str, row_id: str) -> Consequences:
    """Follows the keys as a delete would, and changes nothing."""
    taken: dict[str, set[str]] = {table: {row_id}}
    emptied: dict[str, set[str]] = {}
    held: dict[str, set[str]] = {}
    level: list[tuple[Table, Sequence[str]]] = [(table_named(table), [row_id])]
    while level:
        below: list[tuple[Table, Sequence[str]]] = []
        for parent, ids in level:
            for key in _keys_to(parent):
                children = _children(session, key, ids)
                rule = next(iter(key.foreign_keys)).ondelete
                if rule == "CASCADE":
                    new = children - taken.setdefault(key.table.name, set())
                    taken[key.table.name] |= new
                    if new:
                        below.append((key.table, list(new)))
                else:
                    kept = emptied if rule == "SET NULL" else held
                    kept.setdefault(key.table.name, set()).update(children)
        level = below
    taken[table] = taken[table] - {row_id}
    return Consequences(_counted(taken, {}), _counted(emptied, taken), _counted(held, taken, {table: {row_id}}))


def _keys_to(table: Table) -> Iterator[Column[Any]]:
    for _, other in sorted(Entity.metadata.tables.items()):
        for key in sorted(other.foreign_keys, key=lambda key: key.parent.name):
            if key.column.table is table:
                yield key.parent


def _children(session: Session, key: Column[Any], ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for part in chunks(ids):
        found.update(session.scalars(select(key.table.c.id).where(key.in_(part))))
    return found


def _counted(rows: dict[str, set[str]], *without: dict[str, set[str]]) -> dict[str, int]:
    counts = {}
    for table, ids in sorted(rows.items()):
        left = ids.difference(*(other.get(table, set()) for other in without))
        if left:
            counts[table] = len(left)
    return counts
