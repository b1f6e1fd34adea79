"""Triggers and search tables that follow from the schema: dropped before a migration, made anew after it."""

from __future__ import annotations

import re

from sqlalchemy import Connection, inspect

from fashionos_desktop.migrations.generated import capture, centre, derived, guard, immutable, search, stamps
from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX, Columns
from fashionos_desktop.models import access


def drop(connection: Connection) -> None:
    """Removes every generated trigger, function and search table."""
    if connection.dialect.name == "sqlite":
        _drop_in_cache(connection)
    else:
        _drop_at_centre(connection)


def create(connection: Connection) -> None:
    """Makes them anew from the tables that there are; what they keep is brought up to date."""
    cache = connection.dialect.name == "sqlite"
    for statement in _statements(connection):
        connection.exec_driver_sql(statement if cache else statement.replace("%", "%%"))


def expected_triggers(connection: Connection) -> set[str]:
    """The names of the triggers that the tables there are should have."""
    found = (re.match(r"CREATE TRIGGER (\w+)", statement) for statement in _statements(connection))
    return {match[1] for match in found if match}


def _statements(connection: Connection) -> list[str]:
    columns = _reflected(connection)
    cache = connection.dialect.name == "sqlite"
    captures = cache and connection.dialect.has_table(connection, "sync_outbox")
    return [
        *(capture.statements(columns) if captures else ()),
        *immutable.statements(columns, cache=cache),
        *derived.statements(columns, cache=cache),
        *(search.statements(columns) if cache else stamps.statements(columns)),
        *(_of_sync(connection, columns) if _syncs(connection) else ()),
    ]


def _of_sync(connection: Connection, columns: Columns) -> list[str]:
    database = _database(connection)
    return [
        *centre.statements(columns),
        *guard.statements(columns, database),
        *centre.grants([guard.group_role(database, role) for role in access.ROLES]),
    ]


def _syncs(connection: Connection) -> bool:
    """Whether this is a centre that is far enough to have the tables of sync."""
    return connection.dialect.name == "postgresql" and connection.dialect.has_table(connection, "sync_devices")


def _database(connection: Connection) -> str:
    return str(connection.exec_driver_sql("SELECT current_database()").scalar_one())


def _reflected(connection: Connection) -> Columns:
    """Of the tables that hold the show; what sync keeps for itself has no trigger."""
    inspector = inspect(connection)
    kept = [name for name in inspector.get_table_names() if not name.startswith((*search.TABLES, "sync_"))]
    tables = inspector.get_multi_columns(filter_names=kept)
    return {name: frozenset(column["name"] for column in found) for (_, name), found in tables.items()}


def _drop_in_cache(connection: Connection) -> None:
    names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars().all()
    for name in names:
        if name.startswith(TRIGGER_PREFIX):
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for name in search.TABLES:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")


def _drop_at_centre(connection: Connection) -> None:
    guard.drop(connection)
    functions = connection.exec_driver_sql(
        "SELECT proname FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE n.nspname = current_schema()"
    )
    for name in functions.scalars().all():
        if name.startswith(TRIGGER_PREFIX):
            connection.exec_driver_sql(f'DROP FUNCTION "{name}" CASCADE')
