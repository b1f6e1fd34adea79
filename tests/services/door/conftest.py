from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.databases import cache_engine
from tests.services.door.house import House, house_in


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    made = cache_engine(tmp_path_factory.mktemp("door"))
    yield made
    made.dispose()


@pytest.fixture
def house(engine: Engine) -> Iterator[House]:
    with house_in(engine) as made:
        yield made
