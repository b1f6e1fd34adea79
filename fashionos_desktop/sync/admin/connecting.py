"""The administrator's way to a centre, with every trouble as a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import errors
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError

from fashionos_desktop import migrations
from fashionos_desktop.sync.protocol import SyncTrouble

Connection = psycopg.Connection[tuple[Any, ...]]

CONNECT_SECONDS = 10


class CentreTrouble(SyncTrouble):
    """The centre did not do it, and nothing was changed."""


@contextmanager
def connected(dsn: str) -> Iterator[Connection]:
    """One transaction at a centre that is set up and of this program's version."""
    with reached(dsn) as connection:
        revision = revision_of(connection)
        if revision is None:
            raise CentreTrouble(
                f"The database {_database(dsn)} is no centre yet. Set it up with: fashionos admin init DSN --org SLUG"
                " --org-name NAME --owner EMAIL"
            )
        if revision < migrations.HEAD:
            raise CentreTrouble(
                f"The centre is at version {revision}, this program at {migrations.HEAD}. Bring the centre up to date"
                " with: fashionos admin upgrade DSN"
            )
        if revision > migrations.HEAD:
            raise CentreTrouble(
                f"The centre is at version {revision}, newer than this program ({migrations.HEAD}). Update FashionOS"
                " on this computer first."
            )
        yield connection


@contextmanager
def reached(dsn: str) -> Iterator[Connection]:
    """One transaction at any database. Raises CentreTrouble."""
    with in_words(dsn), psycopg.connect(dsn, connect_timeout=CONNECT_SECONDS) as connection:
        yield connection


def migrate(dsn: str) -> None:
    """Brings a database to this program's version, from wherever it is."""
    with in_words(dsn):
        engine = create_engine(
            "postgresql+psycopg://", creator=lambda: psycopg.connect(dsn, connect_timeout=CONNECT_SECONDS)
        )
        try:
            with engine.connect() as connection:
                migrations.upgrade(connection)
        finally:
            engine.dispose()


def revision_of(connection: Connection) -> str | None:
    """None: no table of ours is there."""
    there = connection.execute("SELECT to_regclass('alembic_version')").fetchone()
    if there is None or there[0] is None:
        return None
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if found is None else str(found[0])


@contextmanager
def in_words(dsn: str) -> Iterator[None]:
    try:
        yield
    except psycopg.Error as error:
        raise CentreTrouble(_sentence(error, dsn)) from error
    except DBAPIError as error:
        if isinstance(error.orig, psycopg.Error):
            raise CentreTrouble(_sentence(error.orig, dsn)) from error
        raise


def _sentence(error: psycopg.Error, dsn: str) -> str:
    said = (error.diag.message_primary or str(error)).strip().splitlines()[-1].strip()
    where = _server(dsn)
    if isinstance(error, psycopg.ProgrammingError) and error.sqlstate is None:
        return f"That is no address of a database ({said}). Write it as postgresql://user@host/database."
    if isinstance(error, errors.InsufficientPrivilege):
        return (
            f"The login may not do that ({said}). It must own the database {_database(dsn)} and have CREATEROLE,"
            " or be a superuser."
        )
    if isinstance(error, errors.DuplicateTable | errors.DuplicateObject | errors.DuplicateFunction):
        return f"The database {_database(dsn)} holds something of that name already ({said}). Take an empty database."
    if isinstance(error, psycopg.OperationalError) and error.sqlstate is None:
        return _not_connected(said, dsn, where)
    return f"The centre at {where} did not do that ({said}). Nothing was changed."


def _not_connected(said: str, dsn: str, where: str) -> str:
    """libpq has no codes for what goes wrong before a session: only its words, and those of the server's language."""
    database = _database(dsn)
    if "does not exist" in said and f'database "{database}"' in said:
        return f"There is no database {database} at {where}. Make it first: createdb {database}"
    if "password authentication failed" in said or "no password supplied" in said:
        return f"The server at {where} did not accept the login or its password."
    if "no pg_hba.conf entry" in said:
        return f"The server at {where} does not let this login in from here (pg_hba.conf says who may)."
    return f"The server at {where} could not be reached: {said}"


def _database(dsn: str) -> str:
    found = _parts(dsn)
    return str(found.get("dbname") or found.get("user") or "of that address")


def _server(dsn: str) -> str:
    found = _parts(dsn)
    return str(found.get("host") or found.get("hostaddr") or "this computer")


def _parts(dsn: str) -> dict[str, Any]:
    try:
        return dict(conninfo_to_dict(dsn))
    except psycopg.Error:
        return {}
