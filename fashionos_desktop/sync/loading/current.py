"""Which shows a laptop keeps when nobody has chosen yet."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta

KEPT_AFTERWARDS = timedelta(days=60)
"""How long a show that is over stays: its figures are asked for in the weeks after it."""


def shows_to_leave(connection: sqlite3.Connection, now: int) -> tuple[str, ...]:
    """The shows that are over, by the rows of `events` alone. `now` is in microseconds."""
    day = (datetime.fromtimestamp(now // 1_000_000, UTC) - KEPT_AFTERWARDS).date().isoformat()
    found = connection.execute(
        "SELECT id FROM events WHERE status NOT IN ('planning', 'active') AND event_date < ? ORDER BY id", (day,)
    )
    return tuple(row[0] for row in found)
