from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fashionos_desktop.storage import Cache
from tests.services.line_up.show import SmallShow


@pytest.fixture
def show(tmp_path: Path) -> Iterator[SmallShow]:
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        yield SmallShow.begin(cache)
