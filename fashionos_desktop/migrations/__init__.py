"""One Alembic history for the cache and the centre.

A migration runs with foreign keys off and without any generated trigger: a rebuild of a table with keys on
deletes the rows that refer to it, and its triggers would take that for the work of a person.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

HEAD = "0003"
"""The newest revision that this program knows; read at every start, so that Alembic is loaded only when needed."""


class BrokenKeys(Exception):
    """A migration would leave rows that refer to nothing."""


def current(connection: Connection) -> str | None:
    """The revision of a database, None for an empty one."""
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if found is None else str(found)


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Brings a database to a revision, in one transaction. The connection must not be in one already."""
    _migrate(connection, lambda script: lambda found, context: script._upgrade_revs(revision, found))


def downgrade(connection: Connection, revision: str) -> None:
    _migrate(connection, lambda script: lambda found, context: script._downgrade_revs(revision, found))


def _migrate(connection: Connection, steps: Callable[[Any], Callable[[Any, Any], Any]]) -> None:
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    from fashionos_desktop.migrations import generated

    cache = connection.dialect.name == "sqlite"
    script = ScriptDirectory(Path(__file__).parent, version_locations=[Path(__file__).parent / "versions"])
    if cache:
        _set_keys(connection, on=False)
    try:
        with connection.begin(), EnvironmentContext(Config(), script, fn=steps(script)) as environment:
            generated.drop(connection)
            environment.configure(connection=connection, transactional_ddl=True, render_as_batch=cache)
            environment.run_migrations()
            generated.create(connection)
            if cache and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all()):
                tables = ", ".join(sorted({row[0] for row in broken}))
                raise BrokenKeys(f"The update would leave rows in {tables} that refer to nothing. Nothing was changed.")
    finally:
        if cache:
            _set_keys(connection, on=True)


def _set_keys(connection: Connection, *, on: bool) -> None:
    """Outside of a transaction: inside one the pragma does nothing, and says nothing."""
    driver: Any = connection.connection.driver_connection
    driver.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")
