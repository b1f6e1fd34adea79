"""What this laptop changed: what waits for the centre, and what the centre took."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from fashionos_desktop.models.column_types import without_nul
from fashionos_desktop.sync.cache.refresh import refresh
from fashionos_desktop.sync.cache.state import start_incarnation
from fashionos_desktop.sync.protocol import Decision, Operation, Outcome, Transaction

__all__ = [
    "acknowledge",
    "next_batch",
    "pending_operations",
    "pending_transactions",
    "prune",
    "requeue_sent",
    "start_incarnation",
]

MOST_AT_ONCE = 100
"""Operations of a batch, which is one transaction at the centre. There every guest of a show adds to one counter, and
each addition leaves a dead version of its row until the transaction ends: 900 at once take five times as long each."""

_COPIED = "sequence, transaction_number, table_name, row_id, verb, at, actor, old, new"


def pending_transactions(connection: sqlite3.Connection) -> int:
    [(count,)] = connection.execute("SELECT COUNT(DISTINCT transaction_number) FROM sync_outbox")
    return int(count)


def pending_operations(connection: sqlite3.Connection) -> int:
    [(count,)] = connection.execute("SELECT COUNT(*) FROM sync_outbox")
    return int(count)


def next_batch(connection: sqlite3.Connection, most_operations: int = MOST_AT_ONCE) -> tuple[Transaction, ...]:
    """The transactions that waited longest, whole; one that is larger than the batch comes alone."""
    sizes = connection.execute(
        "SELECT transaction_number, COUNT(*) FROM sync_outbox WHERE transaction_number IN"
        " (SELECT transaction_number FROM sync_outbox ORDER BY sequence LIMIT ?)"
        " GROUP BY transaction_number ORDER BY MIN(sequence)",
        (most_operations,),
    ).fetchall()
    taken: list[int] = []
    operations = 0
    for number, size in sizes:
        if taken and operations + size > most_operations:
            break
        taken.append(number)
        operations += size
    rows = connection.execute(
        "SELECT transaction_number, at, actor, table_name, row_id, verb, old, new FROM sync_outbox"
        " WHERE transaction_number IN (SELECT value FROM json_each(?)) ORDER BY sequence",
        (json.dumps(taken),),
    ).fetchall()
    # One transaction's operations stand together, as the cache has one writer; sorting keeps their order.
    places = {number: place for place, number in enumerate(taken)}
    rows.sort(key=lambda row: places[row[0]])
    return tuple(_transaction(list(part)) for _, part in groupby(rows, key=lambda row: row[0]))


def acknowledge(connection: sqlite3.Connection, outcomes: Sequence[Outcome], at: int) -> None:
    """Takes what the centre decided out of the outbox, in one go; what lost is marked to be read again.

    `at`: microseconds. A reused number stays pending: nothing of it was written.
    """
    settled = [outcome for outcome in outcomes if outcome.decision is not Decision.REUSED]
    decisions = json.dumps([[outcome.number, outcome.decision.value] for outcome in settled])
    connection.execute(
        f"INSERT INTO sync_sent (incarnation, {_COPIED}, state, acknowledged_at)"
        f" SELECT (SELECT incarnation FROM sync_state), {_COPIED}, d.value ->> 1, ?2"
        " FROM json_each(?1) d JOIN sync_outbox ON transaction_number = d.value ->> 0",
        (decisions, at),
    )
    refused = [outcome.number for outcome in settled if outcome.decision is Decision.REFUSED]
    refresh(
        connection,
        connection.execute(
            "SELECT DISTINCT table_name, row_id FROM sync_outbox"
            " WHERE transaction_number IN (SELECT value FROM json_each(?))",
            (json.dumps(refused),),
        ).fetchall(),
    )
    refresh(connection, [key for outcome in settled for key in outcome.superseded])
    connection.execute(
        "DELETE FROM sync_outbox WHERE transaction_number IN (SELECT value ->> 0 FROM json_each(?))", (decisions,)
    )


def requeue_sent(connection: sqlite3.Connection) -> int:
    """How many operations go back, each to its old place, which is before what was never sent.

    For a centre that forgot: it was restored to an older state, or is another one. What it still has, its ledger knows
    by what was said, also under an earlier name of this cache. Numbers stay unique: a new name goes on counting.
    """
    count = connection.execute(
        f"INSERT INTO sync_outbox ({_COPIED}) SELECT {_COPIED} FROM sync_sent ORDER BY sequence"
    ).rowcount
    connection.execute("DELETE FROM sync_sent")
    return count


def prune(connection: sqlite3.Connection, before: int) -> int:
    """Forgets what was acknowledged before an instant (microseconds); how many operations that were."""
    return connection.execute("DELETE FROM sync_sent WHERE acknowledged_at < ?", (before,)).rowcount


def _transaction(rows: Sequence[tuple[Any, ...]]) -> Transaction:
    number, at, actor = rows[0][:3]
    return Transaction(number, at, actor, tuple(_operations(rows)))


def _operations(rows: Iterable[tuple[Any, ...]]) -> Iterable[Operation]:
    for _, _, _, table, row_id, verb, old, new in rows:
        yield Operation(table, row_id, verb, _values(old), _values(new))


def _values(kept: str) -> dict[str, Any]:
    """Another program may have written the NUL character. Postgres cannot hold it, and would refuse the whole batch."""
    values: dict[str, Any] = json.loads(kept)
    return without_nul(values) if "\\u0000" in kept else values
