"""What the centre sent, brought into the tables of this laptop. See "Rules of apply" in docs/decisions/0009-sync.md."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence

from fashionos_desktop.sync.cache.images import write_images
from fashionos_desktop.sync.cache.keys import hold_to_keys
from fashionos_desktop.sync.cache.overlaying import overlay
from fashionos_desktop.sync.cache.parts import in_parts
from fashionos_desktop.sync.cache.pending import pending_of
from fashionos_desktop.sync.cache.quiet import without_capture
from fashionos_desktop.sync.cache.refresh import refresh, refreshed
from fashionos_desktop.sync.cache.round import PeopleWait, Round, nobody_waits
from fashionos_desktop.sync.cache.shape import in_order
from fashionos_desktop.sync.protocol import Key, Pulled

__all__ = ["apply", "in_parts", "overlay"]


def apply(connection: sqlite3.Connection, part: Pulled, people_wait: PeopleWait = nobody_waits) -> int:
    """How many rows are different now. Raises GaveWay once a person waits; then the transaction is to be rolled back.

    What could not be placed as the centre has it is marked to be read again; what was read is marked no more.
    """
    round_ = Round(connection, people_wait)
    with without_capture(connection):
        # For this transaction: a row may come before what it refers to.
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in in_order(part.images):
            write_images(round_, table, part.images[table])
        _take_what_is_gone(round_, part.gone)
        hold_to_keys(round_)
    refreshed(connection, _read(part))
    refresh(connection, round_.again)
    return round_.changed


def _take_what_is_gone(round_: Round, gone: Sequence[Key]) -> None:
    """What was made here and waits stays: the centre has not heard of it yet, or it was made anew."""
    by_table: defaultdict[str, list[str]] = defaultdict(list)
    for table, row_id in gone:
        by_table[table].append(row_id)
    known = frozenset(gone)
    round_.again -= known
    for table in reversed(in_order(by_table)):
        pending = pending_of(round_.connection, table, by_table[table])
        leaving = [
            row_id
            for row_id in round_.present(table, by_table[table])
            if row_id not in pending or not pending[row_id].made
        ]
        if leaving:
            round_.take_away(table, leaving, known)
            round_.changed += len(leaving)


def _read(part: Pulled) -> Iterator[Key]:
    yield from part.gone
    for table, images in part.images.items():
        place = images.columns.index("id")
        yield from ((table, row[place]) for row in images.rows)
