"""Whose a row is: the house and the show, as the feed keeps them; and that no key leads into another house."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fashionos_desktop.migrations.generated.centre.functions import quoted
from fashionos_desktop.migrations.generated.centre.tables import CentreTable, Reference

ANOTHER_HOUSE = "FS020"
"""Errcode of a row that refers to a row of another house, or to an owner that is not there."""


@dataclass(frozen=True, slots=True)
class Owner:
    """SQL about rows named `n`: the join to their owner's feed row, the house and the show."""

    join: str
    house: str
    show: str


def owner_of(table: CentreTable) -> Owner:
    if table.step is not None:
        join = f"LEFT JOIN sync_feed p ON p.table_name = {quoted(table.step.parent)} AND p.row_id = n.{table.scope}"
        return Owner(join, "p.organization_id", "p.event_id")
    house = {"-": "NULL::uuid", "id": "n.id"}.get(table.scope, f"n.{table.scope}")
    return Owner("", house, "n.id" if table.name == "events" else "NULL::uuid")


def refuse_ownerless(table: CentreTable) -> str:
    """plpgsql for new rows: an owner must be there first, or nobody would know whose the row is."""
    if table.step is None:
        return ""
    sentence = f"A row of {table.name} came before the row of {table.step.parent} that it belongs to."
    return (
        f"IF EXISTS (SELECT FROM new_rows n LEFT JOIN sync_feed p ON p.table_name = {quoted(table.step.parent)}"
        f" AND p.row_id = n.{table.scope} WHERE p.row_id IS NULL) THEN"
        f" RAISE EXCEPTION {quoted(sentence)} USING ERRCODE = '{ANOTHER_HOUSE}',"
        f" TABLE = {quoted(table.name)}, COLUMN = {quoted(table.scope)}; END IF;\n"
    )


def refuse_other_houses(table: CentreTable, *, update: bool) -> str:
    """plpgsql after the feed was written: what a written row refers to is of its house, or of none.

    An update looks at changed keys only. The owner needs no look: the row's house is the owner's.
    """
    keys = [
        reference
        for reference in table.references
        if reference.column != table.scope and not (update and reference.column == "id")
    ]
    if not keys:
        return ""
    rows = _with_changed_keys(keys) if update else "new_rows n"
    values = ", ".join(f"({quoted(key.column)}, {quoted(key.parent)}, n.{key.column})" for key in keys)
    return (
        f"SELECT min(k.name) INTO stranger FROM {rows} CROSS JOIN LATERAL (VALUES {values}) AS k (name, parent, target)"
        f" JOIN sync_feed f ON f.table_name = {quoted(table.name)} AND f.row_id = n.id"
        " JOIN sync_feed t ON t.table_name = k.parent AND t.row_id = k.target"
        " WHERE k.target IS NOT NULL AND t.organization_id IS NOT NULL"
        " AND t.organization_id IS DISTINCT FROM f.organization_id;\n"
        "IF stranger IS NOT NULL THEN RAISE EXCEPTION '%', "
        f"format('The %s of a row of {table.name} leads to a row of another house.', stranger)"
        f" USING ERRCODE = '{ANOTHER_HOUSE}', TABLE = {quoted(table.name)}, COLUMN = stranger; END IF;\n"
    )


def joined_a_house(table: CentreTable, tables: Mapping[str, CentreTable]) -> str:
    """plpgsql after an update: rows that had no house and have one now take along what belongs to them.

    Only a row that names its house itself and may do without has that; what refers to it from elsewhere must be
    of that house.
    """
    column = table.table.c.get(table.scope)
    if table.step is not None or column is None or not column.nullable:
        return ""
    joined = (
        f"joined := ARRAY(SELECT c.id FROM (SELECT n.id, o.{table.scope} AS before, n.{table.scope} AS house"
        " FROM new_rows n FULL JOIN old_rows o ON o.id = n.id OFFSET 0) c WHERE c.before IS NULL"
        f" AND c.house IS NOT NULL);\nIF cardinality(joined) > 0 THEN\n"
        f"UPDATE sync_feed f SET organization_id = n.{table.scope} FROM new_rows n"
        f" WHERE f.table_name = {quoted(table.name)} AND f.row_id = n.id AND n.id = ANY(joined);\n"
    )
    followed = {table.name}
    for child in tables.values():
        if child.step is not None and child.step.parent in followed:
            followed.add(child.name)
            joined += (
                "UPDATE sync_feed f SET organization_id = p.organization_id, event_id = p.event_id,"
                f" xid = pg_current_xact_id() FROM {child.name} c JOIN sync_feed p"
                f" ON p.table_name = {quoted(child.step.parent)} AND p.row_id = c.{child.scope}"
                f" WHERE p.xid = pg_current_xact_id() AND f.table_name = {quoted(child.name)} AND f.row_id = c.id"
                " AND f.organization_id IS NULL AND p.organization_id IS NOT NULL;\n"
            )
    referring = [key for child in tables.values() for key in child.references if key.parent == table.name]
    return f"{joined}{_refuse_referring(table, referring)}END IF;\n"


def _refuse_referring(table: CentreTable, referring: Iterable[Reference]) -> str:
    found = " UNION ALL ".join(
        f"SELECT {quoted(key.table)} AS name, c.{key.column} AS target, f.organization_id FROM {key.table} c"
        f" JOIN sync_feed f ON f.table_name = {quoted(key.table)} AND f.row_id = c.id"
        f" WHERE c.{key.column} = ANY(joined)"
        for key in referring
    )
    return (
        f"SELECT r.name INTO stranger FROM ({found}) r JOIN new_rows n ON n.id = r.target"
        f" WHERE r.organization_id IS NOT NULL AND r.organization_id <> n.{table.scope} LIMIT 1;\n"
        "IF stranger IS NOT NULL THEN RAISE EXCEPTION '%', "
        f"format('A row of {table.name} cannot join this house: a row of %s of another house refers to it.', stranger)"
        f" USING ERRCODE = '{ANOTHER_HOUSE}', TABLE = {quoted(table.name)}, COLUMN = {quoted(table.scope)}; END IF;\n"
    )


def _with_changed_keys(keys: Iterable[Reference]) -> str:
    """Rows `n` of an update, with the keys that are others now. For full join and offset see `feed` and `derived`."""
    changed = ", ".join(
        f"CASE WHEN n.{name} IS DISTINCT FROM o.{name} THEN n.{name} END AS {name}"
        for name in dict.fromkeys(key.column for key in keys)
    )
    return f"(SELECT n.id, {changed} FROM new_rows n FULL JOIN old_rows o ON o.id = n.id OFFSET 0) n"
