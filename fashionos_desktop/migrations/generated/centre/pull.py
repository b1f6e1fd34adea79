"""What is news to a laptop: keys from the feed; it reads the rows themselves with its own rights."""

from __future__ import annotations

from collections.abc import Mapping

from fashionos_desktop.migrations.generated.centre.functions import function, quoted
from fashionos_desktop.migrations.generated.centre.tables import CentreTable
from fashionos_desktop.models import Entity, access

_CHANGES = """
DECLARE
  device sync_devices := fashionos_device();
  since pg_snapshot := cursor::pg_snapshot;
  readable text[] := fashionos_readable(device.role);
  shared text[] := fashionos_readable('shared');
BEGIN
  RETURN QUERY
  SELECT f.table_name, f.row_id, f.deleted FROM sync_feed f
  WHERE f.xid >= pg_snapshot_xmin(since) AND NOT pg_visible_in_snapshot(f.xid, since)
    AND (f.organization_id = device.organization_id OR (f.organization_id IS NULL AND f.table_name = ANY(shared)))
    AND f.table_name = ANY(readable)
    AND (f.event_id IS NULL OR f.table_name = 'events' OR f.event_id <> ALL(COALESCE(left_shows, '{}')));
END
"""

_SHOW_KEYS = """
DECLARE
  device sync_devices := fashionos_device();
  readable text[] := fashionos_readable(device.role);
BEGIN
  RETURN QUERY
  SELECT f.table_name, f.row_id FROM sync_feed f
  WHERE f.event_id = event AND f.organization_id = device.organization_id AND NOT f.deleted
    AND f.table_name = ANY(readable);
END
"""


def statements(tables: Mapping[str, CentreTable]) -> list[str]:
    return [
        _readable(tables),
        function(
            "changes",
            "cursor text, left_shows uuid[]",
            "TABLE (table_name text, row_id uuid, deleted boolean)",
            _CHANGES,
            definer=True,
            options="STABLE",
        ),
        function(
            "show_keys",
            "event uuid",
            "TABLE (table_name text, row_id uuid)",
            _SHOW_KEYS,
            definer=True,
            options="STABLE",
        ),
    ]


def _readable(tables: Mapping[str, CentreTable]) -> str:
    """The tables that a role reads; of `shared`, those whose rows belong to no house."""
    named = {role: access.readable_tables(Entity.metadata, role) for role in access.ROLES}
    named["shared"] = tuple(table.name for table in tables.values() if table.scope == "-")
    cases = " ".join(f"WHEN {quoted(role)} THEN {_array(names)}" for role, names in named.items())
    return function(
        "readable", "role text", "text[]", f"SELECT CASE role {cases} END", language="sql", options="IMMUTABLE"
    )


def _array(names: tuple[str, ...]) -> str:
    return f"ARRAY[{', '.join(quoted(name) for name in names)}]::text[]"
