from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fashionos_desktop.services.demo import make_demo
from fashionos_desktop.storage import Cache

NOW = datetime(2026, 9, 29, 17, 28, tzinfo=UTC)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cache]:
    """The demo show, to be read; what a test writes it rolls back."""
    with Cache.open(tmp_path_factory.mktemp("demo") / "cache.sqlite3") as cache:
        cache.write(lambda session: make_demo(session, now=NOW)).result()
        yield cache


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache.open(tmp_path / "cache.sqlite3") as opened:
        yield opened
