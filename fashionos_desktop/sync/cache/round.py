"""One part of what the centre sent, on its way into the tables: what the steps of applying it share."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from fashionos_desktop.storage.context import GaveWay
from fashionos_desktop.sync.cache.shape import shape_of
from fashionos_desktop.sync.protocol import Key

Row = TypeVar("Row")
PeopleWait = Callable[[], bool]


def nobody_waits() -> bool:
    return False


@dataclass(slots=True)
class Round:
    connection: sqlite3.Connection
    people_wait: PeopleWait = nobody_waits
    again: set[Key] = field(default_factory=set)
    """Rows that do not stand here as the centre has them: to be read again."""
    loose: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Rows by table whose references are to be looked at before the end."""
    changed: int = 0
    """Rows that are different now."""

    def patiently(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows, for as long as no person waits. Raises GaveWay."""
        for row in rows:
            if self.people_wait():
                raise GaveWay
            yield row

    def present(self, table: str, ids: Collection[str]) -> list[str]:
        """Those of the rows that there are."""
        found = self.connection.execute(
            f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
        )
        return [row[0] for row in found]

    def take_away(self, table: str, ids: Collection[str], gone: Collection[Key] = ()) -> None:
        """Deletes rows here. What hangs on them, and is not known to be gone at the centre, is to be read again."""
        self._note_what_hangs(table, ids, gone)
        self.connection.executemany(f"DELETE FROM {table} WHERE id = ?", self.patiently([(row_id,) for row_id in ids]))

    def _note_what_hangs(self, table: str, ids: Collection[str], gone: Collection[Key]) -> None:
        leaving: dict[str, set[str]] = {table: set(ids)}
        while leaving:
            parent, keys = leaving.popitem()
            listed = json.dumps(list(keys))
            for reference in shape_of(parent).referred_by:
                found = self.connection.execute(
                    f"SELECT id FROM {reference.table} WHERE {reference.column} IN (SELECT value FROM json_each(?))",
                    (listed,),
                )
                hanging = {(reference.table, row[0]) for row in found}.difference(gone, self.again)
                if not hanging:
                    continue
                self.again |= hanging
                rows = {row_id for _, row_id in hanging}
                if reference.on_delete == "CASCADE":
                    leaving.setdefault(reference.table, set()).update(rows)
                elif reference.on_delete != "SET NULL":
                    self.loose[reference.table] |= rows
