"""A cache with one show in it, and guests as a test needs them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import text
from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit, insert_row, revert
from fashionos_desktop.services.guests import add_guest
from fashionos_desktop.services.identity import Person, first_use
from fashionos_desktop.services.shows import create_show
from fashionos_desktop.storage import Cache

Result = TypeVar("Result")

DOORS = datetime(2026, 9, 29, 17, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Scene:
    cache: Cache
    show_id: str
    person: Person

    def read(self, work: Callable[[Session], Result]) -> Result:
        return self.cache.read(work)

    def write(self, work: Callable[[Session], Result]) -> Result:
        return self.cache.write(work).result()

    def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        return self.read(lambda session: [tuple(row) for row in session.connection().exec_driver_sql(sql, parameters)])

    def run(self, sql: str) -> None:
        """Changes rows behind the back of the services."""
        self.write(lambda session: session.execute(text(sql)).close())

    def value(self, sql: str, *parameters: object) -> Any:
        return self.rows(sql, *parameters)[0][0]

    def category(self, name: str, *, kind: str = "comp", price: int = 0) -> str:
        found = self.rows("SELECT id FROM ticket_tiers WHERE event_id = ? AND name = ?", self.show_id, name)
        if found:
            return str(found[0][0])
        values = {"event_id": self.show_id, "name": name, "type": kind, "price": price}
        return self.insert("ticket_tiers", **values)

    def insert(self, table: str, **values: Any) -> str:
        return self.write(lambda session: insert_row(session, table, values, title="")).changes[0].id

    def guest(self, name: str, *, category: str = "Front Row", **values: Any) -> str:
        category_id = self.category(category)
        return self.write(
            lambda session: add_guest(session, self.show_id, name=name, category_id=category_id, **values)
        ).guest_id

    def admitted(self, guest_id: str, *, at: datetime = DOORS, **values: Any) -> str:
        return self.insert(
            "check_ins",
            event_id=self.show_id,
            registration_id=guest_id,
            kind="entry",
            verdict="admitted",
            scanned_at=at,
            device_at=at,
            **values,
        )

    def undo(self, edit: Edit) -> None:
        assert self.write(lambda session: revert(session, edit)).kept == ()

    def of(self, guest_id: str, columns: str) -> tuple[Any, ...]:
        return self.rows(f"SELECT {columns} FROM registrations WHERE id = ?", guest_id)[0]


def empty_cache(folder: Path) -> Path:
    path = folder / "cache.sqlite3"
    Cache.open(path).close()
    return path


@contextmanager
def scene_in(template: Path, folder: Path) -> Iterator[Scene]:
    path = folder / "cache.sqlite3"
    shutil.copy(template, path)
    with Cache.open(path) as cache:

        def begin(session: Session) -> tuple[str, Person]:
            person = first_use(session, person_name="Claire Masson", organization_name="Maison Aurelle")
            show = create_show(
                session,
                person,
                title="Maison Aurelle SS27",
                slug="ss27",
                event_date=date(2026, 9, 29),
                timezone="Europe/Paris",
            )
            return show.id, person

        show_id, person = cache.write(begin).result()
        yield Scene(cache, show_id, person)
