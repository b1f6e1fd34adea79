"""Which row has the value that a refused change wanted for another: looked up here, whatever the centre could say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from sqlalchemy import Table, UniqueConstraint, select, tuple_
from sqlalchemy.orm import Session

from fashionos_desktop.models import Entity
from fashionos_desktop.services.edits.rows import chunks
from fashionos_desktop.services.journal.entries import Entry, Key, Operation


@dataclass(frozen=True, slots=True)
class Collision:
    table: str
    row_id: str
    columns: tuple[str, ...]
    values: tuple[Any, ...]
    holder: str | None
    """The row that has them; None where it is not here."""
    inserts: bool
    """Whether the refused change makes its row."""


def collisions_of(session: Session, entries: Sequence[Entry]) -> dict[str, list[Collision]]:
    """Entry id to the collisions of each entry that was refused for a value that must be unique."""
    wanted: dict[tuple[str, tuple[str, ...]], list[tuple[str, Operation, tuple[Any, ...]]]] = defaultdict(list)
    refused = [entry for entry in entries if entry.reason == "unique"]
    for entry in refused:
        for operation, columns, values in _claims(entry.operations):
            wanted[operation.table, columns].append((entry.id, operation, values))
    found: dict[str, list[Collision]] = defaultdict(list)
    for (table, columns), claims in wanted.items():
        holders = _holders(session, Entity.metadata.tables[table], columns, [values for _, _, values in claims])
        for entry_id, operation, values in claims:
            holder = holders.get(values)
            if holder is not None and holder != operation.row_id:
                found[entry_id].append(_collision(operation, columns, values, holder))
    for entry in refused:
        if entry.id not in found and (unseen := _as_the_centre_says(entry)):
            found[entry.id].append(unseen)
    return dict(found)


def holders_in(collisions: Mapping[str, Sequence[Collision]]) -> Iterator[Key]:
    for collision in chain.from_iterable(collisions.values()):
        if collision.holder is not None:
            yield collision.table, collision.holder


def _claims(operations: Sequence[Operation]) -> Iterator[tuple[Operation, tuple[str, ...], tuple[Any, ...]]]:
    for operation in operations:
        if operation.verb == "delete":
            continue
        for columns in unique_columns(operation.table):
            values = tuple(operation.new.get(name) for name in columns)
            if None not in values:
                yield operation, columns, values


@cache
def unique_columns(table: str) -> tuple[tuple[str, ...], ...]:
    """The sets of columns of which no two rows may have the same; rows of a join have their id from theirs."""
    target = Entity.metadata.tables[table]
    stated = (rule for rule in target.constraints if isinstance(rule, UniqueConstraint))
    found = sorted(tuple(column.name for column in rule.columns) for rule in stated)
    return tuple(columns for columns in found if set(columns) != set(target.info["joined"]))


def _holders(
    session: Session, table: Table, columns: tuple[str, ...], values: Sequence[tuple[Any, ...]]
) -> dict[tuple[Any, ...], str]:
    keys = [table.c[name] for name in columns]
    found: dict[tuple[Any, ...], str] = {}
    for part in chunks(list(dict.fromkeys(values))):
        for row in session.execute(select(table.c.id, *keys).where(tuple_(*keys).in_(part))):
            found[tuple(row[1:])] = row[0]
    return found


def _as_the_centre_says(entry: Entry) -> Collision | None:
    """The centre names the rule that was broken, though not always a row that this laptop may see."""
    said = str(entry.explanation.get("constraint", ""))
    for operation, columns, values in _claims(entry.operations):
        if said == f"uq_{operation.table}_{'_'.join(columns)}":
            return _collision(operation, columns, values, None)
    return None


def _collision(
    operation: Operation, columns: tuple[str, ...], values: tuple[Any, ...], holder: str | None
) -> Collision:
    return Collision(operation.table, operation.row_id, columns, values, holder, operation.verb == "insert")
