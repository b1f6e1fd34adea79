"""How the centre takes what a laptop proposes: transaction by transaction, each whole or not at all.

`fashionos_push` runs with the laptop's own rights, so row-level security and grants decide. What goes beyond them (the
ledger, the journal, who writes) is done by definer functions that say for themselves what a laptop may: a device that
calls them directly can do nothing that its pushes could not.
"""

from __future__ import annotations

from fashionos_desktop.migrations.generated.centre.functions import NOW, function

NEWER = "FS030"
UNSEEN, MISSING, FIXED, FORBIDDEN = "FS021", "FS022", "FS023", "FS024"
"""Errcodes by which an operation is refused."""

# One lock, taken first: two pushes that touch the same counters in another order would wait for each other.
# Each SET CONSTRAINTS looks through all that the batch has written so far, so one operation alone does without.
# Errors that a repeat may not meet are raised on; all others are about the data, and a repeat meets them again.
_PUSH = f"""
DECLARE
  device sync_devices := fashionos_device();
  known text := fashionos_push_schema();
  outcomes jsonb[] := '{{}}';
  outcome jsonb;
  proposal jsonb;
  operation jsonb;
  superseded jsonb;
  several boolean;
  said text;
  failure jsonb;
  told_constraint text;
  told_table text;
  told_column text;
  told_message text;
  told_detail text;
BEGIN
  IF schema > known COLLATE "C" THEN
    RAISE EXCEPTION 'The centre has the schema %, this laptop has %.', known, schema USING ERRCODE = '{NEWER}';
  END IF;
  PERFORM set_config('synchronous_commit', 'on', true);
  PERFORM pg_advisory_xact_lock(hashtextextended('fashionos ' || device.organization_id, 0));
  FOR proposal IN SELECT value FROM jsonb_array_elements(batch) LOOP
    said := md5((proposal - 'number')::text);
    outcome := fashionos_push_recall(incarnation, (proposal ->> 'number')::bigint, said);
    IF outcome IS NULL THEN
      superseded := '[]';
      failure := NULL;
      several := jsonb_array_length(proposal -> 'operations') > 1;
      BEGIN
        operation := NULL;
        PERFORM fashionos_push_begin((proposal ->> 'at')::bigint, (proposal ->> 'actor')::uuid);
        IF several THEN SET CONSTRAINTS ALL DEFERRED; END IF;
        FOR operation IN SELECT value FROM jsonb_array_elements(proposal -> 'operations') LOOP
          IF fashionos_push_operation(operation, proposal) THEN
            superseded := superseded
              || jsonb_build_array(jsonb_build_array(operation -> 'table', operation -> 'row_id'));
          END IF;
        END LOOP;
        operation := NULL;
        IF several THEN SET CONSTRAINTS ALL IMMEDIATE; END IF;
      EXCEPTION WHEN OTHERS THEN
        IF SQLSTATE ~ '^(08|25|40|53|55P03|57|58|XX)' THEN RAISE; END IF;
        GET STACKED DIAGNOSTICS told_constraint = CONSTRAINT_NAME, told_table = TABLE_NAME,
          told_column = COLUMN_NAME, told_message = MESSAGE_TEXT, told_detail = PG_EXCEPTION_DETAIL;
        IF SQLSTATE = '23505' AND told_constraint = 'pk_' || told_table THEN
          RAISE EXCEPTION 'Somebody made this row of % at the same moment.', told_table
            USING ERRCODE = 'serialization_failure';
        END IF;
        failure := jsonb_build_object('code', SQLSTATE, 'constraint', told_constraint, 'table', told_table,
          'column', told_column, 'message', told_message, 'detail', told_detail);
      END;
      IF failure IS NOT NULL THEN
        PERFORM fashionos_push_refuse(proposal, operation, failure);
      END IF;
      outcome := jsonb_build_object(
        'number', proposal -> 'number',
        'decision', CASE WHEN failure IS NOT NULL THEN 'refused' WHEN superseded <> '[]' THEN 'superseded'
          ELSE 'applied' END,
        'superseded', CASE WHEN failure IS NULL THEN superseded ELSE '[]' END);
      PERFORM fashionos_push_remember(incarnation, (proposal ->> 'number')::bigint, said, outcome);
    ELSIF outcome ->> 'decision' <> 'reused' THEN
      PERFORM fashionos_push_remember(incarnation, (proposal ->> 'number')::bigint, said, outcome);
    END IF;
    outcomes := outcomes || outcome;
    EXIT WHEN outcome ->> 'decision' = 'reused';
  END LOOP;
  PERFORM fashionos_push_end();
  RETURN to_jsonb(outcomes);
END
"""

_GENERIC = "SET plan_cache_mode = force_generic_plan"
"""Each statement is about one row by its id: no plan is better than another."""

_SCHEMA = "SELECT version_num::text FROM alembic_version"

# A laptop that found itself a copy goes on under another name, and may have to repeat what it sent under the first one
# to a centre that was restored: the same content is the same change, whatever it is called now.
_RECALL = """
  SELECT CASE WHEN l.payload_hash = said THEN l.outcome
    ELSE jsonb_build_object('number', asked, 'decision', 'reused', 'superseded', '[]'::jsonb) END
  FROM sync_ledger l WHERE l.login = session_user AND l.incarnation = asking AND l.number = asked
  UNION ALL
  SELECT l.outcome || jsonb_build_object('number', asked)
  FROM sync_ledger l WHERE l.login = session_user AND l.payload_hash = said
  LIMIT 1
"""

_REMEMBER = """
  INSERT INTO sync_ledger (login, incarnation, number, payload_hash, outcome)
  VALUES (session_user, asking, answered, said, outcome)
  ON CONFLICT DO NOTHING
"""

# A clock that runs ahead would win against everybody.
_BEGIN = f"""
DECLARE device sync_devices := fashionos_device();
BEGIN
  INSERT INTO sync_writing AS w (xid, device_id, at, actor)
  VALUES (pg_current_xact_id(), device.device_id, least(edited_at, {NOW}), author)
  ON CONFLICT (xid) DO UPDATE SET at = excluded.at, actor = excluded.actor;
END
"""

_END = "DELETE FROM sync_writing w WHERE w.xid = pg_current_xact_id()"


def statements() -> list[str]:
    return [
        function("push_schema", "", "text", _SCHEMA, definer=True, language="sql", options="STABLE"),
        function(
            "push_recall",
            "asking uuid, asked bigint, said text",
            "jsonb",
            _RECALL,
            definer=True,
            language="sql",
            options="STABLE",
        ),
        function(
            "push_remember",
            "asking uuid, answered bigint, said text, outcome jsonb",
            "void",
            _REMEMBER,
            definer=True,
            language="sql",
        ),
        function("push_begin", "edited_at bigint, author uuid", "void", _BEGIN, definer=True),
        function("push_end", "", "void", _END, definer=True, language="sql"),
        function("push", "incarnation uuid, schema text, batch jsonb", "jsonb", _PUSH, settings=_GENERIC),
    ]
