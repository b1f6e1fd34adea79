"""Rows that are to be read from the centre again, because what stands here may not be what stands there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from fashionos_desktop.sync.protocol import Key


def refresh(connection: sqlite3.Connection, keys: Iterable[Key]) -> None:
    connection.executemany("INSERT INTO sync_refresh VALUES (?, ?) ON CONFLICT DO NOTHING", keys)


def refreshed(connection: sqlite3.Connection, keys: Iterable[Key]) -> None:
    connection.executemany("DELETE FROM sync_refresh WHERE table_name = ? AND row_id = ?", keys)


def to_refresh(connection: sqlite3.Connection, most: int = 2_000) -> tuple[Key, ...]:
    """Some of them, in an order that stays: what a pull asks for."""
    return tuple(
        connection.execute("SELECT table_name, row_id FROM sync_refresh ORDER BY table_name, row_id LIMIT ?", (most,))
    )
