"""What a laptop hears of the others of its house, and of no other house."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from fashionos_desktop.migrations.generated.centre import laptops
from fashionos_desktop.models import new_id
from fashionos_desktop.sync.protocol import LaptopSeen
from tests.databases import centre_engine
from tests.fixtures.postgres import PostgresDatabase, PostgresServer

NOON = 1_790_683_200_000_000
HOUSES = (new_id(), new_id())
DEVICES = {"desk": new_id(), "gone": new_id(), "other": new_id()}


@pytest.fixture(scope="module")
def centre(postgres_server: PostgresServer) -> Iterator[PostgresDatabase]:
    """Two laptops of one house, one of them without access, and one of another house; each may log in."""
    postgres_database = postgres_server.create_database()
    engine = centre_engine(postgres_database.url)
    logins = {name: f"{name}_{postgres_database.name}" for name in DEVICES}
    with engine.begin() as connection:
        for statement in laptops.statements():
            connection.exec_driver_sql(statement)
        for place, (name, device) in enumerate(DEVICES.items()):
            connection.exec_driver_sql(f"CREATE ROLE {logins[name]} LOGIN")
            connection.exec_driver_sql(f"GRANT CONNECT ON DATABASE {postgres_database.name} TO {logins[name]}")
            connection.exec_driver_sql(f"GRANT EXECUTE ON FUNCTION fashionos_laptops() TO {logins[name]}")
            connection.exec_driver_sql(
                "INSERT INTO sync_devices (login, device_id, organization_id, role, seen_at, pending, clock_offset,"
                " revoked_at) VALUES (%s, %s, %s, 'desk', to_timestamp(%s), %s, -5,"
                " CASE WHEN %s THEN now() END)",
                (logins[name], device, HOUSES[name == "other"], NOON / 1_000_000, place, name == "gone"),
            )
    engine.dispose()
    yield postgres_database
    with psycopg.connect(postgres_database.conninfo, autocommit=True) as connection:
        for login in logins.values():
            connection.execute(f"DROP OWNED BY {login}")
            connection.execute(f"DROP ROLE {login}")
    postgres_server.drop_database(postgres_database)


def heard(centre: PostgresDatabase, name: str) -> list[LaptopSeen]:
    conninfo = f"host={centre.host} port={centre.port} user={name}_{centre.name} dbname={centre.name}"
    with psycopg.connect(conninfo) as connection:
        [(found,)] = connection.execute("SELECT fashionos_laptops()").fetchall()
    return [LaptopSeen(**one) for one in found]


def test_a_laptop_hears_of_those_of_its_house(centre: PostgresDatabase) -> None:
    found = {one.device_id: one for one in heard(centre, "desk")}
    assert found == {
        DEVICES["desk"]: LaptopSeen(DEVICES["desk"], NOON, 0, 0, -5, revoked=False),
        DEVICES["gone"]: LaptopSeen(DEVICES["gone"], NOON, 1, 0, -5, revoked=True),
    }
    assert [one.device_id for one in heard(centre, "other")] == [DEVICES["other"]]


def test_one_without_access_hears_of_nobody(centre: PostgresDatabase) -> None:
    assert heard(centre, "gone") == []
