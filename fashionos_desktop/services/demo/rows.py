"""Rows of the demo show, gathered by table and written in the order of their keys."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterable
from datetime import datetime
from graphlib import TopologicalSorter
from itertools import groupby
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from fashionos_desktop.models import Entity, Organization, join_id, table_of

SEED = "Maison Aurelle SS27"


def chance(part: str) -> random.Random:
    """The dice of one part of the show: a change in one part leaves the others as they were."""
    return random.Random(f"{SEED}/{part}")


class Rows:
    """Gathers rows; within a table they are written in the order in which they were added."""

    def __init__(self, stamped: datetime) -> None:
        self._stamped = stamped
        self._tables: dict[type[Entity], list[dict[str, Any]]] = {}
        self._dice: dict[str, random.Random] = {}

    def add(self, entity: type[Entity], *, created_at: datetime | None = None, **values: Any) -> str:
        """The id of the new row: the same at each run, and for a join row what it joins."""
        row_id = self.next_id(entity, values)
        self.add_as(row_id, entity, created_at=created_at, **values)
        return row_id

    def add_as(self, row_id: str, entity: type[Entity], *, created_at: datetime | None = None, **values: Any) -> None:
        """A row whose id was drawn before, because other rows name it."""
        stamp = created_at or self._stamped
        row = {"id": row_id, **values, "created_at": stamp, "updated_at": stamp}
        self._tables.setdefault(entity, []).append(row)

    def next_id(self, entity: type[Entity], values: dict[str, Any]) -> str:
        name = table_of(entity).name
        if entity.joined:
            return join_id(name, (values.get(column) for column in entity.joined))
        dice = self._dice.setdefault(name, chance(f"id/{name}"))
        return str(uuid.UUID(int=dice.getrandbits(128), version=4))

    def write(self, session: Session) -> None:
        """Writes what was gathered, a table after those that its keys lead to."""
        for entity in _parents_first(list(self._tables)):
            for _, alike in groupby(self._tables[entity], key=tuple):
                insert_all(session, entity, alike)
        self._tables.clear()


def insert_all(session: Session, entity: type[Entity], rows: Iterable[dict[str, Any]]) -> None:
    """Rows with the same columns, in one statement."""
    session.execute(insert(table_of(entity)), list(rows))


def _parents_first(entities: list[type[Entity]]) -> list[type[Entity]]:
    """The organisation stands before all else is written; its key and its owner's would go in a circle."""
    by_table = {table_of(entity): entity for entity in entities}
    graph: dict[type[Entity], set[type[Entity]]] = {}
    for table, entity in by_table.items():
        parents = {key.column.table for key in table.foreign_keys} - {table, table_of(Organization)}
        graph[entity] = {by_table[parent] for parent in parents if parent in by_table}
    return _in_turn(graph)


def _in_turn(graph: dict[type[Entity], set[type[Entity]]]) -> list[type[Entity]]:
    sorter = TopologicalSorter(graph)
    sorter.prepare()
    turn: list[type[Entity]] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready(), key=lambda entity: table_of(entity).name)
        turn += ready
        sorter.done(*ready)
    return turn
