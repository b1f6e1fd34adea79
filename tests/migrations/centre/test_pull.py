"""What a laptop hears of: every commit once and none twice over, of its own house, as far as its role reads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy import Engine

from fashionos_desktop import migrations
from fashionos_desktop.models import Entity, access, new_id
from tests.databases import Rows
from tests.migrations.centre.house import House, Values

REPORT = {"incarnation": new_id(), "schema": migrations.HEAD, "pending": 3, "needing": 1, "clock_offset": -7}
EVERYTHING = "1:1:"


def changes(house: House, cursor: str = EVERYTHING, left: tuple[str, ...] = ()) -> set[tuple[str, str, bool]]:
    found = house.sql("SELECT * FROM fashionos_changes(%s, %s::uuid[])", cursor, list(left))
    return {(table, str(row_id), deleted) for table, row_id, deleted in found}


def test_only_the_own_house_and_what_all_share(house: House) -> None:
    house.rows.add("looks", event_id=house.rows.show())
    shared = house.rows.add("media_size_specs")
    nobody = house.rows.add("profiles")
    found = {(table, row_id) for table, row_id, _ in changes(house)}
    own = house.sql("SELECT table_name, row_id FROM sync_feed WHERE organization_id = %s", house.organization)
    assert found == {*((table, str(row_id)) for table, row_id in own), ("media_size_specs", shared)}
    assert ("profiles", nobody) not in found


@pytest.mark.parametrize("role", access.ROLES)
def test_only_tables_that_the_role_reads(house: House, role: str) -> None:
    house.sql("UPDATE sync_devices SET role = %s", role)
    house.sql(
        "INSERT INTO sync_feed (table_name, row_id, xid, organization_id)"
        " SELECT name, gen_random_uuid(), pg_current_xact_id(), %s FROM unnest(%s::text[]) name",
        house.organization,
        list(Entity.metadata.tables),
    )
    assert {table for table, _, _ in changes(house)} == set(access.readable_tables(Entity.metadata, role))


def test_of_shows_that_it_left_only_the_shows_themselves(house: House) -> None:
    guest = house.guest()
    house.rows.delete("registrations", guest)
    before = changes(house)
    assert ("registrations", guest, True) in before
    after = changes(house, left=(house.show,))
    assert before - after == {("registrations", guest, True), ("ticket_tiers", house.tier, False)}
    assert ("events", house.show, False) in after
    keys = {(table, str(row_id)) for table, row_id in house.sql("SELECT * FROM fashionos_show_keys(%s)", house.show)}
    assert keys == {("events", house.show), ("ticket_tiers", house.tier)}
    assert house.sql("SELECT * FROM fashionos_show_keys(%s)", house.rows.show()) == []


def test_a_greeting_says_what_is_taken_and_who_one_is(house: House) -> None:
    def greet(incarnation: str) -> Values:
        [(found,)] = house.sql("SELECT fashionos_greet(%s)", incarnation)
        return dict(found)

    house.push(number=7)
    found = greet(house.incarnation)
    assert (found["taken"], greet(new_id())["taken"]) == (7, 0)
    assert (found["device_id"], found["organization_id"], found["role"]) == (house.device, house.organization, "staff")
    assert found["schema"] == migrations.HEAD
    assert found["epoch"] == greet(new_id())["epoch"]
    house.sql("UPDATE sync_centre SET epoch = gen_random_uuid()")
    assert found["epoch"] != greet(new_id())["epoch"]


def test_a_heartbeat_needs_one_snapshot(house: House) -> None:
    with house.refused("REPEATABLE READ"):
        house.sql("SELECT fashionos_beat(%s::jsonb)", json.dumps(REPORT))


@contextmanager
def committed(engine: Engine) -> Iterator[House]:
    """A house that stands until the end of the test."""
    with engine.connect() as connection:
        with connection.begin():
            house = House.made(Rows(connection))
            owner = house.rows.get("organizations", house.organization, "owner_id")
        try:
            yield house
        finally:
            with connection.begin():
                house.rows.delete("organizations", house.organization)
                house.rows.delete("profiles", owner)
                for kept in ("sync_feed", "sync_devices", "sync_ledger"):
                    house.sql(f"DELETE FROM {kept}")


def pull(engine: Engine, cursor: str) -> tuple[Values, set[tuple[str, str, bool]]]:
    with engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection, connection.begin():
        sql = connection.exec_driver_sql
        beat = sql("SELECT fashionos_beat(%s::jsonb)", (json.dumps(REPORT),)).scalar_one()
        found = sql("SELECT * FROM fashionos_changes(%s, '{}')", (cursor,)).all()
        return beat, {(row[0], str(row[1]), row[2]) for row in found}


def test_commits_that_overtake_each_other_are_heard_of_each_once(engine: Engine) -> None:
    with committed(engine) as house, engine.connect() as slow, engine.connect() as quick:
        beat, found = pull(engine, EVERYTHING)
        assert ("events", house.show, False) in found
        early = slow.begin()
        first = Rows(slow).add("looks", event_id=house.show)
        with quick.begin():
            second = Rows(quick).add("looks", event_id=house.show)
        next_beat, found = pull(engine, beat["cursor"])
        assert found == {("looks", second, False)}
        assert (next_beat["previous_beat"], next_beat["beat"]) == (beat["beat"], beat["beat"] + 1)
        early.commit()
        last_beat, found = pull(engine, next_beat["cursor"])
        assert found == {("looks", first, False)}
        assert pull(engine, last_beat["cursor"])[1] == set()
        with house.connection.begin():
            [seen] = house.connection.exec_driver_sql("SELECT * FROM sync_devices").mappings()
        assert (seen["pending"], seen["needing"], seen["clock_offset"]) == (3, 1, -7)
        assert (str(seen["incarnation"]), seen["schema_version"]) == (REPORT["incarnation"], migrations.HEAD)
        assert seen["seen_at"] is not None


def test_two_pushes_of_one_house_wait_for_each_other(engine: Engine) -> None:
    with committed(engine) as house, engine.connect() as first, engine.connect() as second:
        second.exec_driver_sql("SET lock_timeout = '50ms'")
        with first.begin():
            first.exec_driver_sql("SELECT fashionos_push(%s, '0003', '[]')", (house.incarnation,))
            with pytest.raises(Exception, match="lock timeout") as told:
                second.exec_driver_sql("SELECT fashionos_push(%s, '0003', '[]')", (house.incarnation,))
            assert isinstance(getattr(told.value, "orig", None), psycopg.errors.LockNotAvailable)
        second.rollback()
        second.exec_driver_sql("SELECT fashionos_push(%s, '0003', '[]')", (house.incarnation,))


def test_a_hint_comes_with_each_commit(engine: Engine) -> None:
    with (
        committed(engine) as house,
        psycopg.connect(engine.url.set(drivername="postgresql").render_as_string(), autocommit=True) as listening,
    ):
        listening.execute("LISTEN fashionos_sync")
        with house.connection.begin():
            for _ in range(3):
                house.guest()
        [hint] = listening.notifies(timeout=10, stop_after=1)
        assert (hint.channel, hint.payload) == ("fashionos_sync", "")
        assert list(listening.notifies(timeout=0)) == []
