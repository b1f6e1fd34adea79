import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.theme import load_themes


def test_themes_have_alpha_and_photo_opacity() -> None:
    themes = load_themes()
    assert themes["light"].scrim.alpha() == 0x66
    assert themes["light"].photo_opacity == 1.0
    assert themes["wings"].photo_opacity == 0.62


def test_a_theme_reaches_the_application(qapp: QApplication, qtbot: QtBot, look: Look) -> None:
    with qtbot.waitSignal(look.changed):
        look.use("wings")
    assert qapp.palette().color(QPalette.ColorRole.Window) == look.theme.canvas
    assert qapp.palette().color(QPalette.ColorRole.Highlight) == look.theme.selection
    with pytest.raises(KeyError):
        look.use("sepia")


def test_text_size_multiplies_type_and_stays_within_bounds(qtbot: QtBot, look: Look) -> None:
    with qtbot.waitSignal(look.changed):
        look.scale(160)
    assert look.font("body").pixelSize() == 22
    assert look.px(40) == 64
    look.scale(500)
    assert look.percent == 160
    look.scale(10)
    assert look.percent == 80


def test_the_same_theme_again_says_nothing(qtbot: QtBot, look: Look) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.use("light")
        look.scale(100)


def test_figures_have_one_width_where_they_change_in_place(look: Look) -> None:
    data, plain = look.metrics("data"), look.metrics("data", figures=False)
    assert data.horizontalAdvance("111") == pytest.approx(data.horizontalAdvance("888"))
    assert plain.horizontalAdvance("111") < plain.horizontalAdvance("888")


def test_titles_are_serif_and_weights_come_from_the_tokens(look: Look) -> None:
    assert look.font("title").families()[0] == "Newsreader Display"
    assert look.font("small-strong").weight() == QFont.Weight.DemiBold
    assert look.font("body", 500).weight() == QFont.Weight.Medium


def test_nothing_moves_in_wings_or_for_who_wants_it_still(look: Look) -> None:
    assert look.duration("flash") == 1200
    look.still = True
    assert look.duration("flash") == 0
    look.still = False
    look.use("wings")
    assert look.duration("pane") == 0
