"""What a laptop brings along is taken by a real centre, and what is there comes to the laptop."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from fashionos_desktop.models import new_id
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync.clock import SystemClock
from fashionos_desktop.sync.engine import Engine
from fashionos_desktop.sync.loading import Choice, Loader, enrol, leave_show, take_show
from fashionos_desktop.sync.status import State
from fashionos_desktop.sync.store import CacheStore
from tests.fixtures.postgres import FOLDERS, PostgresServers
from tests.sync.loading.holdings import add_show, contents
from tests.sync.postgres.conftest import House, _served


@pytest.fixture(scope="module")
def house(postgres_servers: PostgresServers) -> Iterator[House]:
    yield from _served(postgres_servers, max(FOLDERS))


def until_at_rest(cache: Cache, centre: object) -> Engine:
    store = CacheStore(cache)
    engine = Engine(centre, store, Loader(store), SystemClock(), new_id, random.Random(1))  # type: ignore[arg-type]
    for _ in range(60):
        if engine.step() and engine.status.state is State.AT_REST:
            return engine
    raise AssertionError(engine.status)


def agreed(cache: Cache) -> dict[str, list[tuple[Any, ...]]]:
    """All but the stamp of the last change, which each side sets by itself."""
    return {table: [row[:-1] for row in rows] for table, rows in contents(cache.path).items()}


def test_what_came_along_is_taken_and_reaches_another_laptop(
    cache: Cache, empty_cache: Path, house: House, tmp_path: Path
) -> None:
    theirs = house.show(slug="theirs", title="Theirs")
    assert cache._writing is not None
    mine = add_show(cache._writing, "spring")
    with cache._writing.connect() as connection, connection.begin():
        connection.exec_driver_sql("UPDATE profiles SET email = 'OWNER@example.org'")
    laptop = house.laptop()
    found = enrol(cache, laptop.centre, Choice.BRING_ALONG, incarnation=new_id())
    engine = until_at_rest(cache, laptop.centre)

    assert (engine.status.refused, engine.status.conflicts, engine.status.pending) == (0, 0, 0)
    assert found.brought.met["profiles"] == 1
    assert house.execute("SELECT attendee_registered, organizer_id::text FROM events WHERE slug = 'spring'") == [
        (4, house.owner_id)
    ]
    with Cache.open(tmp_path / "other" / "cache.sqlite3") as other:
        second = house.laptop()
        enrol(other, second.centre, Choice.START_EMPTY, incarnation=new_id())
        until_at_rest(other, second.centre)
        until_at_rest(cache, laptop.centre)
        held = agreed(other)
        assert held == agreed(cache)
        assert {row[0] for row in held["events"]} == {theirs, mine.event}

        gone = leave_show(other, mine.event)
        until_at_rest(other, second.centre)
        assert agreed(other)["looks"] == []
        assert take_show(other, second.centre, mine.event) == gone + 1  # the show itself too
        until_at_rest(other, second.centre)
        assert agreed(other) == held
        assert other.read(lambda session: session.scalar(text("SELECT COUNT(*) FROM sync_outbox"))) == 0


@pytest.mark.parametrize("role", ["desk", "backstage"])
def test_a_laptop_of_each_role_holds_a_whole_cache(cache: Cache, house: House, role: str) -> None:
    engine = house.engine
    show = add_show(engine, f"for-{role}", house.organization_id)
    laptop = house.laptop(role)
    found = enrol(cache, laptop.centre, Choice.BRING_ALONG, incarnation=new_id())
    assert found.role == role
    assert until_at_rest(cache, laptop.centre).status.pending == 0
    held = contents(cache.path)
    guests = [row for row in held["registrations"] if row[1] == show.event]
    assert len(guests) == (5 if role == "desk" else 0)
    counted = cache.read(
        lambda session: session.scalar(
            text("SELECT attendee_registered FROM events WHERE id = :id"), {"id": show.event}
        )
    )
    assert counted == 4
    assert cache.read(lambda session: session.execute(text("PRAGMA foreign_key_check")).all()) == []
    assert bool(held["looks"]) == (role == "backstage")
    assert held["budget_items"] == []
