"""A transaction that was not taken, as an entry that says why."""

from __future__ import annotations

from fashionos_desktop.migrations.generated.centre.functions import NOW, function
from fashionos_desktop.migrations.generated.centre.push import FIXED, FORBIDDEN, MISSING, UNSEEN
from fashionos_desktop.migrations.generated.centre.scope import ANOTHER_HOUSE

# Of the transaction as the laptop sent it nothing is taken for granted: an error here would hold up all that follows.
# The detail of a broken check would show the whole row.
_REFUSE = f"""
DECLARE
  device sync_devices := fashionos_device();
  named jsonb := COALESCE(NULLIF(operation, 'null'), proposal #> '{{operations,0}}', '{{}}');
  target text := COALESCE(named ->> 'table', '');
  about uuid := COALESCE(fashionos_uuid(named ->> 'row_id'), '00000000-0000-0000-0000-000000000000');
  edited bigint := CASE WHEN proposal ->> 'at' ~ '^-?[0-9]{{1,18}}$' THEN (proposal ->> 'at')::bigint ELSE 0 END;
  code text := failure ->> 'code';
  columns text[];
BEGIN
  SELECT array_agg(a.attname::text ORDER BY k.place) INTO columns
    FROM pg_constraint c, unnest(c.conkey) WITH ORDINALITY k (number, place)
    JOIN pg_attribute a ON a.attnum = k.number
    WHERE c.conname = failure ->> 'constraint' AND c.conrelid = to_regclass(failure ->> 'table')
      AND a.attrelid = c.conrelid;
  PERFORM fashionos_journal_note(device.organization_id, 'refused', target, about, NULL, NULL, NULL, NULL,
    jsonb_build_array(least(edited, {NOW}), device.device_id, proposal -> 'actor'),
    COALESCE(proposal -> 'operations', '[]'),
    CASE
      WHEN code = '23505' THEN 'unique'
      WHEN code IN ('23503', '23001', '{ANOTHER_HOUSE}') THEN 'key'
      WHEN code IN ('23000', '{FIXED}') THEN 'fixed'
      WHEN code = '{UNSEEN}' THEN 'unseen'
      WHEN code = '{MISSING}' THEN 'missing'
      WHEN code = '42501' AND fashionos_refused_key(device, named, proposal) THEN 'key'
      WHEN code IN ('42501', '{FORBIDDEN}') THEN 'permission'
      ELSE 'check'
    END,
    jsonb_strip_nulls(jsonb_build_object(
      'constraint', NULLIF(failure ->> 'constraint', ''),
      'table', NULLIF(failure ->> 'table', ''),
      'columns', COALESCE(to_jsonb(columns), to_jsonb(string_to_array(NULLIF(failure ->> 'column', ''), ','))),
      'message', failure -> 'message',
      'detail', CASE WHEN code IN ('23505', '23503') THEN NULLIF(failure ->> 'detail', '') END,
      'row_id', about,
      'owner', CASE WHEN code = '23505' THEN fashionos_refused_owner(device, named, columns) END)));
END
"""

# Which row of the same house holds what must be unique: asked with the values of the operation, and where it does not
# carry one, with the row's own.
_OWNER = """
DECLARE
  target text := operation ->> 'table';
  shape jsonb := fashionos_push_shape(target);
  conditions text;
  found uuid;
BEGIN
  SELECT string_agg(CASE WHEN operation -> 'new' ? name
      THEN format('t.%I = %s', name, shape #>> ARRAY['columns', name, 'new'])
      ELSE format('t.%1$I = (SELECT own.%1$I FROM %2$I own WHERE own.id = $1)', name, target) END, ' AND ')
    INTO conditions FROM unnest(columns) name;
  IF shape IS NULL OR conditions IS NULL THEN RETURN NULL; END IF;
  EXECUTE format('SELECT t.id FROM %I t JOIN sync_feed f ON f.table_name = %L AND f.row_id = t.id'
    ' WHERE t.id <> $1 AND f.organization_id = $4 AND %s LIMIT 1', target, target, conditions)
    INTO found USING (operation ->> 'row_id')::uuid, operation -> 'new', NULL::jsonb, device.organization_id;
  RETURN found;
EXCEPTION WHEN data_exception OR syntax_error_or_access_rule_violation THEN
  RETURN NULL;
END
"""


# Row-level security looks at what a row refers to before its keys do: where that is not there, this is the reason.
_KEY = """
  SELECT EXISTS (
    SELECT FROM jsonb_each_text(fashionos_push_shape(operation ->> 'table') -> 'keys') k
    WHERE operation -> 'new' ->> k.key IS NOT NULL
      AND NOT EXISTS (SELECT FROM sync_feed f WHERE f.table_name = k.value
        AND f.row_id = fashionos_uuid(operation -> 'new' ->> k.key) AND NOT f.deleted
        AND (f.organization_id IS NULL OR f.organization_id = device.organization_id))
      AND NOT EXISTS (SELECT FROM jsonb_array_elements(proposal -> 'operations') other
        WHERE other ->> 'verb' = 'insert' AND other ->> 'table' = k.value
          AND other ->> 'row_id' = operation -> 'new' ->> k.key))
"""


def statements() -> list[str]:
    return [
        function(
            "refused_key",
            "device sync_devices, operation jsonb, proposal jsonb",
            "boolean",
            _KEY,
            language="sql",
            options="STABLE",
        ),
        function(
            "refused_owner",
            "device sync_devices, operation jsonb, columns text[]",
            "uuid",
            _OWNER,
            options="STABLE",
        ),
        function("push_refuse", "proposal jsonb, operation jsonb, failure jsonb", "void", _REFUSE, definer=True),
    ]
