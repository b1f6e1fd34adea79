from __future__ import annotations

from pytestqt.qtbot import QtBot

from fashionos_desktop.storage import Cache, ChangeNotice, Priority
from fashionos_desktop.ui.changes import Changes
from tests.ui.board.people import add


def test_changes_between_two_looks_are_one_notice(qtbot: QtBot, cache: Cache, changes: Changes) -> None:
    notices: list[ChangeNotice] = []
    changes.changed.connect(notices.append)
    first = cache.write(add(2)).result()
    second = cache.write(add(1)).result()
    qtbot.waitUntil(lambda: bool(notices))
    assert [notice.ids("profiles") for notice in notices] == [frozenset(first + second)]


def test_what_sync_brought_is_told_apart_from_what_a_person_did(qtbot: QtBot, cache: Cache, changes: Changes) -> None:
    notices: list[ChangeNotice] = []
    changes.changed.connect(notices.append)
    brought = cache.write(add(2), Priority.SYNC).result()
    own = cache.write(add(1)).result()
    brought += cache.write(add(1), Priority.SYNC).result()
    qtbot.waitUntil(lambda: len(notices) >= 2)
    told = [(notice.from_sync, notice.ids("profiles")) for notice in notices]
    assert told == [(False, frozenset(own)), (True, frozenset(brought))]


def test_many_changes_are_told_without_their_names(qtbot: QtBot, cache: Cache, changes: Changes) -> None:
    notices: list[ChangeNotice] = []
    changes.changed.connect(notices.append)
    cache.write(add(1_500)).result()
    cache.write(add(1_500)).result()
    qtbot.waitUntil(lambda: bool(notices))
    assert notices[0].ids("profiles") is None


def test_after_closing_nothing_is_heard(qtbot: QtBot, cache: Cache) -> None:
    changes = Changes(cache)
    notices: list[ChangeNotice] = []
    changes.changed.connect(notices.append)
    changes.close()
    cache.write(add(1)).result()
    qtbot.wait(10)
    assert notices == []
