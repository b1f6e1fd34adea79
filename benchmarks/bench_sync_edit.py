"""From an edit on one laptop to the moment another one has it, and what that costs on the wire."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import psycopg

from benchmarks.centre import address_for, fill, filled
from benchmarks.edits import rename
from benchmarks.laptops import Address, laptop
from benchmarks.place import Place
from benchmarks.reader import reader
from benchmarks.replication import Pair, centre_server, pair, wait_until
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, Spread, spread
from tests.fixtures.postgres import PostgresDatabase
from tests.sync.postgres.proxy import Proxy

EDITS = 300
COUNTED = 20
PAUSE = 0.1
"""At most so many seconds between edits, so that one meets the laptops at any moment of what they do."""
QUIET = 0.5
"""Seconds after an edit in which what follows from it is counted too."""
Edit = Callable[[int], float]
Result = TypeVar("Result")

_RENAME = "UPDATE registrations SET attendee_name = %s WHERE id = %s"
_RENAMED = "SELECT attendee_name = %s FROM registrations WHERE id = %s"


def measure(place: Place, edits: int = EDITS, counted: int = COUNTED) -> Table:
    with centre_server() as server:
        database = filled(server, place.template)
        ours = _between_laptops(place.folder / "timed", database, lambda edit: _timed(edits, edit))
        wire = _on_the_wire(place.folder / "counted", database, counted)
    with pair() as servers:
        fill(servers.origin, place.template)
        guests = _guests(servers.origin)
        network = Proxy(servers.origin.host, servers.origin.port)
        try:
            servers.subscribe(network)
            theirs = _timed(edits, lambda number: _replicate(servers, guests[number % len(guests)], number))
            replicated = _counted(counted, lambda number: _replicate(servers, guests[number], -1 - number), network)
            servers.unsubscribe()
        finally:
            network.close()
    return _table(place, ours, theirs, wire, replicated)


def _on_the_wire(folder: Path, database: PostgresDatabase, edits: int) -> list[int]:
    """Bytes for the author and for the reader. A network that counts takes time of its own: nothing is timed here."""
    networks = [Proxy(database.host, database.port) for _ in range(2)]
    try:
        return _between_laptops(folder, database, lambda edit: _counted(edits, edit, *networks), *networks)
    finally:
        for network in networks:
            network.close()


def _between_laptops(
    folder: Path,
    database: PostgresDatabase,
    watch: Callable[[Edit], Result],
    author_network: Proxy | None = None,
    reader_network: Proxy | None = None,
) -> Result:
    """`watch` is handed an edit that returns when the other laptop, a process of its own, had it."""
    guests = _guests(database)

    def address(name: str, network: Proxy | None) -> Address:
        found = address_for(database, f"{name} {folder.name}")
        return found if network is None else network.address(found)

    with (
        laptop(folder / "author", address("Author", author_network)) as author,
        reader(folder / "reader", address("Reader", reader_network)) as other,
    ):
        author.sync()
        with author.connected():

            def edit(number: int) -> float:
                guest = guests[number % len(guests)]
                rename(author.cache, [guest], f"{folder.name} {number}")
                return other.arrival(guest)

            return watch(edit)


def _guests(database: PostgresDatabase) -> list[str]:
    with psycopg.connect(database.conninfo) as connection:
        return [guest for (guest,) in connection.execute("SELECT id::text FROM registrations ORDER BY id LIMIT 500")]


def _timed(edits: int, edit: Edit) -> Spread:
    """`edit` returns when it had arrived."""
    dice = random.Random(3)
    taken = []
    for number in range(edits):
        time.sleep(dice.random() * PAUSE)
        began = time.perf_counter()
        taken.append(edit(number) - began)
    return spread(taken)


def _replicate(servers: Pair, guest: str, number: int) -> float:
    servers.source.execute(_RENAME, [f"Edited {number}", guest])
    wait_until(servers.target, _RENAMED, f"Edited {number}", guest)
    return time.perf_counter()


def _counted(edits: int, edit: Edit, *networks: Proxy) -> list[int]:
    """Bytes for one edit on each network, both ways, without what goes over it when nobody does anything."""
    idle = _traffic(networks, edits, lambda number: None)
    busy = _traffic(networks, edits, edit)
    return [(much - little) // edits for much, little in zip(busy, idle, strict=True)]


def _traffic(networks: tuple[Proxy, ...], times: int, act: Callable[[int], object]) -> list[int]:
    before = [network.received + network.sent for network in networks]
    for number in range(times):
        act(number)
        time.sleep(QUIET)
    return [network.received + network.sent - was for network, was in zip(networks, before, strict=True)]


def _table(place: Place, ours: Spread, theirs: Spread, wire: list[int], replicated: list[int]) -> Table:
    author, reader = wire
    lines = [
        Line(
            "edit on one laptop to another's cache",
            "p50 < 10 ms, p95 < 50 ms",
            f"{ours.p50:.1f} ms, {ours.p95:.1f} ms",
            f"logical replication {theirs.p50:.1f} ms, {theirs.p95:.1f} ms",
            ours.p50 / theirs.p50,
            ours.p50 < 10 and ours.p95 < 50,
        ),
        Line(
            "bytes on the wire for one edit",
            "–",
            f"{author:,} to send it, {reader:,} to get it",
            f"logical replication {replicated[0]:,}",
            reader / replicated[0],
        ),
    ]
    rows = [
        ("FashionOS: from the first statement to the notice of the other cache", *ours.cells()),
        ("logical replication: from UPDATE to the row on the other server", *theirs.cells()),
    ]
    notes = [
        f"{place.guests:,} guests; a name is changed. Each laptop is a process of its own; both commit to disk, the"
        " centre in between too, all over the loopback. Bytes are those of the connections in both directions, without"
        " encryption, less what goes over them at rest; whoever made an edit hears of it again, as all others do."
    ]
    return Table("Edit to visible", lines, ("what", *SPREAD_COLUMNS), rows, notes)
