"""CHECK constraints and indexes that follow from what a column states, the same on both sides.

They are stated when tables are made from the models, and not before: a laptop's tables are made by the migrations,
and stating a thousand rules would lengthen every start.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, Column, Index, MetaData, Table, text

from fashionos_desktop.models import column_types as types


def state_rules(metadata: MetaData, *_: Any, **__: Any) -> None:
    """Every rule is named `<column>_<rule>`, so that a refused row can be explained in words."""
    for table in metadata.tables.values():
        _add_rules(table)


def _add_rules(table: Table) -> None:
    for column in list(table.columns):
        for name, condition in _stated(column):
            table.append_constraint(CheckConstraint(condition, name=f"{column.name}_{name}"))
        for name, condition in _of_cache(column):
            table.append_constraint(CheckConstraint(condition, name=f"{column.name}_{name}").ddl_if(dialect="sqlite"))
        for name, condition in _of_centre(column):
            table.append_constraint(
                CheckConstraint(condition, name=f"{column.name}_{name}").ddl_if(dialect="postgresql")
            )
        if column.foreign_keys:
            _index_key(table, column)


def _stated(column: Column[Any]) -> list[tuple[str, str]]:
    rules: list[tuple[str, str]] = []
    info = column.info
    if "choices" in info:
        listed = ", ".join(f"'{choice}'" for choice in info["choices"])
        rules.append(("choices", f"{column.name} IN ({listed})"))
    if "at_least" in info and "at_most" in info:
        rules.append(("range", f"{column.name} BETWEEN {info['at_least']} AND {info['at_most']}"))
    elif "at_least" in info:
        rules.append(("range", f"{column.name} >= {info['at_least']}"))
    return rules


def _of_cache(column: Column[Any]) -> list[tuple[str, str]]:
    name, kind = column.name, column.type
    if column.primary_key:
        return [("form", f"length({name}) = 36")]
    if isinstance(kind, types.Flag):
        return [("form", f"{name} IN (0, 1)")]
    if isinstance(kind, types.Instant):
        return [("form", f"{name} BETWEEN {types.EARLIEST_INSTANT} AND {types.LATEST_INSTANT}")]
    if isinstance(kind, types.Day):
        return [("form", f"date({name}) = {name} AND {name} >= '0001-01-01'")]
    if isinstance(kind, types.Amount):
        largest = int((Decimal(10) ** kind.precision) - 1)
        return [("form", f"{name} BETWEEN -{largest} AND {largest}")]
    if isinstance(kind, types.Structure | types.WordList | types.IdentifierList):
        # SQLite's json_valid(NULL) is 0, not NULL.
        return [("form", f"{name} IS NULL OR json_valid({name})" if column.nullable else f"json_valid({name})")]
    return []


def _of_centre(column: Column[Any]) -> list[tuple[str, str]]:
    name, kind = column.name, column.type
    if isinstance(kind, types.Instant):
        return [("form", f"{name} BETWEEN '0001-01-01 00:00:00+00' AND '9999-12-31 23:59:59.999999+00'")]
    if isinstance(kind, types.Day):
        return [("form", f"{name} BETWEEN '0001-01-01' AND '9999-12-31'")]
    if isinstance(kind, types.Amount):
        return [("form", f"{name} <> 'NaN'")]
    return []


def _index_key(table: Table, column: Column[Any]) -> None:
    """Keys are indexed so that deletes and look-ups stay quick; an empty key takes no room."""
    if any(_serves(index, column) for index in table.indexes):
        return
    present = text(f"{column.name} IS NOT NULL") if column.nullable else None
    Index(None, column, sqlite_where=present, postgresql_where=present)


def _serves(index: Index, column: Column[Any]) -> bool:
    """Whether a stated index finds every row by this key."""
    condition = index.dialect_options["sqlite"]["where"]
    whole = condition is None or str(condition) == f"{column.name} IS NOT NULL"
    return whole and next(iter(index.columns)) is column
