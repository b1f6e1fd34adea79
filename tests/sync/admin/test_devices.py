"""Laptops are let in and locked out: against a real server, by an administrator who is no superuser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
import pytest
from psycopg import sql

from fashionos_desktop.migrations.generated.guard import group_role
from fashionos_desktop.models.access import ROLES
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.sync import admin
from tests.fixtures.postgres import FOLDERS, PostgresDatabase, PostgresServer, PostgresServers


@dataclass(frozen=True, slots=True)
class Ground:
    database: PostgresDatabase
    dsn: str
    """Of an administrator who owns the database and may make roles."""

    def login(self, name: str) -> psycopg.Connection[tuple[object, ...]]:
        found = self.database
        return psycopg.connect(f"host={found.host} port={found.port} user={name} dbname={found.name}", autocommit=True)


@pytest.fixture(scope="module", params=sorted(FOLDERS), ids="postgres{}".format)
def ground(request: pytest.FixtureRequest, postgres_servers: PostgresServers) -> Iterator[Ground]:
    server = postgres_servers.version(request.param)
    database = server.create_database()
    owner = f"keeper_of_{database.name}"
    with psycopg.connect(database.conninfo, autocommit=True) as superuser:
        superuser.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEROLE").format(sql.Identifier(owner)))
        superuser.execute(
            sql.SQL("ALTER DATABASE {} OWNER TO {}").format(sql.Identifier(database.name), sql.Identifier(owner))
        )
    dsn = f"host={database.host} port={database.port} user={owner} dbname={database.name}"
    admin.initialise(dsn, "aurelle", "Maison Aurelle", "claire@aurelle.example")
    admin.add_house(dsn, "other", "Other House", "olga@other.example")
    yield Ground(database, dsn)
    server.drop_database(database)


def test_a_laptop_gets_a_login_of_its_own_that_may_nothing_more(ground: Ground) -> None:
    for role in ROLES:
        device = admin.add_device(ground.dsn, "aurelle", f"New {role}", role)
        with ground.login(device.login) as connection:
            seen = connection.execute("SELECT id::text, name, role FROM devices WHERE id = %s", [device.device_id])
            assert seen.fetchall() == [(device.device_id, f"New {role}", role)]
            mine = connection.execute(
                "SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls, rolinherit"
                " FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
            assert mine == (False, False, False, False, False, True)
            groups = connection.execute(
                "SELECT roleid::regrole::text, admin_option, set_option FROM pg_auth_members"
                " WHERE member = current_user::regrole"
            ).fetchall()
            assert groups == [(group_role(ground.database.name, role), False, False)]


def test_the_server_holds_a_digest_of_the_secret_only(ground: Ground) -> None:
    device = admin.add_device(ground.dsn, "aurelle", "Digested", "desk")
    with psycopg.connect(ground.database.conninfo) as superuser:
        kept = superuser.execute("SELECT rolpassword FROM pg_authid WHERE rolname = %s", [device.login]).fetchone()
    assert kept is not None
    assert kept[0].startswith("SCRAM-SHA-256$")
    assert device.secret not in kept[0]
    assert len(device.secret) >= 32


def test_revoking_ends_the_session_closes_the_login_and_says_when(ground: Ground) -> None:
    device = admin.add_device(ground.dsn, "aurelle", "Lost", "staff")
    with ground.login(device.login) as connection:
        assert connection.execute("SELECT count(*) FROM devices WHERE id = %s", [device.device_id]).fetchone() == (1,)
        revoked = admin.revoke_device(ground.dsn, "Lost")
        assert revoked.revoked_at is not None
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        ground.login(device.login)
    with psycopg.connect(ground.database.conninfo) as superuser:
        found = superuser.execute(
            "SELECT d.revoked_at IS NOT NULL, s.revoked_at IS NOT NULL FROM devices d JOIN sync_devices s"
            " ON s.device_id = d.id WHERE d.id = %s",
            [device.device_id],
        ).fetchone()
        member = superuser.execute(
            "SELECT count(*) FROM pg_auth_members WHERE member = %s::regrole", [device.login]
        ).fetchone()
    assert found == (True, True)
    assert member == (0,)


def test_a_revoked_login_that_were_opened_again_still_gets_nothing(ground: Ground) -> None:
    """Replaying it takes more than the login: its membership and its standing are gone too."""
    device = admin.add_device(ground.dsn, "aurelle", "Replayed", "staff")
    admin.revoke_device(ground.dsn, device.device_id)
    with psycopg.connect(ground.database.conninfo, autocommit=True) as superuser:
        login = sql.Identifier(device.login)
        superuser.execute(sql.SQL("ALTER ROLE {} LOGIN").format(login))
        with ground.login(device.login) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT id FROM organizations")
        group = sql.Identifier(group_role(ground.database.name, "staff"))
        superuser.execute(sql.SQL("GRANT {} TO {}").format(group, login))
        with (
            ground.login(device.login) as connection,
            pytest.raises(psycopg.Error, match="access of this laptop was revoked"),
        ):
            connection.execute("SELECT id FROM organizations")


def test_a_name_is_free_again_once_its_laptop_is_revoked(ground: Ground) -> None:
    admin.add_device(ground.dsn, "aurelle", "Desk 1", "desk")
    with pytest.raises(Refused, match="a laptop called desk 1 already"):
        admin.add_device(ground.dsn, "aurelle", "desk 1", "desk")
    admin.add_device(ground.dsn, "other", "Desk 1", "desk")
    with pytest.raises(Refused, match=r"Several houses .*\(aurelle, other\)"):
        admin.revoke_device(ground.dsn, "Desk 1")
    admin.revoke_device(ground.dsn, "Desk 1", "aurelle")
    again = admin.add_device(ground.dsn, "aurelle", "Desk 1", "desk")
    named = [one for one in admin.list_devices(ground.dsn, "aurelle") if one.name == "Desk 1"]
    assert [one.revoked_at is None for one in named] == [True, False]
    assert named[0].device_id == again.device_id
    admin.revoke_device(ground.dsn, "Desk 1", "other")
    with pytest.raises(Refused, match="was revoked already"):
        admin.revoke_device(ground.dsn, "Desk 1", "other")


@pytest.mark.parametrize(
    ("slug", "name", "role", "person", "sentence"),
    [
        ("nowhere", "Desk 9", "desk", None, r"no house nowhere .* There are: aurelle, other\."),
        ("aurelle", "  ", "desk", None, "needs a name"),
        ("aurelle", "Desk 9", "usher", None, "staff, backstage, desk"),
        ("aurelle", "Desk 9", "desk", "olga@other.example", "Nobody of the house aurelle"),
    ],
)
def test_a_laptop_that_makes_no_sense_is_refused(
    ground: Ground, slug: str, name: str, role: str, person: str | None, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        admin.add_device(ground.dsn, slug, name, role, person)
    with pytest.raises(Refused, match="no laptop called Desk 9"):
        admin.revoke_device(ground.dsn, "Desk 9")


def test_a_laptop_can_be_somebodys(ground: Ground) -> None:
    device = admin.add_device(ground.dsn, "aurelle", "Claire's", "staff", "CLAIRE@aurelle.example")
    [known] = [one for one in admin.list_devices(ground.dsn) if one.device_id == device.device_id]
    assert known.person == "claire"


def test_the_standing_tells_of_each_laptop_what_it_last_said(ground: Ground) -> None:
    device = admin.add_device(ground.dsn, "other", "Heard", "desk")
    with psycopg.connect(ground.database.conninfo) as superuser:
        superuser.execute(
            "UPDATE sync_devices SET seen_at = now() - interval '90 seconds', pending = 12, needing = 2,"
            " clock_offset = 1500000, schema_version = '0002' WHERE login = %s",
            [device.login],
        )
        superuser.execute(
            "INSERT INTO journal_entries (id, organization_id, kind, table_name, row_id, lost_device_id)"
            " VALUES (gen_random_uuid(), %s, 'refused', 'registrations', gen_random_uuid(), %s)",
            [device.house.organization_id, device.device_id],
        )
    with ground.login(device.login):
        found = admin.standing(ground.dsn, "other")
    [heard] = [one for one in found.devices if one.device_id == device.device_id]
    assert (heard.pending, heard.needing, heard.quarantined, heard.clock_offset) == (12, 2, 1, 1.5)
    assert heard.connected
    assert heard.lag is not None
    assert 90 <= heard.lag < 600
    assert found.houses == 2
    never = admin.add_device(ground.dsn, "other", "Never heard", "desk")
    [silent] = [one for one in admin.standing(ground.dsn).devices if one.device_id == never.device_id]
    assert (silent.seen_at, silent.lag, silent.connected) == (None, None, False)


def test_laptops_keep_their_rights_when_the_database_is_renamed(postgres_server: PostgresServer) -> None:
    database = postgres_server.create_database()
    admin.initialise(database.conninfo, "aurelle", "Maison Aurelle", "claire@aurelle.example")
    device = admin.add_device(database.conninfo, "aurelle", "Kept", "desk")
    renamed = postgres_server.database(f"{database.name}_renamed")
    with psycopg.connect(postgres_server.database("postgres").conninfo, autocommit=True) as superuser:
        superuser.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                sql.Identifier(database.name), sql.Identifier(renamed.name)
            )
        )
    ground = Ground(renamed, renamed.conninfo)
    admin.upgrade(ground.dsn)
    with ground.login(device.login) as connection:
        assert connection.execute("SELECT count(*) FROM organizations").fetchone() == (1,)
    admin.revoke_device(ground.dsn, "Kept")
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        ground.login(device.login)
    postgres_server.drop_database(renamed)


def test_a_laptop_whose_login_is_not_on_this_server_can_be_revoked(ground: Ground) -> None:
    device = admin.add_device(ground.dsn, "aurelle", "Restored elsewhere", "desk")
    with psycopg.connect(ground.database.conninfo, autocommit=True) as superuser:
        superuser.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(device.login)))
    assert admin.revoke_device(ground.dsn, device.device_id).revoked_at is not None
