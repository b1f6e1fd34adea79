"""`fashionos sync` and what `doctor` says of it: two laptops, a real centre, no window."""

from __future__ import annotations

import errno
import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import keyring
import pytest
from keyring.backends import fail
from sqlalchemy.orm import Session

from fashionos_desktop.cli import main
from fashionos_desktop.services.edits import delete_rows, insert_row, update_rows
from fashionos_desktop.services.identity import current_person
from fashionos_desktop.services.journal import Remedy, Settler, list_entries, mend
from fashionos_desktop.services.shows import create_show
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.protocol import Disconnected
from fashionos_desktop.sync.store import CacheStore
from tests.cli.conftest import Fashionos, Said
from tests.fixtures.postgres import PostgresServer
from tests.sync.centres import CURSOR, EPOCH, ScriptedCentre

Result = TypeVar("Result")

KEYS = {"pushed", "pulled", "pending", "quarantined", "conflicts", "state", "trouble"}
INCARNATION = "6a0d1b52-0000-4000-8000-000000000001"


@pytest.fixture(autouse=True, scope="module")
def no_keyring() -> Iterator[None]:
    """The computer of whoever runs the tests keeps its own."""
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)


@pytest.fixture
def centre(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ScriptedCentre:
    """One that does as the test says, for a laptop that belongs to it."""
    made = ScriptedCentre(now=time.time_ns() // 1000)
    with Cache.open(tmp_path / "data" / "cache.sqlite3") as cache:
        CacheStore(cache).write(
            lambda connection: state.enrol(
                connection, incarnation=INCARNATION, device_id="device", role="staff", epoch=EPOCH, cursor=CURSOR
            )
        )
    monkeypatch.setattr("fashionos_desktop.sync.opening.open_centre", lambda cache, folder: made)
    return made


def test_a_laptop_of_its_own_is_told_what_to_do(fashionos: Fashionos) -> None:
    for how in ("--once", "--watch"):
        said = fashionos("sync", how, "--json")
        assert said.status == 2
        assert "fashionos connect CODE" in said.err
        assert said.document == {"error": said.err.strip()}
    assert "--once" in fashionos("sync").err


def test_once_sends_what_waits(fashionos: Fashionos, centre: ScriptedCentre) -> None:
    assert fashionos("add", "profiles", "full_name=Ana Ruiz").status == 0
    said = fashionos("sync", "--once", "--json")
    assert said.status == 0
    assert set(said.document) == KEYS
    assert (said.document["pushed"], said.document["pending"], said.document["state"]) == (1, 0, "at rest")
    [told] = centre.told
    assert "Ana Ruiz" in [operation.new.get("full_name") for operation in told.operations]
    assert fashionos("sync", "--once").out == "All saved.\n"
    assert centre.closed


def test_once_without_a_network_keeps_what_waits_and_says_why(fashionos: Fashionos, centre: ScriptedCentre) -> None:
    centre.trouble = Disconnected("The centre does not answer.")
    fashionos("add", "profiles", "full_name=Ana Ruiz")
    said = fashionos("sync", "--once", "--json")
    assert said.status == 1
    assert (said.document["pending"], said.document["state"]) == (1, "offline")
    assert said.document["trouble"] == "The centre does not answer."
    assert "1 change waiting for the network. No network since" in fashionos("sync", "--once").out


def test_an_output_that_takes_no_more_ends_a_watch(
    fashionos: Fashionos, centre: ScriptedCentre, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*words: str, **options: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("fashionos_desktop.cli.sync.say", full)
    said = fashionos("sync", "--watch")
    assert (said.status, said.err) == (1, "No space left on device.\n")


@dataclass
class Laptops:
    folder: Path

    def run(self, name: str, *arguments: str) -> Said:
        with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
            status = main(["--data", str(self.folder / name), *arguments])
        return Said(status, out.getvalue(), err.getvalue())

    def sync(self, *names: str) -> None:
        for name in names:
            said = self.run(name, "sync", "--once", "--json")
            assert said.status == 0, said.out

    def write(self, name: str, work: Callable[[Session], Result]) -> Result:
        with Cache.open(self.folder / name / "cache.sqlite3") as cache:
            return cache.write(work).result()

    def read(self, name: str, work: Callable[[Session], Result]) -> Result:
        with Cache.open_to_read(self.folder / name / "cache.sqlite3") as cache:
            return cache.read(work)

    def names(self, laptop: str) -> set[str]:
        return {row["name"] for row in self.run(laptop, "get", "venues", "--json").document}


@pytest.fixture(scope="module")
def laptops(tmp_path_factory: pytest.TempPathFactory, postgres_server: PostgresServer) -> Iterator[Laptops]:
    """Two of the staff, enrolled at a real centre."""
    database = postgres_server.create_database()
    made = Laptops(tmp_path_factory.mktemp("laptops"))
    house = ("--org", "aurelle", "--org-name", "Maison Aurelle", "--owner", "claire@aurelle.example")
    assert made.run("one", "admin", "init", database.conninfo, *house).status == 0
    for name in ("one", "two"):
        device = ("--name", name, "--role", "staff", *house[:2], "--json")
        added = made.run(name, "admin", "device", "add", database.conninfo, *device)
        connected = made.run(name, "connect", added.document["code"], "--start-empty")
        assert connected.status == 0, connected.err
    yield made
    postgres_server.drop_database(database)


def test_two_laptops_and_a_centre_agree(laptops: Laptops) -> None:
    house = laptops.run("one", "get", "organizations", "--json").document[0]["id"]
    for name in ("one", "two"):
        added = laptops.run(name, "add", "venues", f"organization_id={house}", f"name=Palais {name}")
        assert added.status == 0, added.err
    found = laptops.run("one", "doctor", "--json").document["sync"]
    assert (found["enrolled"], found["role"], found["pending"], found["secret"]) == (True, "staff", 1, "file")
    for name in ("one", "two", "one"):
        said = laptops.run(name, "sync", "--once", "--json")
        assert said.status == 0, said.out
        assert said.document["state"] == "at rest"
    assert laptops.names("one") == laptops.names("two") == {"Palais one", "Palais two"}
    assert "Nothing waits to be sent." in laptops.run("two", "doctor").out


def a_show(session: Session) -> str:
    person = current_person(session)
    assert person is not None
    return create_show(
        session, person, title="SS27", slug="ss27", event_date=date(2026, 9, 29), timezone="Europe/Paris"
    ).id


def made(session: Session, table: str, **values: Any) -> str:
    return insert_row(session, table, values, title="").ids(table)[0]


def test_what_needs_a_person_is_settled_on_another_laptop(laptops: Laptops) -> None:
    show = laptops.write("one", a_show)
    tier = laptops.write("one", lambda session: made(session, "ticket_tiers", event_id=show, name="Front Row"))
    guests = {"event_id": show, "ticket_tier_id": tier}
    lost = laptops.write(
        "one", lambda session: made(session, "registrations", **guests, attendee_name="Zoé", qr_code_data="Z")
    )
    look = laptops.write("one", lambda session: made(session, "looks", event_id=show, rank="a1", number="17"))
    laptops.sync("one", "two")

    # Without a network, each does something that the other does not see.
    laptops.write(
        "one", lambda session: made(session, "registrations", **guests, attendee_name="Ana", qr_code_data="X")
    )
    laptops.write("one", lambda session: update_rows(session, "looks", [look], {"music_cue": "M2"}, title=""))
    laptops.write("one", lambda session: delete_rows(session, "registrations", [lost], title=""))
    noor = laptops.write(
        "two", lambda session: made(session, "registrations", **guests, attendee_name="Noor", qr_code_data="X")
    )
    laptops.write("two", lambda session: update_rows(session, "registrations", [noor], {"seat": "12"}, title=""))
    laptops.write("two", lambda session: update_rows(session, "looks", [look], {"music_cue": "M3"}, title=""))
    laptops.write("two", lambda session: update_rows(session, "registrations", [lost], {"seat": "4"}, title=""))
    laptops.sync("one", "two", "one")

    items = laptops.read("one", list_entries)
    told = {item.headline: item for item in items}
    assert set(told) == {
        "Laptop two could not save guest Noor",
        "Look 17, music cue",
        "Guest Zoé was deleted while laptop two changed the seat",
    }
    refused = told["Laptop two could not save guest Noor"]
    assert refused.explanation == (
        "The code X already belongs to Ana, Front Row. Until this is settled, Noor is in no list."
        " One later change waits behind this one."
    )
    edit = told["Look 17, music cue"]
    assert edit.kept is not None
    assert edit.lost is not None
    assert (edit.kept.value, edit.lost.value) == ("M3", "M2")
    assert {item.headline for item in laptops.read("two", list_entries)} == set(told)

    settler = Settler(datetime.now(UTC))
    remedies = {refused.id: Remedy.NEW_CODE, edit.id: Remedy.TAKE_OTHER}
    remedies |= {item.id: Remedy.RESTORE for item in items if item.id not in remedies}
    for entry, remedy in remedies.items():
        laptops.write("one", partial(mend, entry_id=entry, remedy=remedy, settler=settler))
    laptops.sync("one", "two")
    assert laptops.read("two", list_entries) == ()
    rows = {row["attendee_name"]: row["seat"] for row in laptops.run("two", "get", "registrations", "--json").document}
    assert rows == {"Ana": None, "Noor": "12", "Zoé": "4"}
    assert [row["music_cue"] for row in laptops.run("two", "get", "looks", "--json").document] == ["M2"]


@pytest.mark.platform("linux", "darwin")
def test_a_watch_says_each_change_and_ends_with_ctrl_c(laptops: Laptops) -> None:
    command = [
        sys.executable,
        "-m",
        "fashionos_desktop",
        "--data",
        str(laptops.folder / "one"),
        "sync",
        "--watch",
        "--json",
    ]
    lines: list[dict[str, Any]] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as watch:
        assert watch.stdout is not None
        while not lines or lines[-1]["state"] != "at rest":
            lines.append(json.loads(watch.stdout.readline()))
        watch.send_signal(signal.SIGINT)
        rest, trouble = watch.communicate(timeout=30)
    assert (watch.returncode, trouble) == (0, "")
    lines += [json.loads(line) for line in rest.splitlines()]
    assert all(set(line) == KEYS for line in lines)
    assert all(one != other for one, other in pairwise(lines))
