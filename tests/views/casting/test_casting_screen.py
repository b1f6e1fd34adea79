"""The casting board: its model, its drops, its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.dragging import CAST, MODELS, mime_of
from fashionos_desktop.ui.navigation import ModelMissing
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.casting.screen import CastingScreen
from tests.fixtures.window import Heard

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def screen(qtbot: QtBot, around: Surroundings, heard: Heard, on_show: str) -> CastingScreen:
    made = CastingScreen(around)
    qtbot.addWidget(made)
    made.resize(1384, 870)
    made.show_changed(heard.show)
    made.show()
    qtbot.waitUntil(lambda: made.cast.rowCount() > 30 and around.tasks.idle)
    return made


def counts(screen: CastingScreen) -> list[int]:
    return [column.list.column.rowCount() for column in screen.columns.values()]


def settled(qtbot: QtBot, screen: CastingScreen, wanted: list[int]) -> None:
    qtbot.waitUntil(lambda: counts(screen) == wanted and screen.around.tasks.idle)


def test_the_columns_are_a_model_by_qts_rules(screen: CastingScreen) -> None:
    tester = QAbstractItemModelTester(screen.cast, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is screen.cast
    assert counts(screen) == [3, 3, 31, 4]


def test_alt_and_a_digit_move_what_is_chosen_and_undo_puts_it_back(qtbot: QtBot, screen: CastingScreen) -> None:
    cards = screen.columns["shortlisted"].list
    cards.setFocus()
    cards.choose(0)
    QTest.keyClick(cards, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(cards.chosen()) == 2
    QTest.keyClick(cards, Qt.Key.Key_3, ALT)
    settled(qtbot, screen, [1, 3, 33, 4])
    screen.around.history.undo()
    settled(qtbot, screen, [3, 3, 31, 4])


def test_cards_and_models_are_dropped_on_columns(qtbot: QtBot, screen: CastingScreen) -> None:
    options = screen.columns["option"].list
    options.choose(0)
    chosen = options.chosen()
    assert not screen.cast.drop(mime_of(CAST, chosen), "option")
    assert screen.cast.drop(mime_of(CAST, chosen), "released")
    settled(qtbot, screen, [3, 2, 31, 5])
    model = screen.pool.models.index(0, 0).data(Qt.ItemDataRole.UserRole.value + 1)
    assert screen.cast.drop(mime_of(MODELS, [model]), "shortlisted")
    settled(qtbot, screen, [4, 2, 31, 5])
    assert not screen.cast.drop(mime_of("text/plain", ["x"]), "option")


def test_the_pool_narrows_as_a_person_types(qtbot: QtBot, screen: CastingScreen) -> None:
    everybody = screen.pool.models.rowCount()
    screen.pool.search.setText("from 179")
    assert 0 < screen.pool.models.rowCount() < everybody
    screen.pool.ranges["shoe"].setText("60-70")
    assert screen.pool.models.rowCount() == everybody - (everybody - screen.pool.models.rowCount())
    screen.pool.search.setText("nobody at all")
    assert screen.pool.models.rowCount() == 0


def test_a_model_missing_is_replaced_in_one_press(qtbot: QtBot, screen: CastingScreen) -> None:
    board = screen._board
    assert board is not None
    card = next(one for one in board.cards if len(one.looks) == 1 and one.status == "confirmed")
    screen.opened(ModelMissing(card.id))
    qtbot.waitUntil(lambda: screen._pages.currentWidget() is screen.missing and screen.around.tasks.idle)
    offers = screen.missing.findChildren(type(screen.missing.back))
    give = next(button for button in offers if button.text() == "Give the look")
    give.click()
    qtbot.waitUntil(lambda: screen.around.history.undo_title is not None and screen.around.tasks.idle)
    assert (screen.around.history.undo_title or "").startswith("Look ")
    QTest.keyClick(screen.missing, Qt.Key.Key_Escape)
    assert screen._pages.currentWidget() is not screen.missing


def test_comp_cards_turn_with_the_arrows_and_fill_the_window(screen: CastingScreen) -> None:
    screen.show_comp_card()
    first = screen.comp_card.card
    assert screen.hides_shell
    QTest.keyClick(screen.comp_card, Qt.Key.Key_Right)
    assert screen.comp_card.card is not first
    QTest.keyClick(screen.comp_card, Qt.Key.Key_Escape)
    assert not screen.hides_shell


def test_marks_survive_the_arrows_and_the_move_is_seen_at_once(qtbot: QtBot, screen: CastingScreen) -> None:
    cards = screen.columns["shortlisted"].list
    cards.setFocus()
    cards.choose(0)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(cards, key)
    QTest.keyClick(cards, Qt.Key.Key_Up)
    QTest.keyClick(cards, Qt.Key.Key_Space)
    marked = cards.chosen()
    QTest.keyClick(cards, Qt.Key.Key_4, ALT)
    assert counts(screen)[3] == 4 + len(marked)
    names = [screen.columns["released"].list.column.index(row, 0).data() for row in range(counts(screen)[3])]
    assert names == sorted(names)
    settled(qtbot, screen, [3 - len(marked), 3, 31, 4 + len(marked)])
