"""The demo show in a cache of the test's own, for boards that need a whole show."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fashionos_desktop.services.demo import make_demo
from fashionos_desktop.services.shows import list_shows
from fashionos_desktop.storage import Cache
from tests.fixtures.window import NOW, Heard


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "cache.sqlite3"
    with Cache.open(path) as cache:
        cache.write(lambda session: make_demo(session, now=NOW)).result()
    return path


@pytest.fixture
def cache(demo_file: Path, tmp_path: Path) -> Iterator[Cache]:
    shutil.copy(demo_file, tmp_path / "cache.sqlite3")
    with Cache.open(tmp_path / "cache.sqlite3") as opened:
        yield opened


@pytest.fixture
def on_show(cache: Cache, heard: Heard) -> str:
    """The demo show is chosen; its id."""
    show = cache.read(list_shows)[0]
    heard.show = show
    return show.id
