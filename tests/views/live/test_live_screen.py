"""The caller's keys on the demo show."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.live.screen import LiveScreen
from tests.fixtures.window import Heard

KEY = Qt.Key


@pytest.fixture
def screen(qtbot: QtBot, around: Surroundings, heard: Heard, on_show: str) -> LiveScreen:
    made = LiveScreen(around)
    qtbot.addWidget(made)
    made.resize(1384, 870)
    made.show_changed(heard.show)
    made.show()
    qtbot.waitUntil(lambda: made.live is not None and around.tasks.idle)
    made.open_run("show")
    qtbot.waitUntil(lambda: made.before.start.isVisible() and around.tasks.idle)
    QTest.keyClick(made, KEY.Key_Return)
    qtbot.waitUntil(lambda: made.stage.isVisible() and around.tasks.idle)
    clock = iter(range(1_000))
    made.pressed_at = lambda: float(next(clock))
    return made


def sent(screen: LiveScreen) -> int:
    moment = screen.moment()
    return 0 if moment is None else len(moment.told.sent)


def settled(qtbot: QtBot, screen: LiveScreen, count: int) -> None:
    qtbot.waitUntil(lambda: sent(screen) == count and screen.around.tasks.idle)


def test_space_sends_once_however_a_hand_shakes(qtbot: QtBot, screen: LiveScreen) -> None:
    assert screen.is_calling
    pressed = iter([10.0, 10.2, 11.0])
    screen.pressed_at = lambda: next(pressed)
    QTest.keyClick(screen, KEY.Key_Space)
    QTest.keyClick(screen, KEY.Key_Space)
    assert screen.keys.remark.text() == "Pressed twice: sent once."
    settled(qtbot, screen, 1)
    QTest.keyClick(screen, KEY.Key_Space)
    settled(qtbot, screen, 2)


def test_back_hold_and_skip(qtbot: QtBot, screen: LiveScreen, heard: Heard) -> None:
    QTest.keyClick(screen, KEY.Key_Space)
    settled(qtbot, screen, 1)
    heard.now += timedelta(seconds=5)
    QTest.keyClick(screen, KEY.Key_Backspace)
    settled(qtbot, screen, 0)
    heard.now += timedelta(seconds=5)
    QTest.keyClick(screen, KEY.Key_H)
    qtbot.waitUntil(lambda: screen.around.tasks.idle)
    QTest.keyClick(screen, KEY.Key_Space)
    assert sent(screen) == 0
    heard.now += timedelta(seconds=5)
    QTest.keyClick(screen, KEY.Key_H)
    qtbot.waitUntil(lambda: screen.around.tasks.idle)
    moment = screen.moment()
    assert moment is not None
    assert moment.next is not None
    first = moment.next.line.id
    QTest.keyClick(screen, KEY.Key_S)
    qtbot.waitUntil(lambda: screen.around.tasks.idle)
    after = screen.moment()
    assert after is not None
    assert after.told.skipped == {first}


def test_space_in_a_note_is_a_space(qtbot: QtBot, screen: LiveScreen) -> None:
    QTest.keyClick(screen, KEY.Key_N)
    assert screen.note_line.isVisible()
    QTest.keyClicks(screen.note_line.field, "Slower now h s")
    assert sent(screen) == 0
    QTest.keyClick(screen.note_line.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: screen.around.tasks.idle)
    assert screen.live is not None
    assert [entry.text for entry in screen.live.entries] == ["Slower now h s"]


def test_a_follower_sends_nothing_until_it_takes_over(qtbot: QtBot, screen: LiveScreen) -> None:
    screen._calling = False
    screen._tick()
    QTest.keyClick(screen, KEY.Key_Space)
    assert sent(screen) == 0
    assert "You follow" in screen.keys.remark.text()
    QTest.keyClick(screen, KEY.Key_C)
    QTest.keyClick(screen, KEY.Key_Space)
    settled(qtbot, screen, 1)


def test_the_log_is_kept_and_goes_into_a_file(qtbot: QtBot, screen: LiveScreen, heard: Heard, tmp_path: Path) -> None:
    QTest.keyClick(screen, KEY.Key_Space)
    settled(qtbot, screen, 1)
    screen.end()
    qtbot.waitUntil(lambda: screen.after.isVisible() and screen.around.tasks.idle)
    assert screen.live is not None
    assert screen.live.run is not None
    assert heard.show is not None
    screen.log_file.write(heard.show, screen.live.run, tmp_path / "log.csv")
    qtbot.waitUntil(lambda: (tmp_path / "log.csv").exists() and screen.around.tasks.idle)
    rows = (tmp_path / "log.csv").read_text("utf-8-sig").splitlines()
    assert rows[0].startswith("No.,Line,Plan,Actual")
    assert "House lights to half" in rows[1]


def test_e_ends_only_what_is_over_and_esc_does_not_leave_a_show_that_is_called(
    qtbot: QtBot, screen: LiveScreen, heard: Heard
) -> None:
    QTest.keyClick(screen, KEY.Key_Space)
    settled(qtbot, screen, 1)
    gone = len(heard.went)
    QTest.keyClick(screen, KEY.Key_Escape)
    assert len(heard.went) == gone
    assert "You are calling" in screen.keys.remark.text()
    QTest.keyClick(screen, KEY.Key_E)
    assert "still to come" in screen.keys.remark.text()
    assert screen.stage.isVisible()
    for _ in range(200):
        moment = screen.moment()
        if moment is not None and moment.next is not None:
            QTest.keyClick(screen, KEY.Key_S)
    qtbot.waitUntil(lambda: (moment := screen.moment()) is not None and moment.next is None)
    QTest.keyClick(screen, KEY.Key_E)
    qtbot.waitUntil(lambda: screen.after.isVisible() and screen.around.tasks.idle)


def test_what_was_skipped_is_put_back_from_the_palette(qtbot: QtBot, screen: LiveScreen, heard: Heard) -> None:
    moment = screen.moment()
    assert moment is not None
    assert moment.next is not None
    first = moment.next.line.id
    QTest.keyClick(screen, KEY.Key_S)
    qtbot.waitUntil(lambda: screen.around.tasks.idle)
    heard.now += timedelta(seconds=5)
    command = next(one for one in screen.commands() if one.title.startswith("Put back"))
    command.run()
    qtbot.waitUntil(lambda: (now := screen.moment()) is not None and now.next is not None and now.next.line.id == first)
    qtbot.waitUntil(lambda: screen.around.tasks.idle)


def test_a_refusal_stays_beside_the_keys_long_enough_to_be_read(qtbot: QtBot, screen: LiveScreen, heard: Heard) -> None:
    screen.unskip("nothing")
    qtbot.waitUntil(lambda: screen.keys.remark.text() == "That one was not skipped.")
    qtbot.waitUntil(lambda: screen.around.tasks.idle)
    screen._tick()
    assert screen.keys.remark.text() == "That one was not skipped."
    heard.now += timedelta(seconds=7)
    screen._tick()
    assert screen.keys.remark.text() == ""
