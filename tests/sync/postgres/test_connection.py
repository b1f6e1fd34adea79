"""A connection that is cut, falls silent or is given up ends in seconds and says why."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict

from fashionos_desktop.sync.postgres import PostgresCentre
from fashionos_desktop.sync.postgres.alarm import Alarm
from fashionos_desktop.sync.postgres.connection import Abandoned, Silent, WatchedConnection
from fashionos_desktop.sync.protocol import Disconnected, Distrusted, Revoked, SchemaDiffers, SyncTrouble
from tests.fixtures.postgres import PostgresDatabase, PostgresServer
from tests.sync.postgres.proxy import Proxy

NOBODY = "00000000-0000-4000-8000-000000000000"
SHORT = 0.3


@pytest.fixture(scope="module")
def database(postgres_server: PostgresServer) -> Iterator[PostgresDatabase]:
    found = postgres_server.create_database()
    yield found
    postgres_server.drop_database(found)


@pytest.fixture
def network(database: PostgresDatabase) -> Iterator[Proxy]:
    proxy = Proxy(database.host, database.port)
    yield proxy
    proxy.close()


@pytest.fixture
def alarm() -> Iterator[Alarm]:
    found = Alarm()
    yield found
    found.close()


@pytest.fixture
def address(database: PostgresDatabase) -> dict[str, Any]:
    return dict(conninfo_to_dict(database.conninfo))


@pytest.fixture
def connection(address: dict[str, Any], network: Proxy, alarm: Alarm) -> Iterator[WatchedConnection]:
    found = WatchedConnection.open(network.address(address), alarm, patience=10)
    yield found
    found.close()


def trouble_of_greeting(address: dict[str, Any]) -> BaseException:
    centre = PostgresCentre(address)
    try:
        with pytest.raises(SyncTrouble) as caught:
            centre.greet(NOBODY)
        return caught.value
    finally:
        centre.close()


def soon(act: Any) -> threading.Timer:
    timer = threading.Timer(0.1, act)
    timer.start()
    return timer


def test_it_answers_whatever_the_database_is_set_to(
    database: PostgresDatabase, address: dict[str, Any], alarm: Alarm
) -> None:
    with psycopg.connect(database.conninfo, autocommit=True) as other:
        other.execute(f"ALTER DATABASE {database.name} SET datestyle = 'SQL, DMY'")
        other.execute(f"ALTER DATABASE {database.name} SET synchronous_commit = off")
    with WatchedConnection.open(address, alarm, patience=10) as connection:
        assert connection.execute(
            "SELECT '2026-09-30'::date::text, current_setting('synchronous_commit')"
        ).fetchone() == (
            "2026-09-30",
            "on",
        )


def test_a_server_that_is_slow_but_speaks_is_waited_for(connection: WatchedConnection) -> None:
    connection.patience = 0.4
    rows = connection.cursor().stream("SELECT n, pg_sleep(0.1), repeat('x', 20000) FROM generate_series(1, 8) AS n")
    assert [row[0] for row in rows] == list(range(1, 9))


def test_a_network_that_falls_silent_is_noticed(connection: WatchedConnection, network: Proxy) -> None:
    connection.patience = SHORT
    network.fall_silent()
    with pytest.raises(Silent):
        connection.execute("SELECT 1")


def test_a_cut_in_the_middle_of_an_answer_is_an_error(connection: WatchedConnection, network: Proxy) -> None:
    network.cut_after(5_000)
    with pytest.raises(psycopg.OperationalError):
        connection.execute("SELECT repeat('x', 100000)")


def test_a_call_under_way_can_be_abandoned(connection: WatchedConnection, alarm: Alarm) -> None:
    timer = soon(alarm.abandon)
    started = time.monotonic()
    with pytest.raises(Abandoned):
        connection.execute("SELECT pg_sleep(30)")
    timer.join()
    assert time.monotonic() - started < 10


def test_waking_does_not_disturb_a_call_and_is_not_forgotten(connection: WatchedConnection, alarm: Alarm) -> None:
    timer = soon(alarm.ring)
    assert connection.execute("SELECT pg_sleep(0.3), 7").fetchone() == ("", 7)
    timer.join()
    assert alarm.answer()
    assert not alarm.answer()


def test_a_hint_ends_a_rest(connection: WatchedConnection, database: PostgresDatabase) -> None:
    def hint() -> None:
        with psycopg.connect(database.conninfo, autocommit=True) as other:
            other.execute("NOTIFY fashionos_sync")

    timer = soon(hint)
    assert connection.rest(30)
    timer.join()
    assert not connection.rest(0)


def test_a_hint_that_came_with_an_answer_is_kept(connection: WatchedConnection, database: PostgresDatabase) -> None:
    connection.execute("NOTIFY fashionos_sync")
    assert connection.rest(30)


def test_an_alarm_may_ring_more_often_than_anybody_listens_and_after_its_end() -> None:
    alarm = Alarm()
    for _ in range(10_000):
        alarm.ring()
    assert alarm.answer()
    alarm.close()
    alarm.ring()
    alarm.abandon()


def test_without_a_server_the_centre_does_not_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    trouble = trouble_of_greeting({"host": "127.0.0.1", "port": port, "user": "postgres"})
    assert isinstance(trouble, Disconnected)
    assert str(trouble) == "The centre at 127.0.0.1 does not answer."


def test_a_login_that_was_taken_away_is_revoked(database: PostgresDatabase, address: dict[str, Any]) -> None:
    with psycopg.connect(database.conninfo, autocommit=True) as other:
        other.execute("CREATE ROLE locked_out NOLOGIN")
    try:
        assert isinstance(trouble_of_greeting({**address, "user": "locked_out"}), Revoked)
        assert isinstance(trouble_of_greeting({**address, "user": "never_was"}), Distrusted)
    finally:
        with psycopg.connect(database.conninfo, autocommit=True) as other:
            other.execute("DROP ROLE locked_out")


def test_a_centre_that_does_not_know_a_laptop_has_not_revoked_it(
    database: PostgresDatabase, address: dict[str, Any]
) -> None:
    with psycopg.connect(database.conninfo, autocommit=True) as other:
        [(file,)] = other.execute("SHOW hba_file")
        before = [line for (line,) in other.execute("SELECT regexp_split_to_table(pg_read_file(%s), '\n')", [file])]
        other.execute("CREATE ROLE with_password LOGIN PASSWORD 'right'")
        _write_lines(other, file, ["local all with_password scram-sha-256", *before])
        try:
            trouble = trouble_of_greeting({**address, "user": "with_password", "password": "wrong"})
            assert isinstance(trouble, Distrusted)
            assert "nothing is removed here" in str(trouble)
            assert isinstance(
                trouble_of_greeting({**address, "user": "with_password", "password": "right"}), SchemaDiffers
            )
        finally:
            _write_lines(other, file, before)
            other.execute("DROP ROLE with_password")


def _write_lines(connection: psycopg.Connection[Any], file: str, lines: list[str]) -> None:
    connection.execute("CREATE TEMPORARY TABLE hba (n int, line text) ON COMMIT PRESERVE ROWS")
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO hba VALUES (%s, %s)", list(enumerate(lines)))
    statement = psycopg.sql.SQL("COPY (SELECT line FROM hba ORDER BY n) TO {}").format(file)
    connection.execute(statement)
    connection.execute("DROP TABLE hba")
    connection.execute("SELECT pg_reload_conf()")


def test_a_server_that_offers_no_encryption_is_distrusted(address: dict[str, Any], network: Proxy) -> None:
    trouble = trouble_of_greeting({**network.address(address), "sslmode": "require"})
    assert isinstance(trouble, Distrusted)
    assert "does not support SSL" in str(trouble)


def test_a_database_without_a_centre_asks_for_an_upgrade(address: dict[str, Any]) -> None:
    trouble = trouble_of_greeting(address)
    assert isinstance(trouble, SchemaDiffers)
    assert "fashionos admin upgrade" in str(trouble)


def test_a_full_server_is_busy(database: PostgresDatabase, address: dict[str, Any]) -> None:
    with psycopg.connect(database.conninfo, autocommit=True) as other:
        other.execute("CREATE ROLE crowded LOGIN CONNECTION LIMIT 0")
        try:
            trouble = trouble_of_greeting({**address, "user": "crowded"})
        finally:
            other.execute("DROP ROLE crowded")
    assert str(trouble) == "The centre on this computer is busy or restarting."


def test_only_a_greeting_connects(address: dict[str, Any]) -> None:
    centre = PostgresCentre(address)
    with pytest.raises(Disconnected, match="was lost"):
        centre.laptops()
    assert centre.wait(30), "what is lost is looked at soon"
    centre.close()


def test_an_abandoned_centre_connects_no_more(address: dict[str, Any]) -> None:
    centre = PostgresCentre(address)
    centre.abandon()
    with pytest.raises(Disconnected, match="ending"):
        centre.greet(NOBODY)
    centre.close()
