from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.ui.sync_link import SyncLink


class Driver:
    """Speaks on whatever thread it is told to speak."""

    def __init__(self, *, ends: bool = True) -> None:
        self.status = SyncStatus(State.CONNECTING)
        self.laptops = ()
        self.started = self.stopped = self.hurried = 0
        self.listeners: list[Callable[[SyncStatus], None]] = []
        self._ends = ends

    def subscribe(self, listener: Callable[[SyncStatus], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def start(self) -> None:
        self.started += 1

    def sync_now(self) -> None:
        self.hurried += 1

    def stop(self, patience: float = 2.0) -> bool:
        self.stopped += 1
        return self._ends


def test_what_the_driver_says_comes_on_the_window_s_thread_and_only_the_last_of_many(qtbot: QtBot) -> None:
    link, driver = SyncLink(), Driver()
    link.attach(driver)
    heard: list[SyncStatus] = []
    threads: set[bool] = set()

    def hear(status: SyncStatus) -> None:
        heard.append(status)
        threads.add(QThread.isMainThread())

    link.changed.connect(hear)
    said = [SyncStatus(State.CATCHING_UP, done=done, total=9_000) for done in range(9_000)]

    def speak() -> None:
        for status in said:
            driver.listeners[0](status)

    speaker = threading.Thread(target=speak)
    speaker.start()
    speaker.join()
    qtbot.waitUntil(lambda: link.status == said[-1])
    assert heard[-1] == said[-1]
    assert len(heard) < 10
    assert threads == {True}


def test_another_driver_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    link, first, second = SyncLink(), Driver(), Driver()
    link.attach(first)
    link.attach(second)
    assert (first.started, first.stopped, second.started) == (1, 1, 1)
    assert first.listeners == []
    link.sync_now()
    assert (first.hurried, second.hurried) == (0, 1)
    link.attach(None)
    qtbot.waitUntil(lambda: link.status.state is State.ALONE)


def test_one_that_does_not_end_is_left_behind_and_said_in_the_log(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    link, driver = SyncLink(), Driver(ends=False)
    link.attach(driver)
    link.stop()
    assert "left behind" in caplog.text
    link.stop()
    assert driver.stopped == 1


def test_where_there_is_no_way_a_try_begins_anew(qtbot: QtBot) -> None:
    link = SyncLink()
    link.sync_now()  # a laptop on its own has nothing to try
    link.say_trouble("The secret of this laptop is not in the keyring of this computer.")
    qtbot.waitUntil(lambda: link.status.state is State.OFFLINE)
    with qtbot.waitSignal(link.beginning_asked):
        link.sync_now()
