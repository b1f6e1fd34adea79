"""What the tables of a cache are like, as far as applying needs it: order, keys, unique values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import UniqueConstraint

from fashionos_desktop.models import Entity
from fashionos_desktop.models import column_types as types
from fashionos_desktop.models.stored_form import captured_columns
from fashionos_desktop.services.edits.rows import parents_first


@dataclass(frozen=True, slots=True)
class Reference:
    """`column` of `table` refers to the id of `parent`."""

    table: str
    column: str
    parent: str
    on_delete: str
    """CASCADE, SET NULL, RESTRICT or NO ACTION."""


@dataclass(frozen=True, slots=True)
class Unique:
    columns: tuple[str, ...]
    parked: str | None
    """The column that can hold a value that nobody has. None: all of them are fixed."""


@dataclass(frozen=True, slots=True)
class Shape:
    table: str
    captured: frozenset[str]
    pictures: frozenset[str]
    references: tuple[Reference, ...]
    referred_by: tuple[Reference, ...]
    uniques: tuple[Unique, ...]
    fixed: frozenset[str]
    """Columns that never change: a row in which one is different was deleted and made anew."""

    def stored(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Values of an operation as the cache stores them: JSON has no bytes."""
        return {
            name: bytes.fromhex(value) if name in self.pictures and value is not None else value
            for name, value in values.items()
        }


@cache
def shapes() -> Mapping[str, Shape]:
    """Of every table, parents first."""
    references = [
        Reference(table.name, column.name, key.column.table.name, str(key.ondelete))
        for table in parents_first()
        for column in table.columns
        for key in column.foreign_keys
    ]
    return {
        table.name: Shape(
            table=table.name,
            captured=frozenset(column.name for column in captured_columns(table)),
            pictures=frozenset(column.name for column in table.columns if isinstance(column.type, types.Picture)),
            references=tuple(one for one in references if one.table == table.name),
            referred_by=tuple(one for one in references if one.parent == table.name),
            uniques=tuple(_uniques(table.name)),
            fixed=frozenset(
                {*table.info["joined"], table.info["scope"], "organization_id"} & set(table.columns.keys())
            ),
        )
        for table in parents_first()
    }


def shape_of(table: str) -> Shape:
    return shapes()[table]


def in_order(tables: Iterable[str]) -> list[str]:
    """Parents first."""
    wanted = set(tables)
    return [name for name in shapes() if name in wanted]


def _uniques(name: str) -> list[Unique]:
    table = Entity.metadata.tables[name]
    found = []
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            columns = tuple(column.name for column in constraint.columns)
            free = [
                column.name
                for column in constraint.columns
                if not column.foreign_keys and column.name not in table.info["joined"]
            ]
            found.append(Unique(columns, free[0] if free else None))
    return sorted(found, key=lambda one: one.columns)
