"""A model of the centre that needs no server: what the decisions in docs/decisions/0009-sync.md say, in Python over
SQLite's constraints, with transaction ids, snapshots, crashes and restores as Postgres has them."""

from __future__ import annotations

import json
import random
import sqlite3
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from fashionos_desktop.models.column_types import plain_json
from tests.simulation.model_database import open_centre
from tests.simulation.shape import METADATA, open_copy, shapes, stored
from tests.simulation.snapshots import Snapshot


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes. `at` is in microseconds."""

    at: int
    device: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One statement of a program. `values` are in stored form; empty for a delete."""

    verb: str
    table: str
    row_id: str
    values: Mapping[str, Any]

    def in_model(self) -> tuple[str, tuple[Any, ...]]:
        columns = ", ".join(f'"{column}"' for column in self.values)
        if self.verb == "insert":
            marks = ", ".join("?" * (len(self.values) + 1))
            return f"INSERT INTO {self.table} (id, {columns}) VALUES ({marks})", (self.row_id, *self.values.values())
        if self.verb == "update":
            assigned = ", ".join(f'"{column}" = ?' for column in self.values)
            return f"UPDATE {self.table} SET {assigned} WHERE id = ?", (*self.values.values(), self.row_id)
        return f"DELETE FROM {self.table} WHERE id = ?", (self.row_id,)


@dataclass(slots=True)
class Writer:
    """A program at the centre that has begun to write and is not done: its id is taken, nothing of it is seen."""

    xid: int
    durable: bool
    changes: list[Change] = field(default_factory=list)


Note = Callable[[str, str, str, dict[str, Any] | None, dict[str, Any]], None]
"""Verb, table, row, what it was, and what was written."""


class Down(Exception):
    """The connection to the centre is gone."""


class ModelCentre:
    """The server. `session` signs a laptop in; see `model_session`."""

    def __init__(self, dice: random.Random, now: Callable[[], int], schema: str) -> None:
        self.dice = dice
        self.now = now
        self.schema = schema
        self.epoch = self.new_id()
        self.database = open_centre()
        self.writers: dict[int, Writer] = {}
        self.starts = 0
        """How often it was started: a connection from before is dead."""
        self._next_xid = 1000
        self._safe_xid = 1000
        self._unsafe: bytes | None = None
        """The tables as they were before the first commit that a crash can still lose."""

    # identity

    def new_id(self) -> str:
        return str(uuid.UUID(int=self.dice.getrandbits(128), version=4))

    def register(self, login: str, device_id: str, house: str, role: str) -> None:
        self.database.execute(
            "INSERT INTO registered (login, device_id, house, role) VALUES (?, ?, ?, ?)",
            (login, device_id, house, role),
        )

    def revoke(self, login: str) -> None:
        self.database.execute("UPDATE registered SET revoked = 1 WHERE login = ?", (login,))

    # transactions

    @contextmanager
    def transaction(self, *, durable: bool = True, xid: int | None = None) -> Iterator[int]:
        """All or nothing. A durable one is on disk when it ends, with all that came before it."""
        number = self.take_xid() if xid is None else xid
        if not durable and self._unsafe is None:
            self._unsafe = self.database.serialize()
        self.database.execute("BEGIN IMMEDIATE")
        self.database.execute("PRAGMA defer_foreign_keys = ON")
        try:
            yield number
            self.database.execute("COMMIT")
        except BaseException:
            if self.database.in_transaction:
                self.database.execute("ROLLBACK")
            raise
        if durable:
            self._unsafe = None
            self._safe_xid = self._next_xid

    def take_xid(self) -> int:
        self._next_xid += 1
        return self._next_xid - 1

    @property
    def all_safe(self) -> bool:
        """Whether a crash would lose no commit."""
        return self._unsafe is None

    def snapshot(self) -> Snapshot:
        running = frozenset(self.writers)
        return Snapshot(min(running, default=self._next_xid), self._next_xid, running)

    # what other programs do at the centre

    def begin(self, *, durable: bool) -> Writer:
        writer = Writer(self.take_xid(), durable)
        self.writers[writer.xid] = writer
        return writer

    def commit(self, writer: Writer, note: Note) -> bool:
        """Whether it was taken; a constraint may refuse it. `note` hears what each row was and became."""
        self.writers.pop(writer.xid, None)
        try:
            with self.transaction(durable=writer.durable, xid=writer.xid):
                for change in writer.changes:
                    self.database.execute(*change.in_model())
                for name, row_id, verb, old, new in self.database.execute(
                    "SELECT name, id, verb, old, new FROM noted ORDER BY sequence"
                ).fetchall():
                    note(verb, name, row_id, *_written(name, old, new))
                self.write_feed(writer.xid, Author(self.now()))
        except sqlite3.IntegrityError:
            return False
        return True

    def roll_back(self, writer: Writer) -> None:
        self.writers.pop(writer.xid, None)

    # what can happen to a server

    def crash(self) -> bool:
        """Whether commits were lost that had not been made durable. Ids that no durable commit followed come again."""
        lost = self._unsafe is not None
        if self._unsafe is not None:
            self._replace(self._unsafe)
        self._unsafe = None
        self.writers.clear()
        self._next_xid = self._safe_xid
        self.starts += 1
        return lost

    def backup(self) -> tuple[bytes, int, str]:
        return self.database.serialize(), self._next_xid, self.epoch

    def restore(self, backup: tuple[bytes, int, str], *, as_new: bool) -> None:
        """As it was; `as_new`: brought into a new server, which has an epoch of its own."""
        image, self._next_xid, self.epoch = backup
        if as_new:
            self.epoch = self.new_id()
        self._safe_xid = self._next_xid
        self._unsafe = None
        self.writers.clear()
        self.starts += 1
        self._replace(image)

    def _replace(self, image: bytes) -> None:
        self.database.close()
        self.database = open_copy(image)

    # the feed

    def write_feed(self, xid: int, author: Author) -> None:
        """Brings the feed up to date with what the tables' triggers noted since the last call."""
        noted = self.database.execute("SELECT name, id, verb, old, new FROM noted ORDER BY sequence").fetchall()
        if not noted:
            return
        self.database.execute("DELETE FROM noted")
        for name, row_id, verb, old, new in noted:
            self._note(xid, author, name, row_id, verb, old, new)
        for name, row_id in dict.fromkeys((row[0], row[1]) for row in noted):
            self.database.execute(f"UPDATE {name} SET updated_at = ? WHERE id = ?", (self.now(), row_id))
            if self.database.execute(f"SELECT 1 FROM {name} WHERE id = ?", (row_id,)).fetchone():
                house, show = self.scope_of(name, row_id)
                self.database.execute(
                    "UPDATE feed SET house = ?, show = ? WHERE name = ? AND id = ?", (house, show, name, row_id)
                )

    def _note(self, xid: int, author: Author, name: str, row_id: str, verb: str, old: str, new: str) -> None:
        mark = [author.at, author.device, author.person]
        if verb == "delete":
            self.database.execute(
                "UPDATE feed SET xid = ?, deleted = 1, remains = ? WHERE name = ? AND id = ?", (xid, old, name, row_id)
            )
        elif verb == "insert":
            self.database.execute(
                "INSERT INTO feed (name, id, xid, deleted, versions) VALUES (?, ?, ?, 0, ?)"
                " ON CONFLICT DO UPDATE SET xid = excluded.xid, deleted = 0, versions = excluded.versions,"
                " remains = NULL",
                (name, row_id, xid, plain_json({"": mark})),
            )
        else:
            before, after = stored(old), stored(new)
            changed = [c for c in shapes()[name].captured if before.get(c) != after.get(c)]
            versions = self.versions(name, row_id) | dict.fromkeys(changed, mark)
            self.database.execute(
                "UPDATE feed SET xid = ?, versions = ? WHERE name = ? AND id = ?",
                (xid, plain_json(versions), name, row_id),
            )

    def versions(self, name: str, row_id: str) -> dict[str, Any]:
        found = self.database.execute("SELECT versions FROM feed WHERE name = ? AND id = ?", (name, row_id)).fetchone()
        return {} if found is None else dict(json.loads(found[0]))

    def scope_of(self, name: str, row_id: str) -> tuple[str | None, str | None]:
        """The house and the show that a row belongs to."""
        show: str | None = None
        table: str = name
        current: str | None = row_id
        while current is not None:
            shape = shapes()[table]
            if table == "events" and name != "events":
                show = current
            if shape.scope == "-":
                return None, None
            if shape.scope == "id":
                return current, show
            column = shape.scope if shape.owner is None else shape.owner[0]
            found = self.database.execute(f"SELECT {column} FROM {table} WHERE id = ?", (current,)).fetchone()
            if found is None or shape.owner is None:
                return (None if found is None else found[0]), show
            current, table = found[0], shape.owner[1]
        return None, show

    def belongs(self, name: str, row_id: str, house: str) -> bool:
        return shapes()[name].scope == "-" or self.scope_of(name, row_id)[0] == house

    def row(self, name: str, row_id: str, columns: Sequence[str]) -> dict[str, Any] | None:
        listed = ", ".join(f'"{column}"' for column in columns)
        found = self.database.execute(f"SELECT {listed} FROM {name} WHERE id = ?", (row_id,)).fetchone()
        if found is None:
            return None
        return {c: v.hex() if isinstance(v, bytes) else v for c, v in zip(columns, found, strict=True)}


def _written(name: str, old: str | None, new: str | None) -> tuple[dict[str, Any] | None, dict[str, Any]]:
    before, after = (None if text is None else stored(text) for text in (old, new))
    captured = shapes()[name].captured
    if after is None:
        return before, {}
    return before, {c: after[c] for c in captured if before is None or before[c] != after[c]}


def bound(name: str, column: str, value: Any) -> Any:
    """A value of an operation as SQLite stores it."""
    if isinstance(value, str) and type(METADATA.tables[name].c[column].type).__name__ == "Picture":
        return bytes.fromhex(value)
    return value
