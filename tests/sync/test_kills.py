"""Laptops that die by kill -9 at each step, and a Postgres that dies under them: nothing is lost or doubled."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from fashionos_desktop.models import new_id
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync import admin, secrets
from fashionos_desktop.sync.enrolment import Enrolment
from fashionos_desktop.sync.loading import Choice, enrol
from fashionos_desktop.sync.postgres import PostgresCentre
from tests.databases import Rows
from tests.fixtures import laptop_process
from tests.fixtures.postgres import PostgresDatabase, PostgresServer, serve

HERE = 12
"""Guests that are added on the laptop, each in a transaction of its own."""
THERE = 2_500
"""Guests that are added at the centre: enough for a pull in parts."""


@dataclass(frozen=True, slots=True)
class Place:
    database: PostgresDatabase
    house: admin.House


@dataclass(frozen=True, slots=True)
class House:
    database: PostgresDatabase
    show: str
    tier: str

    def ask(self, statement: str) -> Any:
        with psycopg.connect(self.database.conninfo, autocommit=True) as connection:
            found = connection.execute(statement)
            return found.fetchall() if found.description else None


@pytest.fixture(scope="module")
def own_server() -> Iterator[PostgresServer]:
    """One that keeps what it acknowledged, and that may be killed."""
    with serve(settings={"fsync": "on", "full_page_writes": "on"}) as server:
        yield server


@pytest.fixture(scope="module")
def centre(postgres_server: PostgresServer) -> Iterator[Place]:
    database = postgres_server.create_database()
    yield _initialised(database)
    postgres_server.drop_database(database)


@pytest.fixture(scope="module")
def own_centre(own_server: PostgresServer) -> Place:
    return _initialised(own_server.create_database())


def _initialised(database: PostgresDatabase) -> Place:
    return Place(database, admin.initialise(database.conninfo, "maison", "Maison", "owner@example.org"))


@contextmanager
def _show(place: Place) -> Iterator[House]:
    """A show of its own for each test."""
    show, tier = new_id(), new_id()
    made = House(place.database, show, tier)
    made.ask(
        "INSERT INTO events (id, organizer_id, organization_id, title, slug, start_time, event_date, status)"
        f" VALUES ('{show}', '{place.house.owner_id}', '{place.house.organization_id}', 'SS27', '{show}', now(),"
        " now(), 'active')"
    )
    made.ask(f"INSERT INTO ticket_tiers (id, event_id, name) VALUES ('{tier}', '{show}', 'Standing')")
    yield made
    made.ask(f"DELETE FROM events WHERE id = '{show}'")


def _laptop(house: House, folder: Path) -> Path:
    folder.mkdir()
    device = admin.add_device(house.database.conninfo, "maison", f"Laptop {new_id()}", "staff")
    enrolment = Enrolment(
        host=device.host,
        port=device.port,
        database=device.database,
        login=device.login,
        secret=device.secret,
        device=device.name,
        role=device.role,
        house="Maison",
        certificate=None,
        tls=False,
    )
    incarnation = new_id()
    secrets.write(folder, incarnation, enrolment)
    with Cache.open(folder / "cache.sqlite3") as cache:
        centre = PostgresCentre(secrets.address(folder, enrolment))
        enrol(cache, centre, Choice.START_EMPTY, incarnation=incarnation)
        centre.close()
    return folder


def _both_sides_edit(house: House, folder: Path) -> None:
    with Cache.open(folder / "cache.sqlite3") as cache:
        for number in range(HERE):
            cache.write(partial(_guest, house, number)).result()
        cache.write(partial(_rename, "Here 0", "Here, renamed")).result()
    house.ask(
        "INSERT INTO registrations (id, event_id, ticket_tier_id, attendee_name, qr_code_data)"
        f" SELECT gen_random_uuid(), '{house.show}', '{house.tier}', 'There ' || n, gen_random_uuid()::text"
        f" FROM generate_series(1, {THERE}) n"
    )


def _guest(house: House, number: int, session: Session) -> None:
    Rows(session.connection()).add(
        "registrations", event_id=house.show, ticket_tier_id=house.tier, attendee_name=f"Here {number}"
    )


def _rename(before: str, after: str, session: Session) -> None:
    session.execute(
        text("UPDATE registrations SET attendee_name = :after WHERE attendee_name = :before"),
        {"after": after, "before": before},
    )


def _run(folder: Path, step: str = "", times: int = 1, delay: float = 0.0) -> tuple[int, dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", laptop_process.__name__, str(folder), step, str(times), str(delay)],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode, json.loads(done.stdout) if done.stdout else {}


def _check_agreement(house: House, folder: Path) -> None:
    of_show = f"WHERE event_id = '{house.show}'"
    names = house.ask(f"SELECT attendee_name FROM registrations {of_show}")
    figure = f"SELECT attendee_registered FROM events WHERE id = '{house.show}'"
    with Cache.open(folder / "cache.sqlite3") as cache:
        here = cache.read(
            lambda session: session.execute(text(f"SELECT attendee_name FROM registrations {of_show}")).all()
        )
        counted = cache.read(lambda session: session.execute(text(figure)).scalar())
        sound = cache.read(
            lambda session: (
                session.execute(text("PRAGMA integrity_check")).scalar(),
                session.execute(text("PRAGMA foreign_key_check")).all(),
                session.execute(text("SELECT COUNT(*) FROM sync_outbox")).scalar(),
            )
        )
    assert sorted(row[0] for row in here) == sorted(row[0] for row in names)
    expected = {"Here, renamed", *(f"Here {number}" for number in range(1, HERE))}
    assert {row[0] for row in names if row[0].startswith("Here")} == expected
    assert len(names) == HERE + THERE == counted
    assert house.ask(figure) == [(HERE + THERE,)]
    assert house.ask("SELECT COUNT(*) FROM journal_entries") == [(0,)]
    assert sound == ("ok", [], 0)


@pytest.mark.parametrize(
    ("step", "times", "delay"),
    [
        ("greet", 1, 0.0),
        ("push", 1, 0.0),
        ("push", 1, 0.004),
        ("acknowledge", 1, 0.0),
        ("acknowledge", 1, 0.001),
        ("push", 2, 0.0),
        ("pull", 1, 0.0),
        ("pull", 1, 0.01),
        ("apply", 1, 0.0),
        ("apply", 1, 0.01),
        ("apply", 2, 0.0),
        ("rest", 1, 0.0),
    ],
)
def test_a_laptop_killed_at_a_step_loses_and_doubles_nothing(
    centre: Place, tmp_path: Path, step: str, times: int, delay: float
) -> None:
    with _show(centre) as house:
        folder = _laptop(house, tmp_path / "laptop")
        _both_sides_edit(house, folder)
        status, _ = _run(folder, step, times, delay)
        assert status == -signal.SIGKILL
        status, said = _run(folder)
        assert (status, said["state"], said["pending"], said["quarantined"]) == (0, "at rest", 0, 0)
        _check_agreement(house, folder)


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.06])
def test_a_laptop_killed_while_it_loads_is_as_it_was(centre: Place, tmp_path: Path, delay: float) -> None:
    with _show(centre) as house:
        folder = _laptop(house, tmp_path / "laptop")
        _both_sides_edit(house, folder)
        with Cache.open(folder / "cache.sqlite3") as cache:
            cache.write(_forget_cursor).result()
        status, _ = _run(folder, "load", 1, delay)
        assert status == -signal.SIGKILL
        _, said = _run(folder)
        assert (said["state"], said["pending"]) == ("at rest", 0)
        _check_agreement(house, folder)
        assert {file.name for file in folder.glob("cache*")} <= {"cache.sqlite3", "cache.sqlite3.lock"}


def _forget_cursor(session: Session) -> None:
    session.execute(text("UPDATE sync_state SET cursor = NULL"))


@pytest.mark.parametrize("way", ["kill", "immediate"])
def test_a_centre_that_dies_loses_nothing_that_it_acknowledged(
    own_server: PostgresServer, own_centre: Place, tmp_path: Path, way: Literal["kill", "immediate"]
) -> None:
    with _show(own_centre) as house:
        folder = _laptop(house, tmp_path / "laptop")
        _both_sides_edit(house, folder)
        status, _ = _run(folder, "pull", 1)  # all was pushed and acknowledged, nothing was pulled
        assert status == -signal.SIGKILL
        own_server.crash(way)
        _, said = _run(folder)
        assert (said["state"], said["pending"]) == ("at rest", 0)
        _check_agreement(house, folder)
