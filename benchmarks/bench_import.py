"""A guest list as a file, into the cache."""

from __future__ import annotations

import contextlib
import csv
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from benchmarks import guests, raw
from benchmarks.place import Place
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, spread
from fashionos_desktop import paths
from fashionos_desktop.reports.guest_lists import read_guest_list
from fashionos_desktop.services.guest_import import apply_import
from fashionos_desktop.services.guest_import.standing import COLUMNS
from fashionos_desktop.storage import Cache

Result = TypeVar("Result")

ROUNDS = 2
_HEADINGS = ("Name", "E-mail", "Company", "Code", "Category", "Section", "Row", "Seat", "Plus ones")
_WRITTEN = ("id", "event_id", *COLUMNS)


def measure(place: Place, rounds: int = ROUNDS) -> Table:
    file = place.folder / "guests.csv"
    _write_list(file, place.guests)
    read, applied, by_hand = [], [], []
    for number in range(rounds):
        data = place.folder / f"ours {number}"
        reading, applying = _import(file, data, place.guests)
        read.append(reading)
        applied.append(applying)
        by_hand.append(_insert_by_hand(data, place.folder / f"by hand {number}"))
    whole = min(one + other for one, other in zip(read, applied, strict=True))
    count = place.guests
    line = Line(
        "import of a guest list",
        "at least a third of raw inserts",
        f"{count / whole:,.0f} rows/s, file to disk",
        f"raw executemany {count / min(by_hand):,.0f} rows/s",
        min(by_hand) / whole,
        min(by_hand) / whole >= 1 / 3,
    )
    rows = [
        ("FashionOS: reading the CSV", f"{count / min(read):,.0f}", *spread(read).cells()),
        ("FashionOS: matching and writing", f"{count / min(applied):,.0f}", *spread(applied).cells()),
        ("raw sqlite3: executemany, one commit", f"{count / min(by_hand):,.0f}", *spread(by_hand).cells()),
    ]
    notes = [
        "The ratio is of rates: raw inserts of the very same rows, into a cache with the same tables, indexes and"
        " triggers, take that part of the time that the whole import takes."
    ]
    return Table("Import", [line], ("what", "rows/s, best", *SPREAD_COLUMNS), rows, notes)


def _write_list(file: Path, count: int) -> None:
    with file.open("w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target)
        writer.writerow(_HEADINGS)
        for row in guests.rows(count, "", list(guests.CATEGORIES)):
            of = dict(zip(guests.COLUMNS, row, strict=True))
            place = (of["section"], of["row_label"], of["seat"])
            who = (of["attendee_name"], of["attendee_email"], of["company"], of["qr_code_data"])
            writer.writerow((*who, of["ticket_tier_id"], *place, of["plus_ones"]))


def _import(file: Path, data: Path, count: int) -> tuple[float, float]:
    with Cache.open(paths.cache_file(data)) as cache:
        show_id, _ = cache.write(guests.make_show).result()
        reading, guest_list = _timed(lambda: read_guest_list(file, timezone="Europe/Paris"))
        applying, result = _timed(
            lambda: cache.write(lambda session: apply_import(session, show_id, guest_list)).result()
        )
        if result.imported != count:
            raise RuntimeError(f"{result.imported} of {count} guests were imported.")
    return reading, applying


def _insert_by_hand(ours: Path, data: Path) -> float:
    """The rows that were imported, as they are, into an empty cache."""
    with Cache.open(paths.cache_file(data)):
        pass
    columns = ", ".join(_WRITTEN)
    insert = f"INSERT INTO registrations ({columns}) VALUES ({', '.join('?' * len(_WRITTEN))})"
    with contextlib.closing(raw.connect(data)) as connection:
        connection.execute("ATTACH ? AS ours", (str(paths.cache_file(ours)),))
        for table in ("profiles", "organizations", "events", "ticket_tiers"):
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute(f"INSERT INTO {table} SELECT * FROM ours.{table}")
        connection.execute("PRAGMA foreign_keys = ON")
        rows = connection.execute(f"SELECT {columns} FROM ours.registrations ORDER BY rowid").fetchall()
        connection.execute("DETACH ours")

        def write() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(insert, rows)
            connection.execute("COMMIT")

        return _timed(write)[0]


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result
