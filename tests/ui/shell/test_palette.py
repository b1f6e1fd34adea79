from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.shell.palette import Palette
from fashionos_desktop.ui.shell.program import Program
from tests.ui.shell.places import DoorScreen, PeopleScreen


def _type(qtbot: QtBot, palette: Palette, text: str) -> None:
    palette.field.clear()
    QTest.keyClicks(palette.field, text)
    qtbot.waitUntil(lambda: not palette._wait.isActive() and palette._around.tasks.idle)


def test_it_opens_over_the_window_and_gives_the_keyboard_back(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.activateWindow()
    field: QWidget = window.stage.screen_in_sight.field  # type: ignore[union-attr]
    field.setFocus()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.palette_frame
    assert palette.open
    assert palette.field.hasFocus()
    assert (palette.width(), palette.y()) == (640, 112)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.open
    assert field.hasFocus()


def test_a_command_is_found_by_its_words_in_any_order(qtbot: QtBot, program: Program) -> None:
    palette = program.window.palette_frame
    palette.appear()
    assert "Go to Door" in palette.lines()
    _type(qtbot, palette, "guests print")
    assert palette.lines()[-2:] == ["Commands", "Print the list"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    screen = program.window.stage.screen_in_sight
    assert isinstance(screen, PeopleScreen)
    assert screen.ran == ["print"]
    assert not palette.open


def test_keys_go_past_the_heads(qtbot: QtBot, program: Program) -> None:
    palette = program.window.palette_frame
    palette.appear()
    _type(qtbot, palette, "go to")
    lines = palette.lines()
    assert lines[0] == "Commands"
    for _ in range(len(lines) + 3):
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    for _ in range(len(lines) + 3):
        QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert isinstance(program.window.stage.screen_in_sight, DoorScreen)


def test_themes_are_commands(qtbot: QtBot, program: Program) -> None:
    palette = program.window.palette_frame
    palette.appear()
    _type(qtbot, palette, "wings")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert program.window.around.look.theme.name == "wings"
    assert program.window.around.preferences.now.theme == "wings"


def test_shows_that_are_here_can_be_opened(qtbot: QtBot, program: Program) -> None:
    palette = program.window.palette_frame
    palette.appear()
    _type(qtbot, palette, "open resort")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert program.window.sitting.show is not None
    assert program.window.sitting.show.slug == "resort"


def test_nothing_found_is_said(qtbot: QtBot, program: Program) -> None:
    palette = program.window.palette_frame
    palette.appear()
    _type(qtbot, palette, "qqqq")
    assert palette.lines() == []
    assert palette._figures.text() == "Nothing found. Fewer letters find more."
