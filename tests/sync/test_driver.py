"""The thread that keeps a laptop and the centre in agreement: it hears, it hurries, it ends."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.driver import SyncDriver, run_once
from fashionos_desktop.sync.protocol import Centre, Disconnected, LoadStart, Report
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.sync.store import CacheStore
from tests.sync.centres import CURSOR, EPOCH, ScriptedCentre

PATIENCE = 10.0


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache.open(tmp_path / "cache.sqlite3") as opened:
        CacheStore(opened).write(
            lambda connection: state.enrol(
                connection,
                incarnation="6a0d1b52-0000-4000-8000-000000000001",
                device_id="device",
                organization_id="house",
                role="staff",
                epoch=EPOCH,
                cursor=CURSOR,
            )
        )
        yield opened


def no_load(
    centre: Centre, report: Report, begin: Callable[[LoadStart], None], progress: Callable[[int, int], None]
) -> None:
    raise AssertionError("nothing is to be loaded")


def test_an_edit_reaches_the_centre_without_being_asked(cache: Cache) -> None:
    centre = ScriptedCentre()
    with running(cache, centre) as driver:
        until(lambda: driver.status.state is State.AT_REST)
        cache.write(partial(person, "Ana Ruiz")).result()
        until(lambda: bool(centre.told) and driver.status.pending == 0)
    [transaction] = centre.told
    assert [(operation.table, operation.verb) for operation in transaction.operations] == [("profiles", "insert")]
    assert driver.status.pushed == 1


def test_what_waits_is_counted_while_there_is_no_network(cache: Cache) -> None:
    centre = ScriptedCentre(trouble=Disconnected("The centre does not answer."))
    said: list[SyncStatus] = []
    with running(cache, centre, said.append) as driver:
        until(lambda: driver.status.state is State.OFFLINE)
        for name in ("Ana", "Zoé"):
            cache.write(partial(person, name)).result()
        until(lambda: driver.status.pending == 2)
        assert driver.status.trouble == "The centre does not answer."
        assert driver.status.offline_since is not None
        centre.trouble = None
        driver.sync_now()
        until(lambda: driver.status.state is State.AT_REST and driver.status.pending == 0)
        assert driver.status.offline_since is None
    assert [status.state for status in said if status.state is State.OFFLINE]
    assert len(centre.told) == 2


def test_asking_for_it_does_not_wait_for_the_next_try(cache: Cache) -> None:
    centre = ScriptedCentre(trouble=Disconnected("No."))
    with running(cache, centre) as driver:
        until(lambda: centre.calls.count("greet") >= 3)  # by now the pauses are seconds
        tries = centre.calls.count("greet")
        began = time.monotonic()
        driver.sync_now()
        until(lambda: centre.calls.count("greet") > tries)
        assert time.monotonic() - began < 1


def test_stopping_does_not_wait_for_a_network_that_hangs(cache: Cache) -> None:
    centre = ScriptedCentre(stuck=threading.Event())
    driver = SyncDriver(cache, centre, no_load)
    driver.start()
    until(lambda: centre.calls == ["greet"])
    began = time.monotonic()
    assert driver.stop(1.0)
    assert time.monotonic() - began < 2
    assert centre.closed


def test_what_waits_is_there_after_a_stop(cache: Cache) -> None:
    centre = ScriptedCentre(trouble=Disconnected("No."))
    with running(cache, centre) as driver:
        cache.write(partial(person, "Ana")).result()
        until(lambda: driver.status.pending == 1)
    later = ScriptedCentre()
    assert run_once(cache, later, no_load).state is State.AT_REST
    assert len(later.told) == 1


def test_once_ends_at_the_first_trouble(cache: Cache) -> None:
    status = run_once(cache, ScriptedCentre(trouble=Disconnected("No network.")), no_load)
    assert (status.state, status.trouble) == (State.OFFLINE, "No network.")


def person(name: str, session: Session) -> None:
    session.add(Profile(id=new_id(), full_name=name))


class running:  # noqa: N801 (reads as a phrase: `with running(cache, centre) as driver`)
    def __init__(self, cache: Cache, centre: ScriptedCentre, listener: Callable[[SyncStatus], None] | None = None):
        self._driver = SyncDriver(cache, centre, no_load)
        if listener is not None:
            self._driver.subscribe(listener)

    def __enter__(self) -> SyncDriver:
        self._driver.start()
        return self._driver

    def __exit__(self, *_: object) -> None:
        assert self._driver.stop()


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, "it did not come to that"
        time.sleep(0.005)
