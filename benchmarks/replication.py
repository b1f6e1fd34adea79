"""The comparison for everything that travels: PostgreSQL's own logical replication, between two servers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy import create_engine

from fashionos_desktop import migrations
from fashionos_desktop.models import Entity
from tests.fixtures.postgres import PostgresDatabase, PostgresServer, serve
from tests.sync.postgres.proxy import Proxy

LASTING = {"fsync": "on", "full_page_writes": "on", "shared_buffers": "128MB", "max_wal_size": "1GB"}
"""As a server is that people rely on: a commit is on its disk."""
REPLICATING = {**LASTING, "wal_level": "logical"}
PATIENCE = 120.0

Connection = psycopg.Connection[tuple[Any, ...]]

_FIRST = "SELECT 1 FROM {} LIMIT 1"
_COPIED = "SELECT count(*) > 0 AND bool_and(srsubstate = 'r') FROM pg_subscription_rel"


@dataclass(frozen=True, slots=True)
class Pair:
    """A server that publishes and one that subscribes."""

    origin: PostgresDatabase
    copy: PostgresDatabase
    source: Connection
    target: Connection

    def subscribe(self, network: Proxy | None = None) -> float:
        """Copies the tables that hold rows into the same tables, and follows from then on, by way of a network where
        one is given. Seconds until all was there."""
        engine = create_engine(self.copy.url)
        with engine.connect() as connection:
            migrations.upgrade(connection)
        engine.dispose()
        address = conninfo_to_dict(self.origin.conninfo)
        conninfo = make_conninfo("", **(address if network is None else network.address(address)))
        tables = [name for name in Entity.metadata.tables if self.source.execute(_FIRST.format(name)).fetchone()]
        self.source.execute(f"CREATE PUBLICATION everything FOR TABLE {', '.join(tables)}")
        began = time.perf_counter()
        self.target.execute(f"CREATE SUBSCRIPTION everything CONNECTION '{conninfo}' PUBLICATION everything")
        wait_until(self.target, _COPIED)
        return time.perf_counter() - began

    def unsubscribe(self) -> None:
        """A server waits at its end for whoever still follows it."""
        for (name,) in self.target.execute("SELECT subname FROM pg_subscription").fetchall():
            self.target.execute(f"DROP SUBSCRIPTION {name}")


@contextmanager
def pair() -> Iterator[Pair]:
    settings = {**REPLICATING, "max_sync_workers_per_subscription": "2"}
    with serve(settings=settings) as one, serve(settings=settings) as other:
        origin, copy = one.create_database(), other.create_database()
        with _connect(origin) as source, _connect(copy) as target:
            found = Pair(origin, copy, source, target)
            try:
                yield found
            finally:
                found.unsubscribe()


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
