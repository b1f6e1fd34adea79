"""Taking an edit back: a write like any other, which leaves alone what somebody changed in the meantime."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from fashionos_desktop.services.edits.changes import Edit, RowChange
from fashionos_desktop.services.edits.deleting import delete_with_dependents
from fashionos_desktop.services.edits.rows import parents_first, perform, read_rows, table_named, write_columns
from fashionos_desktop.services.vocabulary import label_of, words_of


@dataclass(frozen=True, slots=True)
class Reverted:
    edit: Edit
    """What the revert wrote: reverting it again is redo."""
    kept: tuple[str, ...]
    """What was left as it is, because somebody changed it in the meantime."""


def revert(session: Session, edit: Edit) -> Reverted:
    """Raises Refused where a rule does not allow the old state any more; nothing is written then."""
    # Rows that refer to each other come back in any order; the keys are checked at the end.
    session.execute(text("PRAGMA defer_foreign_keys = ON"))
    kept: list[str] = []
    written = _put_back(session, [change for change in edit.changes if change.after is None])
    rest = [change for change in reversed(edit.changes) if change.after is not None]
    for (table, made), group in groupby(rest, key=lambda change: (change.table, change.before is None)):
        back = _take_out if made else _change_back
        written += back(session, table, list(group), kept)
    return Reverted(Edit(edit.title, tuple(written)), tuple(kept))


def _take_out(session: Session, table: str, changes: list[RowChange], kept: list[str]) -> list[RowChange]:
    target = table_named(table)
    now = read_rows(session, target, [change.id for change in changes])
    untouched: list[str] = []
    for change in changes:
        row = now.get(change.id)
        if row is None:
            continue
        if all(row[name] == value for name, value in (change.after or {}).items() if name != "updated_at"):
            untouched.append(change.id)
        else:
            kept.append(f"This {words_of(table).one} was changed since it was added, and stays.")
    return list(delete_with_dependents(session, target, untouched)) if untouched else []


def _put_back(session: Session, changes: list[RowChange]) -> list[RowChange]:
    """Parents first, so that what is derived from the children finds its place."""
    place = {table.name: number for number, table in enumerate(parents_first())}
    written: list[RowChange] = []
    ordered = sorted(changes, key=lambda change: place[change.table])
    for table, group in groupby(ordered, key=lambda change: change.table):
        target = table_named(table)
        rows = [dict(change.before or {}) for change in group]
        present = read_rows(session, target, [row["id"] for row in rows])
        missing = [row for row in rows if row["id"] not in present]
        if missing:
            perform(session, insert(target), missing)
        written += [RowChange(table, row["id"], None, row) for row in missing]
    return written


def _change_back(session: Session, table: str, changes: list[RowChange], kept: list[str]) -> list[RowChange]:
    target = table_named(table)
    now = read_rows(session, target, [change.id for change in changes])
    written: list[RowChange] = []
    values: dict[str, dict[str, Any]] = {}
    for change in changes:
        before, after = change.before or {}, change.after or {}
        row = now.get(change.id)
        if row is None:
            kept.append(f"This {words_of(table).one} was deleted in the meantime.")
            continue
        old = {name: value for name, value in before.items() if row[name] == after[name]}
        kept += [
            f"{label_of(name)} of this {words_of(table).one} was changed since, and stays."
            for name in before
            if name not in old and row[name] != before[name]
        ]
        if old:
            values[change.id] = values.get(change.id, {}) | old
            written.append(RowChange(table, change.id, {name: row[name] for name in old}, old))
    write_columns(session, target, values)
    return written
