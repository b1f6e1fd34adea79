"""A cache is filled from the centre, whole and beside what people do, or stays as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from fashionos_desktop import migrations
from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.services.door.searching import search_guests
from fashionos_desktop.storage import Cache
from fashionos_desktop.storage.replace import side_file
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.loading import IncompleteLoad, Loader, LoadStopped
from fashionos_desktop.sync.protocol import Disconnected, LoadStart, Report
from fashionos_desktop.sync.store import CacheStore
from tests.sync.loading.centre import NOW, ShowingCentre
from tests.sync.loading.holdings import LONG_AGO, add_show, contents

INCARNATION = "11111111-1111-4111-8111-111111111111"
REPORT = Report(INCARNATION, migrations.HEAD, 0, 0, 0)


def load(store: CacheStore, centre: ShowingCentre, **options: Any) -> list[tuple[int, int]]:
    seen: list[tuple[int, int]] = []
    Loader(store, **options)(centre, REPORT, lambda start: None, lambda done, total: seen.append((done, total)))
    return seen


@pytest.fixture
def enrolled(store: CacheStore) -> CacheStore:
    store.write(lambda connection: state.enrol(connection, incarnation=INCARNATION, device_id="device", role="staff"))
    return store


def one(cache: Cache, sql: str) -> Any:
    return cache.read(lambda session: session.scalar(text(sql)))


def rename(cache: Cache, table: str, row_id: str, column: str, value: object) -> None:
    cache.write(
        lambda session: session.execute(
            text(f"UPDATE {table} SET {column} = :value WHERE id = :id"), {"value": value, "id": row_id}
        )
    ).result()


def schema(cache: Cache) -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(cache.path)) as connection:
        return set(connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


def test_a_first_load_is_what_the_centre_shows_with_what_is_derived(
    cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre
) -> None:
    add_show(engine)
    add_show(engine, "second")
    before = schema(cache)
    seen = load(enrolled, centre)

    held = contents(cache.path)
    assert held == contents(centre_file(engine))
    assert {row["attendee_registered"] for row in rows_of(cache, "events")} == {4}
    assert schema(cache) == before
    assert one(cache, "PRAGMA integrity_check") == "ok"
    assert seen[-1][0] == seen[-1][1] == sum(len(rows) for rows in held.values())
    assert not side_file(cache.path).exists()


def test_afterwards_the_cache_works_as_one_that_was_always_there(
    cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre
) -> None:
    show = add_show(engine)
    load(enrolled, centre)
    assert len(cache.read(lambda session: search_guests(session, show.event, "zoe"))) == 5

    here = enrolled.read(state.read_state)
    assert here is not None
    assert (here.incarnation, here.epoch, here.cursor, here.beat, here.synced_at) == (
        INCARNATION, "epoch 1", "10:12:", 1, NOW,
    )  # fmt: skip
    rename(cache, "registrations", show.guests[0], "status", "cancelled")
    assert one(cache, "SELECT attendee_registered FROM events") == 3
    assert one(cache, "SELECT new FROM sync_outbox") == '{"status":"cancelled"}'


def test_derived_columns_that_come_with_the_rows_are_kept(
    cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre
) -> None:
    add_show(engine)
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("UPDATE events SET attendee_registered = 77")
    centre.sent_as_rows = (("events", "attendee_registered"),)
    load(enrolled, centre)
    assert one(cache, "SELECT attendee_registered FROM events") == 77
    assert one(cache, "SELECT budget_actual FROM events") == 120_000


def test_what_people_write_during_a_load_is_kept_and_waits(
    cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre
) -> None:
    show = add_show(engine)
    load(enrolled, centre)
    written: list[str] = []

    def work_on(table: str) -> None:
        if table in ("looks", "venues", "tasks"):
            person = new_id()
            cache.write(lambda session: session.add(Profile(id=person, full_name="Walk-in"))).result()
            rename(cache, "registrations", show.guests[0], "notes", f"during {table}")
            written.append(person)

    centre.between = work_on
    load(enrolled, centre)
    assert one(cache, "SELECT COUNT(*) FROM profiles WHERE full_name = 'Walk-in'") == len(written) > 1
    assert one(cache, f"SELECT notes FROM registrations WHERE id = '{show.guests[0]}'") == "during tasks"
    assert one(cache, "SELECT COUNT(*) FROM sync_outbox") == 2 * len(written)


def test_what_is_written_at_the_very_last_moment_is_not_lost(
    cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_show(engine)
    replace = CacheStore.replace

    def replace_after_a_write(store: CacheStore, side: sqlite3.Connection, finish: Callable[..., None]) -> None:
        cache.write(lambda session: session.add(Profile(id=new_id(), full_name="Late")))
        replace(store, side, finish)

    monkeypatch.setattr(CacheStore, "replace", replace_after_a_write)
    load(enrolled, centre)
    assert one(cache, "SELECT COUNT(*) FROM profiles WHERE full_name = 'Late'") == 1
    assert one(cache, "SELECT COUNT(*) FROM sync_outbox") == 1


def test_a_rebuild_keeps_what_waits_on_top_of_what_came(
    cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre
) -> None:
    show = add_show(engine)
    load(enrolled, centre)
    rename(cache, "registrations", show.guests[0], "notes", "Mine")
    cache.write(lambda session: session.execute(text(f"DELETE FROM looks WHERE id = '{show.look}'"))).result()
    waiting = cache.read(lambda session: session.execute(text("SELECT * FROM sync_outbox ORDER BY 1")).all())
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql(
            "UPDATE registrations SET notes = 'Theirs', seat = '12' WHERE id = ?", (show.guests[0],)
        )
    enrolled.write(lambda connection: state.set_cursor(connection, None))
    load(enrolled, centre)

    [guest] = [row for row in rows_of(cache, "registrations") if row["id"] == show.guests[0]]
    assert (guest["notes"], guest["seat"]) == ("Mine", "12")
    assert one(cache, f"SELECT COUNT(*) FROM looks WHERE id = '{show.look}'") == 0
    assert cache.read(lambda session: session.execute(text("SELECT * FROM sync_outbox ORDER BY 1")).all()) == waiting
    rename(cache, "registrations", show.guests[1], "notes", "Then")
    assert one(cache, "SELECT MAX(sequence) FROM sync_outbox") == max(row.sequence for row in waiting) + 1


def test_a_sequence_is_not_given_again_after_a_rebuild(
    cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre
) -> None:
    show = add_show(engine)
    load(enrolled, centre)
    rename(cache, "registrations", show.guests[0], "notes", "Mine")
    used = one(cache, "SELECT MAX(sequence) FROM sync_outbox")
    enrolled.write(lambda connection: connection.execute("DELETE FROM sync_outbox"))
    load(enrolled, centre)
    rename(cache, "registrations", show.guests[0], "notes", "Again")
    assert one(cache, "SELECT MAX(sequence) FROM sync_outbox") == used + 1


@pytest.mark.parametrize("at", ["profiles", "registrations", "venues"])
def test_a_cut_leaves_the_cache_as_it_was(
    cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre, at: str
) -> None:
    add_show(engine)
    load(enrolled, centre)
    before = contents(cache.path)
    add_show(engine, "second")

    def cut(table: str) -> None:
        if table == at or (at == "venues" and table == "tasks"):
            raise Disconnected("The network is gone.")

    centre.between = cut
    with pytest.raises(Disconnected):
        load(enrolled, centre)
    assert contents(cache.path) == before
    assert not side_file(cache.path).exists()
    rename(cache, "events", one(cache, "SELECT id FROM events"), "title", "Still here")


def test_a_load_can_be_stopped(cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre) -> None:
    add_show(engine)
    with pytest.raises(LoadStopped):
        load(enrolled, centre, stopped=lambda: True)
    assert contents(cache.path)["events"] == []
    assert not side_file(cache.path).exists()


def test_rows_that_refer_to_nothing_are_not_taken(
    cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre
) -> None:
    add_show(engine)
    with closing(sqlite3.connect(centre_file(engine))) as connection, connection:
        connection.execute("DELETE FROM ticket_tiers")
    with pytest.raises(IncompleteLoad, match="registrations"):
        load(enrolled, centre)
    assert contents(cache.path)["events"] == []


def test_a_first_load_leaves_out_the_shows_that_are_over(
    cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre
) -> None:
    now = add_show(engine)
    over = add_show(engine, "over", now.organization, status="completed", event_date=LONG_AGO)
    add_show(engine, "late", now.organization, status="active", event_date=LONG_AGO)
    starts: list[LoadStart] = []
    Loader(enrolled)(centre, REPORT, starts.append, lambda done, total: None)
    assert centre.asked == [(), (over.event,)]
    assert enrolled.read(state.left_shows) == (over.event,)
    assert one(cache, "SELECT COUNT(*) FROM events") == 3
    assert one(cache, f"SELECT COUNT(*) FROM looks WHERE event_id = '{over.event}'") == 0
    assert one(cache, "SELECT COUNT(*) FROM looks") == 4
    here = enrolled.read(state.read_state)
    assert here is not None
    assert here.beat == starts[-1].beat == 2


def test_a_rebuild_keeps_the_choice_of_shows(
    cache: Cache, enrolled: CacheStore, engine: Engine, centre: ShowingCentre
) -> None:
    show = add_show(engine, status="completed", event_date=LONG_AGO)
    load(enrolled, centre)
    enrolled.write(lambda connection: state.keep_show(connection, show.event))
    load(enrolled, centre)
    assert enrolled.read(state.left_shows) == ()
    assert one(cache, "SELECT COUNT(*) FROM looks") == 2


def centre_file(engine: Engine) -> Any:
    with engine.connect() as connection:
        return connection.exec_driver_sql("SELECT file FROM pragma_database_list").scalar()


def rows_of(cache: Cache, table: str) -> list[dict[str, Any]]:
    def work(session: Session) -> list[dict[str, Any]]:
        return [dict(row) for row in session.execute(text(f"SELECT * FROM {table}")).mappings()]

    return cache.read(work)
