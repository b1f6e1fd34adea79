"""The simulation's own record of what people did, kept beside everything that it judges."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from fashionos_desktop.models.merging import group_of
from tests.simulation.shape import dependents, shapes

Cell = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Edit:
    """One row that a person changed. `seen` is the row as it stood there before, None for an insert."""

    who: str
    number: int
    verb: str
    table: str
    row_id: str
    seen: dict[str, Any] | None
    values: dict[str, Any]

    def __str__(self) -> str:
        said = ", ".join(f"{column}={value!r}" for column, value in self.values.items() if self.verb == "update")
        return f"{self.verb} {self.table} {self.row_id[:8]} {said}".rstrip()


@dataclass(slots=True)
class Book:
    edits: list[Edit] = field(default_factory=list)
    _excused: set[int] = field(default_factory=set)

    def write(self, edits: Iterable[Edit]) -> None:
        self.edits += edits

    def excuse(self, who: str, after: int) -> None:
        """What was lost with a disk, or with a centre of which no laptop had it: edits of somebody above a number."""
        self._excused |= {place for place, edit in enumerate(self.edits) if edit.who == who and edit.number > after}

    def lost(self, centre: sqlite3.Connection, waiting: Iterable[tuple[str, str, dict[str, Any]]]) -> list[str]:
        """Values that somebody entered and that are nowhere. `waiting`: table, row and values of what is not sent."""
        told = _told(centre)
        for table, row_id, values in waiting:
            told |= {(table, row_id, column, comparable(value)) for column, value in values.items()}
        overwritten: dict[Cell, set[Any]] = defaultdict(set)
        for edit in self.edits:
            if edit.seen is not None:
                columns = edit.values if edit.verb == "update" else edit.seen
                for column in columns:
                    overwritten[edit.table, edit.row_id, column].add(comparable(edit.seen[column]))
        return [
            f"{edit.who} {edit.number}: {edit.table} {edit.row_id} {column} = {value!r}"
            for place, edit in enumerate(self.edits)
            if place not in self._excused and edit.verb != "delete"
            for column, value in self._unfound(centre, edit)
            if (edit.table, edit.row_id, column, comparable(value)) not in told
            and comparable(value) not in overwritten[edit.table, edit.row_id, column]
        ]

    def _unfound(self, centre: sqlite3.Connection, edit: Edit) -> list[tuple[str, Any]]:
        shape = shapes()[edit.table]
        here = read_row(centre, edit.table, edit.row_id) or {}
        return [
            (column, value)
            for column, value in edit.values.items()
            if column in shape.captured
            and column != "created_at"
            and (not here or comparable(here[column]) != comparable(value))
            and (edit.verb == "update" or comparable(value) != comparable(shape.defaults.get(column)))
            and (here or value is not None)  # that a row which is gone said nothing is no loss
        ]


def read_row(connection: sqlite3.Connection, table: str, row_id: str) -> dict[str, Any] | None:
    columns = shapes()[table].columns
    listed = ", ".join(f'"{column}"' for column in columns)
    found = connection.execute(f"SELECT {listed} FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return None if found is None else dict(zip(columns, found, strict=True))


def comparable(value: Any) -> Any:
    """Structures by what they say; bytes as operations carry them."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict | list):
        return json.dumps(value, sort_keys=True)
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.dumps(json.loads(value), sort_keys=True)
        except ValueError:
            return value
    return value


def consequences(connection: sqlite3.Connection, who: str, number: int, table: str, row_id: str) -> list[Edit]:
    """What a delete takes with it and what it leaves without a key, as it would happen now; itself last."""
    found: list[Edit] = []
    done: set[tuple[str, str]] = set()

    def follow(name: str, gone: str) -> None:
        if (name, gone) in done:
            return
        done.add((name, gone))
        for other, key in dependents(name):
            for (child,) in connection.execute(f"SELECT id FROM {other} WHERE {key.column} = ?", (gone,)).fetchall():
                if key.on_delete == "CASCADE":
                    follow(other, child)
                elif key.on_delete == "SET NULL":
                    row = read_row(connection, other, child)
                    found.append(Edit(who, number, "update", other, child, row, {key.column: None}))
        found.append(Edit(who, number, "delete", name, gone, read_row(connection, name, gone), {}))

    follow(table, row_id)
    return [edit for edit in found if edit.verb == "delete" or (edit.table, edit.row_id) not in done]


def _told(centre: sqlite3.Connection) -> set[tuple[str, str, str, Any]]:
    """Every value that the journal holds."""
    told: set[tuple[str, str, str, Any]] = set()
    for kind, table, row_id, column, lost, content in centre.execute(
        "SELECT kind, table_name, row_id, column_name, lost, content FROM journal_entries"
    ):
        if kind == "refused":
            for operation in json.loads(content):
                told |= {
                    (operation["table"], operation["row_id"], name, comparable(value))
                    for name, value in operation["new"].items()
                }
        elif column is not None:
            value = json.loads(lost) if lost is not None else None
            several = isinstance(value, dict) and value.keys() <= set(group_of(table, column))
            found: dict[str, Any] = value if several and value else {column: value}
            told |= {(table, row_id, name, comparable(part)) for name, part in found.items()}
        else:
            told |= {(table, row_id, name, comparable(value)) for name, value in json.loads(lost).items()}
    return told
