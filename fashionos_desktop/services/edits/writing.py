"""Making, changing and deleting rows so that it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from fashionos_desktop.models import join_id, new_id
from fashionos_desktop.services.edits.changes import Edit, RowChange
from fashionos_desktop.services.edits.deleting import delete_with_dependents
from fashionos_desktop.services.edits.rows import chunks, perform, read_rows, table_named, write_columns
from fashionos_desktop.services.refusals import Refused


def insert_row(session: Session, table: str, values: Mapping[str, Any], *, title: str) -> Edit:
    return insert_rows(session, table, [values], title=title)


def insert_rows(session: Session, table: str, rows: Iterable[Mapping[str, Any]], *, title: str) -> Edit:
    """Raises Refused. Rows without an id get one."""
    target = table_named(table)
    joined = target.info["joined"]
    made: list[dict[str, Any]] = []
    for values in rows:
        _refuse_unwritable(table, values, making=True)
        row = dict(values)
        if not row.get("id"):
            row["id"] = join_id(table, (_standing(target, row, name) for name in joined)) if joined else new_id()
        made.append(row)
    for row in made:
        perform(session, insert(target).values(row))
    return Edit(title, tuple(RowChange(table, row["id"], None, row) for row in made))


def update_rows(session: Session, table: str, ids: Sequence[str], values: Mapping[str, Any], *, title: str) -> Edit:
    """Gives rows the same values. Rows that hold them already are left alone. Raises Refused."""
    _refuse_unwritable(table, values, making=False)
    target = table_named(table)
    changes: list[RowChange] = []
    for part in chunks(list(dict.fromkeys(ids))):
        before = read_rows(session, target, part)
        for row_id in part:
            if row_id not in before:
                raise Refused("That row was deleted in the meantime.")
            was = {name: before[row_id][name] for name, value in values.items() if before[row_id][name] != value}
            if was:
                changes.append(RowChange(table, row_id, was, {name: values[name] for name in was}))
    write_columns(session, target, {change.id: change.after or {} for change in changes})
    return Edit(title, tuple(changes))


def update_each(session: Session, table: str, values: Mapping[str, Mapping[str, Any]], *, title: str) -> Edit:
    """Gives each row values of its own, by id. Columns that hold theirs already are left alone. Raises Refused."""
    for row in values.values():
        _refuse_unwritable(table, row, making=False)
    target = table_named(table)
    before = read_rows(session, target, list(values))
    changes: list[RowChange] = []
    for row_id, row in values.items():
        if row_id not in before:
            raise Refused("That row was deleted in the meantime.")
        was = {name: before[row_id][name] for name, value in row.items() if before[row_id][name] != value}
        if was:
            changes.append(RowChange(table, row_id, was, {name: row[name] for name in was}))
    write_columns(session, target, {change.id: change.after or {} for change in changes})
    return Edit(title, tuple(changes))


def delete_rows(session: Session, table: str, ids: Sequence[str], *, title: str) -> Edit:
    """Deletes rows with all that goes with them, and keeps it so that it can be put back.

    Raises Refused with what still needs a row.
    """
    return Edit(title, delete_with_dependents(session, table_named(table), list(dict.fromkeys(ids))))


def _refuse_unwritable(table: str, values: Mapping[str, Any], *, making: bool) -> None:
    target = table_named(table)
    for name in values:
        if name not in target.c:
            raise Refused(f'{table} has no column "{name}".', column=name)
        if target.c[name].info.get("derived"):
            raise Refused(f"{name} follows from other rows and is never written.", column=name)
        if name == "id" and not making:
            raise Refused("An id never changes.", column=name)


def _standing(table: Any, row: Mapping[str, Any], name: str) -> object:
    if name in row:
        return row[name]
    default = table.c[name].server_default
    return getattr(default, "arg", None)
