"""The statements that read a table at the centre as a laptop keeps it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Column, Table

from fashionos_desktop.models import Entity, access, column_types, scopes
from fashionos_desktop.models.stored_form import is_derived, read_at_centre
from fashionos_desktop.services.edits.rows import parents_first
from fashionos_desktop.sync.protocol import RowImages

_LONGEST_KEPT = 400
"""Characters of a JSON text whose plain form is kept in mind: settings repeat from row to row, drawings do not."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How one table is read. Values come in stored form, computed by Postgres, but for the spelling of JSON."""

    table: str
    columns: tuple[str, ...]
    structures: tuple[int, ...]
    """Positions of the columns whose JSON is to be spelled as the cache spells it."""
    has_pictures: bool
    all_rows: str
    changed_rows: str
    """Takes `ids`."""
    kept_rows: str
    """Takes `left_shows`: leaves out what belongs to them."""

    def images(self, rows: Iterable[tuple[Any, ...]]) -> RowImages:
        found = list(rows)
        return RowImages(self.columns, [self._plain(row) for row in found] if self.structures else found)

    def _plain(self, row: tuple[Any, ...]) -> tuple[Any, ...]:
        values = list(row)
        for position in self.structures:
            if values[position] is not None:
                values[position] = plain_text(values[position])
        return tuple(values)


@cache
def readings(role: str) -> dict[str, Reading]:
    """Every table that the role may read: parents first, pictures last, so that no row waits for them."""
    readable = set(access.readable_tables(Entity.metadata, role))
    found = [
        reading_of(table.name, _columns(table, role), _of_left_show(table.name, "t"))
        for table in parents_first()
        if table.name in readable
    ]
    return {reading.table: reading for reading in sorted(found, key=lambda reading: reading.has_pictures)}


def plain_text(text: str) -> str:
    """JSON as the cache spells it. What Python cannot hold as a number stays as the centre spells it."""
    return _kept_plain_text(text) if len(text) <= _LONGEST_KEPT else _plain_text(text)


def _plain_text(text: str) -> str:
    try:
        return column_types.plain_json(json.loads(text))
    except ValueError:
        return text


_kept_plain_text = lru_cache(maxsize=4096)(_plain_text)


def reading_of(table: str, columns: Sequence[Column[Any]], left: str | None = None) -> Reading:
    """`left` is SQL: whether a row `t` belongs to a show that the laptop does not keep."""
    values = ", ".join(f"{read_at_centre(column, f't.{column.name}')} AS {column.name}" for column in columns)
    all_rows = f"SELECT {values} FROM {table} AS t"
    return Reading(
        table,
        tuple(column.name for column in columns),
        tuple(n for n, column in enumerate(columns) if isinstance(column.type, column_types.Structure)),
        any(isinstance(column.type, column_types.Picture) for column in columns),
        all_rows,
        f"{all_rows} WHERE t.id = ANY(%(ids)s::uuid[])",
        all_rows if left is None else f"{all_rows} WHERE ({left}) IS NOT TRUE",
    )


def _columns(table: Table, role: str) -> Sequence[Column[Any]]:
    """What the role may read; of what is derived, only what its laptop cannot derive."""
    read = access.rights(Entity.metadata, role, table.name).read
    pulled = access.derived_to_pull(Entity.metadata, role, table.name)
    columns = [column for column in table.columns if column.name in read]
    return [column for column in columns if not is_derived(column) or column.name in pulled]


def _of_left_show(table: str, row: str) -> str | None:
    """SQL: whether a row belongs to a show that the laptop does not keep. None for rows that belong to no show."""
    if not scopes.belongs_to_show(Entity.metadata, table):
        return None
    step = scopes.step_of(Entity.metadata, table)
    assert step is not None, f"{table} belongs to a show, so something leads there"
    if step.parent == "events":
        return f"{row}.{step.column} = ANY(%(left_shows)s::uuid[])"
    return f"{row}.{step.column} IN (SELECT p.id FROM {step.parent} AS p WHERE {_of_left_show(step.parent, 'p')})"
