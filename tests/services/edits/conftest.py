from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from fashionos_desktop.storage import Cache
from tests.services.edits.world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        yield World(cache)


@pytest.fixture(scope="module")
def same_world(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], AbstractContextManager[World]]:
    """Opens a copy of one world at each call: every example begins with the same rows."""
    folder = tmp_path_factory.mktemp("world")
    with Cache.open(folder / "cache.sqlite3") as cache:
        made = World(cache)

    @contextmanager
    def opened() -> Iterator[World]:
        with TemporaryDirectory(dir=folder) as copy:
            shutil.copy(folder / "cache.sqlite3", copy)
            with Cache.open(Path(copy) / "cache.sqlite3") as cache:
                yield made.again(cache)

    return opened
