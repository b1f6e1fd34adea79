from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.databases import Rows, cache_engine, centre_engine, rolled_back
from tests.fixtures.postgres import PostgresServers


@pytest.fixture(scope="module", params=["cache", "postgres16", "postgres18"])
def migrated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A database of each kind at the newest revision."""
    if request.param == "cache":
        folder: Path = tmp_path_factory.mktemp("cache")
        engine = cache_engine(folder)
        yield engine
        engine.dispose()
        return
    servers: PostgresServers = request.getfixturevalue("postgres_servers")
    server = servers.version(int(request.param.removeprefix("postgres")))
    database = server.create_database()
    engine = centre_engine(database.url)
    yield engine
    engine.dispose()
    server.drop_database(database)


@pytest.fixture
def rows(migrated: Engine) -> Iterator[Rows]:
    with rolled_back(migrated) as connection:
        yield Rows(connection)
