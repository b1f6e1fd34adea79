"""A centre that holds the guests of a cache."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import Connection, create_engine, insert, select

from fashionos_desktop import migrations
from fashionos_desktop.models import Entity
from fashionos_desktop.models.stored_form import is_derived
from fashionos_desktop.services.edits.rows import parents_first
from fashionos_desktop.sync import admin
from tests.fixtures.postgres import PostgresDatabase, PostgresServer

_AT_ONCE = 10_000


def filled(server: PostgresServer, cache: Path) -> PostgresDatabase:
    """A new centre with every row of a cache."""
    database = server.create_database()
    fill(database, cache)
    return database


def fill(database: PostgresDatabase, cache: Path) -> None:
    """Makes a centre of an empty database, with every row of a cache, written as any program would write them there."""
    here, there = create_engine(f"sqlite:///{cache}"), create_engine(database.url)
    with here.connect() as source, there.connect() as target:
        migrations.upgrade(target)
        with target.begin():
            _copy(source, target)
    here.dispose()
    there.dispose()
    with psycopg.connect(database.conninfo, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")  # what a server does by itself after a while


def address_for(database: PostgresDatabase, name: str, role: str = "staff") -> dict[str, Any]:
    """The way in of a new laptop of the house."""
    with psycopg.connect(database.conninfo) as connection:
        [(slug,)] = connection.execute("SELECT slug FROM organizations").fetchall()
    device = admin.add_device(database.conninfo, slug, name, role)
    return {**conninfo_to_dict(database.conninfo), "user": device.login, "password": device.secret}


def _copy(source: Connection, target: Connection) -> None:
    """A person and the house that she owns lead to each other: people come to their house at the end."""
    people = Entity.metadata.tables["profiles"]
    for table in parents_first():
        columns = [column for column in table.columns if not is_derived(column)]
        rows: Any = source.execution_options(yield_per=_AT_ONCE).execute(select(*columns)).mappings()
        homeless = {"organization_id": None} if table is people else {}
        for part in rows.partitions(_AT_ONCE):
            # With RETURNING SQLAlchemy writes a thousand rows with one statement.
            target.execute(insert(table).returning(table.c.id), [{**row, **homeless} for row in part])
    at_home = source.execute(select(people.c.id, people.c.organization_id)).all()
    for person, house in at_home:
        target.execute(people.update().where(people.c.id == person).values(organization_id=house))
