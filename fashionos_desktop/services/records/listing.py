"""Rows of a table for a board: keys in order first, then pages of rows with their keys named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Table, func, literal_column, select, union_all
from sqlalchemy.orm import Session
from sqlalchemy.sql.expression import ColumnElement

from fashionos_desktop.models import Entity
from fashionos_desktop.models import column_types as types
from fashionos_desktop.services.edits.rows import chunks, table_named
from fashionos_desktop.services.records.fields import fields_of
from fashionos_desktop.services.records.folding_sql import let_fold
from fashionos_desktop.services.records.naming import found, name_order, order_terms
from fashionos_desktop.services.records.scoping import of_show
from fashionos_desktop.services.records.titles import titles_of


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


def record_keys(session: Session, query: RecordQuery, limit: int | None = None) -> list[str]:
    """The ids of the rows in order, straight from the driver."""
    let_fold(session)
    table = table_named(query.table)
    wanted = select(table.c.id).where(*_conditions(table, query)).order_by(*_order(table, query)).limit(limit)
    return [row[0] for row in _driver_rows(session, wanted)]


def count_records(session: Session, query: RecordQuery) -> int:
    table = table_named(query.table)
    return session.scalar(select(func.count()).select_from(table).where(*_conditions(table, query))) or 0


def record_counts(session: Session, show_id: str | None = None) -> dict[str, int]:
    """How many rows each table has, in one statement; of one show, where the table belongs to shows."""
    counts: list[Any] = []
    for name, table in sorted(Entity.metadata.tables.items()):
        condition = None if show_id is None else of_show(table, show_id)
        counted: Any = select(literal_column(f"'{name}'"), func.count()).select_from(table)
        counts.append(counted if condition is None else counted.where(condition))
    return dict(session.execute(union_all(*counts)).all())


@dataclass(frozen=True, slots=True)
class Sum:
    column: str
    amount: Decimal
    currency: str = ""
    """Where the rows name one, and it is the same in all of them."""


def record_sums(session: Session, query: RecordQuery) -> tuple[Sum, ...]:
    """What the amounts of money of a query come to. Rows in several currencies are not added up."""
    table = table_named(query.table)
    summed = [field.name for field in fields_of(query.table) if field.summed]
    if not summed:
        return ()
    currencies = [func.min(table.c.currency), func.max(table.c.currency)] if "currency" in table.c else []
    sums = [func.sum(table.c[name]) for name in summed]
    found = session.execute(select(*sums, *currencies).select_from(table).where(*_conditions(table, query))).one()
    least, most = (found[-2], found[-1]) if currencies else ("", "")
    if least != most:
        return ()
    return tuple(
        Sum(name, amount, least or "") for name, amount in zip(summed, found, strict=False) if amount is not None
    )


def record_rows(
    session: Session, table: str, ids: Sequence[str], zone: ZoneInfo | None = None
) -> dict[str, dict[str, Any]]:
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
            titles = titles_of(session, key.column.table.name, wanted, zone) if wanted else {}
            for row in rows.values():
                row[f"{column.name}.title"] = titles.get(row[column.name] or "", "")
    return rows


def read_record(session: Session, table: str, row_id: str) -> dict[str, Any] | None:
    target = table_named(table)
    found = session.execute(select(target).where(target.c.id == row_id)).mappings().first()
    return None if found is None else dict(found)


def _conditions(table: Table, query: RecordQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    scope = None if query.show_id is None else of_show(table, query.show_id)
    if scope is not None:
        conditions.append(scope)
    if query.where is not None:
        conditions.append(table.c[query.where[0]] == query.where[1])
    return [*conditions, *(found(table, word) for word in query.text.split())]


def _order(table: Table, query: RecordQuery) -> list[ColumnElement[Any]]:
    if query.order is None:
        return [*name_order(table), table.c.id]
    terms = order_terms(table, query.order.column)
    return [*(term.desc() if query.order.descending else term.asc() for term in terms), table.c.id]


def _driver_rows(session: Session, statement: Any) -> list[tuple[Any, ...]]:
    result = session.connection().execute(statement)
    rows: Any = result.cursor.fetchall()
    result.close()
    return rows  # type: ignore[no-any-return]


def all_records(session: Session, table: str) -> list[dict[str, Any]]:
    """Every row, in the order in which they were made."""
    target = table_named(table)
    rows = session.execute(select(target).order_by(target.c.created_at, target.c.id)).mappings()
    return [dict(row) for row in rows]
