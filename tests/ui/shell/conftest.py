"""A window with two small screens on a cache of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from fashionos_desktop import app
from fashionos_desktop.services.identity import first_use
from fashionos_desktop.services.shows import create_show
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.ui.shell.program import Program
from tests.fixtures.window import NOW
from tests.ui.board.people import add
from tests.ui.shell.places import PLACES

Start = Callable[[], Program]


@pytest.fixture
def start(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on `tmp_path`; each is closed at the end."""
    started: list[Program] = []

    def begin() -> Program:
        preferences = Preferences(tmp_path / "settings.json")
        opener = app._opener(tmp_path / "cache.sqlite3", demo=False)
        program = app.compose(look, preferences, opener, PLACES, lambda: NOW)
        started.append(program)
        program.begin()
        return program

    yield begin
    for program in started:
        program.window.close()
        program.close()
        program.window.deleteLater()


@pytest.fixture
def program(qtbot: QtBot, start: Start, tmp_path: Path) -> Program:
    """At the show of a house, with three guests."""
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        cache.write(house).result()
        cache.write(add(3)).result()
    made = start()
    qtbot.waitUntil(lambda: made.window.stage.screen_in_sight is not None)
    qtbot.waitUntil(lambda: made.window.around.tasks.idle)
    return made


def house(session: Session) -> None:
    person = first_use(session, person_name="Claire Masson", organization_name="Maison Aurelle")
    for title, slug, day in (("Aurelle SS27", "ss27", 29), ("Aurelle Resort", "resort", 12)):
        create_show(session, person, title=title, slug=slug, event_date=date(2026, 9, day), timezone="Europe/Paris")
