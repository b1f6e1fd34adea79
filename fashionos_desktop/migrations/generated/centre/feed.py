"""Triggers that write into the feed what changed, whoever changed it: a laptop's push, psql, another program.

One row for each entity that there is or was. Statement triggers over transition tables: an import is one statement.
They act as their owner; who a change is by, `sync_writing` says, which only definer functions write.
"""

from __future__ import annotations

from collections.abc import Mapping

from fashionos_desktop.migrations.generated.centre.functions import NOW, function, quoted
from fashionos_desktop.migrations.generated.centre.scope import (
    joined_a_house,
    owner_of,
    refuse_other_houses,
    refuse_ownerless,
)
from fashionos_desktop.migrations.generated.centre.tables import CentreTable
from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX, centre_trigger
from fashionos_desktop.models.stored_form import read_as_json_at_centre

CHANNEL = "fashionos_sync"
"""Where the centre hints that there is news."""
INSERTED = ""
DELETED = "-"
"""Names in `versions` beside those of columns: who made the row, and who deleted it. A version is [instant of the
edit, device, person, instant at which the centre heard of it], in microseconds."""

_HINT = f"PERFORM pg_notify('{CHANNEL}', '');\nRETURN NULL;"
_MARK = (
    f"COALESCE((SELECT jsonb_build_array(w.at, w.device_id, w.actor, {NOW}) FROM sync_writing w"
    f" WHERE w.xid = pg_current_xact_id()), jsonb_build_array({NOW}, NULL, NULL, {NOW}))"
)
"""A version; looked up only where there is a row to write it to."""
_FROM_ELSEWHERE = "UPDATE sync_feed SET xid = pg_current_xact_id() WHERE xid > pg_current_xact_id()"
"""In a centre that was brought into another server: transactions that are still to come there."""
_DECLARED = "stranger text; joined uuid[];"


def statements(tables: Mapping[str, CentreTable]) -> list[str]:
    made = [_no_truncate()]
    for table in tables.values():
        made += [
            *_trigger(table, "insert", "NEW TABLE AS new_rows", _inserted(table)),
            *_trigger(table, "update", "OLD TABLE AS old_rows NEW TABLE AS new_rows", _updated(table, tables)),
            *_trigger(table, "delete", "OLD TABLE AS old_rows", _deleted(table)),
            f"CREATE TRIGGER {TRIGGER_PREFIX}feed_{table.name}_truncate BEFORE TRUNCATE ON {table.name}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION {TRIGGER_PREFIX}feed_truncate()",
        ]
    return made


def filled(tables: Mapping[str, CentreTable]) -> list[str]:
    """What was written while there were no triggers: before the feed was there, and by a migration."""
    return [_FROM_ELSEWHERE, *(statement for table in tables.values() for statement in (_fill(table), _bury(table)))]


def _trigger(table: CentreTable, verb: str, transition: str, body: str) -> list[str]:
    rows = "old_rows" if verb == "delete" else "new_rows"
    return centre_trigger(
        f"{TRIGGER_PREFIX}feed_{table.name}_{verb}",
        table.name,
        f"AFTER {verb.upper()}",
        # A statement trigger fires for no rows too.
        f"IF NOT EXISTS (SELECT FROM {rows}) THEN RETURN NULL; END IF;\n{body}",
        options=f"REFERENCING {transition} FOR EACH STATEMENT",
        declare=_DECLARED,
    )


def _inserted(table: CentreTable) -> str:
    owner = owner_of(table)
    return (
        f"{refuse_ownerless(table)}"
        "INSERT INTO sync_feed AS f (table_name, row_id, xid, organization_id, event_id, deleted, versions, remains)"
        f" SELECT {quoted(table.name)}, n.id, pg_current_xact_id(), {owner.house}, {owner.show}, false,"
        f" jsonb_build_object('{INSERTED}', {_MARK}), NULL FROM new_rows n {owner.join}"
        " ON CONFLICT (table_name, row_id) DO UPDATE SET xid = excluded.xid, organization_id ="
        " excluded.organization_id, event_id = excluded.event_id, deleted = false, versions = excluded.versions,"
        " remains = NULL;\n"
        f"{refuse_other_houses(table, update=False)}{_HINT}"
    )


def _updated(table: CentreTable, tables: Mapping[str, CentreTable]) -> str:
    captured = [column.name for column in table.captured]
    news = [*captured, *table.announced]
    names = ", ".join(f"CASE WHEN n.{name} IS DISTINCT FROM o.{name} THEN {quoted(name)} END" for name in captured)
    changed = f"({_row('n', news)}) IS DISTINCT FROM ({_row('o', news)})"
    return (
        "UPDATE sync_feed f SET xid = pg_current_xact_id(), versions = f.versions || c.versions"
        f" FROM (SELECT n.id, COALESCE((SELECT jsonb_object_agg(name, {_MARK}) FROM unnest(ARRAY[{names}]::text[]) name"
        " WHERE name IS NOT NULL), '{}') AS versions FROM new_rows n FULL JOIN old_rows o ON o.id = n.id"
        # Offset: else the full join, which is never a loop in a loop, is made an inner one. See `derived`.
        f" WHERE {changed} OFFSET 0) c WHERE f.table_name = {quoted(table.name)} AND f.row_id = c.id"
        # A count that goes up ten thousand times in one transaction would leave as many dead versions of its feed row.
        " AND (f.xid <> pg_current_xact_id() OR c.versions <> '{}');\n"
        "IF NOT FOUND THEN RETURN NULL; END IF;\n"
        f"{joined_a_house(table, tables)}{refuse_other_houses(table, update=True)}{_HINT}"
    )


def _deleted(table: CentreTable) -> str:
    """The scope stays as it was: of what a row led to nothing may be left."""
    return (
        f"UPDATE sync_feed f SET xid = pg_current_xact_id(), deleted = true, remains = {_image(table, 'o')},"
        f" versions = f.versions || jsonb_build_object('{DELETED}', {_MARK}) FROM old_rows o"
        f" WHERE f.table_name = {quoted(table.name)} AND f.row_id = o.id;\n{_HINT}"
    )


def _no_truncate() -> str:
    return function(
        "feed_truncate",
        "",
        "trigger",
        "BEGIN RAISE EXCEPTION '%', format('TRUNCATE of %s would be heard of by no laptop. Use DELETE.', TG_TABLE_NAME)"
        " USING ERRCODE = 'object_not_in_prerequisite_state'; END",
    )


def _fill(table: CentreTable) -> str:
    owner = owner_of(table)
    return (
        "INSERT INTO sync_feed (table_name, row_id, xid, organization_id, event_id, versions)"
        f" SELECT {quoted(table.name)}, n.id, pg_current_xact_id(), {owner.house}, {owner.show},"
        f" jsonb_build_object('{INSERTED}', jsonb_build_array({NOW}, NULL, NULL))"
        f" FROM {table.name} n {owner.join} ON CONFLICT (table_name, row_id) DO UPDATE"
        " SET xid = excluded.xid, deleted = false, versions = excluded.versions, remains = NULL"
        " WHERE sync_feed.deleted"
    )


def _bury(table: CentreTable) -> str:
    return (
        "UPDATE sync_feed f SET xid = pg_current_xact_id(), deleted = true, remains = '{}'"
        f" WHERE f.table_name = {quoted(table.name)} AND NOT f.deleted"
        f" AND NOT EXISTS (SELECT FROM {table.name} n WHERE n.id = f.row_id)"
    )


def _image(table: CentreTable, row: str) -> str:
    pairs = ", ".join(
        f"{quoted(column.name)}, {read_as_json_at_centre(column, f'{row}.{column.name}')}" for column in table.columns
    )
    return f"jsonb_build_object({pairs})"


def _row(row: str, names: list[str]) -> str:
    return ", ".join(f"{row}.{name}" for name in names)
