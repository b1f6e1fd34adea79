"""A cache at the newest revision, made once, of which each test gets a connection of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from fashionos_desktop.sync.cache import state
from tests.databases import cache_engine
from tests.sync.cache.rows import connect

INCARNATION = "11111111-1111-4111-8111-111111111111"


@pytest.fixture(scope="session")
def empty_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("template")
    cache_engine(folder).dispose()
    return folder / "cache.sqlite3"


@pytest.fixture
def alone(empty_cache: Path) -> Iterator[sqlite3.Connection]:
    """Not enrolled."""
    connection = copy_of(empty_cache)
    yield connection
    connection.close()


@pytest.fixture
def centre(empty_cache: Path) -> Iterator[sqlite3.Connection]:
    """Holds what the centre holds: a database of the same form that captures nothing."""
    connection = copy_of(empty_cache)
    yield connection
    connection.close()


@pytest.fixture
def cache(alone: sqlite3.Connection) -> sqlite3.Connection:
    """Enrolled, and otherwise empty."""
    state.enrol(alone, incarnation=INCARNATION)
    return alone


def copy_of(file: Path) -> sqlite3.Connection:
    connection = connect()
    with closing(sqlite3.connect(file)) as source:
        source.backup(connection)
    return connection
