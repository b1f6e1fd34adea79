"""Line-up check by a number pad."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.line_up_check.screen import LineUpCheckScreen
from tests.fixtures.window import Heard


@pytest.fixture
def screen(qtbot: QtBot, around: Surroundings, heard: Heard, on_show: str) -> LineUpCheckScreen:
    made = LineUpCheckScreen(around)
    qtbot.addWidget(made)
    made.resize(1384, 870)
    made.show_changed(heard.show)
    made.show()
    qtbot.waitUntil(lambda: made.chosen is not None and around.tasks.idle)
    return made


def typed(qtbot: QtBot, screen: LineUpCheckScreen, words: str) -> None:
    QTest.keyClicks(screen.field, words)
    QTest.keyClick(screen.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.around.tasks.idle)


def readiness(screen: LineUpCheckScreen, number: str) -> str:
    return next(one.look.readiness for one in screen._looks if one.number == number)


def test_a_number_and_enter_dress_and_enter_again_puts_in_line(qtbot: QtBot, screen: LineUpCheckScreen) -> None:
    assert readiness(screen, "13") == "none"
    typed(qtbot, screen, "13")
    assert (readiness(screen, "13"), screen.said.text()) == ("dressed", "Look 13 dressed.")
    typed(qtbot, screen, "")
    assert readiness(screen, "13") == "in_line"


def test_letters_minus_and_wrong_numbers(qtbot: QtBot, screen: LineUpCheckScreen) -> None:
    typed(qtbot, screen, "24a")
    assert readiness(screen, "24A") == "dressed"
    typed(qtbot, screen, "-")
    assert readiness(screen, "24A") == "none"
    typed(qtbot, screen, "99")
    assert screen.said.text() == "There is no look 99."
    typed(qtbot, screen, "18")
    assert screen.said.text() == "Look 18 has no model yet. Casting gives it one."


def test_hair_and_make_up_belong_to_the_model(qtbot: QtBot, screen: LineUpCheckScreen) -> None:
    screen._chosen = next(one.look.id for one in screen._looks if one.number == "5")
    screen.press("hair")
    qtbot.waitUntil(lambda: screen.around.tasks.idle)
    hers = [one for one in screen._looks if one.look.event_model_id == next(
        look.look.event_model_id for look in screen._looks if look.number == "5")]  # fmt: skip
    assert {one.look.hair for one in hers} == {"done"}
    assert len(hers) == 2
