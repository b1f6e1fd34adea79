"""A laptop copies what it reads at the centre: it is what the cache would have stored itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from hypothesis import given, settings
from sqlalchemy import Connection, create_engine, insert

from fashionos_desktop.models import Entity, access
from fashionos_desktop.models.stored_form import is_derived
from fashionos_desktop.sync.postgres.reading import plain_text, reading_of, readings
from tests.databases import Rows, centre_engine
from tests.fixtures.postgres import PostgresDatabase, PostgresServer
from tests.models.test_wire import KINDS, TABLE, rows


@pytest.fixture
def cache() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        TABLE.create(connection)
        yield connection
    engine.dispose()


@pytest.fixture
def centre(any_postgres_database: PostgresDatabase) -> Iterator[Connection]:
    engine = create_engine(any_postgres_database.url)
    with engine.connect() as connection:
        TABLE.create(connection)
        yield connection
    engine.dispose()


def test_what_is_read_at_the_centre_is_what_the_cache_stores(cache: Connection, centre: Connection) -> None:
    reading = reading_of(TABLE.name, [TABLE.c[name] for name in KINDS])

    @settings(max_examples=150)
    @given(rows)
    def compare(row: dict[str, Any]) -> None:
        for database in (cache, centre):
            database.execute(TABLE.delete())
            database.execute(insert(TABLE).values(row))
        stored = _driver(cache).execute(f"SELECT {', '.join(KINDS)} FROM {TABLE.name}").fetchall()
        with _driver(centre).cursor(binary=True) as cursor:
            images = reading.images(cursor.execute(reading.all_rows).fetchall())
        assert images.columns == tuple(KINDS)
        assert list(images.rows) == stored

    compare()


@pytest.mark.parametrize(
    ("at_centre", "here"),
    [
        ('{"b": 1, "a": [1.50, null, true]}', '{"a":[1.5,null,true],"b":1}'),
        ('"Zoé 雪"', '"Zoé 雪"'),
        ("1" + "0" * 5_000, "1" + "0" * 5_000),
        ("1" + "0" * 400 + ".5", "1" + "0" * 400 + ".5"),
    ],
)
def test_json_is_spelled_as_in_the_cache_and_never_stops_a_pull(at_centre: str, here: str) -> None:
    assert plain_text(at_centre) == here


@pytest.mark.parametrize("role", access.ROLES)
def test_a_role_reads_what_it_may_and_cannot_derive(role: str) -> None:
    for name, reading in readings(role).items():
        table = Entity.metadata.tables[name]
        assert {"id", "updated_at"} <= set(reading.columns)
        assert set(reading.columns) <= set(access.rights(Entity.metadata, role, name).read)
        derived = {column.name for column in table.columns if is_derived(column)}
        assert derived & set(reading.columns) == set(access.derived_to_pull(Entity.metadata, role, name))
    assert set(readings(role)) == set(access.readable_tables(Entity.metadata, role))


@pytest.fixture(scope="module")
def centre_with_two_shows(postgres_server: PostgresServer) -> Iterator[tuple[PostgresDatabase, str, str]]:
    database = postgres_server.create_database()
    engine = centre_engine(database.url)
    with engine.begin() as connection:
        made = Rows(connection)
        kept, left = made.show(), made.show()
        for show in (kept, left):
            tier = made.add("ticket_tiers", event_id=show)
            guest = made.add("registrations", event_id=show, ticket_tier_id=tier)
            made.add("payments", registration_id=guest)
    engine.dispose()
    yield database, kept, left
    postgres_server.drop_database(database)


def test_the_rows_of_a_show_that_was_left_stay_away_but_not_the_show(
    centre_with_two_shows: tuple[PostgresDatabase, str, str],
) -> None:
    database, kept, left = centre_with_two_shows
    found = {}
    with psycopg.connect(database.conninfo) as connection:
        for name, reading in readings("staff").items():
            rows_there = connection.execute(reading.kept_rows, {"left_shows": [left]}).fetchall()
            found[name] = len(rows_there)
            if name == "ticket_tiers":
                assert [row[reading.columns.index("event_id")] for row in rows_there] == [kept]
    assert found["events"] == 2
    assert found["ticket_tiers"] == found["registrations"] == found["payments"] == 1


def _driver(connection: Connection) -> Any:
    driver: Any = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection | psycopg.Connection)
    return driver
