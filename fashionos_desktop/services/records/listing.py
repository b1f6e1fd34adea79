"""Rows of a table for a board: keys in order first, then pages of rows with their keys named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, and_, func, literal_column, or_, select, union_all
from sqlalchemy.orm import Session
from sqlalchemy.sql.expression import ColumnElement

from fashionos_desktop.models import Entity
from fashionos_desktop.models import column_types as types
from fashionos_desktop.services.edits.rows import chunks, table_named
from fashionos_desktop.services.records.titles import titles_of
from fashionos_desktop.services.vocabulary import words_of


@dataclass(frozen=True, slots=True)
class RecordOrder:
    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class RecordQuery:
    table: str
    text: str = ""
    order: RecordOrder | None = None
    show_id: str | None = None
    """Only rows of this show, where the table belongs to shows."""
    where: tuple[str, str] | None = None
    """A key column and the id that it must hold."""


def record_keys(session: Session, query: RecordQuery) -> list[str]:
    table = table_named(query.table)
    return list(session.scalars(select(table.c.id).where(*_conditions(table, query)).order_by(*_order(table, query))))


def count_records(session: Session, query: RecordQuery) -> int:
    table = table_named(query.table)
    return session.scalar(select(func.count()).select_from(table).where(*_conditions(table, query))) or 0


def record_counts(session: Session) -> dict[str, int]:
    """How many rows each table has, in one statement."""
    counts: list[Any] = [
        select(literal_column(f"'{name}'"), func.count()).select_from(table)
        for name, table in sorted(Entity.metadata.tables.items())
    ]
    return dict(session.execute(union_all(*counts)).all())


def record_rows(session: Session, table: str, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Rows by id: each column's value, and the name of what a key leads to under "<column>.title"."""
    target = table_named(table)
    columns = [column for column in target.columns if not isinstance(column.type, types.Picture)]
    rows: dict[str, dict[str, Any]] = {}
    for part in chunks(ids):
        found = session.execute(select(*columns).where(target.c.id.in_(part))).mappings()
        rows.update((row["id"], dict(row)) for row in found)
    for column in columns:
        if key := next(iter(column.foreign_keys), None):
            wanted = list({row[column.name] for row in rows.values() if row[column.name]})
            titles = titles_of(session, key.column.table.name, wanted) if wanted else {}
            for row in rows.values():
                row[f"{column.name}.title"] = titles.get(row[column.name] or "", "")
    return rows


def read_record(session: Session, table: str, row_id: str) -> dict[str, Any] | None:
    target = table_named(table)
    found = session.execute(select(target).where(target.c.id == row_id)).mappings().first()
    return None if found is None else dict(found)


def _conditions(table: Table, query: RecordQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if query.show_id is not None and "event_id" in table.c:
        conditions.append(or_(table.c.event_id == query.show_id, table.c.event_id.is_(None)))
    if query.where is not None:
        conditions.append(table.c[query.where[0]] == query.where[1])
    for word in query.text.split():
        conditions.append(or_(*(_holds(column, word) for column in _searched(table)), *_named(table, word)))
    return conditions


def _searched(table: Table) -> list[Any]:
    return [column for column in table.columns if isinstance(column.type, types.Words)]


def _holds(column: Any, word: str) -> ColumnElement[bool]:
    return column.icontains(word, autoescape=True)  # type: ignore[no-any-return]


def _named(table: Table, word: str) -> list[ColumnElement[bool]]:
    """A row is found by the name of what it refers to, one step along its naming keys."""
    conditions: list[ColumnElement[bool]] = []
    for name in words_of(table.name).title:
        if key := next(iter(table.c[name].foreign_keys), None):
            other = key.column.table.alias(f"named_{name}")
            texts = [column for column in other.columns if isinstance(column.type, types.Words)]
            found = select(other.c.id).where(or_(*(_holds(column, word) for column in texts)))
            conditions.append(and_(table.c[name].is_not(None), table.c[name].in_(found)))
    return conditions


def _order(table: Table, query: RecordQuery) -> list[ColumnElement[Any]]:
    names = words_of(table.name).title
    wanted = query.order or RecordOrder(names[0])
    column: Any = table.c[wanted.column]
    if key := next(iter(column.foreign_keys), None):
        other = key.column.table.alias("ordering")
        title = other.c[words_of(key.column.table.name).title[0]]
        column = select(title).where(other.c.id == column).scalar_subquery()
    elif isinstance(column.type, types.Words) and not isinstance(column.type, types.OrderKey):
        column = func.lower(column)
    return [column.desc() if wanted.descending else column.asc(), table.c.id]


def all_records(session: Session, table: str) -> list[dict[str, Any]]:
    """Every row, in the order in which they were made."""
    target = table_named(table)
    rows = session.execute(select(target).order_by(target.c.created_at, target.c.id)).mappings()
    return [dict(row) for row in rows]
