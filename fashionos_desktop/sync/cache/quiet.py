"""Changes of the tables that are nobody's edit."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_capture(connection: sqlite3.Connection) -> Iterator[None]:
    """An exception leaves capturing off: the transaction is to be rolled back then, and that with it."""
    [(capturing,)] = connection.execute("SELECT capturing FROM sync_context")
    connection.execute("UPDATE sync_context SET capturing = 0 WHERE capturing <> 0")
    yield
    connection.execute("UPDATE sync_context SET capturing = ?1 WHERE capturing <> ?1", (capturing,))
