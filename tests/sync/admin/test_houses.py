"""Setting a centre up, and what is said when that does not work."""

from __future__ import annotations

import psycopg
import pytest

from fashionos_desktop import migrations
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.sync import admin
from fashionos_desktop.sync.admin.connecting import _sentence
from tests.fixtures.postgres import PostgresDatabase


def test_a_centre_is_set_up_once_and_brought_up_to_date_at_any_time(postgres_database: PostgresDatabase) -> None:
    dsn = postgres_database.conninfo
    with pytest.raises(admin.CentreTrouble, match="is no centre yet"):
        admin.list_devices(dsn)
    with pytest.raises(admin.CentreTrouble, match="is no centre yet"):
        admin.upgrade(dsn)
    house = admin.initialise(dsn, "aurelle", "Maison Aurelle", "claire@aurelle.example")
    with psycopg.connect(dsn) as connection:
        owner = connection.execute(
            "SELECT p.email, p.role, p.organization_id::text, o.name FROM organizations o"
            " JOIN profiles p ON p.id = o.owner_id WHERE o.slug = 'aurelle'"
        ).fetchone()
    assert owner == ("claire@aurelle.example", "owner", house.organization_id, "Maison Aurelle")
    with pytest.raises(admin.CentreTrouble, match="is a centre already"):
        admin.initialise(dsn, "aurelle", "Maison Aurelle", "claire@aurelle.example")
    assert admin.upgrade(dsn) == (migrations.HEAD, migrations.HEAD)

    with pytest.raises(Refused, match="a house aurelle already"):
        admin.add_house(dsn, "aurelle", "Another", "other@aurelle.example")
    with pytest.raises(Refused, match="belongs to another house"):
        admin.add_house(dsn, "second", "Second", "claire@aurelle.example")
    with psycopg.connect(dsn) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for asked in (lambda: admin.list_devices(dsn), lambda: admin.upgrade(dsn)):
        with pytest.raises(admin.CentreTrouble, match="newer than this program"):
            asked()
    with psycopg.connect(dsn) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    with pytest.raises(admin.CentreTrouble, match="fashionos admin upgrade"):
        admin.list_devices(dsn)


def test_what_was_interrupted_before_the_first_house_is_taken_up_again(postgres_database: PostgresDatabase) -> None:
    dsn = postgres_database.conninfo
    admin.initialise(dsn, "first", "First", "a@first.example")
    with psycopg.connect(dsn) as connection:
        connection.execute("DELETE FROM organizations")
        connection.execute("DELETE FROM profiles")
    assert admin.initialise(dsn, "again", "Again", "a@again.example").slug == "again"


@pytest.mark.parametrize(
    ("slug", "name", "email"),
    [("Aurelle", "x", "a@b.c"), ("a b", "x", "a@b.c"), ("", "x", "a@b.c"), ("a", " ", "a@b.c"), ("a", "x", "nobody")],
)
def test_a_house_that_makes_no_sense_is_refused_before_anything_is_reached(slug: str, name: str, email: str) -> None:
    with pytest.raises(Refused):
        admin.initialise("host=nowhere.invalid", slug, name, email)


@pytest.mark.parametrize("table", ["profiles", "ledger"])
def test_a_database_of_another_program_is_left_alone(postgres_database: PostgresDatabase, table: str) -> None:
    with psycopg.connect(postgres_database.conninfo) as connection:
        connection.execute(f"CREATE TABLE {table} (id int)")
    with pytest.raises(admin.CentreTrouble, match="Take an empty database"):
        admin.initialise(postgres_database.conninfo, "a", "A", "a@a.example")
    with psycopg.connect(postgres_database.conninfo) as connection:
        assert connection.execute("SELECT to_regclass('organizations')").fetchone() == (None,)


def test_a_login_that_may_not_make_roles_is_told_what_it_needs(postgres_database: PostgresDatabase) -> None:
    with psycopg.connect(postgres_database.conninfo, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS small; CREATE ROLE small LOGIN")
    dsn = postgres_database.conninfo.replace("user=postgres", "user=small")
    with pytest.raises(admin.CentreTrouble, match=r"must own the database .* and have CREATEROLE"):
        admin.initialise(dsn, "a", "A", "a@a.example")


def test_a_server_that_is_not_reached_is_named(postgres_database: PostgresDatabase) -> None:
    missing = postgres_database.conninfo.replace(f"dbname={postgres_database.name}", "dbname=nothing_here")
    with pytest.raises(admin.CentreTrouble, match=r"no database nothing_here .* createdb nothing_here"):
        admin.list_devices(missing)
    with pytest.raises(admin.CentreTrouble, match="could not be reached"):
        admin.list_devices(f"host={postgres_database.host}/none port=1 dbname=x")
    with pytest.raises(admin.CentreTrouble, match="no address of a database"):
        admin.list_devices("=nonsense")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            'connection failed: FATAL:  password authentication failed for user "postgres"',
            "did not accept the login or its password",
        ),
        ("connection failed: fe_sendauth: no password supplied", "did not accept the login or its password"),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.9"', "does not let this login in from here"),
    ],
)
def test_a_login_that_is_not_let_in_is_told_why(said: str, sentence: str) -> None:
    assert sentence in _sentence(psycopg.OperationalError(said), "host=centre.example dbname=house")
