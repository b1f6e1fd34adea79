"""One pull: what changed since a cursor, as one snapshot shows it, in two round trips."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from psycopg import Cursor

from fashionos_desktop.sync.postgres import calls
from fashionos_desktop.sync.postgres.connection import WatchedConnection
from fashionos_desktop.sync.postgres.reading import Reading
from fashionos_desktop.sync.protocol import Digest, Key, Pulled, PullRequest, RowImages

MOST_KEYS = 50_000
"""More changes than that are read faster by a first load."""

Rows = Cursor[tuple[Any, ...]]


def pull(connection: WatchedConnection, request: PullRequest, readings: Mapping[str, Reading]) -> Pulled:
    """When it returns the heartbeat is on the centre's disk, and with it every transaction that the snapshot saw."""
    with connection.pipeline():
        connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE")
        asked_beat = calls.ask_beat(connection, request.report)
        asked_changes = calls.ask_changes(connection, request.cursor, request.left_shows)
        beat = calls.told_beat(asked_beat)
        # What was hinted at until the snapshot was taken is in it.
        connection.hinted = False
        changes = asked_changes.fetchall()
    deleted = [(table, row_id) for table, row_id, gone in changes if gone]
    changed = dict.fromkeys([*((table, row_id) for table, row_id, gone in changes if not gone), *request.refresh])
    too_many = len(changed) + len(deleted) > MOST_KEYS
    with connection.pipeline():
        asked_rows = {} if too_many else _ask_rows(connection, list(changed), readings)
        asked_digests = _ask_digests(connection, request, readings) if request.digest and not too_many else None
        connection.execute("COMMIT")
        images = {table: readings[table].images(rows.fetchall()) for table, rows in asked_rows.items()}
        digests = None if asked_digests is None else _told_digests(asked_digests)
    return Pulled(
        epoch=beat.epoch,
        previous_beat=beat.previous_beat,
        beat=beat.beat,
        now=beat.now,
        cursor=beat.cursor,
        images={table: found for table, found in images.items() if found.rows},
        gone=() if too_many else _gone([*deleted, *changed], images),
        digests=digests,
        too_many=too_many,
    )


def _ask_rows(connection: WatchedConnection, keys: Sequence[Key], readings: Mapping[str, Reading]) -> dict[str, Rows]:
    """Parents first. Keys of tables that this laptop may not read find nothing."""
    ids: dict[str, list[str]] = defaultdict(list)
    for table, row_id in keys:
        ids[table].append(row_id)
    return {
        table: connection.execute(reading.changed_rows, {"ids": ids[table]}, binary=True)
        for table, reading in readings.items()
        if table in ids
    }


def _gone(asked: Sequence[Key], images: Mapping[str, RowImages]) -> tuple[Key, ...]:
    """What was deleted, and what is not to be seen (any more)."""
    found = {(table, row[0]) for table, rows in images.items() for row in rows.rows}
    return tuple(dict.fromkeys(key for key in asked if key not in found))


def _ask_digests(
    connection: WatchedConnection, request: PullRequest, readings: Mapping[str, Reading]
) -> dict[str, Rows]:
    return {table: calls.ask_digest(connection, table, request.left_shows) for table in readings}


def _told_digests(asked: Mapping[str, Rows]) -> dict[str, Digest]:
    return {table: calls.told_digest(answer) for table, answer in asked.items()}
