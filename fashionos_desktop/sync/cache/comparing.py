"""Finding the rows in which a cache differs from the centre without a reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence

from fashionos_desktop.sync.cache.digests import digest, hashed_columns, hashes
from fashionos_desktop.sync.protocol import Key, Pulled

CompareAtCentre = Callable[[str, Sequence[int]], Mapping[str, int]]

MOST_ROWS = 2_000
"""Read again at once; what else differs is found by the next comparison."""


def differing_rows(
    connection: sqlite3.Connection, role: str, pulled: Pulled, hashes_at_centre: CompareAtCentre
) -> list[Key]:
    """The rows to read again, after `pulled` was applied and with its digests. What waits to be sent is no difference.

    A row that somebody changed at the centre since is listed too; reading it once more does no harm.
    """
    waiting: dict[str, set[str]] = {}
    for table, row_id in connection.execute("SELECT DISTINCT table_name, row_id FROM sync_outbox"):
        waiting.setdefault(table, set()).add(row_id)
    found: list[Key] = []
    for table, theirs in (pulled.digests or {}).items():
        columns = hashed_columns(table, role)
        ours = digest(connection, table, columns)
        buckets = sorted(
            bucket for bucket in {*ours.sums, *theirs.sums} if ours.sums.get(bucket, 0) != theirs.sums.get(bucket, 0)
        )
        if buckets:
            here = hashes(connection, table, columns, buckets)
            there = hashes_at_centre(table, buckets)
            different = {row_id for row_id in {*here, *there} if here.get(row_id) != there.get(row_id)}
            found += [(table, row_id) for row_id in sorted(different - waiting.get(table, set()))]
        if len(found) >= MOST_ROWS:
            break
    return found[:MOST_ROWS]
