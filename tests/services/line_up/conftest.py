from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from fashionos_desktop.storage import Cache
from tests.services.line_up.show import SmallShow


@pytest.fixture
def show(tmp_path: Path) -> Iterator[SmallShow]:
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        yield SmallShow.begin(cache)


@pytest.fixture(scope="module")
def same_show(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], AbstractContextManager[SmallShow]]:
    """Opens a copy of one empty show at each call: every example begins with the same rows."""
    folder = tmp_path_factory.mktemp("show")
    with Cache.open(folder / "cache.sqlite3") as cache:
        made = SmallShow.begin(cache)

    @contextmanager
    def opened() -> Iterator[SmallShow]:
        with TemporaryDirectory(dir=folder) as copy:
            shutil.copy(folder / "cache.sqlite3", copy)
            with Cache.open(Path(copy) / "cache.sqlite3") as cache:
                yield replace(made, cache=cache, models={})

    return opened
