"""The centre stamps `updated_at`; in the cache the writer gives a provisional one.

A derived column that changed by itself is no edit of the row.
"""

from __future__ import annotations

from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX, Columns, centre_trigger, present
from fashionos_desktop.models import Entity
from fashionos_desktop.models.stored_form import is_derived


def statements(columns: Columns) -> list[str]:
    return [
        statement
        for table in sorted(columns)
        if present(columns, table, "updated_at")
        for statement in centre_trigger(
            f"{TRIGGER_PREFIX}stamp_{table}",
            table,
            f"BEFORE UPDATE OF {', '.join(_edited(table, columns))}",
            "NEW.updated_at := now(); RETURN NEW;",
            options="FOR EACH ROW",
        )
    ]


def _edited(table: str, columns: Columns) -> list[str]:
    """In order, so that the same tables have the same triggers."""
    known = Entity.metadata.tables.get(table)
    derived = set() if known is None else {column.name for column in known.columns if is_derived(column)}
    return sorted(columns[table] - derived)
