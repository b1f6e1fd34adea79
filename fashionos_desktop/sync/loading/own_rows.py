"""The rows of a laptop that worked alone, brought along into the house that it joins.

They are inserted into what came from the centre with capture on, so that they wait like any other work: parents first,
in transactions small enough to be pushed one by one.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlalchemy import CheckConstraint, Column, Table, UniqueConstraint

from fashionos_desktop.models import Entity, join_id
from fashionos_desktop.models import column_types as types
from fashionos_desktop.models.stored_form import captured_columns
from fashionos_desktop.services.edits.rows import parents_first
from fashionos_desktop.services.slugs import unused
from fashionos_desktop.services.vocabulary import label_within, words_of

_MOST_ROWS = 1_000
_MOST_BYTES = 2_000_000
"""Of one transaction: pictures travel inside of it."""

_OF_THE_CENTRE = ("organizations", "devices", "journal_entries")
"""Made by the centre alone. What refers to the laptop's own house or device refers to the centre's from now on."""

_MEETING = {"profiles": ("email",), "media_size_specs": ("platform", "use_case")}
"""Rows that are the same when these columns are."""

Row = list[Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the rows go: the house, the laptop and the person they belong to from now on. `at`: microseconds."""

    organization_id: str
    device_id: str
    actor: str | None
    at: int


@dataclass(slots=True)
class Brought:
    rows: Counter[str] = field(default_factory=Counter)
    """By table."""
    met: Counter[str] = field(default_factory=Counter)
    """Rows that the centre had already, by table."""
    left: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    """Names of what could not come, by table and reason."""
    renamed: dict[str, str] = field(default_factory=dict)
    """Slugs of shows that were taken, and what they are now."""


def holds_rows(connection: sqlite3.Connection) -> bool:
    return any(
        connection.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone()[0] for table in Entity.metadata.tables
    )


def bring_along(own: sqlite3.Connection, side: sqlite3.Connection, place: Place) -> Brought:
    """Inside a transaction of `side`, which has been enrolled and captures. `own` is only read."""
    return _Move(own, side, place).run()


class _Move:
    def __init__(self, own: sqlite3.Connection, side: sqlite3.Connection, place: Place) -> None:
        self._own = own
        self._side = side
        self._place = place
        self._number = 0
        self._moved: dict[str, str] = {}
        """Own id to the id it has at the centre, where that is another one."""
        self._behind: set[str] = set()
        """Own ids of rows that stay behind."""
        self._slugs = {row[0] for row in side.execute("SELECT slug FROM events")}
        self._brought = Brought()

    def run(self) -> Brought:
        for [own_house] in self._own.execute("SELECT id FROM organizations"):
            self._moved[own_house] = self._place.organization_id
        for [own_device] in self._own.execute("SELECT id FROM devices"):
            self._moved[own_device] = self._place.device_id
        for table, columns in _MEETING.items():
            self._meet(table, columns)
        for one in parents_first():
            if one.name not in _OF_THE_CENTRE:
                self._bring(_Shape(one))
        self._side.execute("UPDATE sync_context SET transaction_number = NULL, at = NULL, actor = NULL")
        self._side.execute("UPDATE sync_state SET last_transaction = ?", (self._number,))
        return self._brought

    def _meet(self, table: str, columns: Sequence[str]) -> None:
        """An e-mail in other letters is the same person's."""
        selected = f"SELECT id, {', '.join(f'lower({column})' for column in columns)} FROM {table}"
        there = {tuple(values): row_id for row_id, *values in self._side.execute(selected) if None not in values}
        for row_id, *values in self._own.execute(selected):
            if (known := there.get(tuple(values))) is not None:
                self._moved[row_id] = known
                self._brought.met[table] += 1

    def _bring(self, shape: _Shape) -> None:
        later: list[tuple[Any, ...]] = []
        for rows in _chunks(self._own.execute(shape.selected)):
            known = _present(self._side, shape.name, [row[0] for row in rows])
            ready: dict[str, Row] = {}
            for row in rows:
                if row[0] in known:
                    self._brought.met[shape.name] += 1
                elif row[0] not in self._moved and (moved := self._move(shape, list(row), later)) is not None:
                    ready[moved[0]] = moved
            self._insert(shape, ready)
        # A row that refers to another one of its table may come before it.
        for rows in _chunks(iter(later)):
            self._begin()
            self._side.executemany(
                f"UPDATE {shape.name} SET {shape.own_key} = ? WHERE id = ?",
                [(target, row_id) for row_id, target in rows if target not in self._behind],
            )

    def _move(self, shape: _Shape, row: Row, later: list[tuple[Any, ...]]) -> Row | None:
        """The row as it is at the centre; None: it stays behind."""
        changed = False
        for place, column in shape.ids:
            value = row[place]
            target = self._moved.get(value, value)
            if target in self._behind:
                if not column.nullable or column.name in shape.exactly_one:
                    self._stay(shape, row, "what it belongs to stayed behind")
                    return None
                target = None
            row[place] = target
            changed = changed or (target != value and column.name in shape.joined)
            if column.name == shape.own_key and target is not None:
                later.append((row[0], target))
                row[place] = None
        if changed:
            made = join_id(shape.name, [row[shape.places[name]] for name in shape.joined])
            self._moved[row[0]] = row[0] = made
        self._adapt(shape, row)
        return row

    def _adapt(self, shape: _Shape, row: Row) -> None:
        if shape.name == "events":
            place = shape.places["slug"]
            free = unused(row[place], self._slugs)
            if free != row[place]:
                self._brought.renamed[row[place]] = free
            self._slugs.add(free)
            row[place] = free
        if shape.name == "profiles" and row[shape.places["role"]] == "owner":
            # The house has an owner already.
            row[shape.places["role"]] = "organizer"

    def _insert(self, shape: _Shape, rows: Mapping[str, Row]) -> None:
        if not rows:
            return
        self._begin()
        known = _present(self._side, shape.name, list(rows))
        self._side.executemany(shape.insert, [row for row_id, row in rows.items() if row_id not in known])
        there = _present(self._side, shape.name, list(rows))
        self._brought.met[shape.name] += len(known)
        self._brought.rows[shape.name] += len(there) - len(known)
        for row_id in rows.keys() - there:
            self._stay(shape, rows[row_id], self._taken(shape, rows[row_id]))

    def _taken(self, shape: _Shape, row: Row) -> str:
        for columns in shape.unique:
            condition = " AND ".join(f"{column} = ?" for column in columns)
            values = [row[shape.places[column]] for column in columns]
            if self._side.execute(f"SELECT 1 FROM {shape.name} WHERE {condition}", values).fetchone():
                return f"the same {' and '.join(label_within(column) for column in columns)} is taken there"
        return "the centre has something like it"

    def _stay(self, shape: _Shape, row: Row, reason: str) -> None:
        """`_moved` leads from its own id to the one that is marked, where it got another."""
        self._behind.add(row[0])
        self._brought.left[shape.name, reason].append(shape.name_of(row))

    def _begin(self) -> None:
        """The next transaction, a moment after the last one."""
        self._number += 1
        self._side.execute(
            "UPDATE sync_context SET transaction_number = ?, at = ?, actor = ?",
            (self._number, self._place.at + self._number, self._moved.get(str(self._place.actor), self._place.actor)),
        )


class _Shape:
    """What moving the rows of a table needs to know of it."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.name = table.name
        self.columns = ["id", *(column.name for column in captured_columns(table))]
        self.places = {name: place for place, name in enumerate(self.columns)}
        self.joined: tuple[str, ...] = table.info["joined"]
        listed = ", ".join(f'"{name}"' for name in self.columns)
        self.selected = f"SELECT {listed} FROM {table.name} ORDER BY created_at, id"
        self.insert = (
            f"INSERT INTO {table.name} ({listed}) VALUES ({', '.join('?' * len(self.columns))}) ON CONFLICT DO NOTHING"
        )

    @cached_property
    def ids(self) -> list[tuple[int, Column[Any]]]:
        """Columns that name another row, with a key or without."""
        columns = [self._table.c[name] for name in self.columns[1:]]
        return [(self.places[column.name], column) for column in columns if isinstance(column.type, types.Identifier)]

    @cached_property
    def own_key(self) -> str | None:
        """The column that refers to a row of the same table."""
        found = (column.name for _, column in self.ids if self._table.name in _parents(column))
        return next(found, None)

    @cached_property
    def exactly_one(self) -> frozenset[str]:
        """Columns of which one must be given, so that none can be emptied."""
        checks = [rule for rule in self._table.constraints if isinstance(rule, CheckConstraint)]
        return frozenset(column for rule in checks for column in rule.info.get("exactly_one", ()))

    @cached_property
    def unique(self) -> list[tuple[str, ...]]:
        rules = [rule for rule in self._table.constraints if isinstance(rule, UniqueConstraint)]
        return [tuple(column.name for column in rule.columns) for rule in rules]

    def name_of(self, row: Row) -> str:
        """Empty for a row that only its references could name."""
        titles = (name for name in words_of(self.name).title if name in self.places and not name.endswith("_id"))
        return next((str(row[self.places[name]]) for name in titles if row[self.places[name]]), "")


def _parents(column: Column[Any]) -> set[str]:
    return {key.column.table.name for key in column.foreign_keys}


def _present(connection: sqlite3.Connection, table: str, ids: Sequence[str]) -> set[str]:
    found = connection.execute(
        f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    )
    return {row[0] for row in found}


def _chunks(rows: Iterator[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    chunk: list[tuple[Any, ...]] = []
    size = 0
    for row in rows:
        chunk.append(row)
        size += sum(len(value) for value in row if isinstance(value, str | bytes))
        if len(chunk) == _MOST_ROWS or size > _MOST_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
