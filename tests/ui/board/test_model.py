from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fashionos_desktop.storage import Cache, Priority
from fashionos_desktop.ui.board.model import BoardModel, BoardState
from fashionos_desktop.ui.board.pages import FIRST, PAGE
from fashionos_desktop.ui.board.rows import MOST_ROWS
from fashionos_desktop.ui.changes import Changes
from fashionos_desktop.ui.delegates.roles import CELL_ROLE, DISPLAY_ROLE, EDIT_ROLE, KEY_ROLE, Cell
from fashionos_desktop.ui.tasks import Tasks
from tests.ui.board.people import COLUMNS, People, add, call, identity, remove, rename


@pytest.fixture
def model(tasks: Tasks, changes: Changes) -> Iterator[BoardModel]:
    made = BoardModel(tasks, changes, COLUMNS, identity, rename)
    yield made
    made.deleteLater()


def _filled(qtbot: QtBot, cache: Cache, model: BoardModel, count: int, query: People | None = None) -> list[str]:
    ids = cache.write(add(count)).result()
    model.show_query(query or People())
    qtbot.waitUntil(lambda: model.state is BoardState.READY and model.order_known)
    return ids


def _names(model: BoardModel) -> list[str]:
    return [model.index(row, 0).data(DISPLAY_ROLE) for row in range(model.rowCount())]


def test_qt_finds_nothing_wrong_with_it(
    qtbot: QtBot, qtmodeltester: ModelTester, cache: Cache, model: BoardModel
) -> None:
    ids = _filled(qtbot, cache, model, PAGE * 2)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    cache.write(remove(ids[3:6])).result()
    cache.write(call(ids[0], "Zoe")).result()
    cache.write(add(3, start=7)).result()
    qtbot.waitUntil(lambda: model.count == PAGE * 2)
    model.show_query(People(descending=True))
    qtbot.waitUntil(lambda: model.index(0, 0).data(DISPLAY_ROLE) == "Zoe")
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_the_first_page_comes_before_the_order_is_known(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    cache.write(add(1_000)).result()
    seen: list[tuple[int, bool, object]] = []
    model.modelReset.connect(lambda: seen.append((model.count, model.order_known, model.index(0, 0).data(CELL_ROLE))))
    model.show_query(People())
    qtbot.waitUntil(lambda: model.order_known and model.count > 0)
    assert seen == [(1_000, False, Cell("Guest 000000"))]


def test_a_page_is_read_when_it_is_looked_at(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    query = People()
    _filled(qtbot, cache, model, 1_000, query)
    index = model.index(700, 0)
    assert index.data(CELL_ROLE) == Cell()
    with qtbot.waitSignal(model.dataChanged):
        model.index(701, 1).data(CELL_ROLE)
    assert index.data(DISPLAY_ROLE) == "Guest 000700"
    assert model.index(700, 1).data(DISPLAY_ROLE) == "No e-mail"
    assert query.asked == [FIRST, PAGE]


def test_a_hundred_thousand_rows_stay_few_in_memory(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    query = People()
    _filled(qtbot, cache, model, 100_000, query)
    for row in range(0, 100_000, 2_000):
        key = model.index(row, 0)
        if key.data(KEY_ROLE) is None:
            qtbot.waitUntil(lambda key=key: key.data(KEY_ROLE) is not None)  # type: ignore[misc]
        assert key.data(DISPLAY_ROLE) == f"Guest {row:06d}"
    assert model.rowCount() == 100_000
    assert len(model._rows) <= MOST_ROWS + PAGE
    assert max(query.asked) <= 3 * PAGE


def test_pages_only_passed_by_are_not_read(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    query = People()
    _filled(qtbot, cache, model, 10_000, query)
    for row in range(1_000, 10_000, PAGE):
        model.index(row, 0).data(CELL_ROLE)
    qtbot.waitUntil(lambda: model.index(9_800, 0).data(DISPLAY_ROLE) == "Guest 009800")
    assert sum(query.asked) <= 4 * PAGE


def test_a_late_answer_to_an_older_question_is_dropped(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    _filled(qtbot, cache, model, 300)
    slow = People("Guest 00001")
    slow.gate = threading.Event()
    model.show_query(slow)
    model.show_query(People("Guest 000200"))
    qtbot.waitUntil(lambda: model.count == 1)
    slow.gate.set()
    qtbot.waitUntil(lambda: model._tasks.idle)
    assert _names(model) == ["Guest 000200"]


def test_nothing_there_and_nothing_found_are_two_things(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    assert model.state is BoardState.LOADING
    model.show_query(People())
    qtbot.waitUntil(lambda: model.state is BoardState.EMPTY)
    cache.write(add(1)).result()
    qtbot.waitUntil(lambda: model.state is BoardState.READY)
    model.show_query(People("Watson"))
    qtbot.waitUntil(lambda: model.state is BoardState.NO_MATCH)


def test_an_error_is_a_state_that_ends_when_it_is_read_again(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    query = People()
    query.error = OSError("The disk does not answer.")
    cache.write(add(2)).result()
    model.show_query(query)
    qtbot.waitUntil(lambda: model.state is BoardState.FAILED)
    assert str(model.error) == "The disk does not answer."
    query.error = None
    model.read_again()
    qtbot.waitUntil(lambda: model.state is BoardState.READY)
    assert model.error is None


def test_a_change_repaints_its_row_only(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    ids = _filled(qtbot, cache, model, 300)
    changed: list[tuple[int, int]] = []
    resets: list[int] = []
    seen: list[frozenset[str]] = []

    def note(first: QModelIndex, last: QModelIndex, _: Any = None) -> None:
        changed.append((first.row(), last.row()))

    model.dataChanged.connect(note)
    model.modelReset.connect(lambda: resets.append(1))
    model.refreshed.connect(seen.append)
    cache.write(call(ids[4], "Guest 000004, Paris")).result()
    qtbot.waitUntil(lambda: model.index(4, 0).data(DISPLAY_ROLE) == "Guest 000004, Paris")
    qtbot.waitUntil(lambda: model._tasks.idle)
    assert changed == [(4, 4)]
    assert resets == []
    assert seen == [frozenset({ids[4]})]


def test_rows_move_without_losing_those_who_hold_them(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    ids = _filled(qtbot, cache, model, 300)
    held = {key: QPersistentModelIndex(model.index(row, 0)) for row, key in enumerate(ids)}
    cache.write(call(ids[0], "Zoe")).result()
    cache.write(remove(ids[10:20])).result()
    cache.write(add(5, start=1_000)).result()
    qtbot.waitUntil(lambda: model.count == 295 and model.key_at(294) == ids[0])
    assert not any(held[key].isValid() for key in ids[10:20])
    for key in (*ids[:10], *ids[20:]):
        assert model.key_at(held[key].row()) == key


def test_a_board_that_nobody_sees_catches_up_later(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    _filled(qtbot, cache, model, 10)
    model.set_awake(False)
    cache.write(add(5, start=100)).result()
    qtbot.wait(120)
    assert model.count == 10
    model.set_awake(True)
    qtbot.waitUntil(lambda: model.count == 15)


def test_an_edit_shows_at_once_and_is_kept(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    ids = _filled(qtbot, cache, model, 3)
    edits: list[Any] = []
    model.edited.connect(edits.append)
    index = model.index(1, 0)
    assert index.data(EDIT_ROLE) == "Guest 000001"
    assert model.setData(index, "Guest 000001, Milan")
    assert index.data(DISPLAY_ROLE) == "Guest 000001, Milan"
    qtbot.waitUntil(lambda: bool(edits) and model._tasks.idle)
    assert index.data(DISPLAY_ROLE) == "Guest 000001, Milan"
    assert edits[0].ids("profiles") == (ids[1],)
    assert ids[1] not in model._rows.overlays


def test_a_refused_edit_is_put_back_with_a_sentence(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    _filled(qtbot, cache, model, 3)
    index = model.index(1, 0)
    assert model.setData(index, "")
    assert index.data(DISPLAY_ROLE) == ""
    with qtbot.waitSignal(model.refused) as told:
        pass
    assert told.args == ["A guest needs a name."]
    assert index.data(DISPLAY_ROLE) == "Guest 000001"


def test_what_cannot_be_edited_is_not(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    _filled(qtbot, cache, model, 3)
    assert not model.setData(model.index(0, 1), "a@example.com")
    assert not model.setData(model.index(0, 0), "Guest 000000")


def test_only_what_others_changed_is_told_as_brought(qtbot: QtBot, cache: Cache, model: BoardModel) -> None:
    ids = _filled(qtbot, cache, model, 3)
    model.data(model.index(0, 0), CELL_ROLE)
    refreshed: list[frozenset[str]] = []
    brought: list[frozenset[str]] = []
    model.refreshed.connect(refreshed.append)
    model.brought.connect(brought.append)
    cache.write(call(ids[1], "Own, from another screen")).result()
    qtbot.waitUntil(lambda: refreshed == [frozenset({ids[1]})])
    cache.write(call(ids[2], "Theirs"), Priority.SYNC).result()
    qtbot.waitUntil(lambda: len(refreshed) == 2)
    assert brought == [frozenset({ids[2]})]
