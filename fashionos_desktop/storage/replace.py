"""Replacing everything a cache holds, under its writer and beside its readers.

By SQLite's backup API and never by renaming: a connection to a renamed file reads the old rows, while a backup is one
transaction that open readers do not see and that a cut undoes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy.exc import OperationalError

from fashionos_desktop.storage.engine import BUSY_MILLISECONDS
from fashionos_desktop.storage.errors import explained

_PAGES = 4_000
_SUFFIXES = ("", "-journal", "-wal", "-shm")

_SIDE = (
    # A cut leaves a file that the next load makes anew: nothing in it needs to be safe before it is whole.
    "PRAGMA journal_mode = MEMORY",
    "PRAGMA synchronous = OFF",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -64000",
)


class ChangedMeanwhile(Exception):
    """Another program wrote to the cache while it was about to be replaced. Nothing was changed."""


def side_file(cache: Path) -> Path:
    """Where the next contents of a cache are made: beside it, so that a full disk is met before anything changes."""
    return cache.with_name(f"{cache.stem}-loading{cache.suffix}")


@contextmanager
def open_side(path: Path | None) -> Iterator[sqlite3.Connection]:
    """An empty database in a new file, gone when this ends; in memory without a path. Any thread may use it, one at a
    time. Raises CacheUnreadable, for a full disk too."""
    if path is None:
        with closing(_connected(None)) as connection:
            yield connection
        return
    remove_side(path)
    try:
        with in_words(path), closing(_connected(path)) as connection:
            yield connection
    finally:
        remove_side(path)


def remove_side(path: Path) -> None:
    """What a load that was cut left behind."""
    for suffix in _SUFFIXES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def replace(
    live: sqlite3.Connection, side: sqlite3.Connection, finish: Callable[[], None], *, over_log: bool = False
) -> None:
    """Makes `live` what `side` holds. On the writer's thread, outside of a transaction.

    `finish` runs first: what it copies from `live` into `side` is the last that `live` holds, or ChangedMeanwhile is
    raised and nothing was changed. With `over_log` the new contents are written over what the log holds.
    """
    if over_log:
        live.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
    [[file]] = live.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchall()
    with _watching(file) as version:
        before = version()
        finish()
        locked = False

        def check(_status: int, _left: int, _pages: int) -> None:
            nonlocal locked
            if not locked and version() != before:
                raise ChangedMeanwhile("Another program wrote to the cache at the same moment.")
            locked = True

        # The first step takes the lock that keeps every other writer out, the last one commits: never one for both.
        [pages] = side.execute("PRAGMA page_count").fetchone()
        side.backup(live, pages=max(1, min(_PAGES, pages // 2)), progress=check)


@contextmanager
def in_words(path: Path | None) -> Iterator[None]:
    """Raises CacheUnreadable for what SQLite says of a file when it is spoken to without SQLAlchemy."""
    if path is None:
        yield
        return
    with explained(path):
        try:
            yield
        except sqlite3.OperationalError as error:
            raise OperationalError("", None, error) from error


@contextmanager
def _watching(file: str) -> Iterator[Callable[[], object]]:
    """Tells whether anybody wrote to a file since it was last asked. A database in memory has one connection only."""
    if not file:
        yield lambda: None
        return
    with closing(sqlite3.connect(file, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None)) as beside:
        beside.execute("PRAGMA wal_autocheckpoint = 0")
        yield lambda: beside.execute("PRAGMA data_version").fetchone()


def _connected(path: Path | None) -> sqlite3.Connection:
    connection = sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False)
    try:
        for pragma in _SIDE:
            connection.execute(pragma)
    except sqlite3.Error:
        connection.close()
        raise
    return connection
