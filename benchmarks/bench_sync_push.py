"""An evening without network, sent."""

from __future__ import annotations

import random
from collections.abc import Sequence

import psycopg

from benchmarks.centre import address_for, filled
from benchmarks.edits import guest_ids, rename
from benchmarks.laptops import Laptop, laptop
from benchmarks.place import Place
from benchmarks.replication import centre_server
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, seconds_of, spread
from tests.fixtures.postgres import PostgresDatabase

OPERATIONS = 5_000
BAR = 3.0
_RENAME = "UPDATE registrations SET attendee_name = %s WHERE id = %s"


def measure(place: Place, operations: int = OPERATIONS) -> Table:
    dice = random.Random(5)
    with centre_server() as server:
        database = filled(server, place.template)
        with laptop(place.folder / "laptop", address_for(database, "Laptop")) as offline:
            offline.sync()
            guests = guest_ids(offline.cache, operations)
            alone = _pushed(offline, [[guest] for guest in dice.choices(guests, k=operations)])
            together = _pushed(offline, [dice.sample(guests, min(20, len(guests))) for _ in range(operations // 20)])
        one_by_one = seconds_of(lambda: _by_hand(database, dice.choices(guests, k=operations)))
        piped = seconds_of(lambda: _by_hand(database, dice.choices(guests, k=operations), piped=True))
    rate = operations / alone
    line = Line(
        f"push of {operations:,} offline operations",
        "< 3 s",
        f"{alone:.2f} s, {rate:,.0f} operations/s",
        f"by hand {one_by_one:.2f} s, in a pipeline {piped:.2f} s",
        alone / one_by_one,
        alone < BAR * operations / OPERATIONS,
    )
    rows = [
        ("FashionOS: each a transaction of its own", f"{rate:,.0f}", *spread([alone]).cells()),
        ("FashionOS: 20 in a transaction", f"{operations / together:,.0f}", *spread([together]).cells()),
        ("by hand: UPDATE by UPDATE", f"{operations / one_by_one:,.0f}", *spread([one_by_one]).cells()),
        ("by hand: the same in a pipeline", f"{operations / piped:,.0f}", *spread([piped]).cells()),
    ]
    notes = [
        f"{place.guests:,} guests at the centre; each operation renames one. Ours ends when every operation is decided,"
        " in the ledger and on the centre's disk, and acknowledged on the laptop's. By hand each UPDATE commits by"
        " itself over the same kind of connection, past the same triggers; nothing is compared, and a repeat would"
        " write again."
    ]
    return Table("Push", [line], ("what", "operations/s", *SPREAD_COLUMNS), rows, notes)


def _pushed(offline: Laptop, transactions: Sequence[Sequence[str]]) -> float:
    for number, guests in enumerate(transactions):
        rename(offline.cache, guests, f"Guest {number}")
    return seconds_of(offline.push)


def _by_hand(database: PostgresDatabase, guests: Sequence[str], *, piped: bool = False) -> None:
    with psycopg.connect(database.conninfo, autocommit=True) as connection:
        values = [(f"By hand {number}", guest) for number, guest in enumerate(guests)]
        if piped:
            with connection.pipeline():
                for value in values:
                    connection.execute(_RENAME, value)
        else:
            for value in values:
                connection.execute(_RENAME, value)
