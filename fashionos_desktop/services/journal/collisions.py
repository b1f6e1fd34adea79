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
from fashionos_desktop.services.edits.rows import chunks, read_rows
from fashionos_desktop.services.journal.entries import Entry, Key, Operation
from fashionos_desktop.services.journal.presence import missing

Rows = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""By table and id."""


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
    standing = _standing(session, refused)
    for entry in refused:
        for operation, columns, values in _claims(entry.operations, standing):
            wanted[operation.table, columns].append((entry.id, operation, values))
    found: dict[str, list[Collision]] = defaultdict(list)
    for (table, columns), claims in wanted.items():
        holders = _holders(session, Entity.metadata.tables[table], columns, [values for _, _, values in claims])
        for entry_id, operation, values in claims:
            holder = holders.get(values)
            if holder is not None and holder != operation.row_id:
                found[entry_id].append(_collision(operation, columns, values, holder))
    named = ((entry, entry.explanation.get("owner")) for entry in refused)
    owners = {entry.id: (entry.subject[0], str(owner)) for entry, owner in named if owner}
    gone = missing(session, owners.values())
    for entry in refused:
        # A holder that is here, and has the value no more, is in nobody's way.
        if entry.id not in found and (entry.id not in owners or owners[entry.id] in gone):
            found[entry.id] += _as_the_centre_says(entry, standing)
    return dict(found)


def holders_in(collisions: Mapping[str, Sequence[Collision]]) -> Iterator[Key]:
    for collision in chain.from_iterable(collisions.values()):
        if collision.holder is not None:
            yield collision.table, collision.holder


def _standing(session: Session, entries: Sequence[Entry]) -> Rows:
    """Rows here of which a change names some of the columns that are unique together: they have the others."""
    ids: dict[str, set[str]] = defaultdict(set)
    for operation in chain.from_iterable(entry.operations for entry in entries):
        several = (columns for columns in unique_columns(operation.table) if len(columns) > 1)
        if operation.verb == "update" and any(set(columns) & set(operation.new) for columns in several):
            ids[operation.table].add(operation.row_id)
    return {name: read_rows(session, Entity.metadata.tables[name], sorted(rows)) for name, rows in ids.items()}


def _claims(
    operations: Sequence[Operation], standing: Rows
) -> Iterator[tuple[Operation, tuple[str, ...], tuple[Any, ...]]]:
    for operation in operations:
        if operation.verb == "delete":
            continue
        row = {**standing.get(operation.table, {}).get(operation.row_id, {}), **operation.new}
        for columns in unique_columns(operation.table):
            values = tuple(row.get(name) for name in columns)
            if None not in values and set(columns) & set(operation.new):
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


def _as_the_centre_says(entry: Entry, standing: Rows) -> list[Collision]:
    """The centre names the rule that was broken, though not always a row that this laptop may see."""
    said = str(entry.explanation.get("constraint", ""))
    return [
        _collision(operation, columns, values, None)
        for operation, columns, values in _claims(entry.operations, standing)
        if operation.key == entry.subject and said == f"uq_{operation.table}_{'_'.join(columns)}"
    ]


def _collision(
    operation: Operation, columns: tuple[str, ...], values: tuple[Any, ...], holder: str | None
) -> Collision:
    return Collision(operation.table, operation.row_id, columns, values, holder, operation.verb == "insert")
