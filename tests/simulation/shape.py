"""What the simulation needs to know of the schema, read once from the models and from an empty cache."""

from __future__ import annotations

import functools
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock

from sqlalchemy import Connection, UniqueConstraint, create_engine
from sqlalchemy.pool import StaticPool

from fashionos_desktop import migrations
from fashionos_desktop.migrations import generated
from fashionos_desktop.migrations.generated import search
from fashionos_desktop.models import Entity
from fashionos_desktop.models.scopes import belongs_to_show, step_of
from fashionos_desktop.models.stored_form import captured_columns, is_derived

METADATA = Entity.metadata


@dataclass(frozen=True, slots=True)
class Reference:
    column: str
    table: str
    on_delete: str
    needed: bool


@dataclass(frozen=True, slots=True)
class TableShape:
    name: str
    columns: tuple[str, ...]
    captured: tuple[str, ...]
    derived: frozenset[str]
    defaults: Mapping[str, Any]
    """Stored values; columns whose default is the present instant are left out."""
    references: tuple[Reference, ...]
    unique: tuple[tuple[str, ...], ...]
    joined: tuple[str, ...]
    scope: str
    owner: tuple[str, str] | None
    """Column and table of the row that leads to the house; None where the row itself names it."""
    of_show: bool

    def reference(self, column: str) -> Reference | None:
        return next((found for found in self.references if found.column == column), None)


@functools.cache
def shapes() -> Mapping[str, TableShape]:
    """In an order in which a row's owners come before it."""
    connection = open_copy(empty_cache())
    found = {name: _shape(connection, name) for name in sorted(METADATA.tables)}
    connection.close()
    return {name: found[name] for name in _parents_first(found)}


def dependents(table: str) -> list[tuple[str, Reference]]:
    """The keys that refer to a table, with the tables they are in."""
    return _dependents()[table]


@functools.cache
def _dependents() -> Mapping[str, list[tuple[str, Reference]]]:
    found: dict[str, list[tuple[str, Reference]]] = {name: [] for name in shapes()}
    for name, shape in shapes().items():
        for reference in shape.references:
            found[reference.table].append((name, reference))
    return found


@functools.cache
def empty_cache() -> bytes:
    """A migrated cache as bytes, to be copied for each laptop."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA recursive_triggers = ON")
    engine = create_engine("sqlite+pysqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.connect() as opened:
        migrations.upgrade(opened)
    image = connection.serialize()
    engine.dispose()
    connection.close()
    return image


def open_copy(image: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, cached_statements=2000)
    connection.deserialize(image)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    return connection


@contextmanager
def quick_triggers() -> Iterator[None]:
    """While this lasts, a load takes triggers and search tables as the migrations made them, instead of making them
    anew each time: the same statements, without reading the schema first."""

    def create(connection: Connection) -> None:
        driver: Any = connection.connection.driver_connection
        for statement in _generated():
            driver.execute(statement)

    with mock.patch.object(generated, "create", create):
        yield


@functools.cache
def _generated() -> tuple[str, ...]:
    connection = open_copy(empty_cache())
    triggers = connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name NOT GLOB 'fashionos_guest_*' ORDER BY rowid"
    ).fetchall()
    connection.close()
    guests = {"registrations": frozenset(shapes()["registrations"].columns)}
    return (*(row[0] for row in triggers), *search.statements(guests))


def as_object(row: str, columns: tuple[str, ...]) -> str:
    """SQL: the columns of a trigger's row as one JSON object; pictures in hexadecimal."""
    pairs = ", ".join(f"'{column}', {_json_value(row, column)}" for column in columns)
    return f"json_object({pairs})"


def stored(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found


def _json_value(row: str, column: str) -> str:
    return f"lower(hex({row}.{column}))" if column == "jpeg" else f"{row}.{column}"


def _shape(connection: sqlite3.Connection, name: str) -> TableShape:
    table = METADATA.tables[name]
    step = step_of(METADATA, name)
    defaults: dict[str, Any] = {}
    for _, column, _, _, expression, _ in connection.execute(f"PRAGMA table_info({name})"):
        if expression is None:
            defaults[column] = None
        elif "julianday" not in expression:
            defaults[column] = connection.execute(f"SELECT {expression}").fetchone()[0]
    unique = [tuple(c.name for c in k.columns) for k in table.constraints if isinstance(k, UniqueConstraint)]
    return TableShape(
        name=name,
        columns=tuple(column.name for column in table.columns),
        captured=tuple(column.name for column in captured_columns(table)),
        derived=frozenset(column.name for column in table.columns if is_derived(column)),
        defaults=defaults,
        references=tuple(
            Reference(column.name, key.column.table.name, str(key.ondelete), not column.nullable)
            for column in table.columns
            for key in column.foreign_keys
        ),
        unique=tuple(sorted(unique)),
        joined=tuple(table.info["joined"]),
        scope=str(table.info["scope"]),
        owner=None if step is None else (step.column, step.parent),
        of_show=belongs_to_show(METADATA, name),
    )


def _parents_first(found: Mapping[str, TableShape]) -> list[str]:
    ordered: list[str] = ["profiles"]  # a person and a house refer to each other; the person may come without one
    waiting = [name for name in found if name != "profiles"]
    while waiting:
        ready = [
            name
            for name in waiting
            if all(key.table in ordered or key.table == name or not key.needed for key in found[name].references)
        ]
        ordered += ready
        waiting = [name for name in waiting if name not in ready]
    return ordered
