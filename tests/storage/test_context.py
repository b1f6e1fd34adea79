"""What the writer says of each transaction once a laptop is enrolled, and how sync gives way to people."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.storage import Cache, ChangeNotice, GaveWay, Priority
from fashionos_desktop.sync.cache import outbox, state
from fashionos_desktop.sync.cache.applying import apply
from fashionos_desktop.sync.protocol import Decision, Outcome, Pulled, RowImages

START = 1_800_000_000_000_000


class Clock:
    """Microseconds."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def cache(tmp_path: Path, clock: Clock) -> Iterator[Cache]:
    with Cache.open(tmp_path / "cache.sqlite3", clock) as made:
        yield made


def driver(session: Session) -> sqlite3.Connection:
    found: Any = session.connection().connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found


def enrol(cache: Cache, clock_offset: int = 0) -> None:
    cache.write(lambda session: state.enrol(driver(session), incarnation=new_id(), clock_offset=clock_offset)).result()


def add(cache: Cache, name: str = "Nour") -> None:
    cache.write(lambda session: session.add(Profile(id=new_id(), full_name=name))).result()


def waiting(cache: Cache) -> list[tuple[Any, ...]]:
    statement = "SELECT transaction_number, at, actor FROM sync_outbox ORDER BY sequence"
    return cache.read(lambda session: driver(session).execute(statement).fetchall())


def context(cache: Cache) -> tuple[Any, ...]:
    statement = "SELECT transaction_number, at, actor FROM sync_context"
    found: tuple[Any, ...] = cache.read(lambda session: driver(session).execute(statement).fetchone())
    return found


def test_before_it_is_enrolled_nothing_is_said(cache: Cache) -> None:
    def work(session: Session) -> Any:
        session.add(Profile(id=new_id()))
        return driver(session).execute("SELECT at FROM sync_context").fetchone()

    assert cache.write(work).result() == (None,)
    assert waiting(cache) == []


def test_each_transaction_has_a_number_its_instant_and_its_actor(cache: Cache, clock: Clock) -> None:
    enrol(cache)
    cache.actor = "somebody"
    add(cache)
    clock.now += 5
    cache.actor = None
    cache.write(lambda session: session.add_all([Profile(id=new_id()), Profile(id=new_id())])).result()
    assert waiting(cache) == [(1, START, "somebody"), (2, START + 5, None), (2, START + 5, None)]
    assert context(cache) == (None, None, None)


def test_a_number_is_used_only_if_something_was_captured(cache: Cache) -> None:
    enrol(cache)
    cache.write(lambda session: None).result()

    def fails(session: Session) -> None:
        session.add(Profile(id=new_id()))
        session.flush()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        cache.write(fails).result()
    add(cache)
    assert [number for number, *_ in waiting(cache)] == [1]
    assert context(cache) == (None, None, None)


def test_numbers_go_on_after_a_new_start_and_after_all_was_taken(tmp_path: Path) -> None:
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        enrol(cache)
        add(cache)
        taken = [Outcome(1, Decision.APPLIED)]
        cache.write(lambda session: outbox.acknowledge(driver(session), taken, 1), Priority.SYNC).result()
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        add(cache)
        assert [number for number, *_ in waiting(cache)] == [2]


def test_the_clock_is_corrected(cache: Cache, clock: Clock) -> None:
    hour = 3_600_000_000
    assert cache.now() == datetime.fromtimestamp(START / 1_000_000, UTC)
    enrol(cache, clock_offset=-hour)
    add(cache)
    assert waiting(cache)[-1][1] == START - hour
    assert cache.clock_offset == timedelta(hours=-1)
    cache.write(lambda session: state.set_clock_offset(driver(session), 2 * hour), Priority.SYNC).result()
    assert cache.now() == datetime.fromtimestamp(START / 1_000_000, UTC) + timedelta(hours=2)
    add(cache)
    assert waiting(cache)[-1][1] == START + 2 * hour
    with Cache.open_to_read(cache.path) as beside:
        assert beside.clock_offset == timedelta(hours=2)


def test_a_measure_that_was_undone_corrects_nothing(cache: Cache, clock: Clock) -> None:
    enrol(cache)

    def fails(session: Session) -> None:
        state.set_clock_offset(driver(session), 7_000_000)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        cache.write(fails, Priority.SYNC).result()
    add(cache)
    # The transaction that failed had the instant before.
    assert waiting(cache)[-1][1] == START + 1


def test_a_clock_that_is_set_back_does_not_undo_the_order(tmp_path: Path, clock: Clock) -> None:
    with Cache.open(tmp_path / "cache.sqlite3", clock) as cache:
        enrol(cache)
        add(cache)
        clock.now -= 60_000_000
        add(cache)
    with Cache.open(tmp_path / "cache.sqlite3", clock) as cache:
        add(cache)
        assert [at for _, at, _ in waiting(cache)] == [START, START + 1, START + 2]
        # The centre says that the clock was wrong before.
        cache.write(lambda session: state.set_clock_offset(driver(session), -5_000_000), Priority.SYNC).result()
        add(cache)
        assert waiting(cache)[-1][1] == clock.now - 5_000_000


def test_a_notice_tells_what_sync_brought_in(cache: Cache) -> None:
    heard: list[ChangeNotice] = []
    cache.notices.subscribe(heard.append)
    add(cache)
    cache.write(lambda session: session.add(Profile(id=new_id())), Priority.SYNC).result()
    assert [notice.from_sync for notice in heard] == [False, True]


def test_what_is_said_of_sync_itself_is_no_change_of_the_show(cache: Cache) -> None:
    heard: list[ChangeNotice] = []
    cache.notices.subscribe(heard.append)
    enrol(cache)
    cache.write(lambda session: state.set_clock_offset(driver(session), 7_000_000), Priority.SYNC).result()
    assert heard == []


def people(count: int) -> Pulled:
    rows = [(new_id(), f"Guest {number}", START) for number in range(count)]
    return Pulled("e", 0, 1, 0, "c", {"profiles": RowImages(("id", "full_name", "created_at"), rows)})


def test_a_job_that_gave_way_leaves_nothing_and_can_begin_again(cache: Cache) -> None:
    enrol(cache)
    news, begun, person = people(2_000), threading.Event(), threading.Event()

    def gives_way(session: Session) -> int:
        begun.set()
        assert person.wait(10)
        return apply(driver(session), news, cache.people_wait)

    assert not cache.people_wait()
    given = cache.write(gives_way, Priority.SYNC)
    assert begun.wait(10)
    written = cache.write(lambda session: session.add(Profile(id=new_id(), full_name="Nour")))
    person.set()
    with pytest.raises(GaveWay):
        given.result(timeout=10)
    written.result(timeout=10)
    count = "SELECT COUNT(*) FROM profiles"
    assert cache.read(lambda session: driver(session).execute(count).fetchone()) == (1,)
    assert len(waiting(cache)) == 1
    applied = cache.write(lambda session: apply(driver(session), news, cache.people_wait), Priority.SYNC)
    assert applied.result(timeout=10) == 2_000
    assert cache.read(lambda session: driver(session).execute(count).fetchone()) == (2_001,)
    assert len(waiting(cache)) == 1


def test_whoever_quits_is_not_kept_waiting(tmp_path: Path) -> None:
    cache = Cache.open(tmp_path / "cache.sqlite3")
    enrol(cache)
    begun = threading.Event()

    def goes_on(session: Session) -> None:
        begun.set()
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            if cache.people_wait():
                raise GaveWay
            time.sleep(0.001)

    job = cache.write(goes_on, Priority.SYNC)
    assert begun.wait(10)
    cache.close()
    with pytest.raises(GaveWay):
        job.result(timeout=0)
