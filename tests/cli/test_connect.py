"""`fashionos connect`: a laptop joins a house, against a real centre."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import keyring
import psycopg
import pytest

from fashionos_desktop.sync import admin, secrets
from fashionos_desktop.sync.enrolment import Enrolment, encode
from tests.cli.conftest import Fashionos
from tests.fixtures.postgres import PostgresDatabase, PostgresServer
from tests.sync.test_secrets import LockedKeyring, MemoryKeyring


@pytest.fixture(scope="module")
def centre(postgres_server: PostgresServer) -> Iterator[PostgresDatabase]:
    database = postgres_server.create_database()
    admin.initialise(database.conninfo, "aurelle", "Maison Aurelle", "claire@aurelle.example")
    admin.add_house(database.conninfo, "other", "Other House", "olga@other.example")
    yield database
    postgres_server.drop_database(database)


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    before, made = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def code_of(centre: PostgresDatabase, name: str, role: str = "staff", house: str = "aurelle") -> str:
    device = admin.add_device(centre.conninfo, house, name, role)
    return encode(
        Enrolment(centre.host, centre.port, device.database, device.login, device.secret, role, house, device.name)
    )


def state(folder: Path) -> sqlite3.Row:
    connection = sqlite3.connect(folder / "data" / "cache.sqlite3")
    connection.row_factory = sqlite3.Row
    try:
        row: sqlite3.Row = connection.execute(
            "SELECT s.*, c.capturing, (SELECT count(*) FROM sync_outbox) AS waiting,"
            " (SELECT group_concat(slug) FROM organizations) AS houses,"
            " (SELECT group_concat(title) FROM events) AS shows FROM sync_state s, sync_context c"
        ).fetchone()
        return row
    finally:
        connection.close()


def scanning_devices(folder: Path) -> list[tuple[str, str]]:
    """Of the scans that wait: in the table, and as they will be sent."""
    connection = sqlite3.connect(folder / "data" / "cache.sqlite3")
    try:
        return connection.execute(
            "SELECT c.device_id, o.new ->> 'device_id' FROM sync_outbox o JOIN check_ins c ON c.id = o.row_id"
            " WHERE o.table_name = 'check_ins' AND o.verb = 'insert'"
        ).fetchall()
    finally:
        connection.close()


def test_an_empty_laptop_joins_and_captures_from_then_on(
    fashionos: Fashionos, centre: PostgresDatabase, tmp_path: Path, ring: MemoryKeyring
) -> None:
    said = fashionos("connect", code_of(centre, "Laptop A"), "--json")
    assert said.status == 0, said.err
    assert (said.document["org"], said.document["device"], said.document["role"]) == ("aurelle", "Laptop A", "staff")
    assert said.document["secret"] == "keyring"
    assert said.document["backup"] is None
    found = state(tmp_path)
    assert (found["houses"], found["role"], found["capturing"], found["waiting"]) == ("aurelle", "staff", 1, 0)
    assert list(ring.kept) == [(secrets.SERVICE, found["incarnation"])]
    kept = secrets.read(tmp_path / "data")
    assert kept is not None
    assert kept.host == centre.host


@pytest.mark.parametrize(("choice", "shows"), [((), "Own"), (("--bring-along",), "Own"), (("--start-empty",), None)])
def test_a_show_of_its_own_comes_along_or_stays_in_a_backup(
    fashionos: Fashionos, centre: PostgresDatabase, tmp_path: Path, choice: tuple[str, ...], shows: str | None
) -> None:
    guests = tmp_path / "guests.csv"
    guests.write_text("Name,Email\nAna Ruiz,ana@example.org\n", "utf-8")
    name = f"own-{len(choice)}-{shows}"
    made = fashionos("import", "guests", guests, "--event", name.lower(), "--create-event", "Own")
    assert made.status == 0, made.err
    said = fashionos("connect", code_of(centre, f"Laptop {choice}"), *choice, "--json")
    assert said.status == 0, said.err
    found = state(tmp_path)
    assert found["houses"] == "aurelle"
    assert found["shows"] == shows
    assert bool(found["waiting"]) is (shows is not None)
    assert bool(said.document["brought"]) is (shows is not None)
    assert Path(said.document["backup"]).exists()


def test_the_code_can_stay_out_of_the_command_line(
    fashionos: Fashionos, centre: PostgresDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(code_of(centre, "By pipe").lower() + "\n"))
    assert fashionos("connect").status == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert fashionos("connect").status == 2


def test_where_no_keyring_works_it_is_said(fashionos: Fashionos, centre: PostgresDatabase, tmp_path: Path) -> None:
    keyring.set_keyring(LockedKeyring())
    said = fashionos("connect", code_of(centre, "Without a keyring"))
    assert said.status == 0, said.err
    assert str(tmp_path / "data" / "centre.secret") in said.out
    assert secrets.read(tmp_path / "data") is not None


def test_what_does_not_work_leaves_the_laptop_as_it_was(
    fashionos: Fashionos, centre: PostgresDatabase, tmp_path: Path, ring: MemoryKeyring
) -> None:
    gone = code_of(centre, "Gone")
    admin.revoke_device(centre.conninfo, "Gone")
    nowhere = encode(Enrolment("/nowhere", 1, "x", "x", "x", "desk", "aurelle", "Lost"))
    for code, status, sentence in (
        ("FOS1-ABCDEF", 2, "cut or mistyped"),
        ("hello", 2, "no enrolment code"),
        (gone, 1, "no longer lets this laptop in"),
        (nowhere, 1, "does not answer"),
    ):
        said = fashionos("connect", code)
        assert (said.status, said.err.count("\n")) == (status, 1), said.err
        assert sentence in said.err
        assert state(tmp_path) is None
        assert ring.kept == {}
        assert secrets.read(tmp_path / "data") is None


def test_a_laptop_that_lost_its_secret_is_enrolled_again_with_what_waits_on_it(
    fashionos: Fashionos, centre: PostgresDatabase, tmp_path: Path, ring: MemoryKeyring
) -> None:
    assert fashionos("connect", code_of(centre, "First")).status == 0
    guests = tmp_path / "guests.csv"
    guests.write_text("Name,Email\nAna Ruiz,ana@example.org\n", "utf-8")
    assert fashionos("import", "guests", guests, "--event", "again", "--create-event", "Again").status == 0
    scanned = fashionos("check-in", "--event", "again", "--name", "Ana Ruiz", "--force")
    assert scanned.status == 0, scanned.err
    before = state(tmp_path)
    assert scanning_devices(tmp_path) == [(before["device_id"], before["device_id"])]

    for code, sentence in (
        (code_of(centre, "Other", house="other"), "belongs to another house"),
        (code_of(centre, "A desk", role="desk"), "the code is for desk"),
    ):
        said = fashionos("connect", code)
        assert said.status == 2
        assert sentence in said.err
        assert secrets.incarnation_of(tmp_path / "data") == before["incarnation"]
        assert secrets.read(tmp_path / "data") is not None

    ring.kept.clear()
    said = fashionos("connect", code_of(centre, "Second"))
    assert said.status == 0, said.err
    assert "a new secret" in said.out
    after = state(tmp_path)
    assert after["incarnation"] != before["incarnation"]
    assert after["device_id"] != before["device_id"]
    assert (after["waiting"], after["cursor"], after["capturing"]) == (before["waiting"], before["cursor"], 1)
    with psycopg.connect(centre.conninfo) as owner:
        names = owner.execute("SELECT name FROM devices WHERE id = %s", [after["device_id"]]).fetchall()
    assert names == [("Second",)]
    assert scanning_devices(tmp_path) == [(after["device_id"], after["device_id"])]
    sent = fashionos("sync", "--once", "--json")
    assert (sent.status, sent.document["pending"], sent.document["quarantined"]) == (0, 0, 0), sent.out
    with psycopg.connect(centre.conninfo) as owner:
        scans = owner.execute("SELECT device_id::text FROM check_ins").fetchall()
    assert scans == [(after["device_id"],)]


def test_a_laptop_whose_centre_is_lost_brings_the_house_along_into_another(
    fashionos: Fashionos, centre: PostgresDatabase, tmp_path: Path
) -> None:
    assert fashionos("connect", code_of(centre, "Of the lost one")).status == 0
    guests = tmp_path / "guests.csv"
    guests.write_text("Name,Email\nAna Ruiz,ana@example.org\n", "utf-8")
    assert fashionos("import", "guests", guests, "--event", "lost", "--create-event", "Lost").status == 0
    assert fashionos("sync", "--once").status == 0
    before = state(tmp_path)
    said = fashionos("connect", code_of(centre, "Anew", house="other"), "--bring-along", "--json")
    assert said.status == 0, said.err
    after = state(tmp_path)
    assert (after["houses"], after["shows"]) == ("other", before["shows"])
    assert after["waiting"] > 0
    assert Path(said.document["backup"]).exists()


def test_a_laptop_leaves_its_house_with_what_was_not_sent_in_a_file(
    fashionos: Fashionos, centre: PostgresDatabase, tmp_path: Path, ring: MemoryKeyring
) -> None:
    assert fashionos("connect", code_of(centre, "Leaving")).status == 0
    assert (
        fashionos("add", "venues", "name=Palais", f"organization_id={state(tmp_path)['organization_id']}").status == 0
    )
    refused = fashionos("disconnect")
    assert (refused.status, "--yes" in refused.err) == (2, True)
    assert state(tmp_path)["waiting"] == 1

    said = fashionos("disconnect", "--yes", "--unsent", tmp_path / "unsent", "--json")
    assert said.status == 0, said.err
    assert "Palais" in Path(said.document["unsent"]).read_text("utf-8")
    assert b"Palais" not in (tmp_path / "data" / "cache.sqlite3").read_bytes()
    assert secrets.read(tmp_path / "data") is None
    assert ring.kept == {}
    assert fashionos("get", "organizations", "--json").document == []


def test_a_laptop_of_no_house_has_none_to_leave(fashionos: Fashionos) -> None:
    said = fashionos("disconnect", "--yes")
    assert (said.status, "belongs to no house" in said.err) == (2, True)
