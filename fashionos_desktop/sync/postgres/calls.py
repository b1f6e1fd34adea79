"""The centre's functions, asked and told."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from psycopg import Cursor

from fashionos_desktop.sync.postgres.connection import WatchedConnection
from fashionos_desktop.sync.protocol import (
    Decision,
    Digest,
    Greeting,
    Key,
    LaptopSeen,
    Outcome,
    Report,
    Transaction,
)

Rows = Cursor[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Beat:
    """Where a laptop's count of pulls stands at the centre. `now` is the centre's clock in microseconds, `cursor` the
    snapshot of the transaction."""

    epoch: str
    previous_beat: int
    beat: int
    now: int
    cursor: str


def greet(connection: WatchedConnection, incarnation: str) -> Greeting:
    found = _document(connection.execute("SELECT fashionos_greet(%s::uuid)", [incarnation]))
    return Greeting(**{name: found[name] for name in Greeting.__dataclass_fields__})


def push(
    connection: WatchedConnection, incarnation: str, schema: str, transactions: Sequence[Transaction]
) -> list[Outcome]:
    batch = json.dumps([asdict(transaction) for transaction in transactions], ensure_ascii=False, allow_nan=False)
    answers = _document(
        connection.execute("SELECT fashionos_push(%s::uuid, %s, %s::jsonb)", [incarnation, schema, batch])
    )
    return [
        Outcome(
            answer["number"], Decision(answer["decision"]), tuple((table, row) for table, row in answer["superseded"])
        )
        for answer in answers
    ]


def ask_beat(connection: WatchedConnection, report: Report) -> Rows:
    return connection.execute("SELECT fashionos_beat(%s::jsonb)", [json.dumps(asdict(report))])


def told_beat(answer: Rows) -> Beat:
    return Beat(**_document(answer))


def ask_changes(connection: WatchedConnection, cursor: str, left_shows: Sequence[str]) -> Rows:
    """Rows of table, id, and whether it was deleted."""
    return connection.execute(
        "SELECT table_name, row_id::text, deleted FROM fashionos_changes(%s, %s::uuid[])", [cursor, list(left_shows)]
    )


def ask_digest(connection: WatchedConnection, table: str, left_shows: Sequence[str]) -> Rows:
    return connection.execute(
        "SELECT bucket, count, sum FROM fashionos_digest(%s, %s::uuid[])", [table, list(left_shows)]
    )


def told_digest(answer: Rows) -> Digest:
    rows = answer.fetchall()
    return Digest(sum(count for _, count, _ in rows), {bucket: value for bucket, _, value in rows})


def hashes(
    connection: WatchedConnection, table: str, left_shows: Sequence[str], buckets: Sequence[int]
) -> Mapping[str, int]:
    return dict(
        connection.execute(
            "SELECT row_id::text, hash FROM fashionos_hashes(%s, %s::uuid[], %s::int[])",
            [table, list(left_shows), list(buckets)],
        ).fetchall()
    )


def show_keys(connection: WatchedConnection, event_id: str) -> list[Key]:
    return connection.execute(
        "SELECT table_name, row_id::text FROM fashionos_show_keys(%s::uuid)", [event_id]
    ).fetchall()


def laptops(connection: WatchedConnection) -> list[LaptopSeen]:
    return [LaptopSeen(**found) for found in _document(connection.execute("SELECT fashionos_laptops()"))]


def _document(answer: Rows) -> Any:
    [(found,)] = answer.fetchall()
    return found
