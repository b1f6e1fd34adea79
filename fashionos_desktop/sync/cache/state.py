"""What a laptop knows of its centre and of itself."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

_COLUMNS = (
    "incarnation, device_id, organization_id, role, epoch, cursor, beat, clock_offset, synced_at, revoked_at,"
    " last_transaction"
)


@dataclass(frozen=True, slots=True)
class CacheState:
    """Instants and offsets are microseconds."""

    incarnation: str
    """Of this copy of the cache: transaction numbers are told apart by it."""
    device_id: str | None
    organization_id: str | None
    role: str | None
    epoch: str | None
    cursor: str | None
    """None: nothing was loaded yet."""
    beat: int
    clock_offset: int
    """To add to this laptop's clock for the centre's."""
    synced_at: int | None
    """When the last pull was whole, by the centre's clock."""
    revoked_at: int | None
    last_transaction: int


def read_state(connection: sqlite3.Connection) -> CacheState | None:
    """None before the laptop is enrolled."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM sync_state").fetchone()
    return None if row is None else CacheState(*row)


def enrol(
    connection: sqlite3.Connection,
    *,
    incarnation: str,
    device_id: str | None = None,
    organization_id: str | None = None,
    role: str | None = None,
    epoch: str | None = None,
    cursor: str | None = None,
    beat: int = 0,
    clock_offset: int = 0,
    last_transaction: int = 0,
) -> None:
    """From the end of this transaction on every edit is captured. What is here already is not."""
    connection.execute("DELETE FROM sync_state")
    connection.execute(
        "INSERT INTO sync_state (single, incarnation, device_id, organization_id, role, epoch, cursor, beat,"
        " clock_offset, last_transaction) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (incarnation, device_id, organization_id, role, epoch, cursor, beat, clock_offset, last_transaction),
    )
    connection.execute("UPDATE sync_context SET capturing = 1")


def set_identity(connection: sqlite3.Connection, device_id: str, organization_id: str, role: str) -> None:
    """As the centre says it at each greeting."""
    connection.execute(
        "UPDATE sync_state SET device_id = ?1, organization_id = ?2, role = ?3"
        " WHERE device_id IS NOT ?1 OR organization_id IS NOT ?2 OR role IS NOT ?3",
        (device_id, organization_id, role),
    )


def set_epoch(connection: sqlite3.Connection, epoch: str | None) -> None:
    connection.execute("UPDATE sync_state SET epoch = ?", (epoch,))


def set_cursor(connection: sqlite3.Connection, cursor: str | None) -> None:
    """In the transaction that stores the last of the data that the cursor stands for, never sooner."""
    connection.execute("UPDATE sync_state SET cursor = ?", (cursor,))


def set_beat(connection: sqlite3.Connection, beat: int) -> None:
    connection.execute("UPDATE sync_state SET beat = ?", (beat,))


def set_clock_offset(connection: sqlite3.Connection, microseconds: int) -> None:
    connection.execute(
        "UPDATE sync_state SET clock_offset = ?1 WHERE clock_offset <> ?1",
        (microseconds,),
    )


def set_synced_at(connection: sqlite3.Connection, at: int) -> None:
    connection.execute("UPDATE sync_state SET synced_at = ?", (at,))


def revoke(connection: sqlite3.Connection, at: int | None) -> None:
    """None takes it back."""
    connection.execute("UPDATE sync_state SET revoked_at = ?", (at,))


def start_incarnation(connection: sqlite3.Connection, incarnation: str) -> None:
    """For a cache that is a copy or was restored: what waits keeps its numbers, under a new name."""
    connection.execute("UPDATE sync_state SET incarnation = ?", (incarnation,))


def left_shows(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Shows whose rows this laptop does not keep."""
    return tuple(row[0] for row in connection.execute("SELECT event_id FROM sync_left_shows ORDER BY event_id"))


def leave_show(connection: sqlite3.Connection, event_id: str) -> None:
    """From now on its rows are not asked for; `removing.remove_show` takes away those that are here."""
    connection.execute("INSERT INTO sync_left_shows VALUES (?) ON CONFLICT DO NOTHING", (event_id,))


def keep_show(connection: sqlite3.Connection, event_id: str) -> None:
    """Its rows come with the next load: they are not news to a cursor."""
    connection.execute("DELETE FROM sync_left_shows WHERE event_id = ?", (event_id,))
