"""The Data screen on the demo show."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from fashionos_desktop.services.identity import current_person
from fashionos_desktop.services.shows import list_shows
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.data.screen import DataScreen
from tests.fixtures.window import Heard
from tests.views.boards import cache, demo_file
from tests.views.data.person import Person

__all__ = ["cache", "demo_file"]


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
