"""Which rows are of one show: those that carry its id, and those that hang on such rows."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import exists, or_
from sqlalchemy.sql.expression import ColumnElement

from fashionos_desktop.services.edits.rows import table_named


@cache
def path_to_show(table: str) -> tuple[str, ...] | None:
    """The keys that lead from a table to a show; None where its rows belong to the house or to nobody."""
    target = table_named(table)
    if table == "events":
        return None
    if "event_id" in target.c:
        return ("event_id",)
    scope = target.info["scope"]
    if scope not in target.c or not target.c[scope].foreign_keys:
        return None
    parent = next(iter(target.c[scope].foreign_keys)).column.table.name
    rest = None if parent == table else path_to_show(parent)
    return None if rest is None else (scope, *rest)


def belongs_to_shows(table: str) -> bool:
    return path_to_show(table) is not None


def of_show(table: Any, show_id: str) -> ColumnElement[bool] | None:
    """The condition on a table that its rows are of the show, or of none; None where it belongs to no show."""
    path = path_to_show(table.name)
    return None if path is None else _hangs_on(table, path, show_id)


def _hangs_on(table: Any, path: tuple[str, ...], show_id: str) -> ColumnElement[bool]:
    key = table.c[path[0]]
    if len(path) == 1:
        return or_(key == show_id, key.is_(None)) if key.nullable else key == show_id
    parent = next(iter(key.foreign_keys)).column.table.alias(f"scope_{len(path)}")
    return exists().where(parent.c.id == key, _hangs_on(parent, path[1:], show_id))
