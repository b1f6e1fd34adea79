"""A scanner at any moment: every scan is answered, in order, and nothing that a person types is one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.look.sounds import Sound
from fashionos_desktop.views.door import scans
from fashionos_desktop.views.door.panels import WalkInPanel
from tests.views.door.conftest import Door


@pytest.mark.parametrize("suffix", ["\r", "\t", ""])
def test_a_scan_while_the_field_has_the_keys(door: Door, suffix: str) -> None:
    door.scan("code-williams", suffix=suffix)
    door.says("Welcome", "Aaron Williams")
    assert door.screen.room.field.text() == ""


def test_a_scan_while_nothing_has_the_keys(door: Door) -> None:
    door.screen.room.field.clearFocus()
    door.scan("code-williams")
    door.says("Welcome", "Aaron Williams")


def test_a_scan_while_a_button_has_the_keys_presses_nothing(door: Door) -> None:
    button = door.screen.room.side._undo
    button.setFocus()
    door.scan("code-williams")
    door.says("Welcome", "Aaron Williams")
    door.settle()
    assert [row[0] for row in door.log()] == ["entry"]


def test_a_scan_leaves_a_half_typed_name(door: Door) -> None:
    door.type("wat")
    door.scan("code-williams")
    door.says("Welcome", "Aaron Williams")
    assert door.screen.room.field.text() == "wat"
    door.type("s")
    assert door.screen.room.field.text() == "wats"


def test_a_scan_leaves_a_half_filled_walk_in(door: Door) -> None:
    door.tap(Qt.Key.Key_F5)
    door.type("Noor")
    door.scan("code-williams")
    door.says("Welcome", "Aaron Williams")
    panel = door.screen.room.side.panel
    assert isinstance(panel, WalkInPanel)
    assert panel.name.text() == "Noor"


def test_a_scan_while_a_dialog_is_open(door: Door) -> None:
    dialog = QDialog(door.screen)
    line = QLineEdit()
    QVBoxLayout(dialog).addWidget(line)
    dialog.open()
    line.setFocus()
    door.qtbot.waitUntil(lambda: door.screen.keyboard._window is dialog.windowHandle())
    door.type("Mar")
    door.scan("code-williams")
    door.says("Welcome", "Aaron Williams")
    assert line.text() == "Mar"
    dialog.close()


def test_a_scan_the_whole_way_of_a_key(door: Door) -> None:
    """As the platform sends keys, shortcuts included."""
    window = door.screen.windowHandle()
    for letter in "code-williams":
        QTest.keyClick(window, Qt.Key(ord(letter.upper())))
    QTest.keyClick(window, Qt.Key.Key_Return)
    door.says("Welcome", "Aaron Williams")


def test_a_kiosk_keeps_the_window_s_keys_away(door: Door) -> None:
    asked: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+K"), door.screen)
    shortcut.activated.connect(lambda: asked.append("palette"))
    window = door.screen.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["palette"]
    door.screen.keyboard.locked = True
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["palette"]


def test_typing_a_name_and_enter_searches(door: Door) -> None:
    door.type("Watson")
    door.press("\r")
    door.says("Welcome", "Emma Watson")
    assert [row[1] for row in door.log()] == ["admitted"]


def test_three_letters_show_who_it_may_be(door: Door) -> None:
    door.type("wat")
    matches = door.screen.room.matches
    door.qtbot.waitUntil(matches.isVisible)
    assert [guest.name for guest in matches.guests] == ["Emma Watson", "Zoé Watkins"]
    assert door.log() == []


def test_arrows_choose_and_enter_admits(door: Door) -> None:
    door.type("wat")
    door.qtbot.waitUntil(door.screen.room.matches.isVisible)
    door.tap(Qt.Key.Key_Down)
    door.press("\r")
    door.says("Welcome", "Zoé Watkins")
    assert not door.screen.room.matches.isVisible()
    assert door.screen.room.field.text() == ""


def test_enter_before_the_list_is_seen_does_not_choose_for_a_person(door: Door) -> None:
    field = door.screen.room.field
    field.setText("wat")
    door.press("\r")
    door.qtbot.waitUntil(door.screen.room.matches.isVisible)
    door.settle()
    assert door.log() == []


def test_nobody_of_that_name(door: Door) -> None:
    door.type("Watermann")
    door.press("\r")
    door.qtbot.waitUntil(door.screen.room.matches.isVisible)
    door.settle()
    assert door.word == "Ready"
    assert door.log() == []


def test_escape_clears(door: Door) -> None:
    door.type("wat")
    door.qtbot.waitUntil(door.screen.room.matches.isVisible)
    door.tap(Qt.Key.Key_Escape)
    assert not door.screen.room.matches.isVisible()
    assert door.screen.room.field.text() == ""


def test_letters_go_to_the_field_from_anywhere(door: Door) -> None:
    door.screen.room.side.list.setFocus()
    door.type("ru")
    assert door.screen.room.field.text() == "ru"
    assert door.screen.room.field.hasFocus()


def test_a_second_scan_says_when_and_where(door: Door, later: Callable[[float], None]) -> None:
    door.scan("code-williams")
    door.says("Welcome")
    later(12)
    door.scan("code-williams")
    door.says("Already in", "Aaron Williams")
    face = door.screen.room.verdict.face
    assert [(fact.label, fact.value) for fact in face.facts] == [
        ("First scan", "19:28:41"),
        ("Where", "Main entrance"),
        ("By", "Paulette Duval"),
    ]
    assert face.remarks == ("That is 12 minutes ago. Someone holds this ticket inside.",)
    assert [block.text for block in face.blocks] == ["Ask for identity", "Admit again"]


@pytest.mark.parametrize(
    ("code", "word", "title"),
    [
        ("code-gone", "Refused", "Ticket cancelled"),
        ("code-paying", "Not paid", "Ana Ruiz"),
        ("code-no", "Said no", "Nina Haas"),
        ("nobody-7q4x", "Refused", "Code not known"),
    ],
)
def test_words(door: Door, code: str, word: str, title: str) -> None:
    door.scan(code)
    door.says(word, title)


def test_codes_of_another_keyboard(door: Door) -> None:
    door.scan("code)zilliq,s")
    door.says("Welcome", "Aaron Williams")


def test_a_scanner_s_prefix_and_caps_lock(door: Door) -> None:
    door.scan("]Q1\\000001CODE-PYDA")
    door.says("Welcome", "Tymon Pyda")


def test_fifty_scans_in_a_row(door: Door) -> None:
    codes = [f"nobody-{number:04}" for number in range(50)]
    for code in codes:
        door.scan(code)
    door.settle()
    assert [row[2] for row in door.log()] == codes
    assert door.screen.room.verdict.face.second == "It ends in 0049."


def test_a_scan_that_cannot_be_written_is_kept(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    perform = scans.perform

    def refuse(session: object, asked: scans.Asked) -> object:
        raise Refused("The disk is full. Make room, then try again.")

    monkeypatch.setattr(scans, "perform", refuse)
    door.scan("code-williams")
    door.says("Not kept", "The disk is full")
    door.scan("code-pyda")
    door.qtbot.waitUntil(lambda: "2 scans" in door.screen.room.verdict.face.second)
    monkeypatch.setattr(scans, "perform", perform)
    door.tap(Qt.Key.Key_F3)
    door.says("Welcome", "Tymon Pyda")
    door.settle()
    assert [row[2] for row in door.log()] == ["code-williams", "code-pyda"]


def test_the_verdict_is_painted_told_and_heard(door: Door) -> None:
    verdict, theme = door.screen.room.verdict, door.screen.around.look.theme.verdict
    for code, word, colour, sound in (
        ("code-williams", "Welcome", theme.admitted, Sound.ADMITTED),
        ("code-williams", "Already in", theme.attention, Sound.ATTENTION),
        ("code-gone", "Refused", theme.refused, Sound.REFUSED),
    ):
        door.scan(code)
        door.says(word)
        assert door.colour() == colour
        assert verdict.accessibleName().startswith(word)
        door.qtbot.waitUntil(lambda: bool(door.sounds))
        assert door.sounds.pop() is sound
    assert "Ticket cancelled" in verdict.accessibleName()
