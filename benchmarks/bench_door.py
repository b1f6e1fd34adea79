"""From a scan to a verdict that a power cut cannot take back."""

from __future__ import annotations

import contextlib
import gc
import itertools
import random
import sqlite3
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from benchmarks import raw
from benchmarks.place import SLUG, Place
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, Spread, spread
from fashionos_desktop import paths
from fashionos_desktop.models import new_id
from fashionos_desktop.models.column_types import microseconds
from fashionos_desktop.services.door import Desk, check_in
from fashionos_desktop.services.guests import BY_NAME, EVERYBODY
from fashionos_desktop.services.guests.conditions import key_query
from fashionos_desktop.services.shows import show_by_slug
from fashionos_desktop.storage import Cache, Priority
from fashionos_desktop.ui.board.query import fetch_keys

Given = TypeVar("Given")

SCANS = 2_000
CHUNK = 0.005
"""Seconds that one chunk of a pull may take, its commit included, as the design allows."""
PAUSE = 0.008
"""At most so many seconds between scans, so that a scan meets a chunk at any moment of it."""

_FIND = (
    "SELECT r.id, r.attendee_name, r.seat, r.status, r.checked_in_at, t.name FROM registrations r"
    " JOIN ticket_tiers t ON t.id = r.ticket_tier_id WHERE r.qr_code_data = ?"
)
_INSERT = (
    "INSERT INTO check_ins (id, event_id, registration_id, code, kind, verdict, scanned_at, device_at)"
    " VALUES (?, ?, ?, ?, 'entry', ?, ?, ?)"
)
_PULLED = "UPDATE registrations SET phone = ? WHERE rowid = ?"


def measure(place: Place) -> Table:
    ours, by_hand = place.data("ours"), place.data("by hand")
    gc.freeze()  # as the window does: a search for garbage through all modules would show as one scan of 70 ms
    with Cache.open(paths.cache_file(ours)) as cache, contextlib.closing(raw.connect(by_hand)) as connection:
        show_id = cache.read(lambda session: show_by_slug(session, SLUG).id)
        desks = Desks(cache, connection, show_id)
        codes = codes_to_scan(connection, min(SCANS, place.guests // 4))
        loads: dict[str, tuple[AbstractContextManager[None], float]] = {
            "nothing else": (contextlib.nullcontext(), 1.0),
            "a long reader beside it": (_reading(cache, show_id), 0.5),
            "a pull beside it": (_pulling(cache, place.guests), 0.5),
        }
        found = {}
        for words, (load, share) in loads.items():
            count = round(len(codes) * share / 2)
            part, codes = codes[:count], codes[count:]
            with load:
                found[words] = desks.scan(part)
    return _table(found)


class Desks:
    """Two desks that scan the same tickets in turns: FashionOS, and the least that could be done by hand."""

    def __init__(self, cache: Cache, connection: sqlite3.Connection, show_id: str) -> None:
        self._cache = cache
        self._connection = connection
        self._show_id = show_id
        self._at = datetime(2026, 9, 29, 17, 30, tzinfo=UTC)
        self._dice = random.Random(1)
        self._scan(["nobody has this one"] * 20)  # the first scan of a desk adds its entrance

    def scan(self, codes: list[str]) -> tuple[Spread, Spread]:
        return self._scan(codes)

    def _scan(self, codes: list[str]) -> tuple[Spread, Spread]:
        ours, by_hand = [], []
        for code in codes:
            time.sleep(self._dice.random() * PAUSE)
            self._at += timedelta(milliseconds=300)
            ours.append(_seconds(self._check_in, code))
            by_hand.append(_seconds(self._check_in_by_hand, code))
        return spread(ours), spread(by_hand)

    def _check_in(self, code: str) -> None:
        desk = Desk(at=self._at, gate_name="Main entrance")
        self._cache.write(lambda session: check_in(session, show_id=self._show_id, code=code, desk=desk)).result()

    def _check_in_by_hand(self, code: str) -> None:
        at = microseconds(self._at)
        self._connection.execute("BEGIN IMMEDIATE")
        guest = self._connection.execute(_FIND, (code,)).fetchone()
        verdict = "unknown" if guest is None else "already_in" if guest[4] is not None else "admitted"
        row = (new_id(), self._show_id, None if guest is None else guest[0], code, verdict, at, at)
        self._connection.execute(_INSERT, row)
        self._connection.execute("COMMIT")


def codes_to_scan(connection: sqlite3.Connection, count: int) -> list[str]:
    """Of 100 scans 80 are first ones, 15 come a second time, 5 are of no guest."""
    dice = random.Random(7)
    waiting = "SELECT qr_code_data FROM registrations WHERE checked_in_at IS NULL"
    fresh = dice.sample([code for (code,) in connection.execute(waiting)], 2 * count)
    codes: list[str] = []
    for code in fresh:
        kind = dice.random()
        again = codes and kind < 0.15
        codes.append(dice.choice(codes) if again else code if kind < 0.95 else f"x{code[1:]}")
    return codes


@contextlib.contextmanager
def _reading(cache: Cache, show_id: str) -> Iterator[None]:
    """A thread that reads the order of all guests, over and over, as the Guests board does."""
    query = key_query(show_id, EVERYBODY, BY_NAME)
    with beside(lambda: cache.read(lambda session: fetch_keys(session, query.keys(), query.parameters))):
        yield


@contextlib.contextmanager
def _pulling(cache: Cache, guests: int) -> Iterator[None]:
    """A thread that brings in rows, chunk after chunk without a pause, as sync does."""
    places = itertools.cycle(range(1, guests + 1))

    def pull(size: int) -> None:
        rows = [(str(place), place) for place in itertools.islice(places, size)]
        cache.write(lambda session: session.connection().exec_driver_sql(_PULLED, rows).close(), Priority.SYNC).result()

    size = _largest(pull)
    with beside(lambda: pull(size)):
        yield


def _largest(pull: Callable[[int], None]) -> int:
    """How many rows a chunk holds that takes no longer than it may."""
    size = 4
    while size < 2_000 and statistics.median(_seconds(pull, size) for _ in range(9)) < CHUNK / 1.2:
        size = round(size * 1.2) + 1
    return size


@contextlib.contextmanager
def beside(work: Callable[[], object]) -> Iterator[None]:
    ended = threading.Event()

    def run() -> None:
        while not ended.is_set():
            work()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _seconds(work: Callable[[Given], None], given: Given) -> float:
    began = time.perf_counter()
    work(given)
    return time.perf_counter() - began


def _table(found: dict[str, tuple[Spread, Spread]]) -> Table:
    lines, rows = [], []
    for words, (ours, by_hand) in found.items():
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
        "A scan is `Cache.write(check_in).result()`: found by code, judged, logged, committed with synchronous=FULL."
        " Raw sqlite3 finds the guest, inserts a row and commits as lastingly, on a copy of the same file with the"
        " same triggers; it judges nothing and tells nobody. The two take turns, scan by scan. Of 100 scans 80 are"
        " first ones, 15 come again, 5 are of no guest. The pull writes only to FashionOS's file."
    ]
    return Table("Scan to durable verdict", lines, ("who, beside what", *SPREAD_COLUMNS), rows, notes)
