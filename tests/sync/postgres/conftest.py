"""A centre with a house, laptops of it, and a hand that writes at the centre as any program may."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import Engine, create_engine

from fashionos_desktop import migrations
from fashionos_desktop.models import new_id
from fashionos_desktop.sync import admin
from fashionos_desktop.sync.postgres import PostgresCentre
from fashionos_desktop.sync.protocol import Pulled, PullRequest, Report
from tests.databases import Rows
from tests.fixtures.postgres import FOLDERS, PostgresDatabase, PostgresServers

HOUSE = "maison"


@dataclass
class Laptop:
    """What the engine does with a centre, by hand."""

    centre: PostgresCentre
    device: admin.AddedDevice
    incarnation: str = field(default_factory=new_id)
    cursor: str = ""
    left_shows: tuple[str, ...] = ()

    def greet(self) -> None:
        self.centre.greet(self.incarnation)

    def report(self) -> Report:
        return Report(self.incarnation, migrations.HEAD, 0, 0, 0)

    def load(self) -> dict[str, dict[str, dict[str, Any]]]:
        """Rows by table and id."""
        starts: list[Any] = []
        rows: dict[str, dict[str, dict[str, Any]]] = {}
        for table, images in self.centre.load(self.report(), self.left_shows, starts.append):
            found = rows.setdefault(table, {})
            found.update((row[0], dict(zip(images.columns, row, strict=True))) for row in images.rows)
        self.cursor = starts[0].cursor
        return rows

    def pull(self, **more: Any) -> Pulled:
        request = PullRequest(self.cursor, self.report(), self.left_shows, **more)
        pulled = self.centre.pull(request)
        self.cursor = pulled.cursor
        return pulled


@dataclass
class House:
    database: PostgresDatabase
    organization_id: str
    owner_id: str
    engine: Engine
    _stack: ExitStack
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def laptop(self, role: str = "staff", network: Any = None, **limits: float) -> Laptop:
        """Enrolled, greeted, and with nothing read. `network`: a Proxy to go through."""
        device = admin.add_device(self.database.conninfo, HOUSE, f"Laptop {next(self._numbers)}", role)
        address = {**conninfo_to_dict(self.database.conninfo), "user": device.login, "password": device.secret}
        if network is not None:
            address = network.address(address)
        centre = PostgresCentre(address, **limits)
        self._stack.callback(centre.close)
        laptop = Laptop(centre, device)
        laptop.greet()
        return laptop

    @contextmanager
    def rows(self) -> Iterator[Rows]:
        """Written by another program, in one transaction."""
        with self.engine.begin() as connection:
            yield Rows(connection)

    def show(self, **values: Any) -> str:
        with self.rows() as rows:
            return rows.add("events", organizer_id=self.owner_id, organization_id=self.organization_id, **values)

    def execute(self, statement: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """As the administrator."""
        with psycopg.connect(self.database.conninfo, autocommit=True) as connection:
            found = connection.execute(statement, parameters)
            return found.fetchall() if found.description else []


@contextmanager
def _house(database: PostgresDatabase) -> Iterator[House]:
    house = admin.initialise(database.conninfo, HOUSE, "Maison", "owner@example.org")
    engine = create_engine(database.url)
    with ExitStack() as stack:
        stack.callback(engine.dispose)
        yield House(database, house.organization_id, house.owner_id, engine, stack)


@pytest.fixture(scope="module", params=sorted(FOLDERS), ids="postgres{}".format)
def every_house(request: pytest.FixtureRequest, postgres_servers: PostgresServers) -> Iterator[House]:
    """At each version of Postgres. Shared by the tests of a module: each writes rows of its own."""
    yield from _served(postgres_servers, request.param)


@pytest.fixture(scope="module")
def house(postgres_servers: PostgresServers) -> Iterator[House]:
    yield from _served(postgres_servers, max(FOLDERS))


def _served(servers: PostgresServers, version: int) -> Iterator[House]:
    server = servers.version(version)
    database = server.create_database()
    with _house(database) as house:
        yield house
    server.drop_database(database)
