"""The tables of the show as the centre has them right now: those of the model, with the columns that are there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Column, Table

from fashionos_desktop.migrations.generated.statements import Columns
from fashionos_desktop.models import Entity, access
from fashionos_desktop.models.scopes import Step, step_of
from fashionos_desktop.models.stored_form import captured_columns, is_derived


@dataclass(frozen=True, slots=True)
class Reference:
    """`table.column` refers to `parent`."""

    table: str
    column: str
    parent: str
    on_delete: str


@dataclass(frozen=True, slots=True)
class CentreTable:
    table: Table
    columns: tuple[Column[object], ...]
    step: Step | None

    @property
    def name(self) -> str:
        return self.table.name

    @property
    def scope(self) -> str:
        """The column that leads to the house; "-" where the rows are shared by all."""
        return str(self.table.info["scope"])

    @property
    def captured(self) -> tuple[Column[object], ...]:
        kept = {column.name for column in captured_columns(self.table)}
        return tuple(column for column in self.columns if column.name in kept)

    @property
    def announced(self) -> tuple[str, ...]:
        """Derived columns that some laptops cannot compute: a change of them alone is news too."""
        wanted = {
            name for role in access.ROLES for name in access.derived_to_pull(Entity.metadata, role, self.table.name)
        }
        return tuple(column.name for column in self.columns if column.name in wanted)

    @property
    def references(self) -> tuple[Reference, ...]:
        return tuple(
            Reference(self.name, column.name, key.column.table.name, str(key.ondelete))
            for column in self.columns
            for key in column.foreign_keys
        )


def tables_there(columns: Columns) -> Mapping[str, CentreTable]:
    """Owners first: a row's scope is that of the row it leads to."""
    metadata = Entity.metadata
    found = {
        name: CentreTable(
            table,
            tuple(column for column in table.columns if column.name in columns[name]),
            step_of(metadata, name),
        )
        for name, table in metadata.tables.items()
        if name in columns and "id" in columns[name]
    }
    return {name: found[name] for name in sorted(found, key=lambda name: (_depth(name), name))}


def _depth(table: str) -> int:
    step = step_of(Entity.metadata, table)
    return 0 if step is None else 1 + _depth(step.parent)


def derived_names(table: Table) -> frozenset[str]:
    return frozenset(column.name for column in table.columns if is_derived(column))
