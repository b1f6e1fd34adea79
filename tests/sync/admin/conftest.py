from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fixtures.postgres import FOLDERS, PostgresServers
from tests.sync.admin.filled import FilledCentre, fill


@pytest.fixture(scope="package", params=sorted(FOLDERS), ids="postgres{}".format)
def centre(request: pytest.FixtureRequest, postgres_servers: PostgresServers) -> Iterator[FilledCentre]:
    """Its tests leave it as it was."""
    server = postgres_servers.version(request.param)
    database = server.create_database()
    yield fill(database)
    server.drop_database(database)
