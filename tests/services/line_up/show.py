"""A small show to line up, written as plainly as a test reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Entity, EventModel, Look, table_of
from fashionos_desktop.services.edits import Edit, insert_row, revert
from fashionos_desktop.services.identity import first_use
from fashionos_desktop.services.line_up import LineUp, line_up_of, move_lines
from fashionos_desktop.services.shows import create_show
from fashionos_desktop.storage import Cache

Result = TypeVar("Result")


@dataclass
class SmallShow:
    """Every step is a transaction of its own, as in the program."""

    cache: Cache
    id: str
    house: str
    models: dict[str, str] = field(default_factory=dict)
    """Name → row of the cast."""

    @classmethod
    def begin(cls, cache: Cache) -> SmallShow:
        def make(session: Session) -> tuple[str, str]:
            person = first_use(session, person_name="Ana Ruiz", organization_name="Aurelle")
            show = create_show(
                session, person, title="SS27", slug="ss27", event_date=date(2026, 9, 29), timezone="Europe/Paris"
            )
            return show.id, person.organization_id

        return cls(cache, *cache.write(make).result())

    def write(self, work: Callable[[Session], Result]) -> Result:
        return self.cache.write(work).result()

    def add(self, table: str, **values: Any) -> str:
        return self.write(lambda session: insert_row(session, table, values, title="")).changes[0].id

    def model(self, name: str, **measures: Any) -> str:
        if name not in self.models:
            profile = self.add("profiles", full_name=name, organization_id=self.house, role="viewer")
            model = self.add("model_profiles", profile_id=profile, **measures)
            self.models[name] = self.add(
                "event_models", event_id=self.id, model_profile_id=model, casting_status="confirmed"
            )
        return self.models[name]

    def collection(self, brand: str, rank: str | None = None) -> str:
        made = self.add("fashion_brands", organization_id=self.house, name=brand)
        return self.add("event_designers", event_id=self.id, brand_id=made, collection="main", collection_rank=rank)

    def looks(self, *models: str | None, **values: Any) -> list[str]:
        """A look for each, behind what there is."""
        before = len(self.line_up().lines)
        return [
            self.add(
                "looks",
                event_id=self.id,
                rank=f"{before + place:04}5",
                event_model_id=self.model(model) if model else None,
                **values,
            )
            for place, model in enumerate(models)
        ]

    def timing(self, pace: int, runway: int, rail: int) -> None:
        table = Entity.metadata.tables["events"]
        values = {"pace_seconds": pace, "runway_seconds": runway, "rail_seconds": rail}
        self.write(lambda session: session.execute(table.update().where(table.c.id == self.id).values(values)))

    def move(self, ids: Sequence[str], before: str | None) -> Edit:
        return self.write(lambda session: move_lines(session, self.id, ids, before))

    def undo(self, edit: Edit) -> Edit:
        return self.write(lambda session: revert(session, edit)).edit

    def line_up(self) -> LineUp:
        return self.cache.read(lambda session: line_up_of(session, self.id))

    def order(self) -> list[str]:
        return [line.id for line in self.line_up().lines]

    def numbers(self) -> list[str]:
        line_up = self.line_up()
        return [line_up.number(line.id) for line in line_up.lines]

    def look(self, look_id: str, column: str) -> Any:
        table = table_of(Look)
        return self.cache.read(lambda session: session.scalar(select(table.c[column]).where(table.c.id == look_id)))

    def walk_orders(self) -> dict[str, tuple[int | None, bool, bool]]:
        cast = table_of(EventModel)
        rows = self.cache.read(
            lambda session: session.execute(
                select(cast.c.id, cast.c.walk_order, cast.c.is_opening, cast.c.is_closing)
            ).all()
        )
        return {row[0]: (row[1], row[2], row[3]) for row in rows}


def rows_of(edit: Edit, table: str) -> set[str]:
    return {change.id for change in edit.changes if change.table == table}
