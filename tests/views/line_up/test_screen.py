"""The Line-up screen on the demo show."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fashionos_desktop.services.casting import add_model, move_to
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.dragging import CAST, mime_of
from fashionos_desktop.ui.navigation import OpenLook
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.line_up.screen import LineUpScreen
from tests.fixtures.window import Heard

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def screen(qtbot: QtBot, around: Surroundings, heard: Heard, on_show: str) -> LineUpScreen:
    made = LineUpScreen(around)
    qtbot.addWidget(made)
    made.resize(1384, 870)
    made.show_changed(heard.show)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() > 60 and around.tasks.idle)
    return made


def order(screen: LineUpScreen) -> list[str]:
    assert screen.model.line_up is not None
    return [line.id for line in screen.model.line_up.lines]


def test_the_keyboard_moves_a_look_and_undo_puts_it_back(qtbot: QtBot, screen: LineUpScreen) -> None:
    before = order(screen)
    screen._see_wall(False)
    screen.table.choose(before[4])
    QTest.keyClick(screen.table, Qt.Key.Key_Down, ALT)
    assert order(screen)[4:6] == [before[5], before[4]]
    qtbot.waitUntil(lambda: screen.around.history.undo_title is not None and screen.around.tasks.idle)
    assert screen.chosen() == [before[4]]
    screen.around.history.undo()
    qtbot.waitUntil(lambda: order(screen) == before and screen.around.tasks.idle)


def test_both_views_share_what_is_chosen(qtbot: QtBot, screen: LineUpScreen) -> None:
    layout = screen.wall.geometry_of_wall
    assert layout is not None
    place = layout.rects[3].center()
    QTest.mouseClick(screen.wall.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y()))
    assert screen.chosen() == [order(screen)[3]]
    QTest.keyClick(screen.wall, Qt.Key.Key_Right)
    assert screen.chosen() == [order(screen)[4]]
    qtbot.waitUntil(lambda: screen.around.tasks.idle)


def test_what_would_mend_a_change_is_offered_and_taken(qtbot: QtBot, screen: LineUpScreen) -> None:
    line_up = screen.model.line_up
    assert line_up is not None
    bad = next(change for change in line_up.changes if change.fit == "impossible")
    screen.opened(OpenLook(bad.later.id))
    qtbot.waitUntil(lambda: bool(screen.pane._suggestions) and screen.around.tasks.idle)
    title = screen.pane._suggestions[0].title
    assert title.startswith("Move look")
    screen.pane.suggested.emit(screen.pane._suggestions[0])
    qtbot.waitUntil(lambda: screen.around.history.undo_title is not None and screen.around.tasks.idle)
    after = screen.model.line_up
    assert after is not None
    assert sum(change.fit == "impossible" for change in after.changes) < sum(
        change.fit == "impossible" for change in line_up.changes
    )


def test_delete_cuts_a_look_and_brings_it_back(qtbot: QtBot, screen: LineUpScreen) -> None:
    look = order(screen)[5]
    screen.table.choose(look)
    for cut in (True, False):
        screen._cut()
        qtbot.waitUntil(
            lambda cut=cut: (
                screen.model.line_up is not None  # type: ignore[misc]
                and (found := screen.model.line_up.line(look)) is not None
                and found.is_cut is cut
                and screen.around.tasks.idle
            )
        )


def test_a_drag_says_what_it_will_do_and_leaves_no_trace(screen: LineUpScreen, heard: Heard) -> None:
    before = order(screen)
    screen.wall.show_drag([before[6]], before[2])
    assert heard.told[-1].startswith("Drop to put look")
    screen.wall.end_drag()
    assert order(screen) == before
    assert screen.model.in_sight is screen.model.line_up


def test_a_model_of_the_drawer_is_given_a_look_or_swaps_hers(
    qtbot: QtBot, screen: LineUpScreen, heard: Heard, cache: Cache
) -> None:
    line_up = screen.model.line_up
    assert line_up is not None
    assert heard.show is not None
    show_id = heard.show.id
    new = cache.write(lambda session: add_model(session, show_id, "Zora Without")).result().ids("event_models")[0]
    cache.write(lambda session: move_to(session, show_id, [new], "confirmed", expires_at=None)).result()
    qtbot.waitUntil(lambda: new in screen.drawer.models.people.ids())
    assert screen.drawer.models.people.ids()[0] == new
    once = [line for line in line_up.exits if line.event_model_id and len(line_up.looks_of(line.event_model_id)) == 1]
    first, second = once[0], once[1]
    data = mime_of(CAST, [str(second.event_model_id)])
    at = screen.model.index_of(first.id)
    assert screen.model.give_words(first.id, data).startswith("Drop to swap the models of looks")
    assert screen.model.dropMimeData(data, Qt.DropAction.CopyAction, -1, -1, at)

    def walks(line_id: str) -> str | None:
        now = screen.model.line_up
        line = None if now is None else now.line(line_id)
        return None if line is None else line.event_model_id

    qtbot.waitUntil(
        lambda: (
            (walks(first.id), walks(second.id)) == (second.event_model_id, first.event_model_id)
            and screen.around.tasks.idle
        )
    )
    give = mime_of(CAST, [new])
    assert "instead of" in screen.model.give_words(first.id, give)
    screen.model.dropMimeData(give, Qt.DropAction.CopyAction, -1, -1, screen.model.index_of(first.id))
    qtbot.waitUntil(lambda: walks(first.id) == new and screen.around.tasks.idle)


def test_pieces_are_written_one_to_a_line_and_ticked_when_they_are_back(qtbot: QtBot, screen: LineUpScreen) -> None:
    line_up = screen.model.line_up
    assert line_up is not None
    look = line_up.exits[2].id
    screen.table.choose(look)
    form = screen.pane.pieces
    qtbot.waitUntil(lambda: form.isVisible() and screen.around.tasks.idle)
    form.begin()
    form.text.setPlainText("Gloves, long\n\n  Cape ")
    QTest.keyClick(form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [box.text() for box in form.boxes] == ["Gloves, long", "Cape"] and screen.around.tasks.idle)
    QTest.mouseClick(form.boxes[1], Qt.MouseButton.LeftButton, pos=QPoint(8, form.boxes[1].height() // 2))
    qtbot.waitUntil(lambda: screen.around.history.undo_title == "1 piece returned" and screen.around.tasks.idle)
    screen.around.history.undo()
    qtbot.waitUntil(lambda: not form.boxes[1].isChecked() and screen.around.tasks.idle)
    form.begin()
    form.text.setPlainText("Nothing of it")
    QTest.keyClick(form.text, Qt.Key.Key_Escape)
    assert not form.text.isVisible()
    assert [box.text() for box in form.boxes] == ["Gloves, long", "Cape"]
