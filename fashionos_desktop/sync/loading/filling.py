"""The next contents of a cache, made beside it: rows first, then indexes, what is derived, triggers and search."""

from __future__ import annotations

import sqlite3
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from fashionos_desktop.migrations import generated
from fashionos_desktop.migrations.generated import search
from fashionos_desktop.models import Entity
from fashionos_desktop.sync.loading.deriving import derive
from fashionos_desktop.sync.protocol import RowImages

_ROWS_AT_ONCE = 100
_VALUES_AT_ONCE = 32_000
"""What one statement takes in every build of SQLite of the last years."""
_IMAGES_AHEAD = 4
"""How many images may wait for the disk: memory stays small however fast the centre is."""

Schema = tuple[tuple[str, str], ...]


class BrokenKeys(Exception):
    """Rows that refer to nothing. `tables` holds them."""

    def __init__(self, tables: Sequence[str]) -> None:
        super().__init__(", ".join(tables))
        self.tables = tuple(tables)


def schema_of(cache: sqlite3.Connection) -> Schema:
    """Kind and definition of the tables and indexes that the migrations made, tables first. What is generated is left
    out: it is made anew from the tables."""
    found = cache.execute(
        "SELECT type, tbl_name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL"
        " AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, rowid"
    )
    return tuple((kind, sql) for kind, table, sql in found if not table.startswith(search.TABLES))


class Filling:
    """Takes images of rows, parents and children in any order, and makes a whole cache of them.

    Rows are written on a thread of its own while the next ones are on their way.
    """

    def __init__(self, side: sqlite3.Connection, schema: Schema, revision: str) -> None:
        self.side = side
        self.rows = 0
        self._indexes = [sql for kind, sql in schema if kind == "index"]
        self._given: dict[str, set[str]] = defaultdict(set)
        self._writes: deque[Future[None]] = deque()
        side.execute("BEGIN")
        for kind, sql in schema:
            if kind == "table":
                side.execute(sql)
        side.execute("INSERT INTO alembic_version VALUES (?)", (revision,))
        side.execute("INSERT INTO sync_context (single) VALUES (1)")
        # The centre has the same rules, and checking them again takes as long as writing the rows.
        side.execute("PRAGMA ignore_check_constraints = ON")
        self._thread = ThreadPoolExecutor(1, "cache filling")

    def add(self, table: str, images: RowImages) -> None:
        """Columns that the images lack take their defaults."""
        if not images.rows:
            return
        self._given[table].update(images.columns)
        self.rows += len(images.rows)
        if len(self._writes) == _IMAGES_AHEAD:
            self._writes.popleft().result()
        self._writes.append(self._thread.submit(_insert, self.side, table, images))

    def settle(self) -> None:
        """Waits until what was added is written. Raises what went wrong."""
        while self._writes:
            self._writes.popleft().result()

    def complete(self) -> None:
        """Makes indexes, derived columns, triggers and search. Raises BrokenKeys."""
        self.settle()
        for sql in self._indexes:
            self.side.execute(sql)
        derive(self.side, self._given)
        self.side.execute("COMMIT")
        self.side.execute("PRAGMA ignore_check_constraints = OFF")
        engine = create_engine("sqlite+pysqlite://", creator=lambda: self.side, poolclass=StaticPool)
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            generated.create(connection)
            connection.commit()
        if broken := sorted({row[0] for row in self.side.execute("PRAGMA foreign_key_check")}):
            raise BrokenKeys(broken)
        self.side.execute("PRAGMA foreign_keys = ON")

    def close(self) -> None:
        self._thread.shutdown(cancel_futures=True)


@contextmanager
def filling(side: sqlite3.Connection, schema: Schema, revision: str) -> Iterator[Filling]:
    made = Filling(side, schema, revision)
    try:
        yield made
    finally:
        made.close()


def _insert(side: sqlite3.Connection, table: str, images: RowImages) -> None:
    """Many rows in one statement: each statement hands the interpreter's lock over and back."""
    columns, rows = _without_empty(table, images)
    one = f"({', '.join('?' * len(columns))})"
    head = f"INSERT INTO {table} ({', '.join(columns)}) VALUES "
    at_once = min(_ROWS_AT_ONCE, _VALUES_AT_ONCE // len(columns))
    many = head + ", ".join([one] * at_once)
    whole = len(rows) - len(rows) % at_once
    for start in range(0, whole, at_once):
        values: tuple[Any, ...] = tuple(chain.from_iterable(rows[start : start + at_once]))
        side.execute(many, values)
    side.executemany(head + one, rows[whole:])


def _without_empty(table: str, images: RowImages) -> tuple[tuple[str, ...], Sequence[tuple[Any, ...]]]:
    """A column that no row fills is left to its default, where that is NULL: binding it takes a third of the time."""
    values = list(zip(*images.rows, strict=True))
    model = Entity.metadata.tables[table].c
    kept = [
        place
        for place, name in enumerate(images.columns)
        if model[name].server_default is not None or values[place].count(None) < len(images.rows)
    ]
    if len(kept) == len(images.columns):
        return images.columns, images.rows
    return tuple(images.columns[place] for place in kept), list(zip(*(values[place] for place in kept), strict=True))
