"""A laptop's cache and a centre that shows rows, both at the newest revision."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from fashionos_desktop.storage import Cache
from fashionos_desktop.storage.engine import writer_engine
from fashionos_desktop.sync.store import CacheStore
from tests.sync.loading.centre import ShowingCentre


@pytest.fixture(scope="session")
def empty_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "cache.sqlite3"
    Cache.open(path).close()
    return path


@pytest.fixture
def engine(empty_cache: Path, tmp_path: Path) -> Iterator[Engine]:
    """The rows of the centre."""
    path = tmp_path / "centre.sqlite3"
    shutil.copy(empty_cache, path)
    made = writer_engine(path)
    yield made
    made.dispose()


@pytest.fixture
def centre(engine: Engine) -> ShowingCentre:
    return ShowingCentre(engine)


@pytest.fixture
def cache(empty_cache: Path, tmp_path: Path) -> Iterator[Cache]:
    folder = tmp_path / "laptop"
    folder.mkdir()
    path = folder / "cache.sqlite3"
    shutil.copy(empty_cache, path)
    with Cache.open(path) as made:
        yield made


@pytest.fixture
def store(cache: Cache) -> CacheStore:
    return CacheStore(cache)
