"""Statements of push, prepared once for a session: planning one under row-level security costs more than running it.

Each names only the columns that an operation carries, so that the laptop's rights to single columns decide.
"""

from __future__ import annotations

from fashionos_desktop.migrations.generated.centre.functions import function
from fashionos_desktop.migrations.generated.centre.push import FORBIDDEN

# Looked up each time: a driver may deallocate all.
_PREPARED = """
DECLARE named text := 'fashionos_' || md5(concat_ws('/', kind, target, names::text));
BEGIN
  IF NOT EXISTS (SELECT FROM pg_prepared_statements p WHERE p.name = named) THEN
    EXECUTE format('PREPARE %I (uuid, jsonb, jsonb) AS %s', named,
      fashionos_push_statement(shape, kind, target, names));
  END IF;
  RETURN format('EXECUTE %I (%L, %L, %L)', named, row_id, new, old);
END
"""

_STATEMENT = f"""
DECLARE
  stranger text;
  sets text;
  names_made text;
  values_made text;
  same text;
  standing text;
BEGIN
  SELECT name INTO stranger FROM unnest(names) name WHERE NOT shape -> 'columns' ? name LIMIT 1;
  IF stranger IS NOT NULL THEN
    RAISE EXCEPTION 'The column % of % is not for laptops to write.', stranger, target USING ERRCODE = '{FORBIDDEN}';
  END IF;
  SELECT
    string_agg(format('%I = %s', name, part ->> 'new'), ', '),
    string_agg(format(', %I', name), ''),
    string_agg(', ' || (part ->> 'new'), ''),
    string_agg(format(' AND t.%I IS NOT DISTINCT FROM %s', name, part ->> 'old'), '')
      FILTER (WHERE kind <> 'delete' OR has_column_privilege(target, name, 'SELECT')),
    string_agg(format('%L, jsonb_build_array(%s, t.%I IS NOT DISTINCT FROM %s, t.%I IS NOT DISTINCT FROM %s)',
      name, part ->> 'read', name, part ->> 'new', name, part ->> 'old'), ', ')
    INTO sets, names_made, values_made, same, standing
    FROM unnest(names) name, LATERAL (SELECT shape #> ARRAY['columns', name] AS part) parts;
  RETURN CASE kind
    WHEN 'insert' THEN format('INSERT INTO %I (id%s) VALUES ($1%s)', target, names_made, values_made)
    WHEN 'update' THEN format('UPDATE %I AS t SET %s WHERE t.id = $1%s RETURNING 1', target, sets, same)
    WHEN 'write' THEN format('UPDATE %I AS t SET %s WHERE t.id = $1 RETURNING 1', target, sets)
    WHEN 'delete' THEN format('DELETE FROM %I AS t WHERE t.id = $1%s RETURNING 1', target, same)
    -- By column: the stored value, whether it is the new one, whether it is the old one.
    WHEN 'read' THEN format('SELECT jsonb_build_object(%s) FROM %I AS t WHERE t.id = $1 FOR NO KEY UPDATE',
      standing, target)
  END;
END
"""


def statements() -> list[str]:
    what = "shape jsonb, kind text, target text, names text[]"
    return [
        function("push_statement", what, "text", _STATEMENT, options="STABLE"),
        function("push_prepared", f"{what}, row_id uuid, new jsonb, old jsonb", "text", _PREPARED),
    ]
