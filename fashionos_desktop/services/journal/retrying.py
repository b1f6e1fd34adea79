"""Doing a refused change again: its operations as new edits, with what was in the way mended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from fashionos_desktop.models import Entity
from fashionos_desktop.services.edits import Edit, combine, delete_rows, insert_rows, update_rows
from fashionos_desktop.services.edits.rows import read_rows, table_named
from fashionos_desktop.services.journal.depending import behind
from fashionos_desktop.services.journal.entries import Key, Operation, entry_to_settle, unsettled_refusals
from fashionos_desktop.services.journal.items import EntryKind
from fashionos_desktop.services.journal.naming import Names, capitalised
from fashionos_desktop.services.journal.presence import missing
from fashionos_desktop.services.journal.settling import Settler, settle
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.vocabulary import words_of


class _Without:
    """Stands for a value that is left out."""

    __slots__ = ()


WITHOUT: Final = _Without()
"""A fix: the column is not written at all."""

Fixes = Mapping[tuple[str, str], Any]
"""Row id and column to another value, or `WITHOUT`."""


def retry(session: Session, entry_id: str, settler: Settler, fixes: Fixes | None = None) -> Edit:
    """Applies a refused change here as new edits, and after it those that waited behind it. Raises Refused."""
    entry = entry_to_settle(session, entry_id)
    if entry.kind is not EntryKind.REFUSED:
        raise Refused("Only a change that was not taken can be tried again.")
    waiting = behind(unsettled_refusals(session)).get(entry.id, ())
    every = [entry, *waiting]
    operations = [_fixed(operation, fixes or {}) for one in every for operation in one.operations]
    names = Names(session, every)
    _refuse_missing(session, operations, names)
    # Rows of one change may refer to each other in any order; that all they need is here was just looked up.
    session.execute(text("PRAGMA defer_foreign_keys = ON"))
    title = f"{capitalised(names.subject(*entry.subject))} tried again"
    edits: list[Edit] = []
    for (table, verb), group in groupby(operations, key=lambda operation: (operation.table, operation.verb)):
        edits.append(_APPLY[verb](session, table, list(group)))
    return combine(title, *edits, settle(session, every, "retried", settler))


def _fixed(operation: Operation, fixes: Fixes) -> Operation:
    new: dict[str, Any] = {}
    for name, value in operation.new.items():
        fix = fixes.get((operation.row_id, name), value)
        if fix is not WITHOUT:
            new[name] = fix
    return Operation(operation.table, operation.row_id, operation.verb, operation.old, new)


def _refuse_missing(session: Session, operations: Sequence[Operation], names: Names) -> None:
    made = {operation.key for operation in operations if operation.verb == "insert"}
    changed = [operation.key for operation in operations if operation.verb == "update" and operation.new]
    for table, row_id in _in_order(missing(session, changed), changed):
        if (table, row_id) not in made:
            raise Refused(f"{capitalised(names.subject(table, row_id))} was deleted. Discard this change.")
    named = [key for operation in operations for key in operation.references() if key not in made]
    for table, _ in _in_order(missing(session, named), named):
        raise Refused(
            f"The {words_of(table).one} that it belongs to is not there any more. Make it again by hand, or discard it."
        )


def _in_order(found: set[Key], keys: Iterable[Key]) -> list[Key]:
    """The same sentence each time."""
    return [key for key in dict.fromkeys(keys) if key in found]


def _insert(session: Session, table: str, operations: Sequence[Operation]) -> Edit:
    """A row that is here already, made again by somebody else, gets the values instead."""
    present = read_rows(session, table_named(table), [operation.row_id for operation in operations])
    new = [{**operation.new, "id": operation.row_id} for operation in operations if operation.row_id not in present]
    made = insert_rows(session, table, new, title="")
    info = Entity.metadata.tables[table].info
    fixed = {*info["joined"], info["scope"], "created_at"}
    changed = [
        update_rows(session, table, [operation.row_id], _without(operation.new, fixed), title="")
        for operation in operations
        if operation.row_id in present
    ]
    return combine("", made, *changed)


def _update(session: Session, table: str, operations: Sequence[Operation]) -> Edit:
    return combine("", *(update_rows(session, table, [one.row_id], one.new, title="") for one in operations if one.new))


def _delete(session: Session, table: str, operations: Sequence[Operation]) -> Edit:
    """Those that are gone already are no trouble."""
    present = read_rows(session, table_named(table), [operation.row_id for operation in operations])
    return delete_rows(session, table, list(present), title="")


def _without(values: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in names}


_APPLY = {"insert": _insert, "update": _update, "delete": _delete}
