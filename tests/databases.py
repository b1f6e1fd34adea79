"""A cache and a centre at the newest revision, for tests of rules that both must keep."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, insert, select

from fashionos_desktop import migrations
from fashionos_desktop.models import Entity, new_id
from fashionos_desktop.storage.engine import writer_engine

NOON = datetime(2026, 9, 29, 12, tzinfo=UTC)


def cache_engine(folder: Path) -> Engine:
    engine = writer_engine(folder / "cache.sqlite3")
    _upgrade(engine)
    return engine


def centre_engine(url: str) -> Engine:
    engine = create_engine(url)
    _upgrade(engine)
    return engine


def _upgrade(engine: Engine) -> None:
    with engine.connect() as connection:
        migrations.upgrade(connection)


@contextmanager
def rolled_back(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        transaction = connection.begin()
        yield connection
        transaction.rollback()


class Rows:
    """Makes rows with as little said as possible, and reads columns back."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def add(self, table: str, **values: Any) -> str:
        target = Entity.metadata.tables[table]
        row = {"id": new_id(), **self._needed(table, values), **values}
        self.connection.execute(insert(target).values(row))
        return str(row["id"])

    def get(self, table: str, row_id: str, column: str) -> Any:
        target = Entity.metadata.tables[table]
        return self.connection.scalar(select(target.c[column]).where(target.c.id == row_id))

    def set(self, table: str, row_id: str, **values: Any) -> None:
        target = Entity.metadata.tables[table]
        self.connection.execute(target.update().where(target.c.id == row_id).values(values))

    def delete(self, table: str, row_id: str) -> None:
        target = Entity.metadata.tables[table]
        self.connection.execute(target.delete().where(target.c.id == row_id))

    def count(self, table: str) -> int:
        return len(self.connection.execute(select(Entity.metadata.tables[table].c.id)).all())

    def show(self, **values: Any) -> str:
        """A show with the person and the house that own it."""
        person = self.add("profiles")
        house = self.add("organizations", owner_id=person)
        return self.add("events", organizer_id=person, organization_id=house, **values)

    def _needed(self, table: str, given: dict[str, Any]) -> dict[str, Any]:
        needed: dict[str, Any] = {}
        for column in Entity.metadata.tables[table].columns:
            if column.nullable or column.server_default is not None or column.name in given or column.primary_key:
                continue
            if column.foreign_keys:
                raise AssertionError(f"{table}.{column.name} must be given")
            needed[column.name] = self._example(column)
        return needed

    def _example(self, column: Any) -> Any:
        if choices := column.info.get("choices"):
            return choices[0]
        examples: dict[str, Any] = {
            "Identifier": new_id(), "Words": new_id(), "OrderKey": "a", "WholeNumber": 1, "Flag": False, "Amount": 1,
            "Instant": NOON, "Day": date(2026, 9, 29), "Structure": {}, "WordList": [], "IdentifierList": [],
            "Picture": b"x",
        }  # fmt: skip
        return examples[type(column.type).__name__]
