"""Whether a laptop's rows are the centre's: `sync/hashing` and `sync/cache/digests` in SQL."""

from __future__ import annotations

from collections.abc import Mapping

from fashionos_desktop.migrations.generated.centre.functions import function, quoted
from fashionos_desktop.migrations.generated.centre.tables import CentreTable
from fashionos_desktop.models import column_types as types
from fashionos_desktop.models.stored_form import read_as_json_at_centre

_UNHASHED = (types.Structure, types.WordList, types.IdentifierList)
"""JSON is not spelled the same on both sides."""
BETWEEN = "chr(31)"
NOTHING = "chr(30)"

# A number of 64 bits out of its digits: signed, as the hash is.
_STATEMENT = f"""
DECLARE
  listed jsonb := fashionos_hashed_columns(named);
  joined text;
BEGIN
  SELECT string_agg(format('COALESCE((%s)::text, {NOTHING})', part ->> 1), ', ' ORDER BY place) INTO joined
    FROM jsonb_array_elements(listed -> 'columns') WITH ORDINALITY parts (part, place)
    WHERE has_column_privilege(named, part ->> 0, 'SELECT');
  RETURN format('SELECT t.id, (''x'' || left(md5(concat_ws({BETWEEN}, t.id::text%s)), 16))::bit(64)::bigint AS hash'
    ' FROM %I AS t WHERE (%s) IS NOT TRUE', ', ' || joined, named, listed ->> 'left');
END
"""

_DIGEST = """
BEGIN
  RETURN QUERY EXECUTE 'SELECT (''x'' || left(h.id::text, 2))::bit(8)::int, count(*), bit_xor(h.hash) FROM ('
    || fashionos_hashed(named) || ') h GROUP BY 1' USING COALESCE(left_shows, '{}');
END
"""

_HASHES = """
BEGIN
  RETURN QUERY EXECUTE 'SELECT h.id, h.hash FROM (' || fashionos_hashed(named)
    || ') h WHERE (''x'' || left(h.id::text, 2))::bit(8)::int = ANY($2)' USING COALESCE(left_shows, '{}'), buckets;
END
"""


def statements(tables: Mapping[str, CentreTable]) -> list[str]:
    asked = "named text, left_shows uuid[]"
    return [
        _columns(tables),
        function("hashed", "named text", "text", _STATEMENT, options="STABLE"),
        function("digest", asked, "TABLE (bucket int, count bigint, sum bigint)", _DIGEST, options="STABLE"),
        function("hashes", f"{asked}, buckets int[]", "TABLE (row_id uuid, hash bigint)", _HASHES, options="STABLE"),
    ]


def _columns(tables: Mapping[str, CentreTable]) -> str:
    cases = " ".join(
        f"WHEN {quoted(table.name)} THEN jsonb_build_object('columns', {_listed(table)},"
        f" 'left', {quoted(_of_left_show(table, tables, 't'))})"
        for table in tables.values()
    )
    body = f"BEGIN RETURN CASE named {cases} END; END"
    return function("hashed_columns", "named text", "jsonb", body, options="IMMUTABLE")


def _listed(table: CentreTable) -> str:
    parts = ", ".join(
        f"jsonb_build_array({quoted(column.name)}, {quoted(read_as_json_at_centre(column, f't.{column.name}'))})"
        for column in table.captured
        if not isinstance(column.type, _UNHASHED)
    )
    return f"jsonb_build_array({parts})"


def _of_left_show(table: CentreTable, tables: Mapping[str, CentreTable], row: str) -> str:
    """SQL: whether a row belongs to a show that the laptop does not keep ($1); the shows themselves always stay."""
    if table.step is None:
        return "false"
    if table.step.parent == "events":
        return f"{row}.{table.scope} = ANY($1)"
    parent = tables[table.step.parent]
    found = _of_left_show(parent, tables, f"{row}_")
    if found == "false":
        return found
    return f"{row}.{table.scope} IN (SELECT {row}_.id FROM {parent.name} AS {row}_ WHERE {found})"
