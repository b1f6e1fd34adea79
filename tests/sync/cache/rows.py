"""Rows of a bare cache, with as little said as possible."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from fashionos_desktop.models import Entity, new_id
from fashionos_desktop.models.stored_form import captured_columns
from fashionos_desktop.sync.protocol import Key, Pulled, RowImages


def connect(path: str = ":memory:") -> sqlite3.Connection:
    """As storage connects, without what only matters for a file."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    return connection


@contextmanager
def transaction(
    connection: sqlite3.Connection, number: int | None = None, at: int | None = None, actor: str | None = None
) -> Iterator[sqlite3.Connection]:
    """As the writer does it: context set after BEGIN, cleared before COMMIT."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("UPDATE sync_context SET transaction_number = ?, at = ?, actor = ?", (number, at, actor))
        yield connection
        connection.execute("UPDATE sync_context SET transaction_number = NULL, at = NULL, actor = NULL")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


_EXAMPLES: dict[str, Any] = {
    "OrderKey": "a", "WholeNumber": 1, "Flag": 0, "Amount": 100, "Instant": 1_790_000_000_000_000, "Day": "2026-09-29",
    "Structure": "{}", "WordList": "[]", "IdentifierList": "[]", "Picture": b"x",
}  # fmt: skip


def add(connection: sqlite3.Connection, table: str, **values: Any) -> str:
    row = {"id": new_id(), **values}
    for column in Entity.metadata.tables[table].columns:
        if column.nullable or column.server_default is not None or column.name in row:
            continue
        assert not column.foreign_keys, f"{table}.{column.name} must be given"
        choices = column.info.get("choices")
        row[column.name] = choices[0] if choices else _EXAMPLES.get(type(column.type).__name__) or new_id()
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))
    return str(row["id"])


def change(connection: sqlite3.Connection, table: str, row_id: str, **values: Any) -> None:
    assigned = ", ".join(f"{name} = ?" for name in values)
    connection.execute(f"UPDATE {table} SET {assigned} WHERE id = ?", (*values.values(), row_id))


def remove(connection: sqlite3.Connection, table: str, row_id: str) -> None:
    connection.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))


def value(connection: sqlite3.Connection, table: str, row_id: str, column: str) -> Any:
    found = connection.execute(f"SELECT {column} FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return None if found is None else found[0]


def exists(connection: sqlite3.Connection, table: str, row_id: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (row_id,)).fetchone() is not None


def show(connection: sqlite3.Connection, **values: Any) -> str:
    """A show with the person and the house that own it."""
    person = add(connection, "profiles")
    house = add(connection, "organizations", owner_id=person)
    return add(connection, "events", organizer_id=person, organization_id=house, **values)


def columns_of(table: str) -> tuple[str, ...]:
    return ("id", *(column.name for column in captured_columns(Entity.metadata.tables[table])))


def images_of(centre: sqlite3.Connection, table: str, *ids: str) -> RowImages:
    """Rows as the centre shows them; all of the table when none is named."""
    columns = columns_of(table)
    listed = json.dumps(ids)
    found = centre.execute(
        f"SELECT {', '.join((*columns, 'updated_at'))} FROM {table}"
        " WHERE json_array_length(?1) = 0 OR id IN (SELECT value FROM json_each(?1)) ORDER BY id",
        (listed,),
    )
    return RowImages((*columns, "updated_at"), found.fetchall())


def pulled(centre: sqlite3.Connection, *keys: Key, gone: tuple[Key, ...] = ()) -> Pulled:
    tables: dict[str, list[str]] = {}
    for table, row_id in keys:
        tables.setdefault(table, []).append(row_id)
    images = {table: images_of(centre, table, *ids) for table, ids in tables.items()}
    return Pulled("epoch", 0, 1, 0, "cursor", images, gone)


def content(connection: sqlite3.Connection) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, as far as sync carries it."""
    return {
        table: rows
        for table in Entity.metadata.tables
        if (rows := connection.execute(f"SELECT {', '.join(columns_of(table))} FROM {table} ORDER BY id").fetchall())
    }


def sound(connection: sqlite3.Connection) -> bool:
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    [(integrity,)] = connection.execute("PRAGMA integrity_check").fetchall()
    return not broken and integrity == "ok"


def captured(connection: sqlite3.Connection) -> list[tuple[str, str, str, dict[str, Any], dict[str, Any]]]:
    """Table, row, verb, old and new of what waits, in order."""
    rows = connection.execute("SELECT table_name, row_id, verb, old, new FROM sync_outbox ORDER BY sequence")
    return [(table, row, verb, json.loads(old), json.loads(new)) for table, row, verb, old, new in rows]
