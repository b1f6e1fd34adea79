"""Two windows and a real centre: joined by code, they agree while both are open, and one is locked out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from pytestqt.qtbot import QtBot

from fashionos_desktop import app
from fashionos_desktop.services.edits import Edit, update_rows
from fashionos_desktop.services.shows import list_shows
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync import admin
from fashionos_desktop.sync.enrolment import Enrolment, encode
from fashionos_desktop.sync.status import State
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.ui.shell.connecting import ConnectDialog
from fashionos_desktop.ui.shell.first_use import FirstUseDialog
from fashionos_desktop.ui.shell.program import Program
from fashionos_desktop.ui.shell.removal import RemovalDialog
from tests.fixtures.postgres import PostgresDatabase
from tests.fixtures.window import NOW
from tests.sync.test_secrets import MemoryKeyring
from tests.ui.shell.conftest import house
from tests.ui.shell.places import PLACES

SOON = 20_000
"""Milliseconds, on a machine that does much else."""


@pytest.fixture
def centre(postgres_database: PostgresDatabase) -> Iterator[PostgresDatabase]:
    before = keyring.get_keyring()
    keyring.set_keyring(MemoryKeyring())
    admin.initialise(postgres_database.conninfo, "aurelle", "Maison Aurelle", "claire@aurelle.example")
    yield postgres_database
    keyring.set_keyring(before)


@pytest.fixture
def windows(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[tuple[Program, Program]]:
    """One with two shows of its own, one that was never used."""
    programs = []
    for name in ("production", "desk"):
        file = tmp_path / name / "cache.sqlite3"
        if name == "production":
            with Cache.open(file) as cache:
                cache.write(house).result()
        opener = app._opener(file, demo=False)
        program = app.compose(look, Preferences(), opener, PLACES, lambda: NOW, app._house_of)
        program.begin()
        qtbot.waitUntil(lambda program=program: program.window.around.sync.house is not None)  # type: ignore[misc]
        programs.append(program)
    yield programs[0], programs[1]
    for program in programs:
        program.window.close()
        program.close()
        program.window.deleteLater()


def _join(qtbot: QtBot, program: Program, centre: PostgresDatabase, name: str) -> None:
    device = admin.add_device(centre.conninfo, "aurelle", name, "staff")
    code = encode(
        Enrolment(centre.host, centre.port, device.database, device.login, device.secret, "staff", "aurelle", name)
    )
    asked = program.window.findChild(FirstUseDialog)
    if asked is not None:
        asked.connect_instead.click()
    else:
        program.window.around.sync.connecting_asked.emit()
    dialog = program.window.findChild(ConnectDialog)
    assert dialog is not None
    dialog.code.setText(code)
    qtbot.waitUntil(dialog.connect_now.isEnabled)
    dialog.connect_now.click()
    qtbot.waitUntil(dialog.connect_now.isHidden, timeout=SOON)
    dialog.leave.click()
    qtbot.waitUntil(lambda: program.window.around.sync.status.state is State.AT_REST, timeout=SOON)


def test_they_agree_and_one_is_locked_out(
    qtbot: QtBot, windows: tuple[Program, Program], centre: PostgresDatabase
) -> None:
    production, desk = windows
    qtbot.waitUntil(lambda: production.window.sitting.show is not None)
    qtbot.waitUntil(lambda: desk.window.findChild(FirstUseDialog) is not None)
    _join(qtbot, production, centre, "Production")
    _join(qtbot, desk, centre, "Desk")
    qtbot.waitUntil(lambda: desk.window.sitting.show is not None, timeout=SOON)
    assert desk.window.sitting.show is not None
    assert desk.window.sitting.show.title == "Aurelle SS27"
    show = desk.window.sitting.show.id

    def rename(session: Session) -> Edit:
        return update_rows(session, "events", [show], {"title": "Aurelle SS28"}, title="Renamed")

    production.window.around.tasks.write(rename)
    qtbot.waitUntil(lambda: "SS28" in desk.window.windowTitle(), timeout=SOON)
    assert any(seen.seen_at for seen in desk.window.around.sync.laptops)

    admin.revoke_device(centre.conninfo, "Desk", "aurelle")
    qtbot.waitUntil(lambda: desk.window.findChild(RemovalDialog) is not None, timeout=SOON)
    dialog = desk.window.findChild(RemovalDialog)
    assert dialog is not None
    dialog.remove.click()
    qtbot.waitUntil(dialog.remove.isHidden, timeout=SOON)
    assert desk._cache is not None
    assert desk._cache.read(list_shows) == ()
    dialog.later.click()
    assert production._cache is not None
    assert len(production._cache.read(list_shows)) == 2
