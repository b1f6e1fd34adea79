"""What a delete would reach beyond its row: past row-level security, for a laptop may not see all that hangs there."""

from __future__ import annotations

from collections.abc import Mapping

from fashionos_desktop.migrations.generated.centre.functions import function, quoted
from fashionos_desktop.migrations.generated.centre.tables import CentreTable, Reference


def statements(tables: Mapping[str, CentreTable]) -> list[str]:
    """`fashionos_push_hanging(table, row)`: a table with a row that would go or lose its key, or null.

    Written out rather than prepared: a statement that a laptop had prepared itself would run with the owner's rights.
    """
    keys = [key for table in tables.values() for key in table.references]
    cases = "".join(
        f"    WHEN {quoted(name)} THEN RETURN (SELECT CASE {' '.join(reached)} END);\n"
        for name in tables
        if (reached := [_when(key) for key in keys if key.parent == name and key.on_delete in ("CASCADE", "SET NULL")])
    )
    body = (
        "BEGIN\n"
        "  IF NOT COALESCE((fashionos_push_known(target, about) -> 'ours')::boolean, false) THEN RETURN NULL; END IF;\n"
        f"  CASE target\n{cases}    ELSE RETURN NULL;\n  END CASE;\nEND"
    )
    return [function("push_hanging", "target text, about uuid", "text", body, definer=True, options="STABLE")]


def _when(key: Reference) -> str:
    """A key that is only emptied matters to whoever reads it: its laptop would have sent that."""
    found = f"EXISTS (SELECT FROM {key.table} c WHERE c.{key.column} = about)"
    if key.on_delete == "SET NULL":
        found = f"has_column_privilege(session_user, {quoted(key.table)}, {quoted(key.column)}, 'SELECT') AND {found}"
    return f"WHEN {found} THEN {quoted(key.table)}"
