"""The engine's answers to a centre that is another one, was restored, is older, or lies about the time."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync import backoff
from fashionos_desktop.sync.cache import outbox, state
from fashionos_desktop.sync.engine import Engine
from fashionos_desktop.sync.protocol import Centre, Decision, Disconnected, Distrusted, LoadStart, Report, Revoked
from fashionos_desktop.sync.status import State
from fashionos_desktop.sync.store import CacheStore
from tests.sync.centres import CURSOR, EPOCH, ScriptedCentre

DAY = 86_400_000_000


class Clock:
    def __init__(self, now: int) -> None:
        self.micros = now
        self.seconds = 0.0

    def now(self) -> int:
        return self.micros

    def monotonic(self) -> float:
        return self.seconds


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache.open(tmp_path / "cache.sqlite3") as opened:
        enrolled(opened)
        yield opened


def enrolled(cache: Cache) -> None:
    def enrol(connection: sqlite3.Connection) -> None:
        state.enrol(
            connection,
            incarnation="6a0d1b52-0000-4000-8000-000000000001",
            device_id="device",
            organization_id="house",
            role="staff",
            epoch=EPOCH,
            cursor=CURSOR,
        )

    CacheStore(cache).write(enrol)


class Bench:
    """An engine, its clock, and what it loaded."""

    def __init__(self, cache: Cache, centre: ScriptedCentre, clock: Clock | None = None) -> None:
        self.cache, self.centre = cache, centre
        self.clock = clock or Clock(centre.now)
        self.loads = 0
        self.steps: list[str] = []
        self.engine = Engine(
            centre,
            CacheStore(cache),
            self._load,
            self.clock,
            lambda: "6a0d1b52-0000-4000-8000-000000000002",
            random.Random(1),
            on_step=self.steps.append,
        )

    def _load(
        self, centre: Centre, report: Report, begin: Callable[[LoadStart], None], progress: Callable[[int, int], None]
    ) -> None:
        self.loads += 1

        def keep(connection: sqlite3.Connection) -> None:
            state.set_epoch(connection, self.centre.epoch)
            state.set_cursor(connection, CURSOR)
            state.set_beat(connection, self.centre.beat)

        CacheStore(self.cache).write(keep)

    def run(self) -> float:
        """Until it rests; how long it means to."""
        while (pause := self.engine.step()) == 0:
            pass
        return pause

    def here(self) -> state.CacheState:
        found = self.cache.read(lambda session: state.read_state(_connection(session)))
        assert found is not None
        return found

    def waiting(self) -> int:
        return self.cache.read(lambda session: outbox.pending_transactions(_connection(session)))

    def edit(self, name: str = "Ana") -> None:
        self.cache.write(lambda session: session.add(Profile(id=new_id(), full_name=name))).result()


def _connection(session: object) -> sqlite3.Connection:
    driver = session.connection().connection.driver_connection  # type: ignore[attr-defined]
    assert isinstance(driver, sqlite3.Connection)
    return driver


def test_a_round_goes_through_its_steps_in_order(cache: Cache) -> None:
    bench = Bench(cache, ScriptedCentre())
    bench.edit()
    bench.run()
    assert bench.steps == ["greet", "push", "acknowledge", "push", "pull", "apply", "rest"]
    assert bench.engine.status.state is State.AT_REST


@pytest.mark.parametrize("days", [2, -2])
def test_the_offset_of_the_clock_is_measured_and_said(cache: Cache, days: int) -> None:
    centre = ScriptedCentre()
    bench = Bench(cache, centre, Clock(centre.now + days * DAY))
    bench.run()
    assert bench.here().clock_offset == -days * DAY
    assert bench.engine.status.clock_offset == -days * 86_400
    bench.edit()
    cache.clock = bench.clock.now
    bench.run()
    [transaction] = centre.told
    assert transaction.actor is None


def test_another_epoch_is_loaded_and_what_was_taken_is_sent_again(cache: Cache) -> None:
    centre = ScriptedCentre()
    bench = Bench(cache, centre)
    bench.edit()
    bench.run()
    assert bench.waiting() == 0
    centre.epoch, centre.taken, centre.told = "5f0c9a1e-0000-4000-8000-000000000002", 0, []
    centre.trouble = Disconnected("It was restarted.")
    bench.run()
    centre.trouble = None
    bench.run()
    assert bench.loads == 1
    assert len(centre.told) == 1


def test_a_ledger_that_forgot_is_noticed_at_the_greeting(cache: Cache) -> None:
    centre = ScriptedCentre()
    bench = Bench(cache, centre)
    bench.edit()
    bench.run()
    again = Bench(cache, ScriptedCentre(taken=0))
    again.run()
    assert (again.loads, len(again.centre.told)) == (1, 1)
    third = Bench(cache, ScriptedCentre(taken=1))
    third.run()
    assert (third.loads, len(third.centre.told)) == (0, 0)


def test_a_count_of_pulls_that_went_back_is_noticed(cache: Cache) -> None:
    bench = Bench(cache, ScriptedCentre(beat=7))
    bench.run()
    CacheStore(cache).write(lambda connection: state.set_beat(connection, 8))
    later = Bench(cache, ScriptedCentre(beat=5))
    later.run()
    assert later.loads == 1


def test_a_copied_cache_takes_another_name(cache: Cache) -> None:
    centre = ScriptedCentre(decision=Decision.REUSED)
    bench = Bench(cache, centre)
    bench.edit()
    for _ in range(3):
        bench.engine.step()
    centre.decision = Decision.APPLIED
    bench.run()
    assert bench.here().incarnation == "6a0d1b52-0000-4000-8000-000000000002"
    assert bench.waiting() == 0
    assert len(centre.told) == 2


@pytest.mark.parametrize(("schema", "words"), [("0001", "admin upgrade"), ("9999", "Update FashionOS on this laptop")])
def test_another_schema_stops_sync_and_says_who_is_to_update(cache: Cache, schema: str, words: str) -> None:
    bench = Bench(cache, ScriptedCentre(schema=schema))
    bench.edit()
    assert bench.run() > 0
    assert bench.engine.status.state is State.UPDATE_NEEDED
    assert words in (bench.engine.status.trouble or "")
    assert bench.waiting() == 1


def test_a_revoked_laptop_is_told_and_remembers(cache: Cache) -> None:
    bench = Bench(cache, ScriptedCentre(trouble=Revoked("Access was taken away.")))
    bench.run()
    assert bench.engine.status.state is State.REVOKED
    assert bench.here().revoked_at is not None


def test_a_server_that_is_another_is_not_spoken_to(cache: Cache) -> None:
    bench = Bench(cache, ScriptedCentre(trouble=Distrusted("Another certificate.")))
    bench.edit()
    bench.run()
    assert bench.engine.status.state is State.DISTRUSTED
    assert bench.centre.told == []


def test_pauses_grow_to_a_minute_and_are_not_the_same_for_all() -> None:
    for failures in range(1, 20):
        pauses = {backoff.delay(failures, random.Random(seed)) for seed in range(20)}
        whole = min(60.0, 2.0 ** (failures - 1))
        assert all(whole / 2 <= pause <= whole for pause in pauses)
        assert len(pauses) == 20


def test_a_disk_that_is_full_when_access_is_taken_away_is_tried_again(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Bench(cache, ScriptedCentre(trouble=Revoked("Access was taken away.")))
    write = CacheStore.write

    def full(store: CacheStore, work: Callable[[sqlite3.Connection], object]) -> object:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(CacheStore, "write", full)
    assert bench.engine.step() > 0
    monkeypatch.setattr(CacheStore, "write", write)
    assert bench.here().revoked_at is None
    bench.run()
    assert bench.here().revoked_at is not None
    assert bench.engine.status.state is State.REVOKED
