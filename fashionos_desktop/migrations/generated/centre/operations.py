"""One changed row on its way into the tables: docs/decisions/0009-sync.md, rule by rule.

Each returns whether a value lost. Statements are made from `fashionos_push_shape` and name only what the operation
carries, so that the laptop's rights to single columns decide.
"""

from __future__ import annotations

from fashionos_desktop.migrations.generated.centre.functions import function
from fashionos_desktop.migrations.generated.centre.push import FIXED, FORBIDDEN, MISSING, UNSEEN

_OPERATION = f"""
DECLARE
  target text := operation ->> 'table';
  row_id uuid := (operation ->> 'row_id')::uuid;
  old jsonb := COALESCE(operation -> 'old', '{{}}');
  new jsonb := COALESCE(operation -> 'new', '{{}}');
  shape jsonb := fashionos_push_shape(target);
BEGIN
  IF shape IS NULL THEN
    RAISE EXCEPTION 'There is no table % for laptops.', target USING ERRCODE = '{FORBIDDEN}';
  END IF;
  CASE operation ->> 'verb'
    WHEN 'insert' THEN RETURN fashionos_push_insert(shape, target, row_id, new);
    WHEN 'update' THEN
      -- What the deletion of a row does to a fact that refers to it is no edit of the fact.
      IF (shape -> 'facts')::boolean AND jsonb_strip_nulls(new) <> '{{}}' THEN
        RAISE EXCEPTION 'Rows of % are written once.', target USING ERRCODE = '{FIXED}';
      END IF;
      RETURN fashionos_push_update(shape, target, row_id, old, new);
    WHEN 'delete' THEN
      PERFORM fashionos_push_delete(shape, target, row_id, old, proposal);
      RETURN false;
  END CASE;
END
"""

_UPDATE = f"""
DECLARE
  standing jsonb;
  carried text[] := ARRAY(SELECT jsonb_object_keys(new));
  written int;
  lost boolean := false;
  unit jsonb;
  names text[];
  winning text[] := '{{}}';
BEGIN
  IF carried = '{{}}' THEN RETURN false; END IF;
  IF shape ->> 'move' IS NOT NULL AND new ? (shape ->> 'move') THEN
    EXECUTE fashionos_push_prepared(shape, 'read', target, carried, row_id, new, old) INTO standing;
  END IF;
  EXECUTE fashionos_push_prepared(shape, 'update', target, carried, row_id, new, old) INTO written;
  IF written = 1 THEN
    PERFORM fashionos_push_moved(target, row_id, standing #>> ARRAY[shape ->> 'move', '0'])
      WHERE standing IS NOT NULL;
    RETURN false;
  END IF;
  EXECUTE fashionos_push_prepared(shape, 'read', target, carried, row_id, new, old) INTO standing;
  IF standing IS NULL THEN RETURN fashionos_push_absent(target, row_id, new); END IF;
  FOR unit IN SELECT DISTINCT shape #> ARRAY['columns', name, 'unit'] FROM jsonb_object_keys(new) name LOOP
    names := ARRAY(SELECT name FROM jsonb_array_elements_text(unit) name WHERE new ? name);
    CONTINUE WHEN (SELECT bool_and((standing #> ARRAY[name, '1'])::boolean) FROM unnest(names) name);
    IF (SELECT bool_and((standing #> ARRAY[name, '2'])::boolean) FROM unnest(names) name) THEN
      winning := winning || names;
    ELSIF fashionos_push_contest(target, row_id, names, new,
      (SELECT jsonb_object_agg(name, standing #> ARRAY[name, '0']) FROM unnest(names) name),
      COALESCE(shape ->> 'move' = ANY(names), false)) THEN
      winning := winning || names;
    ELSE
      lost := true;
    END IF;
  END LOOP;
  IF winning <> '{{}}' THEN
    EXECUTE fashionos_push_prepared(shape, 'write', target, winning, row_id, new, old) INTO written;
    IF written IS NULL THEN
      RAISE EXCEPTION 'This row of % is not for this laptop to change.', target USING ERRCODE = '{FORBIDDEN}';
    END IF;
  END IF;
  RETURN lost;
END
"""

# An existing row is met by an edit that was based on the defaults: a default never beats a chosen value.
_INSERT = f"""
DECLARE
  known jsonb := fashionos_push_known(target, row_id);
  touched text[];
  stated jsonb;
BEGIN
  IF known IS NULL OR (known -> 'deleted')::boolean THEN
    EXECUTE fashionos_push_prepared(shape, 'insert', target, ARRAY(SELECT jsonb_object_keys(new)), row_id, new, '{{}}');
    RETURN false;
  ELSIF NOT (known -> 'ours')::boolean THEN
    RAISE EXCEPTION 'This row of % is of another house.', target USING ERRCODE = '{FORBIDDEN}';
  ELSIF (shape -> 'facts')::boolean THEN
    RETURN false;
  END IF;
  touched := ARRAY(SELECT DISTINCT beside FROM jsonb_object_keys(new) name,
    jsonb_array_elements_text(shape #> ARRAY['columns', name, 'unit']) beside
    WHERE name <> 'created_at' AND NOT shape -> 'joined' ? name);
  SELECT COALESCE(jsonb_object_agg(name, shape #> ARRAY['defaults', name]), '{{}}')
    INTO stated FROM unnest(touched) name;
  RETURN fashionos_push_update(shape, target, row_id, stated,
    (SELECT COALESCE(jsonb_object_agg(name, (stated || new) -> name), '{{}}') FROM unnest(touched) name));
END
"""

_DELETE = f"""
DECLARE
  seen jsonb := (shape -> 'defaults') || old;
  written int;
  hanging text;
  known jsonb;
BEGIN
  IF (shape -> 'facts')::boolean AND NOT EXISTS (
    SELECT FROM jsonb_array_elements(shape -> 'parents') parent, jsonb_array_elements(proposal -> 'operations') other
    WHERE other ->> 'verb' = 'delete' AND other -> 'table' = parent -> 1
      AND other ->> 'row_id' = old ->> (parent ->> 0)) THEN
    RAISE EXCEPTION 'Rows of % are written once.', target USING ERRCODE = '{FIXED}';
  END IF;
  hanging := fashionos_push_hanging(target, row_id);
  IF hanging IS NOT NULL THEN
    RAISE EXCEPTION 'Rows of % hang on this row of % that its laptop had not seen.', hanging, target
      USING ERRCODE = '{UNSEEN}', TABLE = hanging;
  END IF;
  EXECUTE fashionos_push_prepared(shape, 'delete', target, ARRAY(SELECT jsonb_object_keys(seen)), row_id, '{{}}', seen)
    INTO written;
  IF written = 1 THEN RETURN; END IF;
  EXECUTE format('SELECT count(*) FROM %I AS t WHERE t.id = $1', target) INTO written USING row_id;
  IF written = 1 THEN
    RAISE EXCEPTION 'This row of % was changed after its laptop had seen it.', target USING ERRCODE = '{UNSEEN}';
  END IF;
  known := fashionos_push_known(target, row_id);
  IF NOT (known -> 'deleted')::boolean AND (known -> 'ours')::boolean THEN
    RAISE EXCEPTION 'This row of % is not for this laptop to delete.', target USING ERRCODE = '{FORBIDDEN}';
  END IF;
END
"""

_ABSENT = f"""
DECLARE known jsonb := fashionos_push_known(target, row_id);
BEGIN
  IF known IS NULL OR NOT (known -> 'ours')::boolean THEN
    RAISE EXCEPTION 'This row of % is not at the centre.', target USING ERRCODE = '{MISSING}';
  ELSIF NOT (known -> 'deleted')::boolean THEN
    RAISE EXCEPTION 'This row of % is not for this laptop to change.', target USING ERRCODE = '{FORBIDDEN}';
  ELSIF jsonb_strip_nulls(new) = '{{}}' THEN
    RETURN false;
  END IF;
  PERFORM fashionos_push_buried(target, row_id, new);
  RETURN true;
END
"""


def statements() -> list[str]:
    row = "shape jsonb, target text, row_id uuid"
    return [
        function("push_operation", "operation jsonb, proposal jsonb", "boolean", _OPERATION),
        function("push_update", f"{row}, old jsonb, new jsonb", "boolean", _UPDATE),
        function("push_insert", f"{row}, new jsonb", "boolean", _INSERT),
        function("push_delete", f"{row}, old jsonb, proposal jsonb", "void", _DELETE),
        function("push_absent", "target text, row_id uuid, new jsonb", "boolean", _ABSENT),
    ]
