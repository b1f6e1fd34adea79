"""The comparison for everything that travels: PostgreSQL's own logical replication, between two servers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg

from tests.fixtures.postgres import PostgresDatabase, PostgresServer, serve

LASTING = {"fsync": "on", "full_page_writes": "on", "shared_buffers": "128MB", "max_wal_size": "1GB"}
"""As a server is that people rely on: a commit is on its disk."""
REPLICATING = {**LASTING, "wal_level": "logical"}
PATIENCE = 60.0

Connection = psycopg.Connection[tuple[Any, ...]]

_SUBSCRIBE = "CREATE SUBSCRIPTION everything CONNECTION '{}' PUBLICATION everything"
_COPIED = "SELECT count(*) FILTER (WHERE srsubstate <> 'r') = 0 FROM pg_subscription_rel"


@dataclass(frozen=True, slots=True)
class Pair:
    """A server that publishes and one that subscribes, with the same tables."""

    source: Connection
    target: Connection
    origin: PostgresDatabase

    def subscribe(self) -> float:
        """Copies every row there is, and follows from then on. Seconds until the copy was complete."""
        self.source.execute("CREATE PUBLICATION everything FOR ALL TABLES")
        began = time.perf_counter()
        self.target.execute(_SUBSCRIBE.format(self.origin.conninfo))
        wait_until(self.target, _COPIED)
        return time.perf_counter() - began


@contextmanager
def pair(version: int = 18) -> Iterator[Pair]:
    with serve(version, REPLICATING) as one, serve(version, REPLICATING) as other:
        origin = one.create_database()
        with _connect(origin) as source, _connect(other.create_database()) as target:
            try:
                yield Pair(source, target, origin)
            finally:
                # A server waits at its end for whoever still follows it.
                for (name,) in target.execute("SELECT subname FROM pg_subscription").fetchall():
                    target.execute(f"DROP SUBSCRIPTION {name}")


def wait_until(connection: Connection, question: str, *parameters: Any) -> None:
    """Asks without a pause until the answer is true. Raises TimeoutError."""
    deadline = time.perf_counter() + PATIENCE
    while time.perf_counter() < deadline:
        if connection.execute(question, parameters).fetchone() == (True,):
            return
    raise TimeoutError(f"After {PATIENCE:.0f} seconds it was not so: {question}")


@contextmanager
def centre_server() -> Iterator[PostgresServer]:
    """For a centre: as lasting as those it is compared with."""
    with serve(settings=LASTING) as server:
        yield server


def _connect(database: PostgresDatabase) -> Connection:
    return psycopg.connect(database.conninfo, autocommit=True)
