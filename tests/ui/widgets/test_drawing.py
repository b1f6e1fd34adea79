"""Each widget in each theme and text size: it draws, it says what it is, and Qt has nothing to complain of."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import Photographs
from fashionos_desktop.ui.widgets.badge import Badge
from fashionos_desktop.ui.widgets.bar import Bar
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.chip import Chip, Choice
from fashionos_desktop.ui.widgets.details_pane import DetailsPane
from fashionos_desktop.ui.widgets.empty_state import EmptyState
from fashionos_desktop.ui.widgets.facts import Facts
from fashionos_desktop.ui.widgets.heading import Heading
from fashionos_desktop.ui.widgets.key_hint import KeyHint
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.message import Message
from fashionos_desktop.ui.widgets.photograph import Photograph
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.ui.widgets.screen_header import ScreenHeader
from fashionos_desktop.ui.widgets.search_field import SearchField
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.ui.widgets.ways import Ways

Make = Callable[[Look, Icons], QWidget]


def primary(look: Look, icons: Icons) -> QWidget:
    return Button(look, icons, "Add guest", kind="primary", icon="plus", key="Ctrl+N")


def chip(look: Look, icons: Icons) -> QWidget:
    made = Chip(look, icons, "Any category", [Choice("front", "Front Row")])
    made.choose("front")
    return made


def details(look: Look, icons: Icons) -> QWidget:
    pane = DetailsPane(look)
    pane.set_position("Guest 5 of 128", "F2 edit")
    pane.set_name("Alfio Mazzocchi", "Rodriguez, Green and Thompson")
    pane.add_badge(Badge(look, icons, "In since 19:22", "circle-check", tone="ok"))
    pane.add_section(Facts(look, [("Seat", "Nord A 46"), ("Party", "With Brenda Moore")]))
    pane.add_section(Facts(look, [("19:22", "Admitted")], times=True), "What happened")
    pane.add_action(Button(look, icons, "Undo arrival", icon="undo-2"))
    pane.add_action(Button(look, icons, "Delete", kind="danger"), at_end=True)
    return pane


def header(look: Look, icons: Icons) -> QWidget:
    made = ScreenHeader(look, "Guests", "1,603 invited, 571 in")
    made.add_action(primary(look, icons))
    made.add_filter(chip(look, icons))
    made.set_count("128 of 1,603")
    made.setAccessibleName("Guests")
    return made


def heading(look: Look, icons: Icons) -> QWidget:
    made = Heading(look, "Needs a person", "4")
    made.add(Label(look, "as the centre saw them", "small", "muted"))
    return made


def message(look: Look, icons: Icons) -> QWidget:
    made = Message(look, icons, closable=True)
    made.say("No network since 19:31.", "Work goes on.", "Try now", icon="cloud-off", tone="warn")
    return made


def photograph(look: Look, icons: Icons) -> QWidget:
    made = Photograph(look, Photographs(lambda key: None, look))
    made.show_person("Inès Leclerc", None, struck=True)
    return made


def state(look: Look, icons: Icons) -> QWidget:
    made = StateLabel(look, icons)
    made.set_state(CellState("octagon-alert", "Cannot work", "stop", strong=True))
    return made


MAKERS: dict[str, Make] = {
    "badge": lambda look, icons: Badge(look, icons, "1 tight", "timer", tone="warn"),
    "bar": lambda look, icons: Bar(look, 52, 95, tone="stop", large=True),
    "button": primary,
    "chip": chip,
    "details": details,
    "empty": lambda look, icons: EmptyState(look, icons, "No models yet", "Import some.", "Import"),
    "header": header,
    "heading": heading,
    "key": lambda look, icons: KeyHint(look, "Ctrl+Enter"),
    "message": message,
    "photograph": photograph,
    "search": lambda look, icons: SearchField(look, icons, "Name, e-mail", "Ctrl+F"),
    "state": state,
    "ways": lambda look, icons: Ways(look, icons, [("layout-grid", "Wall"), ("rows-3", "Table")]),
}


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("theme", ["light", "dark", "wings"])
def test_it_draws_follows_the_look_and_has_a_name(
    qtbot: QtBot, look: Look, icons: Icons, name: str, theme: str
) -> None:
    widget = MAKERS[name](look, icons)
    qtbot.addWidget(widget)
    look.use(theme)
    widget.resize(widget.sizeHint())
    assert not widget.grab().isNull()
    before = widget.sizeHint()
    look.scale(160)
    widget.resize(widget.sizeHint())
    assert not widget.grab().isNull()
    assert name == "bar" or widget.sizeHint().height() > before.height()
    assert widget.accessibleName() or isinstance(widget, Button)


def test_rules_are_one_pixel_at_every_text_size(qtbot: QtBot, look: Look) -> None:
    look.scale(160)
    for orientation in Qt.Orientation:
        rule = Rule(look, orientation)
        qtbot.addWidget(rule)
        rule.resize(rule.sizeHint())
        assert rule.grab().toImage().pixelColor(0, 0) == look.theme.line


def test_a_muted_label_is_muted_on_paper_too(qtbot: QtBot, look: Look) -> None:
    header = ScreenHeader(look, "Data", "||||||||")
    qtbot.addWidget(header)
    header.resize(600, header.sizeHint().height())
    image = header.grab().toImage()
    darkest = min(image.pixelColor(x, y).lightness() for x in range(85, 140) for y in range(72))
    assert darkest >= look.theme.text_muted.lightness() - 2


@pytest.mark.parametrize("name", MAKERS)
def test_a_widget_that_is_gone_is_not_told_of_changes(look: Look, icons: Icons, name: str) -> None:
    widget = MAKERS[name](look, icons)
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)
    del widget
    look.use("dark")
    look.scale(120)
