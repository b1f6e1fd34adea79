from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.board.model import BoardModel
from fashionos_desktop.ui.board.view import BoardView, Words
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.empty_state import EmptyState
from tests.ui.board.people import COLUMNS, People, add, call, identity, remove, rename


@pytest.fixture
def view(qtbot: QtBot, around: Surroundings) -> Iterator[BoardView]:
    model = BoardModel(around.tasks, around.changes, COLUMNS, identity, rename)
    made = BoardView(
        around.look,
        around.icons,
        around.preferences,
        "people",
        model,
        empty=Words("No guests yet.", "Import a guest list."),
        no_match=Words("No guest matches."),
    )
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    yield made
    made.close()


def _fill(qtbot: QtBot, cache: Cache, view: BoardView, count: int) -> list[str]:
    ids = cache.write(add(count)).result()
    _show(qtbot, view, People())
    return ids


def _show(qtbot: QtBot, view: BoardView, query: People) -> None:
    view.model.show_query(query)
    qtbot.waitUntil(lambda: view.model.query is query and view.model.order_known)


def _select(view: BoardView, *rows: int) -> None:
    selection = view.table.selectionModel()
    flags = QItemSelectionModel.SelectionFlag
    for row in rows:
        selection.setCurrentIndex(view.model.index(row, 0), flags.Select | flags.Rows)


def test_what_is_selected_stays_selected_in_another_order(qtbot: QtBot, cache: Cache, view: BoardView) -> None:
    ids = _fill(qtbot, cache, view, 1_000)
    _select(view, 3, 5)
    _show(qtbot, view, People(descending=True))
    qtbot.waitUntil(lambda: set(view.selected_keys()) == {ids[3], ids[5]})
    assert view.current_key() == ids[5]
    _show(qtbot, view, People("Guest 000005"))
    assert view.selected_keys() == [ids[5]]


def test_the_rows_in_sight_stay_in_sight_when_others_come_and_go(qtbot: QtBot, cache: Cache, view: BoardView) -> None:
    ids = _fill(qtbot, cache, view, 1_000)
    view.table.verticalScrollBar().setValue(500 * 40 + 7)
    _select(view, 502)
    view.table.verticalScrollBar().setValue(500 * 40 + 7)
    cache.write(remove(ids[:30])).result()
    cache.write(call(ids[999], "Adele")).result()
    qtbot.waitUntil(lambda: view.model.count == 970)
    assert view.model.key_at(view.table.rowAt(0)) == ids[500]
    assert view.selected_keys() == [ids[502]]


def test_a_row_is_chosen_as_soon_as_the_board_knows_it(qtbot: QtBot, cache: Cache, view: BoardView) -> None:
    ids = cache.write(add(1_000)).result()
    view.model.show_query(People())
    view.choose(ids[800])
    qtbot.waitUntil(lambda: view.current_key() == ids[800])
    assert view.selected_keys() == [ids[800]]


def test_empty_and_nothing_found_are_said(qtbot: QtBot, cache: Cache, view: BoardView) -> None:
    def words() -> str:
        return " ".join(one.accessibleName() for one in view.findChildren(EmptyState) if one.isVisible())

    view.model.show_query(People())
    qtbot.waitUntil(lambda: words() == "No guests yet. Import a guest list.")
    cache.write(add(1)).result()
    qtbot.waitUntil(view.table.isVisible)
    view.model.show_query(People("Watson"))
    qtbot.waitUntil(lambda: words().startswith("No guest matches."))


def test_an_error_offers_to_read_again(qtbot: QtBot, cache: Cache, view: BoardView) -> None:
    query = People()
    query.error = OSError("The disk does not answer.")
    cache.write(add(1)).result()
    view.model.show_query(query)
    qtbot.waitUntil(lambda: view._message is not None and view._message.isVisible())
    assert view._message is not None
    assert "The disk does not answer." in view._message.accessibleName()
    query.error = None
    view._message.acted.emit()
    qtbot.waitUntil(view.table.isVisible)


def test_a_head_asks_for_another_order(qtbot: QtBot, cache: Cache, view: BoardView) -> None:
    _fill(qtbot, cache, view, 10)
    asked: list[tuple[str, bool]] = []
    view.sort_chosen.connect(lambda key, descending: asked.append((key, descending)))
    header = view.table.horizontalHeader()
    for _ in range(2):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().center() / 4)
    assert asked == [("name", False), ("name", True)]
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder


def test_a_cell_is_edited_in_place(qtbot: QtBot, cache: Cache, view: BoardView) -> None:
    _fill(qtbot, cache, view, 3)
    edits: list[Any] = []
    view.model.edited.connect(edits.append)
    _select(view, 1)
    view.edit("name")
    editor = view.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("Zoé")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(edits) == 1)


def test_letters_go_to_the_screen_and_enter_opens(qtbot: QtBot, cache: Cache, view: BoardView) -> None:
    ids = _fill(qtbot, cache, view, 10)
    typed: list[str] = []
    entered: list[object] = []
    view.typed.connect(typed.append)
    view.entered_row.connect(entered.append)
    _select(view, 2)
    QTest.keyClick(view.table, Qt.Key.Key_W)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert typed == ["w"]
    assert entered == [ids[2]]


def test_widths_set_by_hand_are_remembered(qtbot: QtBot, cache: Cache, view: BoardView, around: Surroundings) -> None:
    view.table.horizontalHeader().resizeSection(1, 150)
    kept = json.loads(around.preferences.now.columns["people"])
    assert kept["widths"] == {"email": 150}
    view.resize(900, 600)
    assert view.table.horizontalHeader().sectionSize(1) == 150
    assert view.table.horizontalHeader().length() == view.table.viewport().width()


def test_a_hidden_board_rests(qtbot: QtBot, cache: Cache, view: BoardView) -> None:
    _fill(qtbot, cache, view, 3)
    view.hide()
    cache.write(add(2, start=10)).result()
    qtbot.wait(100)
    assert view.model.count == 3
    view.show()
    qtbot.waitUntil(lambda: view.model.count == 5)
