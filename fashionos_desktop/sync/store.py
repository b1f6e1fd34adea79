"""The cache as the engine is handed it: transactions on a bare SQLite connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy.orm import Session

from fashionos_desktop.storage import Cache, Priority
from fashionos_desktop.storage.replace import side_file

Result = TypeVar("Result")
Work = Callable[[sqlite3.Connection], Result]


class Store(Protocol):
    def read(self, work: Work[Result]) -> Result:
        """On one snapshot."""

    def write(self, work: Work[Result]) -> Result:
        """One BEGIN IMMEDIATE transaction, on disk when it returns. What `work` raises rolls it back."""

    def people_wait(self) -> bool:
        """Whether a person's write waits for the one that runs."""

    def side_file(self) -> Path | None:
        """Where the next contents are made; None: in memory."""

    def replace(self, side: sqlite3.Connection, finish: Work[None]) -> None:
        """All that the cache holds becomes what `side` holds. `finish` gets the cache first, to take over the last of
        it: nobody else writes from then on. Raises ChangedMeanwhile when another program did all the same."""


class CacheStore:
    """Sync's way to a laptop's cache: behind every person's write."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def read(self, work: Work[Result]) -> Result:
        return self._cache.read(lambda session: work(_driver(session)))

    def write(self, work: Work[Result]) -> Result:
        return self._cache.write(lambda session: work(_driver(session)), Priority.SYNC).result()

    def people_wait(self) -> bool:
        return self._cache.people_wait()

    def side_file(self) -> Path:
        return side_file(self._cache.path)

    def replace(self, side: sqlite3.Connection, finish: Work[None]) -> None:
        self._cache.replace_with(side, finish).result()


def _driver(session: Session) -> sqlite3.Connection:
    found: Any = session.connection().connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found
