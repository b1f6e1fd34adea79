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
        "SELECT (SELECT COUNT(DISTINCT transaction_number) FROM sync_outbox), COALESCE(SUM(kind = 'refused'), 0),"
        " COALESCE(SUM(kind <> 'refused'), 0), COALESCE((SELECT clock_offset FROM sync_state), 0) FROM journal_entries"
        # By the house, so that its index finds the few that nobody settled.
        " WHERE organization_id = (SELECT organization_id FROM sync_state) AND settled_at IS NULL"
    ).fetchone()
    return Counts(*found)
