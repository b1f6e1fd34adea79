"""What the centre took, kept for a while: it can be sent again to a centre that was restored."""

from __future__ import annotations

import sqlite3


def last_acknowledged(connection: sqlite3.Connection) -> int:
    """The highest number of this incarnation that the centre answered for, 0 for none. Edits of other programs have
    negative numbers and do not count."""
    [(found,)] = connection.execute(
        "SELECT COALESCE(MAX(transaction_number), 0) FROM sync_sent"
        " WHERE incarnation = (SELECT incarnation FROM sync_state) AND transaction_number > 0"
    )
    return int(found)


def has_older(connection: sqlite3.Connection, before: int) -> bool:
    """Whether something was acknowledged before an instant (microseconds)."""
    found = connection.execute("SELECT 1 FROM sync_sent WHERE acknowledged_at < ? LIMIT 1", (before,)).fetchone()
    return found is not None
