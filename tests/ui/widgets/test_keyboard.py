"""What keys and clicks do, without a mouse where one is not needed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.style_controls import REFUSED
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.chip import Chip, Choice
from fashionos_desktop.ui.widgets.details_pane import DetailsPane
from fashionos_desktop.ui.widgets.empty_state import EmptyState
from fashionos_desktop.ui.widgets.facts import Facts
from fashionos_desktop.ui.widgets.field import Field
from fashionos_desktop.ui.widgets.flow import Flow
from fashionos_desktop.ui.widgets.keys import key_words
from fashionos_desktop.ui.widgets.message import Message
from fashionos_desktop.ui.widgets.search_field import SearchField
from fashionos_desktop.ui.widgets.ways import Ways

CATEGORIES = (Choice("front", "Front Row"), Choice("press", "Press"))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_keys(qtbot: QtBot, look: Look, icons: Icons, key: Qt.Key) -> None:
    button = Button(look, icons, "Import", key="Ctrl+I")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)
    assert button.accessibleDescription() == key_words("Ctrl+I")


def test_a_search_says_what_was_typed_once_the_keys_rest(qtbot: QtBot, look: Look, icons: Icons) -> None:
    field = SearchField(look, icons, "Name")
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    QTest.keyClicks(field, "zoe")
    qtbot.waitUntil(lambda: told == ["zoe"], timeout=1000)


def test_enter_searches_at_once_and_esc_empties_then_leaves(qtbot: QtBot, look: Look, icons: Icons) -> None:
    field = SearchField(look, icons, "Name")
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    field.setText("ana")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == ["ana"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert told == ["ana", ""]
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_a_chip_is_chosen_set_back_and_keeps_what_is_still_there(qtbot: QtBot, look: Look, icons: Icons) -> None:
    chip = Chip(look, icons, "Any category", CATEGORIES)
    qtbot.addWidget(chip)
    told: list[str] = []
    chip.chosen.connect(told.append)
    chip.choose("front")
    assert chip.accessibleName() == "Front Row"
    chip.set_choices(CATEGORIES[:1])
    assert chip.key == "front"
    chip.set_choices(CATEGORIES[1:])
    assert chip.key == ""
    chip.choose("press")
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert told == ["front", "", "press", ""]
    assert chip.accessibleName() == "Any category"


def test_the_cross_of_a_chip_sets_it_back(qtbot: QtBot, look: Look, icons: Icons) -> None:
    chip = Chip(look, icons, "Any category", CATEGORIES)
    qtbot.addWidget(chip)
    chip.choose("front")
    chip.resize(chip.sizeHint())
    at = QPoint(chip.width() - 8, chip.height() // 2)
    with qtbot.waitSignal(chip.chosen) as told:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert told.args == [""]


def test_the_menu_of_a_chip_offers_all_choices(qtbot: QtBot, look: Look, icons: Icons) -> None:
    chip = Chip(look, icons, "Any category", CATEGORIES)
    qtbot.addWidget(chip)
    chip.open()
    menu = chip.findChild(QMenu)
    assert menu is not None
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == ["Any category", "Front Row", "Press"]
    with qtbot.waitSignal(chip.chosen) as told:
        menu.actions()[-1].trigger()
    assert told.args == ["press"]
    menu.close()


def test_ways_change_by_arrows_and_clicks(qtbot: QtBot, look: Look, icons: Icons) -> None:
    ways = Ways(look, icons, [("layout-grid", "Wall"), ("rows-3", "Table")])
    qtbot.addWidget(ways)
    ways.resize(ways.sizeHint())
    QTest.keyClick(ways, Qt.Key.Key_Right)
    assert (ways.at, ways.accessibleName()) == (1, "Table")
    QTest.keyClick(ways, Qt.Key.Key_Right)
    assert ways.at == 1
    with qtbot.waitSignal(ways.chosen):
        QTest.mouseClick(ways, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(10, 10))
    assert ways.at == 0


def test_messages_and_empty_screens_offer_one_step(qtbot: QtBot, look: Look, icons: Icons) -> None:
    message = Message(look, icons)
    qtbot.addWidget(message)
    message.say("No network since 19:31.", "Work goes on.", "Try now")
    with qtbot.waitSignal(message.acted):
        message.findChildren(Button)[0].click()
    empty = EmptyState(look, icons, "No models yet", "Import a package.", "Import package")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.acted):
        empty.findChildren(Button)[0].click()
    message.close()


def test_facts_use_their_rows_again(qtbot: QtBot, look: Look) -> None:
    facts = Facts(look, [("Seat", "Nord A 8"), ("Code", "nj2s")])
    qtbot.addWidget(facts)
    labels = len(facts.children())
    facts.set_facts([("Seat", "Sud A 2")])
    facts.set_facts([("Seat", "Sud A 2"), ("Party", "With Brenda Moore")])
    assert len(facts.children()) == labels


def test_a_pane_is_filled_and_emptied(qtbot: QtBot, look: Look, icons: Icons) -> None:
    pane = DetailsPane(look)
    qtbot.addWidget(pane)
    pane.set_name("Alfio Mazzocchi")
    pane.add_badge(Button(look, icons, "In"))
    pane.clear_badges()
    section = pane.add_section(QWidget(), "Notes")
    section.hide()
    assert pane.sizeHint().width() == 340
    assert pane.minimumSizeHint().width() == 300
    assert pane.accessibleName() == "Alfio Mazzocchi"


def test_a_row_of_actions_goes_on_below_and_ends_at_the_right(qtbot: QtBot, look: Look, icons: Icons) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    flow = Flow(8)
    host.setLayout(flow)
    first, second, last = (Button(look, icons, word) for word in ("Undo arrival", "Badge", "Delete"))
    for button in (first, second, last):
        flow.addWidget(button)
    flow.push_right(last)
    wide = first.sizeHint().width() + second.sizeHint().width() + 20
    host.resize(wide, 200)
    flow.setGeometry(host.rect())
    assert first.y() == second.y() == 0
    assert last.y() == first.height() + 8
    assert last.geometry().right() == host.rect().right()
    assert flow.heightForWidth(wide) == 2 * first.height() + 8
    assert flow.heightForWidth(1000) == first.height()


def test_a_field_says_why_its_value_is_refused(qtbot: QtBot, look: Look, icons: Icons) -> None:
    editor = QLineEdit("31 June 2026")
    field = Field(look, icons, "Signed on", editor)
    qtbot.addWidget(field)
    before = field.sizeHint().height()
    field.refuse("June has 30 days. The row is not saved yet.")
    assert editor.property(REFUSED) is True
    assert editor.accessibleDescription() == "June has 30 days. The row is not saved yet."
    assert field.sizeHint().height() > before
    field.accept()
    assert not editor.property(REFUSED)
    assert field.sizeHint().height() == before
    assert (editor.accessibleName(), Field(look, icons, "Level", QComboBox(field), field).text) == (
        "Signed on",
        "Level",
    )
