"""The Guests screen on a show with a dozen guests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.fixtures.window import Heard
from tests.views.guests.house import Desk, make_house

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.storage import Cache
    from fashionos_desktop.ui.history import History
    from fashionos_desktop.ui.screen import Surroundings
    from fashionos_desktop.ui.tasks import Tasks
    from fashionos_desktop.views.guests.screen import GuestsScreen


@pytest.fixture
def house(cache: Cache, heard: Heard) -> Show:
    """A show whose guests came from a list; the person is Claire Masson."""
    person, show = cache.write(make_house).result()
    heard.person, heard.show = person, show
    return show


@pytest.fixture
def screen(qtbot: QtBot, around: Surroundings, house: Show, tasks: Tasks) -> Iterator[GuestsScreen]:
    from fashionos_desktop.views.guests.screen import GuestsScreen

    made = GuestsScreen(around)
    made.resize(1240, 872)
    made.show_changed(house)
    made.show()
    made.opened(None)
    qtbot.waitUntil(lambda: tasks.idle and made.list.board.model.count == 12)
    qtbot.waitUntil(lambda: made.list.side.details.details is not None)
    yield made
    made.close_down()
    qtbot.waitUntil(lambda: tasks.idle)
    made.close()
    made.deleteLater()


@pytest.fixture
def desk(qtbot: QtBot, screen: GuestsScreen, tasks: Tasks, cache: Cache, history: History, heard: Heard) -> Desk:
    return Desk(qtbot, screen, tasks, cache, history, heard)


@pytest.fixture
def elsewhere(cache: Cache) -> Callable[[Callable[[Any], Any]], Any]:
    """A change that somebody else makes, on another laptop: sync brings it."""
    from fashionos_desktop.storage import Priority

    return lambda work: cache.write(work, Priority.SYNC).result()
