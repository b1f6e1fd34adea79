"""The cache as the engine is handed it: transactions on a bare SQLite connection."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from sqlalchemy.orm import Session

from fashionos_desktop.storage import Cache, Priority

Result = TypeVar("Result")
Work = Callable[[sqlite3.Connection], Result]


class Store(Protocol):
    def read(self, work: Work[Result]) -> Result:
        """On one snapshot."""

    def write(self, work: Work[Result]) -> Result:
        """One BEGIN IMMEDIATE transaction, on disk when it returns. What `work` raises rolls it back."""

    def people_wait(self) -> bool:
        """Whether a person's write waits for the one that runs."""


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


def _driver(session: Session) -> sqlite3.Connection:
    found: Any = session.connection().connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found
