"""Reading and writing whole rows by id, many at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Column, Table, bindparam, select, update
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.orm import Session
from sqlalchemy.sql.ddl import sort_tables_and_constraints

from fashionos_desktop.models import Entity
from fashionos_desktop.services.refusals import Refused, explain

AT_ONCE = 500
"""Ids in one statement; SQLite takes 999 values on old builds."""


def table_named(name: str) -> Table:
    """Raises Refused for a table that the model does not have."""
    if name not in Entity.metadata.tables:
        raise Refused(f'There is no table "{name}".')
    return Entity.metadata.tables[name]


@cache
def parents_first() -> tuple[Table, ...]:
    """Every table behind those that it refers to; the one cycle there is, a house and its owner, in either order."""
    sort: Any = sort_tables_and_constraints
    ordered = sort(list(Entity.metadata.tables.values()))
    return tuple(table for table, _ in ordered if table is not None)


def chunks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), AT_ONCE):
        yield items[start : start + AT_ONCE]


def kept_columns(table: Table) -> list[Column[Any]]:
    """Columns that a person or a program writes: derived ones follow by themselves."""
    return [column for column in table.columns if not column.info.get("derived")]


def read_rows(session: Session, table: Table, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    columns = kept_columns(table)
    found: dict[str, dict[str, Any]] = {}
    for part in chunks(ids):
        for row in session.execute(select(*columns).where(table.c.id.in_(part))).mappings():
            found[row["id"]] = dict(row)
    return found


def write_columns(session: Session, table: Table, values: Mapping[str, Mapping[str, Any]]) -> None:
    """Updates rows, one statement for each set of columns. `values` is id to column values."""
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for row_id, row in values.items():
        parameters = {f"new_{name}": value for name, value in row.items()}
        groups[tuple(sorted(row))].append({"written_id": row_id, **parameters})
    for names, parameters_of_rows in groups.items():
        statement = (
            update(table)
            .where(table.c.id == bindparam("written_id"))
            .values({name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names})
        )
        perform(session, statement, parameters_of_rows)


def perform(session: Session, statement: Any, parameters: Any = None) -> Any:
    """Runs a writing statement. Raises Refused where a rule of the data says no."""
    try:
        return session.connection().execute(statement, parameters)
    except DBAPIError as error:
        raise explain(error) from error
    except StatementError as error:
        reason = error.orig if isinstance(error.orig, ValueError) else "a value is of another kind than its column"
        raise Refused(f"That cannot be kept: {reason}") from error
