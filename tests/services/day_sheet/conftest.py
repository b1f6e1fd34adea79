from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.databases import cache_engine
from tests.services.door.house import house_in
from tests.services.overview.stage import Stage


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    made = cache_engine(tmp_path_factory.mktemp("day-sheet"))
    yield made
    made.dispose()


@pytest.fixture
def stage(engine: Engine) -> Iterator[Stage]:
    with house_in(engine) as house:
        yield Stage(house, house.rows.get("events", house.show, "organization_id"))
