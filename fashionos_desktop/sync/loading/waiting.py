"""What the cache alone holds, carried over into the contents that replace it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from fashionos_desktop.sync.cache.overlaying import overlay
from fashionos_desktop.sync.cache.refresh import refresh
from fashionos_desktop.sync.loading.shows import remove_show
from fashionos_desktop.sync.protocol import Key, LoadStart

_OUTBOX = "sequence, transaction_number, table_name, row_id, verb, at, actor, old, new"
_STATE = (
    "single, incarnation, last_transaction, device_id, organization_id, role, epoch, cursor, beat, clock_offset,"
    " synced_at, revoked_at"
)


@dataclass(frozen=True, slots=True)
class Before:
    """How the cache stood when the rows were asked for."""

    left_shows: frozenset[str]
    refresh: frozenset[Key]
    """Keys to read again, which the load reads anyway."""


def before(live: sqlite3.Connection) -> Before:
    return Before(
        frozenset(row[0] for row in live.execute("SELECT event_id FROM sync_left_shows")),
        frozenset(live.execute("SELECT table_name, row_id FROM sync_refresh")),
    )


@dataclass(slots=True)
class Waiting:
    """The pending operations of a cache, on their way into `side`. Each round copies what came since the last one."""

    side: sqlite3.Connection
    before: Before
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

    def settle(self, live: sqlite3.Connection, start: LoadStart) -> None:
        """The last of it, while the writer stands still: who this laptop is, where it stands, what it keeps."""
        side = self.side
        side.execute("BEGIN")
        side.execute("DELETE FROM sync_sent")
        columns = ", ".join("?" * len(live.execute("SELECT * FROM sync_sent LIMIT 0").description))
        side.executemany(f"INSERT INTO sync_sent VALUES ({columns})", live.execute("SELECT * FROM sync_sent"))
        asked = live.execute("SELECT table_name, row_id FROM sync_refresh").fetchall()
        refresh(side, set(asked) - self.before.refresh)
        # What waits may have been taken long ago: then the ledger answers as it did, and what others wrote since lies
        # under it.
        refresh(side, side.execute("SELECT DISTINCT table_name, row_id FROM sync_outbox").fetchall())
        taken = _settle_shows(live, side, self.before.left_shows)
        side.execute("DELETE FROM sync_state")
        side.execute(
            f"INSERT INTO sync_state ({_STATE}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            live.execute(f"SELECT {_STATE} FROM sync_state").fetchone(),
        )
        side.execute(
            "UPDATE sync_state SET epoch = ?, cursor = ?, beat = ?, synced_at = ?",
            (start.epoch, None if taken else start.cursor, start.beat, start.now),
        )
        # A sequence is never given twice, also not that of an operation which has left the outbox.
        for [used] in live.execute("SELECT seq FROM sqlite_sequence WHERE name = 'sync_outbox'").fetchall():
            side.execute("DELETE FROM sqlite_sequence WHERE name = 'sync_outbox'")
            side.execute("INSERT INTO sqlite_sequence VALUES ('sync_outbox', ?)", (used,))
        side.execute("UPDATE sync_context SET capturing = 1")
        side.execute("COMMIT")


def _settle_shows(live: sqlite3.Connection, side: sqlite3.Connection, left_before: frozenset[str]) -> bool:
    """A person may have left a show since the rows were asked for, or taken one: True, for it is yet to come."""
    now = {row[0] for row in live.execute("SELECT event_id FROM sync_left_shows")}
    for show in now - left_before:
        side.execute("INSERT INTO sync_left_shows VALUES (?) ON CONFLICT DO NOTHING", (show,))
        remove_show(side, show)
    taken = [(show,) for show in left_before - now]
    side.executemany("DELETE FROM sync_left_shows WHERE event_id = ?", taken)
    return bool(taken)
