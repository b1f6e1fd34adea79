"""What sync costs as the guest list grows."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import psycopg

from benchmarks import guests
from benchmarks.centre import address_for, filled
from benchmarks.edits import guest_ids, rename
from benchmarks.laptops import Laptop, laptop
from benchmarks.place import Place
from benchmarks.replication import centre_server
from benchmarks.tables import Line, Table
from benchmarks.timing import seconds_of, spread
from fashionos_desktop import migrations, paths
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.postgres import PostgresCentre
from fashionos_desktop.sync.protocol import PullRequest, Report
from fashionos_desktop.sync.store import CacheStore
from tests.fixtures.postgres import PostgresServer

SIZES = (0.1, 1.0, 3.0)
"""Of the usual number of guests: 10,000, 100,000 and 300,000."""
EDITS = 40
_COLUMNS = (
    "guests",
    "first load s",
    "edit out and in ms",
    "news of one edit ms",
    "all digests s",
    "centre MB",
    "cache MB",
)
_EDIT = "UPDATE registrations SET attendee_name = %s WHERE id = %s"


@dataclass(frozen=True, slots=True)
class _Costs:
    guests: int
    load: float
    """Seconds."""
    edit: float
    """Milliseconds, as the next one."""
    news: float
    digests: float
    """Seconds."""
    centre: float
    """Megabytes, as the next one."""
    cache: float

    def cells(self) -> tuple[str, ...]:
        small = (f"{self.load:.2f}", f"{self.edit:.1f}", f"{self.news:.1f}", f"{self.digests:.2f}")
        return (f"{self.guests:,}", *small, f"{self.centre:,.0f}", f"{self.cache:,.0f}")


def measure(place: Place, sizes: Sequence[float] = SIZES, edits: int = EDITS) -> Table:
    with centre_server() as server:
        found = [_costs(place, server, round(place.guests * size), edits) for size in sizes]
    small, large = found[0], found[-1]
    line = Line(
        f"an edit sent and read back, {large.guests:,} guests",
        "at most twice that of a thirtieth",
        f"{large.edit:.1f} ms",
        f"{small.guests:,} guests {small.edit:.1f} ms",
        large.edit / small.edit,
        large.edit <= 2 * small.edit,
    )
    notes = [
        "Edit out and in: a laptop connects, sends one edit and fetches what is new, as `fashionos sync --once` does."
        " News of one edit: the pull alone, on a connection that stands. Digests are of every table, at the centre."
        " Medians; the sizes of the databases are with the feed, indexes and search."
    ]
    return Table("Sync as the list grows", [line], _COLUMNS, [costs.cells() for costs in found], notes)


def _costs(place: Place, server: PostgresServer, count: int, edits: int) -> _Costs:
    template = place.folder / f"{count}.sqlite3"
    guests.fill(template, count)
    database = filled(server, template)
    folder = place.folder / f"laptop {count}"
    with (
        laptop(folder, address_for(database, "Laptop")) as one,
        psycopg.connect(database.conninfo, autocommit=True) as other,
    ):
        load = seconds_of(lambda: _sync(one))
        dice = random.Random(11)
        ids = guest_ids(one.cache, 500)

        def edit() -> None:
            rename(one.cache, [dice.choice(ids)], f"Edited {dice.random()}")
            one.sync()

        def edit_elsewhere() -> None:
            other.execute(_EDIT, [f"Edited {dice.random()}", dice.choice(ids)])

        edited = spread([seconds_of(edit) for _ in range(edits)]).p50
        news, digests = _pulls(one, edit_elsewhere, edits)
        [(size,)] = other.execute("SELECT pg_database_size(current_database())")
    return _Costs(count, load, edited, news, digests, size / 1e6, paths.cache_file(folder).stat().st_size / 1e6)


def _pulls(one: Laptop, edit_elsewhere: Callable[[], None], times: int) -> tuple[float, float]:
    """Milliseconds for the news of one edit, and seconds for the digests of all tables."""
    here = CacheStore(one.cache).read(state.read_state)
    assert here is not None, "it was loaded"
    assert here.cursor is not None, "it was loaded"
    report = Report(here.incarnation, migrations.HEAD, 0, 0, 0)
    centre = PostgresCentre(one.address)
    centre.greet(here.incarnation)
    cursor = here.cursor
    taken = []
    for _ in range(times):
        edit_elsewhere()
        request = PullRequest(cursor, report)

        def pull(request: PullRequest = request) -> None:
            nonlocal cursor
            cursor = centre.pull(request).cursor

        taken.append(seconds_of(pull))
    whole = PullRequest(cursor, report, digest=True)
    digests = seconds_of(lambda: _pull(centre, whole))
    centre.close()
    return spread(taken).p50, digests


def _pull(centre: PostgresCentre, request: PullRequest) -> None:
    centre.pull(request)


def _sync(one: Laptop) -> None:
    one.sync()
