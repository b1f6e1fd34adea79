"""Whether what a row would refer to is here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Entity
from fashionos_desktop.services.edits.rows import chunks
from fashionos_desktop.services.journal.entries import Key


def missing_among(session: Session, table: str, values: Mapping[str, Any]) -> dict[str, Key]:
    """Column to the row that it names and that is not here."""
    columns = Entity.metadata.tables[table].c
    named = {
        name: (key.column.table.name, value)
        for name, value in values.items()
        for key in columns[name].foreign_keys
        if value is not None
    }
    gone = missing(session, named.values())
    return {name: key for name, key in named.items() if key in gone}


def missing(session: Session, keys: Iterable[Key]) -> set[Key]:
    """Those of the rows that are not here; one statement a table."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for table, row_id in keys:
        wanted[table].add(row_id)
    gone: set[Key] = set()
    for name, ids in wanted.items():
        target = Entity.metadata.tables[name]
        here: set[str] = set()
        for part in chunks(sorted(ids)):
            here.update(session.scalars(select(target.c.id).where(target.c.id.in_(part))))
        gone.update((name, row_id) for row_id in ids - here)
    return gone
