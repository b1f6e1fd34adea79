from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from fashionos_desktop.ui.shell.collecting import Collecting


class Knot:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collecting(qtbot: QtBot) -> Iterator[Collecting]:
    collecting = Collecting()
    yield collecting
    collecting.close()
    assert gc.isenabled()


def test_cycles_are_collected_on_the_windows_thread(qtbot: QtBot, collecting: Collecting) -> None:
    threads: list[int] = []
    knot = Knot()
    weakref.finalize(knot, lambda: threads.append(threading.get_ident()))
    del knot

    def allocate() -> None:
        assert [Knot() for _ in range(5_000)]

    other = threading.Thread(target=allocate)
    other.start()
    other.join()
    assert threads == []
    qtbot.waitUntil(lambda: bool(threads), timeout=5_000)
    assert threads == [threading.get_ident()]


def test_what_a_start_makes_is_not_searched_through(qtbot: QtBot) -> None:
    collecting = Collecting(start=1)
    collecting._collect()
    assert gc.get_freeze_count() > 0
    collecting.close()
    assert gc.get_freeze_count() == 0
