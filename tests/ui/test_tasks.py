from __future__ import annotations

import asyncio
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.storage import Cache, CacheClosed
from fashionos_desktop.ui.tasks import Tasks


def _count(session: Session) -> int:
    return session.scalar(text("SELECT COUNT(*) FROM profiles")) or 0


def _add(session: Session) -> str:
    profile = Profile(id=new_id(), full_name="Ana Ruiz")
    session.add(profile)
    return profile.id


def test_an_answer_comes_on_the_windows_thread(qtbot: QtBot, tasks: Tasks) -> None:
    answers: list[tuple[int, bool, bool]] = []
    here = QThread.currentThread()
    readers: list[str] = []

    def work(session: Session) -> int:
        readers.append(threading.current_thread().name)
        return _count(session)

    tasks.read(work, lambda found: answers.append((found, QThread.currentThread() is here, tasks.idle)))
    assert not tasks.idle
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [(0, True, True)]
    assert readers[0].startswith("reader")


def test_a_write_is_on_disk_when_it_answers(qtbot: QtBot, tasks: Tasks, cache: Cache) -> None:
    unsaved: list[int] = []
    found: list[int] = []
    tasks.unsaved_changed.connect(unsaved.append)
    tasks.write(_add, lambda _: found.append(cache.read(_count)))
    qtbot.waitUntil(lambda: bool(found))
    assert found == [1]
    assert unsaved == [1, 0]


def test_an_error_goes_to_who_asked_or_to_the_window(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[str] = []
    unasked: list[str] = []
    tasks.failed.connect(lambda error: unasked.append(str(error)))

    def fail(session: Session) -> None:
        raise ValueError("no such guest")

    tasks.read(fail, lambda _: told.append("answer"), lambda error: told.append(str(error)))
    tasks.write(fail)
    qtbot.waitUntil(lambda: tasks.idle)
    assert told == ["no such guest"]
    assert unasked == ["no such guest"]
    assert tasks.unsaved == 0


def test_a_cancelled_task_is_not_heard_of(qtbot: QtBot, tasks: Tasks) -> None:
    answers: list[int] = []
    late = tasks.read(lambda session: 1, answers.append)
    late.cancel()
    tasks.read(lambda session: 2, answers.append)
    qtbot.waitUntil(lambda: tasks.idle)
    assert answers == [2]


def test_at_most_three_queries_run_at_once_and_files_do_not_hold_them_up(qtbot: QtBot, tasks: Tasks) -> None:
    running: list[int] = []
    most: list[int] = []
    gate = threading.Lock()

    def slow(session: Session) -> None:
        with gate:
            running.append(1)
            most.append(len(running))
        time.sleep(0.02)
        with gate:
            running.pop()

    blocked = threading.Event()
    tasks.run(lambda: blocked.wait(5))
    for _ in range(9):
        tasks.read(slow, lambda _: None)
    qtbot.waitUntil(lambda: len(most) == 9 and not running)
    blocked.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert max(most) <= 3


def test_what_is_asked_before_the_cache_is_open_waits(qtbot: QtBot, cache: Cache) -> None:
    tasks = Tasks()
    answers: list[int] = []
    tasks.write(_add)
    tasks.read(_count, answers.append)
    assert not tasks.idle
    tasks.attach(cache)
    qtbot.waitUntil(lambda: tasks.idle)
    assert len(answers) == 1
    tasks.close()


def test_after_closing_nothing_comes(qtbot: QtBot, cache: Cache) -> None:
    tasks = Tasks(cache)
    answers: list[int] = []
    tasks.read(_count, answers.append)
    tasks.close()
    qtbot.wait(20)
    assert answers == []


def test_a_closed_cache_refuses_with_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    cache = Cache.open(tmp_path / "other.sqlite3")
    cache.close()
    tasks = Tasks(cache)
    errors: list[Exception] = []
    tasks.write(_add, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], CacheClosed)
    tasks.close()


def test_a_flow_awaits(qtbot: QtBot, qapp: object, tasks: Tasks) -> None:
    import qasync

    steps: list[object] = []

    async def flow() -> None:
        steps.append(await tasks.running(lambda: "read the file"))
        await tasks.writing(_add)
        steps.append(await tasks.reading(_count))

        def fail(session: Session) -> None:
            raise ValueError("full disk")

        with pytest.raises(ValueError, match="full disk"):
            await tasks.writing(fail)

    loop = qasync.QEventLoop(qapp)
    with loop:
        loop.run_until_complete(asyncio.wait_for(flow(), 5))
    asyncio.set_event_loop(None)
    assert steps == ["read the file", 1]
