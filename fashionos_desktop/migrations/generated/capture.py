"""Triggers of the cache that write down what changed, for sync to bring to the centre.

Plain SQL, so that an edit by any program is captured, and what a foreign key does with it. They are quiet while
`sync_context.capturing` is 0: before a laptop is enrolled, and while sync itself applies.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column
from sqlalchemy.dialects import sqlite

from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX, Columns
from fashionos_desktop.models import Entity
from fashionos_desktop.models import column_types as types
from fashionos_desktop.models.merging import GROUPS
from fashionos_desktop.models.stored_form import captured_columns

CAPTURING = "(SELECT capturing FROM sync_context) = 1"

# Without a context every statement is a transaction of its own: inside one, sqlite_sequence stands still.
_NUMBER = (
    "COALESCE(c.transaction_number, -1 - COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'sync_outbox'), 0))"
)
_AT = (
    "COALESCE(c.at, CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000"
    " + COALESCE((SELECT clock_offset FROM sync_state), 0))"
)
_MOST_ARGUMENTS = 100


def statements(columns: Columns) -> list[str]:
    """Of the tables that both the model and the cache have, with the columns that both have."""
    made: list[str] = []
    for table in sorted(Entity.metadata.tables.values(), key=str):
        captured = [column for column in captured_columns(table) if column.name in columns.get(table.name, ())]
        if captured:
            made += [_insert(table.name, captured), _update(table.name, captured), _delete(table.name, captured)]
    return made


def _insert(table: str, captured: Sequence[Column[object]]) -> str:
    return _trigger(table, "insert", "AFTER INSERT", CAPTURING, "NEW", "'{}'", _differing(captured, "NEW"))


def _delete(table: str, captured: Sequence[Column[object]]) -> str:
    return _trigger(table, "delete", "AFTER DELETE", CAPTURING, "OLD", _differing(captured, "OLD"), "'{}'")


def _update(table: str, captured: Sequence[Column[object]]) -> str:
    names = [column.name for column in captured]
    return _trigger(
        table,
        "update",
        f"AFTER UPDATE OF {', '.join(names)}",
        f"{CAPTURING} AND ({_changed(names)})",
        "NEW",
        _changes(table, captured, "OLD"),
        _changes(table, captured, "NEW"),
    )


def _trigger(table: str, verb: str, moment: str, condition: str, row: str, old: str, new: str) -> str:
    return (
        f"CREATE TRIGGER {TRIGGER_PREFIX}capture_{table}_{verb} {moment} ON {table} WHEN {condition} BEGIN"
        " INSERT INTO sync_outbox (transaction_number, table_name, row_id, verb, at, actor, old, new)"
        f" SELECT {_NUMBER}, '{table}', {row}.id, '{verb}', {_AT}, c.actor, {old}, {new} FROM sync_context c; END"
    )


def _differing(captured: Sequence[Column[object]], row: str) -> str:
    """Of a whole row: what differs from the defaults; when it was made is never a default."""
    return _object(
        [
            _member(column, row)
            if column.name == "created_at"
            else f"CASE WHEN {row}.{column.name} IS NOT {_default(column)} THEN {_member(column, row)} ELSE '' END"
            for column in captured
        ]
    )


def _changes(table: str, captured: Sequence[Column[object]], row: str) -> str:
    """Of an update: the changed columns, each with its whole group."""
    known = {column.name: column for column in captured}
    groups = [
        tuple(name for name in group if name in known)
        for group in GROUPS.get(table, ())
        if any(name in known for name in group)
    ]
    grouped = {name for group in groups for name in group}
    units = [*groups, *((name,) for name in known if name not in grouped)]
    return _object(
        [
            f"CASE WHEN {_changed(unit)} THEN {' || '.join(_member(known[name], row) for name in unit)} ELSE '' END"
            for unit in units
        ]
    )


def _changed(names: Sequence[str]) -> str:
    return " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in names)


def _object(members: list[str]) -> str:
    """Members start with a comma. One call takes them all, up to what SQLite allows: a chain of || copies each time."""
    parts = [members[start : start + _MOST_ARGUMENTS] for start in range(0, len(members), _MOST_ARGUMENTS)]
    joined = " || ".join(f"printf('{'%s' * len(part)}', {', '.join(part)})" for part in parts)
    return f"'{{' || substr({joined}, 2) || '}}'"


def _member(column: Column[object], row: str) -> str:
    value = f"{row}.{column.name}"
    if isinstance(column.type, types.Picture):
        # Only text can be quoted: json_quote of a blob is an error, which would refuse the edit.
        value = (
            f"lower(hex({value}))"
            if not column.nullable
            else f"CASE WHEN {value} IS NOT NULL THEN lower(hex({value})) END"
        )
    return f"',\"{column.name}\":' || json_quote({value})"


def _default(column: Column[object]) -> str:
    """As the cache's own definition of the table states it."""
    dialect = sqlite.dialect()
    compiler: Any = dialect.ddl_compiler
    stated = compiler(dialect, None).get_column_default_string(column)
    return "NULL" if stated is None else str(stated)
