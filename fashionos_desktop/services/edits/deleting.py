"""What a delete takes with it: followed along the keys before it happens, so that it can be put back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, Table, delete, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Entity
from fashionos_desktop.services.edits.changes import RowChange
from fashionos_desktop.services.edits.rows import chunks, perform, read_rows
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.vocabulary import words_of


def delete_with_dependents(session: Session, table: Table, ids: Sequence[str]) -> tuple[RowChange, ...]:
    """Parents come before what depended on them. Raises Refused where a key restricts."""
    taken: dict[tuple[str, str], RowChange] = {}
    emptied: list[RowChange] = []
    held: list[tuple[Column[Any], str]] = []
    level: list[tuple[Table, Sequence[str]]] = [(table, ids)]
    while level:
        below: list[tuple[Table, Sequence[str]]] = []
        for parent, parent_ids in level:
            rows = read_rows(session, parent, [row for row in parent_ids if (parent.name, row) not in taken])
            for row_id, row in rows.items():
                taken[parent.name, row_id] = RowChange(parent.name, row_id, row, None)
            for key in _keys_to(parent):
                children = _children(session, key, list(rows))
                if not children:
                    continue
                rule = next(iter(key.foreign_keys)).ondelete
                if rule == "CASCADE":
                    below.append((key.table, list(children)))
                elif rule == "SET NULL":
                    emptied += [
                        RowChange(key.table.name, child, {key.name: row}, {key.name: None})
                        for child, row in children.items()
                    ]
                else:
                    held += [(key, child) for child in children]
        level = below
    for key, child in held:
        if (key.table.name, child) not in taken:
            raise _held(table, key)
    for part in chunks(ids):
        perform(session, delete(table).where(table.c.id.in_(part)))
    return (*taken.values(), *(change for change in emptied if (change.table, change.id) not in taken))


def count_dependents(session: Session, table: Table, row_id: str) -> dict[str, int]:
    """How many rows of each table refer to a row directly."""
    counts: dict[str, int] = {}
    for key in _keys_to(table):
        if found := len(_children(session, key, [row_id])):
            counts[key.table.name] = counts.get(key.table.name, 0) + found
    return counts


def _keys_to(table: Table) -> list[Column[Any]]:
    return [
        key.parent
        for _, other in sorted(Entity.metadata.tables.items())
        for key in sorted(other.foreign_keys, key=lambda key: key.parent.name)
        if key.column.table is table
    ]


def _children(session: Session, key: Column[Any], ids: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in chunks(ids):
        found.update(session.execute(select(key.table.c.id, key).where(key.in_(part))).all())
    return found


def _held(table: Table, key: Column[Any]) -> Refused:
    holder = words_of(key.table.name)
    return Refused(
        f"This {words_of(table.name).one} is still needed: {holder.many.lower()} refer to it."
        " Change or delete those first."
    )
