"""The demo show, made once for each process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text

from fashionos_desktop.services.demo import make_demo
from fashionos_desktop.storage import Cache

EVENING = datetime(2026, 9, 29, 17, 28, 40, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Demo:
    cache: Cache
    event_id: str

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self.cache.read(lambda session: [tuple(row) for row in session.execute(text(sql))])

    def value(self, sql: str) -> Any:
        return self.rows(sql)[0][0]


Make = Callable[[datetime], Demo]


@pytest.fixture(scope="session")
def make(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Make]:
    caches: list[Cache] = []

    def at(now: datetime) -> Demo:
        path = tmp_path_factory.mktemp("demo") / "cache.sqlite3"
        with Cache.open(path) as writing:
            event_id = writing.write(lambda session: make_demo(session, now=now)).result()
        caches.append(Cache.open_to_read(path))
        return Demo(caches[-1], event_id)

    yield at
    for cache in caches:
        cache.close()


@pytest.fixture(scope="session")
def demo(make: Make) -> Demo:
    return make(EVENING)
