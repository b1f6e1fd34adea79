"""The Data screen on the demo show."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fashionos_desktop.services.demo import make_demo
from fashionos_desktop.services.identity import current_person
from fashionos_desktop.services.shows import list_shows
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.data.screen import DataScreen
from tests.fixtures.window import NOW, Heard
from tests.views.data.person import Person


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("demo") / "cache.sqlite3"
    with Cache.open(file) as cache:
        cache.write(lambda session: make_demo(session, now=NOW)).result()
    return file


@pytest.fixture
def cache(demo_file: Path, tmp_path: Path) -> Iterator[Cache]:
    shutil.copy(demo_file, tmp_path / "cache.sqlite3")
    with Cache.open(tmp_path / "cache.sqlite3") as opened:
        yield opened


@pytest.fixture
def person(qtbot: QtBot, around: Surroundings, cache: Cache, heard: Heard) -> Iterator[Person]:
    """Somebody in front of the screen."""
    heard.person = cache.read(current_person)
    heard.show = cache.read(list_shows)[0]
    screen = DataScreen(around)
    screen.resize(1240, 872)
    screen.show_changed(heard.show)
    screen.opened(None)
    screen.show()
    screen.activateWindow()
    qtbot.waitExposed(screen)
    somebody = Person(qtbot, screen, cache, around, heard)
    somebody.wait()
    yield somebody
    somebody.wait()
    around.preferences.save_now()  # its timer must not end with it on another thread
    screen.close()
    screen.deleteLater()
