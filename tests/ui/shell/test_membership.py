"""Joining a house from the window, and leaving it when the access was taken away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fashionos_desktop.storage import CacheUnreadable
from fashionos_desktop.sync.protocol import Disconnected
from fashionos_desktop.sync.secrets import SecretMissing
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.ui.shell.connecting import ConnectDialog
from fashionos_desktop.ui.shell.program import Program
from fashionos_desktop.ui.shell.removal import RemovalDialog
from tests.ui.shell.house import CODE, House
from tests.ui.test_sync_link import Driver


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path, program: Program) -> Iterator[House]:
    made = House(tmp_path)
    program._membership.begin(made)
    qtbot.waitUntil(lambda: program.window.around.tasks.idle)
    yield made
    made.gate.set()


@pytest.fixture
def dialog(qtbot: QtBot, program: Program, house: House) -> ConnectDialog:
    program.window.around.sync.connecting_asked.emit()
    found = program.window.findChild(ConnectDialog)
    assert found is not None
    qtbot.waitUntil(lambda: program.window.around.tasks.idle)
    return found


def _reads(qtbot: QtBot, dialog: ConnectDialog, code: str) -> None:
    dialog.code.setText(code)
    qtbot.waitUntil(lambda: not dialog._soon.isActive())


def test_a_code_says_what_it_is_for_before_it_is_used(qtbot: QtBot, dialog: ConnectDialog) -> None:
    _reads(qtbot, dialog, "FOS1-CUT")
    assert dialog._reason.text() == "That is no enrolment code. It begins with FOS1."
    assert not dialog.connect_now.isEnabled()
    _reads(qtbot, dialog, CODE)
    assert dialog.said.text() == (
        "This laptop becomes “Desk 3” of aurelle, for the desk. The way to centre.local is not encrypted: others on"
        " the network can read along."
    )
    assert dialog._choice.isVisible()
    assert dialog.connect_now.isEnabled()
    dialog.reject()


def test_joining_begins_the_sync(qtbot: QtBot, program: Program, house: House, dialog: ConnectDialog) -> None:
    driver = house.drives = Driver()
    house.gate.set()
    _reads(qtbot, dialog, CODE)
    dialog.ways.choose(1)
    dialog.connect_now.click()
    qtbot.waitUntil(lambda: driver.started == 1)
    assert house.connected == [(CODE, False)]
    assert dialog.said.text() == "This laptop now works with the house's centre (desk)."
    dialog.leave.click()
    qtbot.waitUntil(lambda: program.window.findChild(ConnectDialog) is None)


def test_a_join_that_fails_says_why_and_can_be_tried_again(
    qtbot: QtBot, program: Program, house: House, dialog: ConnectDialog
) -> None:
    house.trouble = Disconnected("centre.local does not answer.")
    house.gate.set()
    _reads(qtbot, dialog, CODE)
    dialog.connect_now.click()
    qtbot.waitUntil(lambda: dialog._reason.text() == "centre.local does not answer.")
    assert dialog.connect_now.isEnabled()
    assert house.connected == []
    dialog.reject()


def test_a_join_under_way_is_stopped(qtbot: QtBot, program: Program, house: House, dialog: ConnectDialog) -> None:
    _reads(qtbot, dialog, CODE)
    dialog.connect_now.click()
    qtbot.waitUntil(lambda: dialog.said.text() == "4,000 of 9,000 rows.")
    dialog.leave.click()
    qtbot.waitUntil(lambda: program.window.findChild(ConnectDialog) is None)
    assert house.connected == []


def test_no_way_to_the_centre_is_said_and_tried_again(qtbot: QtBot, program: Program, house: House) -> None:
    def locked() -> None:
        raise SecretMissing("The keyring is locked. Unlock it.")

    link = program.window.around.sync
    house.driver = locked  # type: ignore[method-assign]
    program._membership.begin(house)
    qtbot.waitUntil(lambda: link.status == SyncStatus(State.OFFLINE, trouble="The keyring is locked. Unlock it."))
    driver = Driver()
    house.driver = lambda: driver  # type: ignore[method-assign]
    link.sync_now()
    qtbot.waitUntil(lambda: driver.started == 1)


def test_a_revoked_laptop_keeps_its_work_in_a_file_before_anything_goes(
    qtbot: QtBot, program: Program, house: House, tmp_path: Path
) -> None:
    driver, link = Driver(), program.window.around.sync
    link.attach(driver)
    link.hear(SyncStatus(State.REVOKED, pending=12))
    qtbot.waitUntil(lambda: program.window.findChild(RemovalDialog) is not None)
    dialog = program.window.findChild(RemovalDialog)
    assert dialog is not None
    assert "12 changes were not sent." in dialog._text.text()
    dialog.folder.setText(str(tmp_path / "nowhere"))
    dialog.remove.click()
    assert dialog._reason.text() == "There is no such folder. Choose another one."
    house.trouble = CacheUnreadable("The disk is full. Nothing was removed.")
    dialog.folder.setText(str(tmp_path))
    dialog.remove.click()
    qtbot.waitUntil(lambda: dialog._reason.text() == "The disk is full. Nothing was removed.")
    assert house.wiped == 0
    house.trouble = None
    dialog.remove.click()
    qtbot.waitUntil(lambda: house.wiped == 1)
    assert house.kept == [tmp_path]
    assert driver.stopped == 1
    qtbot.waitUntil(lambda: link.status.state is State.ALONE)
    assert str(tmp_path / "unsent-work.json") in dialog.said.text()
    dialog.later.click()


def test_it_asks_once_and_again_when_the_person_wants(qtbot: QtBot, program: Program, house: House) -> None:
    link = program.window.around.sync
    link.hear(SyncStatus(State.REVOKED))
    qtbot.waitUntil(lambda: program.window.findChild(RemovalDialog) is not None)
    first = program.window.findChild(RemovalDialog)
    assert first is not None
    first.later.click()
    qtbot.waitUntil(lambda: program.window.findChild(RemovalDialog) is None)
    link.hear(SyncStatus(State.REVOKED, conflicts=1))
    qtbot.waitUntil(lambda: link.status.conflicts == 1)
    assert program.window.findChild(RemovalDialog) is None
    link.removal_asked.emit()
    again = program.window.findChild(RemovalDialog)
    assert again is not None
    again.later.click()
