from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from tests.databases import cache_engine
from tests.services.door.house import house_in
from tests.services.journal.desk import Journal


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    made = cache_engine(tmp_path_factory.mktemp("journal"))
    yield made
    made.dispose()


@pytest.fixture
def journal(engine: Engine) -> Iterator[Journal]:
    with house_in(engine) as house:
        yield Journal(house)
