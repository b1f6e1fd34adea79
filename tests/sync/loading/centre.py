"""A centre that only shows rows: those of another cache, to a laptop of the role staff."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine

from fashionos_desktop import migrations
from fashionos_desktop.models import Entity
from fashionos_desktop.models.scopes import belongs_to_show, step_of
from fashionos_desktop.models.stored_form import is_derived
from fashionos_desktop.sync.protocol import (
    Greeting,
    Key,
    LaptopSeen,
    LoadStart,
    Outcome,
    Pulled,
    PullRequest,
    Report,
    RowImages,
    Transaction,
)

NOW = 1_790_000_000_000_000
"""21 September 2026."""
_FIRST = ("profiles", "organizations", "venues", "events")


@dataclass
class ShowingCentre:
    engine: Engine
    organization_id: str = ""
    device_id: str = "44444444-4444-4444-8444-444444444444"
    role: str = "staff"
    sent_as_rows: tuple[tuple[str, str], ...] = ()
    """Derived columns that this role cannot compute, with their table."""
    at_once: int = 500
    between: Callable[[str], None] = lambda table: None
    """Runs after each image is taken."""
    asked: list[tuple[str, ...]] = field(default_factory=list)
    """The shows that each load left out."""

    def greet(self, incarnation: str) -> Greeting:
        return Greeting("epoch 1", migrations.HEAD, NOW, self.device_id, self.organization_id, self.role, 0)

    def load(
        self, report: Report, left_shows: Sequence[str], begin: Callable[[LoadStart], None]
    ) -> Iterator[tuple[str, RowImages]]:
        self.asked.append(tuple(left_shows))
        with self.engine.connect() as connection:
            tables = sorted(Entity.metadata.tables, key=lambda name: (name not in _FIRST, name))
            held = {table: self._rows(connection, table, left_shows) for table in tables}
        begin(LoadStart("epoch 1", len(self.asked), NOW, "10:12:", {t: len(i.rows) for t, i in held.items()}))
        for table, images in held.items():
            for start in range(0, len(images.rows), self.at_once):
                yield table, RowImages(images.columns, images.rows[start : start + self.at_once])
                self.between(table)

    def show_keys(self, event_id: str) -> Sequence[Key]:
        asked = (json.dumps([event_id]),)
        with self.engine.connect() as connection:
            return [
                (table, row_id)
                for table in sorted(Entity.metadata.tables)
                for [row_id] in connection.exec_driver_sql(f"SELECT id FROM {table} WHERE {_of_shows(table)}", asked)
            ]

    def images_of(self, table: str) -> dict[str, RowImages]:
        with self.engine.connect() as connection:
            return {table: self._rows(connection, table, ())}

    def _rows(self, connection: Connection, table: str, left: Sequence[str]) -> RowImages:
        columns = tuple(
            column.name
            for column in Entity.metadata.tables[table].columns
            if not is_derived(column) or (table, column.name) in self.sent_as_rows
        )
        found = connection.exec_driver_sql(
            f"SELECT {', '.join(columns)} FROM {table} WHERE NOT {_of_shows(table)}", (json.dumps(list(left)),)
        )
        return RowImages(columns, [tuple(row) for row in found])

    def push(self, incarnation: str, schema: str, transactions: Sequence[Transaction]) -> Sequence[Outcome]:
        raise AssertionError("a load sends nothing")

    def pull(self, request: PullRequest) -> Pulled:
        raise AssertionError("a load pulls nothing")

    def compare(self, table: str, buckets: Sequence[int]) -> Mapping[str, int]:
        raise AssertionError("a load compares nothing")

    def laptops(self) -> Sequence[LaptopSeen]:
        return ()

    def wait(self, seconds: float) -> bool:
        raise AssertionError("a load does not wait")

    def wake(self) -> None: ...

    def close(self) -> None: ...


def _of_shows(table: str) -> str:
    """SQL: whether a row belongs to one of the shows that the one parameter lists as JSON."""
    shows = "(SELECT value FROM json_each(?))"
    step = step_of(Entity.metadata, table)
    if not belongs_to_show(Entity.metadata, table) or step is None:
        return f"('' IN {shows})"
    if step.parent == "events":
        return f"({step.column} IN {shows})"
    return f"({step.column} IN (SELECT id FROM {step.parent} WHERE {_of_shows(step.parent)}))"
