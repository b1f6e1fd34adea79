"""The same work by hand: plain sqlite3 on a file of the same kind."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from fashionos_desktop import paths

_LASTING = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -32000",
)


def connect(data: Path) -> sqlite3.Connection:
    """To write, each commit as lasting as the cache's own. Transactions are begun by hand."""
    connection = sqlite3.connect(paths.cache_file(data), isolation_level=None, check_same_thread=False)
    for pragma in _LASTING:
        connection.execute(pragma)
    return connection
