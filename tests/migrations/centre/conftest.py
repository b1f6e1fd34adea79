from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.databases import Rows, centre_engine, rolled_back
from tests.fixtures.postgres import FOLDERS, PostgresServers
from tests.migrations.centre.house import House


@pytest.fixture(scope="package", params=sorted(FOLDERS), ids="postgres{}".format)
def engine(request: pytest.FixtureRequest, postgres_servers: PostgresServers) -> Iterator[Engine]:
    """A migrated centre without rows. Its tests leave it as it was."""
    server = postgres_servers.version(request.param)
    database = server.create_database()
    engine = centre_engine(database.url)
    yield engine
    engine.dispose()
    server.drop_database(database)


@pytest.fixture
def house(engine: Engine) -> Iterator[House]:
    """In a transaction of its own, rolled back in the end."""
    with rolled_back(engine) as connection:
        yield House.made(Rows(connection))
