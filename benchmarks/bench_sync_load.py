"""A laptop's first load: all that the centre shows to it, into its cache."""

from __future__ import annotations

import time
from pathlib import Path

import psycopg

from benchmarks import raw
from benchmarks.centre import address_for, fill, filled
from benchmarks.laptops import Laptop, laptop
from benchmarks.place import Place
from benchmarks.replication import centre_server, pair
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, seconds_of, spread
from fashionos_desktop import paths
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync.postgres.reading import readings
from tests.fixtures.postgres import PostgresDatabase

ROUNDS = 3
BAR = 60_000
_TRIGGERS = "SELECT name FROM sqlite_master WHERE type = 'trigger'"


def measure(place: Place, rounds: int = ROUNDS) -> Table:
    ours, by_hand = [], []
    with centre_server() as server:
        database = filled(server, place.template)
        address = address_for(database, "Laptop")
        rows = _rows_of(database)
        for number in range(rounds):
            with laptop(place.folder / f"ours {number}", address) as loaded:
                ours.append(seconds_of(lambda: _load(loaded)))
            by_hand.append(_by_hand(database, place.folder / f"by hand {number}"))
    with pair() as servers:
        fill(servers.origin, place.template)
        replicated = servers.subscribe()
    rate, rate_by_hand = rows / min(ours), rows / min(by_hand)
    line = Line(
        "first load from the centre",
        "at least 60,000 rows/s, and half of COPY out + raw insert in",
        f"{rate:,.0f} rows/s",
        f"by hand {rate_by_hand:,.0f} rows/s, logical replication {rows / replicated:,.0f} rows/s",
        rate / rate_by_hand,
        rate >= BAR and rate >= rate_by_hand / 2,
    )
    details = [
        ("FashionOS: greeting to a cache in use", f"{rate:,.0f}", *spread(ours).cells()),
        ("by hand: COPY out, raw sqlite3 in", f"{rate_by_hand:,.0f}", *spread(by_hand).cells()),
        ("logical replication, first copy", f"{rows / replicated:,.0f}", *spread([replicated]).cells()),
    ]
    notes = [
        f"{rows:,} rows of all tables. Ours ends when the window can use the cache: with indexes, derived columns,"
        " search and the triggers that capture. By hand has the same tables and indexes, and nothing of the rest."
        " Logical replication copies the same tables into a second server."
    ]
    return Table("First load", [line], ("what", "rows/s, best", *SPREAD_COLUMNS), details, notes)


def _load(loaded: Laptop) -> None:
    loaded.sync()


def _rows_of(database: PostgresDatabase) -> int:
    counts = " + ".join(f"(SELECT count(*) FROM {table})" for table in readings("staff"))
    with psycopg.connect(database.conninfo) as connection:
        [(count,)] = connection.execute(f"SELECT {counts}")
        return int(count)


def _by_hand(database: PostgresDatabase, folder: Path) -> float:
    """The same rows, in the same form, into the same tables with their indexes, in one transaction."""
    with Cache.open(paths.cache_file(folder)):
        pass
    target = raw.connect(folder)
    for (trigger,) in target.execute(_TRIGGERS).fetchall():
        target.execute(f"DROP TRIGGER {trigger}")
    target.execute("PRAGMA foreign_keys = OFF")
    with psycopg.connect(database.conninfo) as source:
        began = time.perf_counter()
        target.execute("BEGIN IMMEDIATE")
        for table, reading in readings("staff").items():
            marks = ", ".join("?" * len(reading.columns))
            insert = f"INSERT INTO {table} ({', '.join(reading.columns)}) VALUES ({marks})"
            with source.cursor().copy(f"COPY ({reading.all_rows}) TO STDOUT") as copied:
                target.executemany(insert, copied.rows())
        target.execute("COMMIT")
        taken = time.perf_counter() - began
    target.close()
    return taken
