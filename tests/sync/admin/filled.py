"""A centre with two houses that have a row in every table, and a laptop of each role."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import CheckConstraint, Connection, create_engine

from fashionos_desktop.models import Entity
from fashionos_desktop.models.access import ROLES
from fashionos_desktop.sync import admin
from tests.databases import NOON, Rows
from tests.fixtures.postgres import PostgresDatabase

TABLES = Entity.metadata.tables
Device = psycopg.Connection[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class FilledHouse:
    slug: str
    rows: dict[str, str]
    """By table, the id of its row."""
    guest_scan: str
    devices: dict[str, admin.AddedDevice] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FilledCentre:
    database: PostgresDatabase
    north: FilledHouse
    south: FilledHouse

    @contextmanager
    def signed_in(self, role: str) -> Iterator[Device]:
        """As the laptop of that role of the north house; nothing that it does stays."""
        with psycopg.connect(self.as_login(self.north.devices[role].login)) as connection:
            yield connection
            connection.rollback()

    def as_login(self, login: str) -> str:
        return f"host={self.database.host} port={self.database.port} user={login} dbname={self.database.name}"


def fill(database: PostgresDatabase) -> FilledCentre:
    admin.initialise(database.conninfo, "north", "House North", "nora@north.example")
    admin.add_house(database.conninfo, "south", "House South", "sam@south.example")
    houses = [_filled(database, slug) for slug in ("north", "south")]
    return FilledCentre(database, *houses)


def _filled(database: PostgresDatabase, slug: str) -> FilledHouse:
    devices = {role: admin.add_device(database.conninfo, slug, f"{role} of {slug}", role) for role in ROLES}
    house = devices["desk"].house
    known = {"organizations": house.organization_id, "profiles": house.owner_id, "devices": devices["desk"].device_id}
    engine = create_engine(database.url)
    with engine.begin() as connection:
        rows = Rows(connection)
        for table in sorted(TABLES):
            _row(rows, table, known)
        scan = rows.add(
            "check_ins", event_id=known["events"], registration_id=known["registrations"], gate_id=known["gates"],
            device_id=known["devices"], code="guest",
        )  # fmt: skip
        _empty_guest(connection, known["check_ins"])
    engine.dispose()
    return FilledHouse(slug, known, scan, devices)


def _row(rows: Rows, table: str, known: dict[str, str]) -> str:
    """Made with everything it refers to, if it is not there yet."""
    if table not in known:
        referred = {
            column: known[parent] if parent in known else _row(rows, parent, known)
            for column, parent in references(table).items()
        }
        known[table] = rows.add(table, **referred, **_later(table))
    return known[table]


def _later(table: str) -> dict[str, Any]:
    """Ends that come after their beginnings."""
    checks = (check for check in TABLES[table].constraints if isinstance(check, CheckConstraint))
    return {check.info["later"]: NOON + timedelta(hours=1) for check in checks if "later" in check.info}


def references(table: str) -> dict[str, str]:
    """Column to table; of keys of which exactly one is set only the first, and none to the table itself."""
    alternatives = {
        name
        for check in TABLES[table].constraints
        if isinstance(check, CheckConstraint)
        for name in check.info.get("exactly_one", ())[1:]
    }
    return {
        column.name: key.column.table.name
        for column in TABLES[table].columns
        for key in column.foreign_keys
        if column.name not in alternatives and key.column.table.name != table
    }


def _empty_guest(connection: Connection, scan: str) -> None:
    """The first scan is one of somebody who works here."""
    connection.exec_driver_sql(
        "UPDATE check_ins SET registration_id = NULL, gate_id = NULL WHERE id = %(id)s", {"id": scan}
    )


@contextmanager
def attempt(device: Device) -> Iterator[None]:
    """What fails inside leaves the session as it was; nothing inside stays."""
    with device.transaction(force_rollback=True):
        yield


def refused(device: Device, statement: sql.Composed | str, *values: Any) -> str | None:
    """The code with which the centre refuses a statement; None: it was done."""
    try:
        with attempt(device):
            device.execute(_composed(statement), values or None)
    except psycopg.Error as error:
        return error.sqlstate
    return None


def done(device: Device, statement: sql.Composed | str, *values: Any) -> int:
    """How many rows a statement touched."""
    with attempt(device):
        return device.execute(_composed(statement), values or None).rowcount


def _composed(statement: sql.Composed | str) -> sql.Composed:
    return sql.Composed([sql.SQL(statement)]) if isinstance(statement, str) else statement
