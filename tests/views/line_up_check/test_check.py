"""Line-up check by a number pad."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from fashionos_desktop.models import CheckIn
from fashionos_desktop.storage import Cache
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


def test_an_arrival_that_is_undone_is_annulled_and_the_log_of_the_door_only_grows(
    qtbot: QtBot, screen: LineUpCheckScreen, cache: Cache
) -> None:
    history = screen.around.history
    waited = next(one for one in screen._looks if one.is_first and not one.arrived and one.look.event_model_id)

    def scans() -> list[str]:
        return cache.read(
            lambda session: list(
                session.scalars(
                    select(CheckIn.kind)
                    .where(CheckIn.call_time_id.is_not(None))
                    .order_by(CheckIn.created_at, CheckIn.id)
                )
            )
        )

    def is_here() -> bool:
        return next(one.arrived for one in screen._looks if one.look.id == waited.look.id)

    before = scans()
    screen._chosen = waited.look.id
    screen.press("arrived")
    qtbot.waitUntil(lambda: is_here() and screen.around.tasks.idle)
    assert history.undo_title == f"{waited.look.model_name} arrived"
    history.undo()
    qtbot.waitUntil(lambda: not is_here() and screen.around.tasks.idle)
    history.redo()
    qtbot.waitUntil(lambda: is_here() and screen.around.tasks.idle)
    assert sorted(scans()) == sorted([*before, "entry", "annul", "entry"])
