"""From an edit on one laptop to the moment another one has it, and what that costs on the wire."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from benchmarks.centre import address_for, fill, filled
from benchmarks.edits import guest_ids, rename
from benchmarks.laptops import Laptop, awaited, laptop
from benchmarks.place import Place
from benchmarks.replication import Pair, centre_server, pair, wait_until
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, Spread, spread
from fashionos_desktop.storage import ChangeNotice
from tests.fixtures.postgres import PostgresDatabase
from tests.sync.postgres.proxy import Proxy

EDITS = 300
COUNTED = 20
PAUSE = 0.1
"""At most so many seconds between edits, so that one meets the laptops at any moment of what they do."""
QUIET = 0.5
"""Seconds after an edit in which what follows from it is counted too."""
_RENAME = "UPDATE registrations SET attendee_name = %s WHERE id = %s"
_RENAMED = "SELECT attendee_name = %s FROM registrations WHERE id = %s"


def measure(place: Place, edits: int = EDITS, counted: int = COUNTED) -> Table:
    with centre_server() as server:
        database = filled(server, place.template)
        with _two_laptops(place, database) as (author, reader, network_of_author, network_of_reader):
            guests = guest_ids(author.cache, edits)
            with author.connected(), reader.connected():
                ours = _timed(edits, lambda number: _edit(author, reader, guests[number % len(guests)], number))
                wire = _counted(
                    counted,
                    lambda number: _edit(author, reader, guests[number], -1 - number),
                    network_of_author,
                    network_of_reader,
                )
    with pair() as servers:
        fill(servers.origin, place.template)
        network = Proxy(servers.origin.host, servers.origin.port)
        try:
            servers.subscribe(network)
            theirs = _timed(edits, lambda number: _replicate(servers, guests[number % len(guests)], number))
            replicated = _counted(counted, lambda number: _replicate(servers, guests[number], -1 - number), network)
            servers.unsubscribe()
        finally:
            network.close()
    return _table(place, ours, theirs, wire, replicated)


@contextmanager
def _two_laptops(place: Place, database: PostgresDatabase) -> Iterator[tuple[Laptop, Laptop, Proxy, Proxy]]:
    with ExitStack() as stack:
        found: list[Laptop] = []
        networks: list[Proxy] = []
        for name in ("Author", "Reader"):
            network = Proxy(database.host, database.port)
            stack.callback(network.close)
            networks.append(network)
            address = network.address(address_for(database, name))
            found.append(stack.enter_context(laptop(place.folder / name, address)))
            found[-1].sync()
        yield found[0], found[1], networks[0], networks[1]


def _timed(edits: int, edit: Callable[[int], None]) -> Spread:
    dice = random.Random(3)
    taken = []
    for number in range(edits):
        time.sleep(dice.random() * PAUSE)
        began = time.perf_counter()
        edit(number)
        taken.append(time.perf_counter() - began)
    return spread(taken)


def _edit(author: Laptop, reader: Laptop, guest: str, number: int) -> None:
    def arrived(notice: ChangeNotice) -> bool:
        return notice.from_sync and guest in (notice.ids("registrations") or ())

    with awaited(reader.cache.notices.subscribe, arrived):
        rename(author.cache, [guest], f"Edited {number}")


def _replicate(servers: Pair, guest: str, number: int) -> None:
    servers.source.execute(_RENAME, [f"Edited {number}", guest])
    wait_until(servers.target, _RENAMED, f"Edited {number}", guest)


def _counted(edits: int, edit: Callable[[int], None], *networks: Proxy) -> list[int]:
    """Bytes for one edit on each network, both ways, without what goes over it when nobody does anything."""
    idle = _traffic(networks, edits, lambda number: None)
    busy = _traffic(networks, edits, edit)
    return [(much - little) // edits for much, little in zip(busy, idle, strict=True)]


def _traffic(networks: tuple[Proxy, ...], times: int, act: Callable[[int], None]) -> list[int]:
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
        f"{place.guests:,} guests; a name is changed. Both laptops commit to disk on their own, the centre in between"
        " too, all over the loopback. Bytes are those of the connections in both directions, without encryption, less"
        " what goes over them at rest; whoever made an edit hears of it again, as all others do."
    ]
    return Table("Edit to visible", lines, ("what", *SPREAD_COLUMNS), rows, notes)
