"""What the cache alone holds, carried over into the contents that replace it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from fashionos_desktop.sync.cache.applying import overlay
from fashionos_desktop.sync.cache.removing import remove_show
from fashionos_desktop.sync.protocol import LoadStart

_OUTBOX = "sequence, transaction_number, table_name, row_id, verb, at, actor, old, new"
_STATE = (
    "single, incarnation, last_transaction, device_id, organization_id, role, epoch, cursor, beat, clock_offset,"
    " synced_at, revoked_at"
)


@dataclass(slots=True)
class Waiting:
    """The pending operations of a cache, on their way into `side`. Each round copies what came since the last one."""

    side: sqlite3.Connection
    last: int = 0

    def copy(self, live: sqlite3.Connection) -> int:
        """How many operations this round brought."""
        rows = live.execute(f"SELECT {_OUTBOX} FROM sync_outbox WHERE sequence > ?", (self.last,)).fetchall()
        if rows:
            self.last = max(row[0] for row in rows)
            self.side.execute("BEGIN")
            self.side.executemany(f"INSERT INTO sync_outbox ({_OUTBOX}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            overlay(self.side)
            self.side.execute("COMMIT")
        return len(rows)

    def settle(self, live: sqlite3.Connection, start: LoadStart, left_before: tuple[str, ...]) -> None:
        """The last of it, while the writer stands still: who this laptop is, where it stands, what it keeps."""
        side = self.side
        side.execute("BEGIN")
        for table in ("sync_sent", "sync_refresh"):
            _copy_table(live, side, table)
        _settle_shows(live, side, left_before)
        side.execute("DELETE FROM sync_state")
        side.execute(
            f"INSERT INTO sync_state ({_STATE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            live.execute(f"SELECT {_STATE} FROM sync_state").fetchone(),
        )
        side.execute(
            "UPDATE sync_state SET epoch = ?, cursor = ?, beat = ?, synced_at = ?",
            (start.epoch, start.cursor, start.beat, start.now),
        )
        # A sequence is never given twice, also not that of an operation which has left the outbox.
        for [used] in live.execute("SELECT seq FROM sqlite_sequence WHERE name = 'sync_outbox'").fetchall():
            side.execute("DELETE FROM sqlite_sequence WHERE name = 'sync_outbox'")
            side.execute("INSERT INTO sqlite_sequence VALUES ('sync_outbox', ?)", (used,))
        side.execute("UPDATE sync_context SET capturing = 1")
        side.execute("COMMIT")


def _copy_table(live: sqlite3.Connection, side: sqlite3.Connection, table: str) -> None:
    side.execute(f"DELETE FROM {table}")
    rows = live.execute(f"SELECT * FROM {table}")
    places = ", ".join("?" * len(rows.description))
    side.executemany(f"INSERT INTO {table} VALUES ({places})", rows)


def _settle_shows(live: sqlite3.Connection, side: sqlite3.Connection, left_before: tuple[str, ...]) -> None:
    """A person may have left or taken a show since the rows were asked for. One that was taken is in sync_refresh."""
    now = {row[0] for row in live.execute("SELECT event_id FROM sync_left_shows")}
    for show in now.difference(left_before):
        side.execute("INSERT INTO sync_left_shows VALUES (?) ON CONFLICT DO NOTHING", (show,))
        remove_show(side, show)
    side.executemany(
        "DELETE FROM sync_left_shows WHERE event_id = ?", [(show,) for show in set(left_before).difference(now)]
    )
