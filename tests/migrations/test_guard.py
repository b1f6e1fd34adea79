"""Policies and grants follow from the model, and come and go with the migrations. What they do for a laptop that signs
in: `tests/sync/admin/test_rights.py`."""

from __future__ import annotations

import json
from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo
from sqlalchemy import Connection, create_engine

from fashionos_desktop import migrations
from fashionos_desktop.migrations.generated.guard import group_role
from fashionos_desktop.models import Entity, new_id
from fashionos_desktop.models.access import ROLES, rights
from tests.databases import Rows
from tests.fixtures.postgres import FOLDERS, PostgresServer, PostgresServers

TABLES = sorted(Entity.metadata.tables)


@pytest.fixture(scope="module", params=sorted(FOLDERS), ids="postgres{}".format)
def centre(request: pytest.FixtureRequest, postgres_servers: PostgresServers) -> Iterator[Connection]:
    """Each test leaves it as it was."""
    server = postgres_servers.version(request.param)
    database = server.create_database()
    engine = create_engine(database.url)
    with engine.connect() as connection:
        migrations.upgrade(connection)
        yield connection
    engine.dispose()
    server.drop_database(database)


def guarded(connection: Connection) -> set[str]:
    return _column(
        connection,
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity",
    )


def policies(connection: Connection) -> set[str]:
    return _column(
        connection,
        "SELECT concat_ws(' ', tablename, policyname, cmd, roles, qual, with_check) FROM pg_policies",
    )


def grants(connection: Connection) -> set[str]:
    """Of columns and of tables, to anybody but the owner."""
    return _column(
        connection,
        "SELECT concat_ws(' ', table_name, column_name, privilege_type, grantee)"
        " FROM information_schema.column_privileges WHERE table_schema = 'public' AND grantee <> 'postgres'"
        " UNION SELECT concat_ws(' ', table_name, privilege_type, grantee)"
        " FROM information_schema.table_privileges WHERE table_schema = 'public' AND grantee <> 'postgres'",
    )


def _column(connection: Connection, query: str) -> set[str]:
    with connection.begin():
        return set(connection.exec_driver_sql(query).scalars())


def test_what_is_granted_is_what_the_model_says(centre: Connection) -> None:
    database = str(centre.engine.url.database)
    wanted = set()
    for role in ROLES:
        group = group_role(database, role)
        for table in TABLES:
            may = rights(Entity.metadata, role, table)
            for verb, columns in (("SELECT", may.read), ("INSERT", may.insert), ("UPDATE", may.update)):
                wanted |= {f"{table} {column} {verb} {group}" for column in columns}
            if may.delete:
                wanted.add(f"{table} DELETE {group}")
    assert grants(centre) == wanted
    assert guarded(centre) == set(TABLES)


def test_no_policy_is_for_everybody_and_each_asks_for_the_device_once(centre: Connection) -> None:
    groups = {group_role(str(centre.engine.url.database), role) for role in ROLES}
    with centre.begin():
        found = centre.exec_driver_sql("SELECT tablename, roles, qual, with_check FROM pg_policies").all()
    assert {row[0] for row in found} == set(TABLES)
    for table, roles, *conditions in found:
        assert set(roles) <= groups, table
        for condition in filter(None, conditions):
            assert condition.count("fashionos_device()") == condition.count("( SELECT (fashionos_device())"), table


def test_they_are_made_anew_by_each_migration_and_go_with_sync(centre: Connection) -> None:
    before = (policies(centre), grants(centre), guarded(centre))
    migrations.upgrade(centre)
    assert (policies(centre), grants(centre), guarded(centre)) == before
    migrations.downgrade(centre, "0001")
    assert (policies(centre), grants(centre), guarded(centre)) == (set(), set(), set())
    migrations.upgrade(centre)
    assert (policies(centre), grants(centre), guarded(centre)) == before


def test_what_somebody_granted_by_hand_is_taken_back(centre: Connection) -> None:
    before = grants(centre)
    group = group_role(str(centre.engine.url.database), "desk")
    with centre.begin():
        for statement in (
            "GRANT ALL ON sync_ledger TO PUBLIC",
            "GRANT SELECT ON payments TO PUBLIC",
            f"GRANT TRUNCATE, SELECT ON registrations TO {group}",
            f"GRANT SELECT (access_token) ON shopify_shops TO {group}",
            f"GRANT UPDATE ON sync_devices TO {group}",
        ):
            centre.exec_driver_sql(statement)
    assert grants(centre) != before
    migrations.upgrade(centre)
    assert grants(centre) == before


def test_each_database_has_roles_of_its_own_whatever_it_is_called(postgres_server: PostgresServer) -> None:
    name = """The "House's" 100%"""
    with psycopg.connect(postgres_server.database("postgres").conninfo, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    where = make_conninfo("", host=postgres_server.host, port=postgres_server.port, user="postgres", dbname=name)
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(where))
    try:
        with engine.connect() as connection:
            migrations.upgrade(connection)
            groups = {group_role(name, role) for role in ROLES}
            assert {grant.split()[-1] for grant in grants(connection)} == groups
            assert groups.isdisjoint(group_role("another", role) for role in ROLES)
            with connection.begin():
                temporary = connection.exec_driver_sql(
                    "SELECT bool_or(has_database_privilege(rolname, current_database(), 'TEMPORARY')) FROM pg_roles"
                    " WHERE NOT rolsuper"
                ).scalar()
            assert temporary is False
    finally:
        engine.dispose()
        with psycopg.connect(postgres_server.database("postgres").conninfo, autocommit=True) as connection_:
            connection_.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def test_a_row_is_looked_up_by_its_id(centre: Connection) -> None:
    """However many rows there are: what an update of one row asks for is found by keys."""
    group = group_role(str(centre.engine.url.database), "staff")
    with centre.begin() as transaction:
        rows = Rows(centre)
        shows = [{"id": new_id(), "slug": str(number)} for number in range(1000)]
        show = rows.show()
        category = rows.add("ticket_tiers", event_id=show)
        guest = rows.add("registrations", event_id=show, ticket_tier_id=category)
        for table, copies in (
            ("events", shows),
            ("registrations", [{"id": new_id(), "qr_code_data": str(number)} for number in range(1000)]),
        ):
            centre.exec_driver_sql(
                f"INSERT INTO {table} SELECT (jsonb_populate_record(t, copy)).* FROM {table} t,"
                " jsonb_array_elements(%(copies)s::jsonb) copy",
                {"copies": json.dumps(copies)},
            )
        centre.exec_driver_sql("ANALYZE events, registrations")
        centre.exec_driver_sql(f"SET LOCAL ROLE {group}")
        plan = "\n".join(
            centre.exec_driver_sql(f"EXPLAIN UPDATE registrations SET notes = 'x' WHERE id = '{guest}'").scalars()
        )
        transaction.rollback()
    assert "Index Scan using pk_registrations on registrations" in plan
    assert "Seq Scan on events" not in plan
    assert "Seq Scan on registrations" not in plan
