"""The centre's rows, written where they differ from what stands here."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from fashionos_desktop.sync.cache.colliding import Incoming, make_room
from fashionos_desktop.sync.cache.pending import Pending, pending_of
from fashionos_desktop.sync.cache.round import Round
from fashionos_desktop.sync.cache.shape import shape_of
from fashionos_desktop.sync.protocol import RowImages

_STAMP = "updated_at"
"""Alone it is no change: this laptop's own edit comes back with the centre's stamp, and nothing should flash."""


def write_images(round_: Round, table: str, images: RowImages) -> None:
    """Columns of which something waits keep what they have, rows that are deleted here stay deleted."""
    place = images.columns.index("id")
    by_id = {row[place]: row for row in images.rows}
    pending = pending_of(round_.connection, table, by_id)
    here = _rows(round_.connection, table, images.columns, list(by_id))
    wanted = {
        row_id: row if row_id not in pending else _merged(table, images.columns, row, here.get(row_id), pending[row_id])
        for row_id, row in by_id.items()
        if row_id not in pending or not pending[row_id].deleted
    }
    incoming = Incoming(table, images.columns, by_id, wanted, pending)
    round_.connection.execute("SAVEPOINT images")
    try:
        changed = _write(round_, incoming, here)
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode not in (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_TRIGGER):
            raise
        round_.connection.execute("ROLLBACK TO images")
        round_.take_away(table, _made_anew(incoming, here))
        make_room(round_, incoming)
        changed = _write(round_, incoming, _rows(round_.connection, table, images.columns, list(by_id)))
    round_.connection.execute("RELEASE images")
    round_.changed += changed


def _made_anew(incoming: Incoming, here: Mapping[str, tuple[Any, ...]]) -> list[str]:
    """Rows that were deleted at the centre and made anew for another owner, under the same id."""
    fixed = [n for n, name in enumerate(incoming.columns) if name in shape_of(incoming.table).fixed and name != "id"]
    return [
        row_id
        for row_id, row in incoming.wanted.items()
        if row_id in here and any(here[row_id][n] != row[n] and here[row_id][n] is not None for n in fixed)
    ]


def _merged(
    table: str, columns: Sequence[str], image: tuple[Any, ...], here: tuple[Any, ...] | None, pending: Pending
) -> tuple[Any, ...]:
    captured = shape_of(table).captured
    if here is None:
        return tuple(pending.after.get(name, value) for name, value in zip(columns, image, strict=True))
    return tuple(
        ours if pending.keeps(name, captured) else theirs
        for name, ours, theirs in zip(columns, here, image, strict=True)
    )


def _rows(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], ids: Sequence[str]
) -> dict[str, tuple[Any, ...]]:
    place = columns.index("id")
    found = connection.execute(
        f"SELECT {', '.join(columns)} FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    )
    return {row[place]: row for row in found}


def _write(round_: Round, incoming: Incoming, here: Mapping[str, tuple[Any, ...]]) -> int:
    """How many rows are different now."""
    table, columns = incoming.table, incoming.columns
    references = {one.column for one in shape_of(table).references}
    new = [row for row_id, row in incoming.wanted.items() if row_id not in here]
    if new:
        round_.loose[table].update(row[columns.index("id")] for row in new)
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        round_.connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", round_.patiently(new))
    changes: defaultdict[tuple[int, ...], list[tuple[Any, ...]]] = defaultdict(list)
    for row_id, row in incoming.wanted.items():
        if row_id in here and here[row_id] != row:
            differing = tuple(
                n for n, (ours, theirs) in enumerate(zip(here[row_id], row, strict=True)) if ours != theirs
            )
            if any(columns[n] != _STAMP for n in differing):
                changes[differing].append((*(row[n] for n in differing), row_id))
                if not references.isdisjoint(columns[n] for n in differing):
                    round_.loose[table].add(row_id)
    for places, rows in changes.items():
        # Only what differs is set: a trigger on other columns has nothing to do then.
        assigned = ", ".join(f"{columns[n]} = ?" for n in places)
        round_.connection.executemany(f"UPDATE {table} SET {assigned} WHERE id = ?", round_.patiently(rows))
    return len(new) + sum(len(rows) for rows in changes.values())
