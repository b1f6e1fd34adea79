"""What push needs to know of each table: the SQL that reads, compares and writes each column of it.

Statements name only the columns that an operation carries, so that a laptop's rights to single columns decide.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column

from fashionos_desktop.migrations.generated.centre.functions import function, quoted
from fashionos_desktop.migrations.generated.centre.tables import CentreTable
from fashionos_desktop.models import column_types as types
from fashionos_desktop.models.columns import EmptyList
from fashionos_desktop.models.merging import INSERT_ONLY, MOVES, group_of
from fashionos_desktop.models.stored_form import read_as_json_at_centre, write_at_centre


def statements(tables: Mapping[str, CentreTable]) -> list[str]:
    """`fashionos_push_shape(table)`, null for a table that there is not:

    - `columns`: name to `read` (of row `t`), `new` and `old` (from parameters $2 and $3), `unit` (what is decided
      with it);
    - `defaults`: name to stored value, of columns whose default is not the present instant;
    - `joined`, `facts` (written once), `move` (the order key), `keys`
      (column to table) and `parents` (those of which a delete takes the row along).
    """
    shapes = " ".join(f"WHEN {quoted(table.name)} THEN {_shape(table)}" for table in tables.values())
    return [
        function(
            "push_shape",
            "named text",
            "jsonb",
            f"BEGIN RETURN CASE named {shapes} END; END",
            options="IMMUTABLE",
        )
    ]


def _shape(table: CentreTable) -> str:
    there = {column.name for column in table.captured}
    shape: dict[str, Any] = {
        "columns": {
            column.name: {
                "read": read_as_json_at_centre(column, f"t.{column.name}"),
                "new": write_at_centre(column, f"$2 ->> '{column.name}'"),
                "old": write_at_centre(column, f"$3 ->> '{column.name}'"),
                "unit": [name for name in group_of(table.name, column.name) if name in there],
            }
            for column in table.captured
        },
        "defaults": {
            column.name: default_of(column) for column in table.captured if column.name not in ("created_at",)
        },
        "joined": list(table.table.info["joined"]),
        "facts": table.name in INSERT_ONLY,
        "move": MOVES.get(table.name),
        "keys": {key.column: key.parent for key in table.references},
        "parents": [[key.column, key.parent] for key in table.references if key.on_delete == "CASCADE"],
    }
    return f"{quoted(json.dumps(shape))}::jsonb"


def default_of(column: Column[Any]) -> object:
    """The stored form of what a column holds if nothing is said."""
    argument: Any = getattr(column.server_default, "arg", None)
    if argument is None:
        return None
    if isinstance(argument, EmptyList):
        return "[]"
    text = str(getattr(argument, "text", argument))
    kind = column.type
    if isinstance(kind, types.Flag):
        return int(text == "true")
    if isinstance(kind, types.Amount):
        return int(text) * 10**kind.scale
    if isinstance(kind, types.WholeNumber):
        return int(text)
    return text.strip("'") if isinstance(kind, types.Structure) else text
