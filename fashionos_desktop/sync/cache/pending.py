"""What waits for the centre, row by row: that much of a row is this laptop's own for now."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from fashionos_desktop.sync.cache.shape import shape_of


@dataclass(slots=True)
class Pending:
    """Values in the form that the cache stores."""

    deleted: bool = False
    """The last that happened to the row here."""
    made: bool = False
    """It was made here."""
    whole: bool = False
    """It was deleted and made anew: every column is this laptop's."""
    before: dict[str, Any] = field(default_factory=dict)
    """What stood in each changed column when the first of these changes was made."""
    after: dict[str, Any] = field(default_factory=dict)

    def keeps(self, column: str, captured: frozenset[str]) -> bool:
        return column in self.after or (self.whole and column in captured)

    def note(self, verb: str, old: dict[str, Any], new: dict[str, Any]) -> None:
        if verb == "delete":
            self.deleted, self.whole, self.made = True, True, False
            self.after.clear()
            return
        if verb == "insert":
            self.deleted, self.made = False, True
        for name, value in old.items():
            self.before.setdefault(name, value)
        self.after.update(new)


def anything_pending(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sync_outbox LIMIT 1").fetchone() is not None


def pending_of(connection: sqlite3.Connection, table: str, ids: Collection[str]) -> dict[str, Pending]:
    """Of those of the rows that something waits of."""
    if not ids or not anything_pending(connection):
        return {}
    shape = shape_of(table)
    found: dict[str, Pending] = {}
    for row_id, verb, old, new in connection.execute(
        "SELECT row_id, verb, old, new FROM sync_outbox WHERE table_name = ?"
        " AND row_id IN (SELECT value FROM json_each(?)) ORDER BY sequence",
        (table, json.dumps(list(ids))),
    ):
        one = found.setdefault(row_id, Pending())
        one.note(verb, shape.stored(json.loads(old)), shape.stored(json.loads(new)))
    return found
