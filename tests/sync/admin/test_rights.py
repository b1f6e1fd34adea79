"""Each role signs in and tries, on every table by every verb, what it may and what it may not."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import UniqueConstraint

from fashionos_desktop.migrations.generated.guard import group_role
from fashionos_desktop.models import Entity
from fashionos_desktop.models.access import ROLES, rights
from fashionos_desktop.models.column_types import Words
from fashionos_desktop.models.scopes import is_shared
from tests.sync.admin.filled import TABLES, Device, FilledCentre, attempt, done, refused

METADATA = Entity.metadata
DENIED = "42501"
"""Insufficient privilege: of a grant, and of row-level security alike."""
ANOTHER_HOUSE = "FS020"
FIXED = "23000"
REVOKED = "FS010"


@pytest.fixture(params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def device(centre: FilledCentre, role: str) -> Iterator[Device]:
    with centre.signed_in(role) as connection:
        yield connection


def q(statement: str, **names: str) -> sql.Composed:
    return sql.SQL(statement).format(**{key: sql.Identifier(name) for key, name in names.items()})


def columns(names: tuple[str, ...]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, names))


def test_sees_the_rows_of_its_house_and_no_others(centre: FilledCentre, device: Device, role: str) -> None:
    for table in TABLES:
        may = rights(METADATA, role, table)
        if not may.read:
            assert refused(device, q("SELECT id FROM {t}", t=table)) == DENIED, table
            continue
        with attempt(device):
            statement = sql.SQL("SELECT {} FROM {}").format(columns(may.read), sql.Identifier(table))
            seen = {str(row[0]) for row in device.execute(statement)}
        own = {centre.north.rows[table]}
        if is_shared(METADATA, table):
            own.add(centre.south.rows[table])
        if table == "devices":
            own = {made.device_id for made in centre.north.devices.values()}
        if table == "check_ins" and may.rows is None:
            own.add(centre.north.guest_scan)
        if table == "journal_entries" and role == "backstage":
            own = set()  # it is about the desk
        assert seen == own, table


def test_reads_no_column_that_it_is_not_given(device: Device, role: str) -> None:
    for table in TABLES.values():
        may = rights(METADATA, role, table.name)
        hidden = [*table.info["secret"], *(column.name for column in table.columns if column.name not in may.read)]
        for column in hidden:
            assert refused(device, q("SELECT {c} FROM {t}", c=column, t=table.name)) == DENIED, f"{table}.{column}"
        if hidden and may.read:
            assert refused(device, q("SELECT * FROM {t}", t=table.name)) == DENIED, table.name
            ordered = q("SELECT id FROM {t} ORDER BY {c}", t=table.name, c=hidden[0])
            assert refused(device, ordered) == DENIED, table.name


def test_a_guess_of_an_id_finds_nothing_in_another_house(centre: FilledCentre, device: Device, role: str) -> None:
    for table in TABLES:
        may = rights(METADATA, role, table)
        if is_shared(METADATA, table):
            continue
        other = centre.south.rows[table]
        if may.read:
            assert done(device, q("SELECT id FROM {t} WHERE id = %s", t=table), other) == 0, table
        for column in may.update:
            statement = q("UPDATE {t} SET {c} = {c} WHERE id = %s", t=table, c=column)
            assert done(device, statement, other) == 0, f"{table}.{column}"
        if may.delete:
            assert done(device, q("DELETE FROM {t} WHERE id = %s", t=table), other) == 0, table


def test_changes_what_it_may_and_nothing_else(centre: FilledCentre, device: Device, role: str) -> None:
    for table in TABLES.values():
        may = rights(METADATA, role, table.name)
        own = centre.north.rows[table.name]
        seen = may.rows is None or role == "desk" or table.name == "check_ins"
        for column in [*table.columns.keys(), *table.info["secret"]]:
            statement = q("UPDATE {t} SET {c} = {c} WHERE id = %s", t=table.name, c=column)
            if column in may.update:
                assert done(device, statement, own) == int(seen), f"{table.name}.{column}"
            else:
                blind = q("UPDATE {t} SET {c} = DEFAULT", t=table.name, c=column)
                assert refused(device, statement, own) == DENIED, f"{table.name}.{column}"
                assert refused(device, blind) == DENIED, f"{table.name}.{column}"


def test_deletes_what_it_may_and_nothing_else(centre: FilledCentre, device: Device, role: str) -> None:
    for table in TABLES:
        statement = q("DELETE FROM {t} WHERE id = %s", t=table)
        own = centre.north.rows[table]
        if rights(METADATA, role, table).delete:
            # What still refers to it may hold it back; the right to ask is there.
            assert refused(device, statement, own) in (None, "23503", "23001"), table
        else:
            assert refused(device, statement, own) == DENIED, table
        assert refused(device, q("TRUNCATE {t} CASCADE", t=table)) == DENIED, table


def test_adds_what_it_may_and_nothing_else(centre: FilledCentre, device: Device, role: str) -> None:
    for table in TABLES:
        may = rights(METADATA, role, table)
        if not may.insert:
            assert refused(device, q("INSERT INTO {t} (id) VALUES (%s)", t=table), uuid.uuid4()) == DENIED, table
            continue
        copy = copied(table, may.insert)
        own = centre.north.rows[table]
        in_its_name = {"device_id": centre.north.devices[role].device_id}
        # A join row may be there once only: the right to add it was given, or uniqueness would not be asked.
        assert refused(device, copy, *values(table, may.insert, in_its_name), own) in (None, "23505"), table
        for column in {*TABLES[table].columns.keys(), *TABLES[table].info["secret"]} - set(may.insert):
            statement = q("INSERT INTO {t} (id, {c}) VALUES (%s, DEFAULT)", t=table, c=column)
            assert refused(device, statement, uuid.uuid4()) == DENIED, f"{table}.{column}"


def test_refers_to_nothing_of_another_house(centre: FilledCentre, device: Device, role: str) -> None:
    """By the key that leads to the house as by any other, and by a key to the table itself."""
    for table in TABLES:
        may = rights(METADATA, role, table)
        keys = {column.name: key.column.table.name for column in TABLES[table].columns for key in column.foreign_keys}
        for column, parent in keys.items():
            other = centre.south.rows[parent]
            if is_shared(METADATA, parent):
                continue
            instead = alternatives(table, column)
            if column in may.insert:
                names = tuple(name for name in may.insert if name not in instead)
                copy = copied(table, names)
                given = values(table, names, {column: other})
                code = refused(device, copy, *given, centre.north.rows[table])
                assert code in (DENIED, ANOTHER_HOUSE), f"{table}.{column}"
            if column in may.update:
                emptied = sql.SQL("").join(q(", {c} = NULL", c=name) for name in instead)
                statement = q("UPDATE {t} SET {c} = %s", t=table, c=column) + emptied + sql.SQL(" WHERE id = %s")
                code = refused(device, statement, other, centre.north.rows[table])
                # What never changes says so first.
                assert code in (DENIED, ANOTHER_HOUSE, FIXED) or (code is None and not _sees(device, table, centre)), (
                    f"{table}.{column}"
                )


def test_touches_nothing_that_sync_keeps(centre: FilledCentre, device: Device) -> None:
    with psycopg.connect(centre.database.conninfo) as owner:
        kept = [
            row[0]
            for row in owner.execute(
                "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
                " AND (relname LIKE 'sync%' OR relname = 'alembic_version')"
            )
        ]
    assert {"sync_feed", "sync_devices", "sync_ledger", "sync_writing", "sync_centre", "alembic_version"} <= set(kept)
    for table in kept:
        for statement in (
            "SELECT FROM {t}", "INSERT INTO {t} DEFAULT VALUES", "DELETE FROM {t}", "TRUNCATE {t}", "LOCK TABLE {t}",
        ):  # fmt: skip
            assert refused(device, q(statement, t=table)) == DENIED, f"{statement} {table}"
    assert refused(device, "UPDATE sync_devices SET role = 'staff', revoked_at = NULL") == DENIED
    assert refused(device, "UPDATE sync_writing SET device_id = NULL") == DENIED
    assert refused(device, "UPDATE sync_ledger SET outcome = '{}'") == DENIED


def test_calls_only_what_is_meant_for_devices(device: Device) -> None:
    callable_ = {
        row[0]
        for row in device.execute(
            "SELECT proname FROM pg_proc WHERE proname LIKE 'fashionos%' AND has_function_privilege(oid, 'EXECUTE')"
        )
    }
    triggers = {
        row[0]
        for row in device.execute(
            "SELECT proname FROM pg_proc WHERE proname LIKE 'fashionos%' AND prorettype = 'trigger'::regtype"
        )
    }
    assert "fashionos_device" in callable_
    assert callable_.isdisjoint(triggers)


@pytest.mark.parametrize(
    "statement",
    [
        "SET ROLE {owner}",
        "SET ROLE {group}",
        "SET ROLE {other}",
        "SET SESSION AUTHORIZATION {other}",
        "SET session_replication_role = replica",
        "ALTER TABLE registrations DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE registrations DISABLE TRIGGER ALL",
        "DROP POLICY fashionos_select_0 ON events",
        "CREATE POLICY mine ON events USING (true)",
        "CREATE TABLE mine (id int)",
        "CREATE TEMPORARY TABLE sync_devices (login name)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE TRIGGER mine AFTER INSERT ON events EXECUTE FUNCTION fashionos_stamp_events()",
        "GRANT {group} TO {other}",
        "ALTER ROLE {other} PASSWORD 'x'",
        "ALTER ROLE {group} LOGIN",
        "CREATE ROLE mine",
        "COPY events TO PROGRAM 'true'",
        "SELECT pg_read_file('postgresql.conf')",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user",
    ],
)
def test_cannot_become_somebody_else(centre: FilledCentre, device: Device, role: str, statement: str) -> None:
    other = next(made.login for name, made in centre.south.devices.items() if name == role)
    names = {"owner": "postgres", "group": group_role(centre.database.name, role), "other": other}
    with psycopg.connect(centre.as_login(other)):
        assert refused(device, sql.SQL(statement).format(**{k: sql.Identifier(v) for k, v in names.items()})) == DENIED


def test_security_cannot_be_turned_off_for_a_session(device: Device) -> None:
    device.execute("SET row_security = off")
    assert refused(device, "SELECT id FROM events") == DENIED


@pytest.mark.parametrize("table", ["check_ins", "show_entries"])
def test_no_laptop_writes_a_fact_in_the_name_of_another(centre: FilledCentre, table: str) -> None:
    for role in ("desk", "backstage"):
        may = rights(METADATA, role, table)
        if not may.insert:
            continue
        with centre.signed_in(role) as device:
            other = next(made.device_id for name, made in centre.north.devices.items() if name != role)
            copy, own = copied(table, may.insert), centre.north.devices[role].device_id
            row = centre.north.rows[table]
            assert refused(device, copy, *values(table, may.insert, {"device_id": other}), row) == DENIED
            assert refused(device, copy, *values(table, may.insert, {"device_id": own}), row) is None


def test_a_desk_takes_back_walk_ins_and_decides_about_no_other_guest(centre: FilledCentre) -> None:
    guest = centre.north.rows["registrations"]
    cancel = "UPDATE registrations SET status = 'cancelled' WHERE id = %s"
    with centre.signed_in("desk") as device:
        assert refused(device, cancel, guest) == DENIED
        assert refused(device, "UPDATE registrations SET status = 'confirmed' WHERE id = %s", guest) == DENIED
        may = rights(METADATA, "desk", "registrations").insert
        walk_in = uuid.uuid4()
        given = values("registrations", may, {"source": "walk-in", "status": "confirmed"})
        given[may.index("id")] = walk_in
        device.execute(copied("registrations", may), [*given, guest])
        assert refused(device, "UPDATE registrations SET status = 'pending' WHERE id = %s", walk_in) == DENIED
        assert done(device, cancel, walk_in) == 1
    with centre.signed_in("staff") as device:
        assert done(device, cancel, guest) == 1


def test_a_laptop_whose_access_was_taken_sees_nothing_in_a_session_that_lives_on(centre: FilledCentre) -> None:
    login = centre.north.devices["staff"].login
    with psycopg.connect(centre.database.conninfo, autocommit=True) as owner, centre.signed_in("staff") as device:
        owner.execute("UPDATE sync_devices SET revoked_at = now() WHERE login = %s", [login])
        try:
            for table in TABLES:
                statement = q("SELECT id FROM {t}", t=table)
                assert is_shared(METADATA, table) or refused(device, statement) == REVOKED, table
        finally:
            owner.execute("UPDATE sync_devices SET revoked_at = NULL WHERE login = %s", [login])


def test_somebody_who_is_no_device_sees_nothing(centre: FilledCentre) -> None:
    with psycopg.connect(centre.database.conninfo, autocommit=True) as owner:
        owner.execute("DROP ROLE IF EXISTS passer_by; CREATE ROLE passer_by LOGIN")
    with psycopg.connect(centre.as_login("passer_by")) as device:
        for table in TABLES:
            assert refused(device, q("SELECT id FROM {t}", t=table)) == DENIED, table
        assert refused(device, "SELECT fashionos_device()") == DENIED
    with psycopg.connect(centre.database.conninfo, autocommit=True) as owner:
        owner.execute("DROP ROLE passer_by")


def copied(table: str, names: tuple[str, ...]) -> sql.Composed:
    """An insert of a row like one that there is, with a parameter for each column: None takes the row's own value."""
    chosen = sql.SQL(", ").join(sql.SQL("coalesce(%s, {})").format(sql.Identifier(name)) for name in names)
    return sql.SQL("INSERT INTO {t} ({names}) SELECT {chosen} FROM {t} WHERE id = %s").format(
        t=sql.Identifier(table), names=columns(names), chosen=chosen
    )


def values(table: str, names: tuple[str, ...], changed: Mapping[str, object]) -> list[object]:
    """For `copied`: a new id, new words where they must differ, and what is to be changed."""
    unique = {
        column.name
        for constraint in TABLES[table].constraints
        if isinstance(constraint, UniqueConstraint)
        for column in constraint.columns
        if isinstance(column.type, Words)
    }
    fresh = {"id": uuid.uuid4(), **{name: str(uuid.uuid4()) for name in unique}}
    return [changed.get(name, fresh.get(name)) for name in names]


def alternatives(table: str, column: str) -> tuple[str, ...]:
    """The columns that must be empty when this one is set."""
    groups = (check.info.get("exactly_one", ()) for check in TABLES[table].constraints)
    return tuple(name for group in groups if column in group for name in group if name != column)


def _sees(device: Device, table: str, centre: FilledCentre) -> bool:
    return done(device, q("SELECT id FROM {t} WHERE id = %s", t=table), centre.north.rows[table]) == 1
