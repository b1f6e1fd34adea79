"""A small show to edit, and its rows as they are."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Entity
from fashionos_desktop.services.edits import Edit, insert_row
from fashionos_desktop.services.identity import first_use
from fashionos_desktop.services.shows import create_show
from fashionos_desktop.storage import Cache

NOON = datetime(2026, 9, 29, 12, tzinfo=UTC)
Result = TypeVar("Result")


class World:
    """Every step is a transaction of its own, as in the program."""

    def __init__(self, cache: Cache) -> None:
        self.cache = cache
        person = self.write(lambda session: first_use(session, person_name="Ana Ruiz", organization_name="Aurelle"))
        self.person, self.house = person.profile_id, person.organization_id
        self.show = self.write(
            lambda session: (
                create_show(
                    session, person, title="SS27", slug="ss27", event_date=date(2026, 9, 29), timezone="Europe/Paris"
                ).id
            )
        )

    def again(self, cache: Cache) -> World:
        """The same world in a copy of its cache."""
        other = copy(self)
        other.cache = cache
        return other

    def write(self, work: Callable[[Session], Result]) -> Result:
        return self.cache.write(work).result()

    def add(self, table: str, **values: Any) -> str:
        return self.added(table, **values).ids(table)[0]

    def added(self, table: str, **values: Any) -> Edit:
        return self.write(lambda session: insert_row(session, table, values, title=f"Added to {table}"))

    def guest(self, tier: str, code: str, **values: Any) -> str:
        needed = {"event_id": self.show, "ticket_tier_id": tier, "attendee_name": code, "qr_code_data": code}
        return self.add("registrations", **needed, **values)

    def tier(self, name: str = "Front row") -> str:
        return self.add("ticket_tiers", event_id=self.show, name=name)

    def scan(self, guest: str, minute: int, **values: Any) -> str:
        at = NOON.replace(minute=minute)
        needed: dict[str, Any] = {"kind": "entry", "verdict": "admitted", "scanned_at": at, "device_at": at}
        return self.add("check_ins", event_id=self.show, registration_id=guest, **needed, **values)

    def get(self, table: str, row_id: str, column: str) -> Any:
        target = Entity.metadata.tables[table]
        return self.cache.read(lambda session: session.scalar(select(target.c[column]).where(target.c.id == row_id)))

    def ids(self, table: str) -> list[str]:
        target = Entity.metadata.tables[table]
        return self.cache.read(lambda session: list(session.scalars(select(target.c.id).order_by(target.c.id))))

    def rows(self) -> dict[str, dict[str, tuple[Any, ...]]]:
        """Every row of every table as it is stored, what is derived too; when it was last written is left out."""

        def read(session: Session) -> dict[str, dict[str, tuple[Any, ...]]]:
            connection = session.connection()
            found = {}
            for name, table in Entity.metadata.tables.items():
                columns = ", ".join(column.name for column in table.columns if column.name != "updated_at")
                rows = connection.exec_driver_sql(f"SELECT {columns} FROM {name}")
                found[name] = {row[0]: tuple(row) for row in rows}
            return found

        return self.cache.read(read)
