"""The Show screen on the demo show, 32 minutes before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from fashionos_desktop.services.overview import ShowOverview, show_overview
from fashionos_desktop.services.shows import list_shows
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.show.screen import ShowScreen
from tests.fixtures.window import Heard
from tests.views.boards import cache, demo_file

__all__ = ["cache", "demo_file"]

Overview = Callable[[], ShowOverview]


@pytest.fixture
def overview(cache: Cache, heard: Heard) -> Overview:
    """What the service says now."""

    def read() -> ShowOverview:
        assert heard.show is not None
        show_id = heard.show.id
        return cache.read(lambda session: show_overview(session, show_id, now=heard.now))

    return read


@pytest.fixture
def screen(qtbot: QtBot, around: Surroundings, heard: Heard, cache: Cache) -> ShowScreen:
    """In sight, with its figures."""
    heard.show = cache.read(list_shows)[0]
    made = ShowScreen(around)
    qtbot.addWidget(made)
    made.resize(1240, 870)
    made.show_changed(heard.show)
    made.show()
    settle(qtbot, made)
    return made


def settle(qtbot: QtBot, screen: ShowScreen) -> None:
    qtbot.waitUntil(lambda: screen.overview is not None and screen.around.tasks.idle)
