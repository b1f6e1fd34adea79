"""What the status bar says of what is saved, here and at the centre; quitting while the network hangs."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import update_rows
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync.driver import SyncDriver
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.ui.delegates.roles import ACCESSIBLE_TEXT_ROLE, ITEM_ROLE
from fashionos_desktop.ui.navigation import OpenSync
from fashionos_desktop.ui.shell.program import Program
from tests.fixtures.window import NOW
from tests.ui.test_sync_link import Driver

SINCE = NOW + timedelta(minutes=3)


@pytest.fixture
def driver(program: Program) -> Driver:
    made = Driver()
    program.window.around.sync.attach(made)
    program.window.status._saving_timer.setInterval(0)
    return made


@pytest.mark.parametrize(
    ("status", "needs", "words", "more"),
    [
        (SyncStatus(State.AT_REST), "", "All saved", ""),
        (SyncStatus(State.CONNECTING), "", "All saved", ""),
        (SyncStatus(State.WORKING, pending=1), "", "1 change being sent", ""),
        (SyncStatus(State.CATCHING_UP, done=4_000, total=9_000), "", "Catching up 4,000 of 9,000", ""),
        (
            SyncStatus(State.OFFLINE, pending=12, offline_since=SINCE),
            "",
            "12 changes waiting for the network",
            "No network since 19:31. Work goes on.",
        ),
        (
            SyncStatus(State.OFFLINE, offline_since=SINCE),
            "",
            "No network since 19:31",
            "No network since 19:31. Work goes on.",
        ),
        (SyncStatus(State.AT_REST, refused=1, conflicts=1), "2 things need you", "", ""),
        (
            SyncStatus(State.OFFLINE, pending=1, refused=1, offline_since=SINCE),
            "1 thing needs you",
            "1 change waiting for the network",
            "No network since 19:31. Work goes on.",
        ),
        (
            SyncStatus(State.UPDATE_NEEDED, trouble="Update FashionOS."),
            "",
            "An update is needed before anything is sent",
            "Update FashionOS.",
        ),
    ],
)
def test_the_bar_says_how_sync_stands(
    qtbot: QtBot, program: Program, driver: Driver, status: SyncStatus, needs: str, words: str, more: str
) -> None:
    bar = program.window.status
    driver.listeners[0](status)
    qtbot.waitUntil(lambda: program.window.around.sync.status == status and not bar._saving_timer.isActive())
    assert (bar._needs.state.word if bar._needs.isVisible() else "") == needs
    assert (bar._saved.state.word if bar._saved.isVisible() else "") == words
    assert bar._saved.toolTip() == more
    assert bar._saved.accessibleName() == bar._saved.state.word
    assert bar._saved.state.icon


def test_it_leads_to_the_sync_screen_by_click_and_by_key(
    qtbot: QtBot, program: Program, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    went: list[object] = []
    monkeypatch.setattr(program.window, "go", went.append)
    bar = program.window.status
    QTest.mouseClick(bar._saved, Qt.MouseButton.LeftButton)
    bar._saved.setFocus()
    QTest.keyClick(bar._saved, Qt.Key.Key_Return)
    assert went == [OpenSync(), OpenSync()]


def test_the_rail_marks_a_screen_on_which_something_needs_the_person(qtbot: QtBot, program: Program) -> None:
    rail = program.window.rail
    rail.set_news("guests", there=True)
    index = rail.model.index(0, 0)
    assert index.data(ITEM_ROLE).news
    assert index.data(ACCESSIBLE_TEXT_ROLE) == "Guests, something needs you"
    rail.set_news("guests", there=False)
    assert not index.data(ITEM_ROLE).news


def test_the_disk_comes_before_the_network(qtbot: QtBot, program: Program, driver: Driver) -> None:
    bar, gate = program.window.status, threading.Event()
    driver.listeners[0](SyncStatus(State.OFFLINE, pending=12, offline_since=SINCE))
    qtbot.waitUntil(lambda: bar._saved.state.word == "12 changes waiting for the network")
    program.window.around.tasks.write(lambda session: gate.wait(5))
    qtbot.waitUntil(lambda: bar._saved.state.word == "1 change being saved")
    gate.set()
    qtbot.waitUntil(lambda: bar._saved.state.word == "12 changes waiting for the network")


class StuckCentre:
    """A half-open socket: the call never comes back, whatever is tried."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.over = threading.Event()

    def greet(self, incarnation: str) -> Any:
        self.asked.set()
        self.over.wait(30)
        raise OSError("The test is over.")

    def wait(self, seconds: float) -> bool:
        return self.over.wait(seconds)

    def wake(self) -> None: ...
    def abandon(self) -> None: ...
    def close(self) -> None: ...


@pytest.fixture
def stuck() -> Iterator[StuckCentre]:
    made = StuckCentre()
    yield made
    made.over.set()


def test_quitting_never_hangs_on_the_network_and_loses_nothing(
    qtbot: QtBot, program: Program, stuck: StuckCentre, tmp_path: Path
) -> None:
    window, cache = program.window, program._cache
    assert cache is not None
    cache.write(_enrol).result()
    driver = SyncDriver(cache, stuck, _never_loads)  # type: ignore[arg-type]  # what it would answer is never heard
    window.around.sync.attach(driver)
    assert stuck.asked.wait(5)
    assert window.sitting.person is not None
    person = window.sitting.person.profile_id
    window.around.tasks.write(
        lambda session: update_rows(session, "profiles", [person], {"full_name": "Zoé"}, title="Now Zoé")
    )
    begun = time.monotonic()
    window.close()
    assert time.monotonic() - begun < 5
    with Cache.open(tmp_path / "cache.sqlite3") as again:
        waiting = again.read(lambda session: session.execute(text("SELECT new FROM sync_outbox")).scalars().all())
    assert waiting == ['{"full_name":"Zoé"}']


def _never_loads(*arguments: object) -> None:
    raise AssertionError("Nothing is loaded from a centre that does not answer.")


def _enrol(session: Session) -> None:
    from fashionos_desktop.sync.cache.state import enrol

    connection: Any = session.connection().connection.driver_connection
    house = session.execute(text("SELECT id FROM organizations")).scalar_one()
    enrol(connection, incarnation="a" * 8, device_id=None, organization_id=house, role="staff")
