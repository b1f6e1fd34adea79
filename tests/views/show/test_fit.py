from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.views.show.screen import ShowScreen

FULL, SMALLEST = (1240, 872), (824, 652)
"""What rail and status bar leave of 1440 × 900 and of 1024 × 680."""
NARROW = (744, 640)
"""Of 1024 × 680 at 140 %."""


@pytest.mark.parametrize(
    ("size", "percent", "across"),
    [(FULL, 100, 4), (SMALLEST, 100, 2), (FULL, 140, 2), (NARROW, 140, 2), (NARROW, 160, 1)],
)
def test_nothing_is_cut_off(
    screen: ShowScreen, look: Look, qtbot: QtBot, size: tuple[int, int], percent: int, across: int
) -> None:
    look.scale(percent)
    screen.resize(*size)
    qtbot.wait(50)
    page = screen.page
    assert page.cards.across == across
    assert page.width() <= size[0]
    assert page.minimumSizeHint().width() <= size[0]
    for label in page.findChildren(QLabel):
        if label.isVisible():
            wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= wanted, label.text()
            if not label.wordWrap():
                assert label.width() >= label.sizeHint().width(), label.text()
    for button in page.findChildren(Button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
            assert button.mapTo(page, button.rect().topRight()).x() < page.width()
    line = page.day_line
    for row in (0, 1):
        ordered = [place for place in line.places if place.row == row]
        assert all(place.left >= 0 and place.left + place.width <= line.width() for place in ordered)
        assert all(one.left + one.width < two.left for one, two in pairwise(ordered))


def test_photographs_stand_beside_the_list_or_below_it(screen: ShowScreen, qtbot: QtBot) -> None:
    page = screen.page
    qtbot.wait(20)
    assert page.first_out.x() > page.needs.x()
    screen.resize(*SMALLEST)
    qtbot.wait(50)
    assert page.first_out.y() >= page.needs.y() + page.needs.height()
