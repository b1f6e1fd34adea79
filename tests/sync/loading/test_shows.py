"""A show leaves a laptop and comes back; it never leaves the house."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, text

from fashionos_desktop.models import Entity, new_id
from fashionos_desktop.models.scopes import belongs_to_show
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.shows import list_shows
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.cache.refresh import to_refresh
from fashionos_desktop.sync.clock import SystemClock
from fashionos_desktop.sync.engine import Engine as SyncEngine
from fashionos_desktop.sync.loading import Loader, shows
from fashionos_desktop.sync.loading.shows import leave_show, take_show
from fashionos_desktop.sync.protocol import Pulled, PullRequest
from fashionos_desktop.sync.store import CacheStore
from tests.sync.loading.centre import NOW, ShowingCentre
from tests.sync.loading.holdings import Show, add_show, contents
from tests.sync.loading.test_loader import INCARNATION, REPORT


@pytest.fixture
def held(store: CacheStore, engine: Engine, centre: ShowingCentre) -> tuple[Show, Show]:
    """Two shows of one house, both on this laptop."""
    one = add_show(engine)
    other = add_show(engine, "other", one.organization)
    store.write(lambda connection: state.enrol(connection, incarnation=INCARNATION, role="staff"))
    Loader(store)(centre, REPORT, lambda start: None, lambda done, total: None)
    return one, other


def write(cache: Cache, sql: str, **values: Any) -> None:
    cache.write(lambda session: session.execute(text(sql), values)).result()


def test_a_show_that_leaves_takes_only_its_own_rows(
    cache: Cache, store: CacheStore, held: tuple[Show, Show], engine: Engine, centre: ShowingCentre
) -> None:
    one, other = held
    before = contents(cache.path)
    removed = leave_show(cache, one.event)
    after = contents(cache.path)
    gone = {
        table: len(before[table]) - len(after[table]) for table in before if len(before[table]) != len(after[table])
    }
    assert removed == sum(gone.values()) == len(centre.show_keys(one.event))
    assert all(belongs_to_show(Entity.metadata, table) for table in gone)
    assert {"registrations": 5, "registration_notes": 1, "show_entries": 1, "looks": 2}.items() <= gone.items()
    assert store.read(state.left_shows) == (one.event,)
    assert store.read(lambda connection: connection.execute("SELECT COUNT(*) FROM sync_outbox").fetchone()) == (0,)
    assert [show.id for show in cache.read(list_shows)] == [other.event]


def test_a_show_stays_while_something_of_it_waits(cache: Cache, held: tuple[Show, Show]) -> None:
    one, other = held
    write(cache, "UPDATE registrations SET notes = 'x' WHERE id = :id", id=one.guests[0])
    with pytest.raises(Refused, match="1 change of this show waits"):
        leave_show(cache, one.event)
    assert len(contents(cache.path)["registrations"]) == 10
    leave_show(cache, other.event)


@pytest.mark.parametrize(
    ("sql", "waiting"),
    [
        ("DELETE FROM looks WHERE id = (SELECT MAX(id) FROM looks WHERE event_id = :event)", "change"),
        ("DELETE FROM show_entries WHERE run_id IN (SELECT id FROM show_runs WHERE event_id = :event)", "change"),
        ("DELETE FROM show_runs WHERE event_id = :event", "2 changes"),
        ("UPDATE events SET title = 'x' WHERE id = :event", "1 change"),
    ],
)
def test_what_was_deleted_here_waits_too(cache: Cache, held: tuple[Show, Show], sql: str, waiting: str) -> None:
    one, other = held
    write(cache, sql, event=one.event)
    with pytest.raises(Refused, match=waiting):
        leave_show(cache, one.event)
    leave_show(cache, other.event)


def test_a_show_that_is_taken_again_is_read_with_the_next_pull(
    cache: Cache, store: CacheStore, held: tuple[Show, Show], centre: ShowingCentre
) -> None:
    one, _ = held
    leave_show(cache, one.event)
    asked = take_show(cache, centre, one.event)
    assert store.read(state.left_shows) == ()
    assert set(store.read(to_refresh)) == set(centre.show_keys(one.event))
    assert asked == len(centre.show_keys(one.event)) > 10


def test_a_large_show_comes_with_a_load(
    cache: Cache,
    store: CacheStore,
    held: tuple[Show, Show],
    centre: ShowingCentre,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, _ = held
    before = contents(cache.path)
    leave_show(cache, one.event)
    monkeypatch.setattr(shows, "_MOST_READ_AT_ONCE", 10)
    take_show(cache, centre, one.event)
    here = store.read(state.read_state)
    assert here is not None
    assert here.cursor is None
    assert store.read(to_refresh) == ()
    Loader(store)(centre, REPORT, lambda start: None, lambda done, total: None)
    assert contents(cache.path) == before


def test_a_show_left_or_taken_during_a_load_is_not_forgotten(
    cache: Cache, store: CacheStore, held: tuple[Show, Show], centre: ShowingCentre
) -> None:
    one, other = held
    leave_show(cache, one.event)

    def change_of_mind(table: str) -> None:
        if table == "events" and store.read(state.left_shows) == (one.event,):
            leave_show(cache, other.event)
            take_show(cache, centre, one.event)

    centre.between = change_of_mind
    Loader(store)(centre, REPORT, lambda start: None, lambda done, total: None)
    assert store.read(state.left_shows) == (other.event,)
    assert contents(cache.path)["looks"] == []
    here = store.read(state.read_state)
    assert here is not None
    assert here.cursor is None or set(store.read(to_refresh)) == set(centre.show_keys(one.event))
    Loader(store)(centre, REPORT, lambda start: None, lambda done, total: None)
    assert len(contents(cache.path)["looks"]) == 2


class AnsweringCentre(ShowingCentre):
    """Sends every row with the first pull, during which a person changes her mind."""

    meanwhile: Callable[[], None] = staticmethod(lambda: None)
    pulls: list[tuple[str, ...]]

    def pull(self, request: PullRequest) -> Pulled:
        self.pulls.append(request.left_shows)
        images = {} if len(self.pulls) > 1 else self.images_of("looks")
        self.meanwhile()
        self.meanwhile = lambda: None
        beat = len(self.pulls) + 1
        return Pulled("epoch 1", beat - 1, beat, NOW, f"{20 + beat}:{20 + beat}:", images)


def test_an_answer_that_was_on_its_way_brings_no_show_back(
    cache: Cache, store: CacheStore, held: tuple[Show, Show], engine: Engine
) -> None:
    one, _ = held
    centre = AnsweringCentre(engine)
    centre.pulls = []
    centre.meanwhile = lambda: ignored(leave_show(cache, one.event))
    machine = SyncEngine(centre, store, Loader(store), SystemClock(), new_id, random.Random(1))
    for _ in range(20):
        if machine.step():
            break
    assert centre.pulls == [(), (one.event,)]
    assert len(contents(cache.path)["looks"]) == 2


def ignored(_: object) -> None:
    """For a lambda whose answer nobody needs."""
