"""Connections to a cache: one that writes, and any number that read beside it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

BUSY_MILLISECONDS = 10_000

_WRITER = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    # The writer makes the checkpoints itself: before SQLite 3.51.3 two connections that checkpoint can corrupt a cache.
    "PRAGMA wal_autocheckpoint = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -32000",
)
_READER = ("PRAGMA query_only = ON", "PRAGMA wal_autocheckpoint = 0", "PRAGMA cache_size = -16000")


def writer_engine(path: Path) -> Engine:
    """An engine of one connection, whose every transaction is BEGIN IMMEDIATE."""
    return _engine(path, _WRITER, begin="BEGIN IMMEDIATE", pool=StaticPool)


def reader_engine(path: Path) -> Engine:
    """An engine whose connections cannot write; each transaction sees one snapshot."""
    return _engine(path, _READER, begin="BEGIN", pool=QueuePool)


def _engine(path: Path, pragmas: tuple[str, ...], *, begin: str, pool: type[QueuePool] | type[StaticPool]) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None, check_same_thread=False
        )
        try:
            for pragma in pragmas:
                connection.execute(pragma)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=pool)

    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", start)
    return engine
