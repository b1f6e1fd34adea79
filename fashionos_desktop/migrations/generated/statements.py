"""What the generators share."""

from __future__ import annotations

from collections.abc import Mapping

TRIGGER_PREFIX = "fashionos_"

Columns = Mapping[str, frozenset[str]]
"""The columns of each table that there is."""


def present(columns: Columns, table: str, *names: str) -> bool:
    return table in columns and columns[table].issuperset(names)


def centre_trigger(name: str, table: str, moment: str, body: str, *, options: str = "", declare: str = "") -> list[str]:
    """A function and the trigger that calls it. It runs with its owner's rights, so that a device's role may
    change a source without being allowed to write what is derived from it."""
    header = f"DECLARE {declare}\n" if declare else ""
    return [
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
        f" SET search_path FROM CURRENT AS $$\n{header}BEGIN\n{body}\nEND $$",
        f"CREATE TRIGGER {name} {moment} ON {table} {options} EXECUTE FUNCTION {name}()",
    ]
