"""A house at the centre with one show and one laptop, which is signed in as the test itself is."""

from __future__ import annotations

import itertools
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from fashionos_desktop import migrations
from fashionos_desktop.models import new_id
from tests.databases import Rows

Values = dict[str, Any]


@dataclass
class House:
    rows: Rows
    show: str
    organization: str
    tier: str
    device: str
    other_device: str
    incarnation: str = field(default_factory=new_id)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @classmethod
    def made(cls, rows: Rows) -> House:
        show = rows.show()
        organization = rows.get("events", show, "organization_id")
        devices = [rows.add("devices", organization_id=organization, name=f"Desk {n}") for n in (1, 2)]
        house = cls(rows, show, organization, rows.add("ticket_tiers", event_id=show), devices[0], devices[1])
        house.sql(
            "INSERT INTO sync_devices (login, device_id, organization_id, role) VALUES (session_user, %s, %s, 'staff')",
            devices[0],
            organization,
        )
        return house

    @property
    def connection(self) -> Connection:
        return self.rows.connection

    def sql(self, statement: str, *values: Any) -> list[tuple[Any, ...]]:
        found = self.connection.exec_driver_sql(statement, values or None)
        return [tuple(row) for row in found] if found.returns_rows else []

    def guest(self, **values: Any) -> str:
        return self.rows.add("registrations", event_id=self.show, ticket_tier_id=self.tier, **values)

    def feed(self, table: str, row_id: str) -> Values:
        [found] = self.connection.exec_driver_sql(
            "SELECT f.*, f.xid = pg_current_xact_id() AS now FROM sync_feed f WHERE table_name = %s AND row_id = %s",
            (table, row_id),
        ).mappings()
        return {name: str(value) if name.endswith("_id") and value else value for name, value in found.items()}

    @contextmanager
    def written_by(self, device: str, at: int, actor: str | None = None) -> Iterator[None]:
        """As a push of that laptop would write."""
        self.sql("INSERT INTO sync_writing VALUES (pg_current_xact_id(), %s, %s, %s)", device, at, actor)
        yield
        self.sql("DELETE FROM sync_writing")

    @contextmanager
    def refused(self, match: str) -> Iterator[None]:
        with pytest.raises(DBAPIError, match=match), self.connection.begin_nested():
            yield

    def push(self, *operations: Values, at: int | None = None, number: int | None = None, **more: Any) -> Values:
        outcome: Values
        [outcome] = self.push_all(self.proposal(*operations, at=at, number=number), **more)
        return outcome

    def proposal(self, *operations: Values, at: int | None = None, number: int | None = None) -> Values:
        return {
            "number": next(self.numbers) if number is None else number,
            "at": now() if at is None else at,
            "actor": None,
            "operations": list(operations),
        }

    def push_all(self, *proposals: Values, schema: str = migrations.HEAD, incarnation: str | None = None) -> Any:
        [(answers,)] = self.sql(
            "SELECT fashionos_push(%s, %s, %s::jsonb)", incarnation or self.incarnation, schema, json.dumps(proposals)
        )
        return answers

    def journal(self) -> list[Values]:
        found = self.connection.exec_driver_sql("SELECT * FROM journal_entries ORDER BY kind, column_name")
        return [dict(row) for row in found.mappings()]


def now() -> int:
    return time.time_ns() // 1000


def insert(table: str, row_id: str, **new: Any) -> Values:
    return {"table": table, "row_id": row_id, "verb": "insert", "old": {}, "new": new}


def update(table: str, row_id: str, old: Values, new: Values) -> Values:
    return {"table": table, "row_id": row_id, "verb": "update", "old": old, "new": new}


def delete(table: str, row_id: str, **old: Any) -> Values:
    return {"table": table, "row_id": row_id, "verb": "delete", "old": old, "new": {}}
