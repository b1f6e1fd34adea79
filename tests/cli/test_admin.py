"""`fashionos admin` as the person does it who looks after the centre."""

from __future__ import annotations

import base64
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine

from fashionos_desktop import migrations
from fashionos_desktop.sync.enrolment import certificate_of, decode
from tests.cli.conftest import Fashionos
from tests.fixtures.postgres import PostgresDatabase

PEM = (
    "-----BEGIN CERTIFICATE-----\n" + base64.encodebytes(bytes(range(256)) * 3).decode() + "-----END CERTIFICATE-----\n"
)


@pytest.fixture
def dsn(fashionos: Fashionos, postgres_database: PostgresDatabase) -> str:
    """A centre with one house."""
    said = fashionos(
        "admin", "init", postgres_database.conninfo, "--org", "aurelle", "--org-name", "Maison Aurelle",
        "--owner", "claire@aurelle.example", "--json",
    )  # fmt: skip
    assert said.status == 0, said.err
    assert set(said.document) == {"org", "id"}
    assert said.document["org"] == "aurelle"
    return postgres_database.conninfo


def test_a_centre_from_its_first_day_to_a_lost_laptop(fashionos: Fashionos, dsn: str, tmp_path: Path) -> None:
    pem = tmp_path / "centre.pem"
    pem.write_text(f"Issuer: us\n{PEM}", "ascii")
    second = fashionos(
        "admin", "org", "add", "--org", "other", "--org-name", "Other", "--owner", "o@other.example", dsn
    )
    assert second.status == 0, second.err
    assert "Other (other)" in second.out

    added = fashionos(
        "admin", "device", "add", "--name", "Desk 1", "--role", "desk", "--org", "aurelle", dsn,
        "--host", "centre.aurelle.example", "--port", "6432", "--certificate", pem, "--json",
    )  # fmt: skip
    assert added.status == 0, added.err
    assert set(added.document) == {"code"}
    enrolment = decode(added.document["code"])
    assert (enrolment.host, enrolment.port) == ("centre.aurelle.example", 6432)
    assert (enrolment.role, enrolment.house, enrolment.device) == ("desk", "aurelle", "Desk 1")
    assert enrolment.certificate == certificate_of(PEM)
    assert enrolment.needs_tls

    listed = fashionos("admin", "device", "list", dsn, "--json").document
    assert [(one["name"], one["role"], one["org"], one["login"]) for one in listed] == [
        ("Desk 1", "desk", "aurelle", enrolment.login)
    ]
    assert fashionos("admin", "device", "list", dsn, "--org", "other", "--json").document == []
    standing = fashionos("admin", "status", dsn, "--json").document
    assert standing["schema"] == migrations.HEAD
    assert standing["orgs"] == 2
    assert [(one["name"], one["last_seen"], one["lag"], one["quarantined"]) for one in standing["devices"]] == [
        ("Desk 1", None, None, 0)
    ]
    assert "never seen" in fashionos("admin", "status", dsn).out
    with psycopg.connect(dsn) as connection:
        connection.execute("UPDATE sync_devices SET needing = 1, pending = 1")
        connection.execute("DELETE FROM organizations WHERE slug = 'other'")
    told = fashionos("admin", "status", dsn).out
    assert "1 house.\n" in told
    assert "1 change not sent yet, 1 thing needs a person\n" in told

    revoked = fashionos("admin", "device", "revoke", dsn, "--name", "desk 1")
    assert revoked.out == "Desk 1 of aurelle is locked out.\n"
    assert "revoked" in fashionos("admin", "device", "list", dsn).out
    assert fashionos("admin", "status", dsn, "--json").document["devices"][0]["revoked"] is True
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        psycopg.connect(dsn.replace("user=postgres", f"user={enrolment.login}"))


def test_the_code_is_printed_with_a_picture_and_what_to_mind(fashionos: Fashionos, dsn: str) -> None:
    here = fashionos("admin", "device", "add", dsn, "--name", "Here", "--role", "staff", "--org", "aurelle")
    lines = here.out.splitlines()
    assert decode(lines[-1]).device == "Here"
    assert any("█" in line for line in lines)
    assert "works on this computer only" in here.out
    open_ = fashionos(
        "admin", "device", "add", dsn, "--name", "Open", "--role", "backstage", "--org", "aurelle",
        "--host", "10.0.0.7", "--without-tls",
    )  # fmt: skip
    assert "Anybody on the network between can read" in open_.out
    enrolment = decode(open_.out.splitlines()[-1])
    assert not enrolment.needs_tls
    assert not enrolment.tls


def test_what_cannot_be_done_is_one_sentence_and_a_status(fashionos: Fashionos, dsn: str, tmp_path: Path) -> None:
    device = ("admin", "device", "add", dsn, "--name", "Desk 1", "--role", "desk", "--org")
    not_pem = tmp_path / "key.pem"
    not_pem.write_text("-----BEGIN PRIVATE KEY-----\n", "ascii")
    house = ("--org", "aurelle", "--org-name", "A", "--owner", "a@a.example")
    for command, status, sentence in (
        (("admin", "init", dsn, *house), 1, "is a centre already"),
        (("admin", "org", "add", dsn, *house), 2, "a house aurelle already"),
        ((*device, "nowhere"), 2, "There are: aurelle."),
        ((*device, "aurelle", "--certificate", not_pem), 2, "is no certificate in PEM"),
        ((*device[:7], "usher", "--org", "aurelle"), 2, "'usher' is not one of"),
        (("admin", "device", "revoke", dsn, "--name", "Desk 7"), 2, "no laptop called Desk 7"),
        (("admin", "status", "host=/nowhere dbname=x"), 1, "could not be reached"),
        (("admin", "status", "no dsn at all"), 1, "no address of a database"),
    ):
        said = fashionos(*command, "--json")
        assert said.status == status, command
        assert said.err.count("\n") == 1
        assert sentence in said.err
        assert said.document == {"error": said.err.strip()}
    assert fashionos("admin", "device", "list", dsn, "--json").document == []


def test_an_old_centre_is_brought_up_to_date(fashionos: Fashionos, dsn: str) -> None:
    assert fashionos("admin", "upgrade", dsn).out == f"The centre was at version {migrations.HEAD} already.\n"
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(dsn))
    with engine.connect() as connection:
        migrations.downgrade(connection, "0001")
    engine.dispose()
    assert "fashionos admin upgrade" in fashionos("admin", "device", "list", dsn).err
    said = fashionos("admin", "upgrade", dsn, "--json")
    assert said.document == {"before": "0001", "after": migrations.HEAD}
