"""The centre stamps `updated_at`; in the cache the writer gives a provisional one."""

from __future__ import annotations

from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX, Columns, centre_trigger, present


def statements(columns: Columns) -> list[str]:
    return [
        statement
        for table in sorted(columns)
        if present(columns, table, "updated_at")
        for statement in centre_trigger(
            f"{TRIGGER_PREFIX}stamp_{table}",
            table,
            "BEFORE UPDATE",
            "NEW.updated_at := now(); RETURN NEW;",
            options="FOR EACH ROW",
        )
    ]
