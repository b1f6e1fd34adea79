"""The figures of a status, as the cache has them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    pending: int
    refused: int
    conflicts: int
    clock_offset: int
    """Microseconds."""


def counts(connection: sqlite3.Connection) -> Counts:
    found = connection.execute(
        "SELECT (SELECT COUNT(DISTINCT transaction_number) FROM sync_outbox),"
        " (SELECT COUNT(*) FROM journal_entries WHERE settled_at IS NULL AND kind = 'refused'),"
        " (SELECT COUNT(*) FROM journal_entries WHERE settled_at IS NULL AND kind <> 'refused'),"
        " COALESCE((SELECT clock_offset FROM sync_state), 0)"
    ).fetchone()
    return Counts(*found)
