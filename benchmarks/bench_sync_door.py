"""Scanning at the door while news of everything comes in and every scan goes out."""

from __future__ import annotations

import contextlib
import gc
import time
from collections.abc import Callable

import psycopg

from benchmarks import raw
from benchmarks.bench_door import Desks, beside, codes_to_scan
from benchmarks.centre import address_for, filled
from benchmarks.laptops import laptop
from benchmarks.place import SLUG, Place
from benchmarks.replication import centre_server
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, Spread
from fashionos_desktop.services.shows import show_by_slug
from fashionos_desktop.sync.driver import SyncDriver
from tests.fixtures.postgres import PostgresDatabase

SCANS = 1_500
SHARE = 0.2
"""Of all guests, the part that another program changes again and again: 20,000 of 100,000."""
_CHANGE = (
    "UPDATE registrations SET phone = clock_timestamp()::text WHERE id IN"
    " (SELECT id FROM registrations ORDER BY random() LIMIT %s)"
)


def measure(place: Place, scans: int = SCANS) -> Table:
    by_hand = place.data("by hand")
    gc.freeze()  # as the window does
    with centre_server() as server:
        database = filled(server, place.template)
        with (
            laptop(place.folder / "Desk", address_for(database, "Desk 1", "desk")) as desk,
            contextlib.closing(raw.connect(by_hand)) as connection,
        ):
            desk.sync()
            show_id = desk.cache.read(lambda session: show_by_slug(session, SLUG).id)
            desks = Desks(desk.cache, connection, show_id)
            codes = codes_to_scan(connection, min(scans, place.guests // 4))
            half = len(codes) // 2
            with desk.connected() as driver:
                quiet = desks.scan(codes[:half])
                before = driver.status.pulled
                with beside(_changes(database, max(1, round(place.guests * SHARE)), driver)):
                    busy = desks.scan(codes[half:])
                pulled = driver.status.pulled - before
    return _table(quiet, busy, pulled)


def _changes(database: PostgresDatabase, rows: int, driver: SyncDriver) -> Callable[[], None]:
    """Changes so many rows at once, and the next ones when the laptop has those."""

    def change() -> None:
        before = driver.status.pulled
        with psycopg.connect(database.conninfo, autocommit=True) as connection:
            connection.execute(_CHANGE, [rows])
        deadline = time.monotonic() + 60
        while driver.status.pulled < before + rows and time.monotonic() < deadline:
            time.sleep(0.01)

    return change


def _table(quiet: tuple[Spread, Spread], busy: tuple[Spread, Spread], pulled: int) -> Table:
    lines, rows = [], []
    for words, (ours, by_hand) in {"connected, nothing new": quiet, "connected, catching up": busy}.items():
        lines.append(
            Line(
                f"scan to durable verdict, {words}",
                "p50 < 5 ms, p99 < 20 ms",
                f"{ours.p50:.1f} ms, {ours.p99:.1f} ms",
                f"raw sqlite3 {by_hand.p50:.1f} ms, {by_hand.p99:.1f} ms",
                ours.p50 / by_hand.p50,
                ours.p50 < 5 and ours.p99 < 20,
            )
        )
        rows += [(f"FashionOS, {words}", *ours.cells()), (f"raw sqlite3, {words}", *by_hand.cells())]
    notes = [
        f"A desk with its own login. Every scan is sent to the centre as it happens, and {pulled:,} rows that another"
        " program changed at the centre came in meanwhile, a fifth of all guests at a time. Raw sqlite3 scans the same"
        " tickets on a file of its own that nobody syncs. The server runs on the same two cores."
    ]
    return Table("Scan while sync runs", lines, ("who, beside what", *SPREAD_COLUMNS), rows, notes)
