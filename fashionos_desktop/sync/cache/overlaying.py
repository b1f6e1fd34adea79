"""What waits to be sent, put on top of freshly loaded rows."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from fashionos_desktop.sync.cache.quiet import without_capture
from fashionos_desktop.sync.cache.refresh import refresh
from fashionos_desktop.sync.cache.round import Round
from fashionos_desktop.sync.cache.shape import shape_of


def overlay(connection: sqlite3.Connection) -> int:
    """How many operations could not be put on: the centre decides about them.

    Each goes as far as it can by itself: it may refer to what is gone, or claim a value that somebody else has now.
    """
    left = 0
    round_ = Round(connection)
    with without_capture(connection):
        for table, row_id, verb, new in connection.execute(
            "SELECT table_name, row_id, verb, new FROM sync_outbox ORDER BY sequence"
        ).fetchall():
            values = shape_of(table).stored(json.loads(new))
            try:
                if verb == "delete":
                    round_.take_away(table, [row_id])
                else:
                    _put(connection, table, row_id, values, insert=verb == "insert")
            except sqlite3.IntegrityError:
                left += 1
    # Rows that hang on what is deleted here, and that nobody here deleted: they come back if the centre refuses that.
    refresh(connection, round_.again)
    return left


def _put(connection: sqlite3.Connection, table: str, row_id: str, values: Mapping[str, Any], *, insert: bool) -> None:
    if insert and connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (row_id,)).fetchone() is None:
        row = {"id": row_id, **values}
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))
    elif values:
        assigned = ", ".join(f"{name} = ?" for name in values)
        connection.execute(f"UPDATE {table} SET {assigned} WHERE id = ?", (*values.values(), row_id))
