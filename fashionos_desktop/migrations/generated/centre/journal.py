"""What push writes beyond a laptop's own rights: who wins over whom, and the entries that people see of it."""

from __future__ import annotations

from fashionos_desktop.migrations.generated.centre.feed import DELETED, INSERTED
from fashionos_desktop.migrations.generated.centre.functions import function, instant

# Of the house of the laptop, or of none. Of rows of other houses nothing is said but that an id is taken.
_KNOWN = """
  SELECT jsonb_build_object('deleted', f.deleted,
    'ours', f.organization_id IS NULL OR f.organization_id = (fashionos_device()).organization_id)
  FROM sync_feed f WHERE f.table_name = target AND f.row_id = asked
"""

_WRITING = """
  SELECT jsonb_build_array(w.at, w.device_id, w.actor) FROM sync_writing w WHERE w.xid = pg_current_xact_id()
"""

# Marks are [instant, device, person]; whoever is gone by now is not named.
_NOTE = f"""
  INSERT INTO journal_entries (id, organization_id, kind, table_name, row_id, column_name, kept, kept_at, kept_by,
    kept_device_id, lost, lost_at, lost_by, lost_device_id, content, reason, explanation)
  SELECT gen_random_uuid(), house, kind, target, about, named, kept,
    {instant("kept_mark ->> 0")}, fashionos_journal_person(house, 'profiles', kept_mark ->> 2),
    fashionos_journal_person(house, 'devices', kept_mark ->> 1),
    lost, {instant("lost_mark ->> 0")}, fashionos_journal_person(house, 'profiles', lost_mark ->> 2),
    fashionos_journal_person(house, 'devices', lost_mark ->> 1), content, reason, explanation
"""

_PERSON = """
  SELECT f.row_id FROM sync_feed f WHERE f.table_name = kind AND NOT f.deleted
    AND f.row_id = fashionos_uuid(named)
    AND (f.organization_id IS NULL OR f.organization_id = house)
"""

_CONTEST = f"""
DECLARE
  device sync_devices := fashionos_device();
  ours jsonb := fashionos_push_writing();
  written jsonb;
  theirs jsonb;
  wins boolean;
  several boolean := cardinality(names) > 1;
BEGIN
  SELECT f.versions INTO written FROM sync_feed f
    WHERE f.table_name = target AND f.row_id = about AND f.organization_id = device.organization_id;
  SELECT mark INTO theirs FROM unnest(names) name,
    LATERAL (SELECT COALESCE(written -> name, written -> '{INSERTED}', '[0, null, null]') AS mark) marks
    ORDER BY (mark ->> 0)::bigint DESC LIMIT 1;
  wins := (ours ->> 0)::bigint >= (theirs ->> 0)::bigint;
  PERFORM fashionos_journal_note(device.organization_id, CASE WHEN moves THEN 'reorder' ELSE 'edit' END, target, about,
    names[1], fashionos_journal_value(CASE WHEN wins THEN new ELSE standing END, names),
    CASE WHEN wins THEN ours ELSE theirs END,
    fashionos_journal_value(CASE WHEN wins THEN standing ELSE new END, names),
    CASE WHEN wins THEN theirs ELSE ours END);
  RETURN wins;
END
"""

# A single column by its value, columns that are decided together as an object.
_VALUE = """
  SELECT CASE WHEN cardinality(names) = 1 THEN written -> names[1]
    ELSE (SELECT jsonb_object_agg(name, written -> name) FROM unnest(names) name) END
"""

# A laptop is not told of a deleted row what it could not read of it.
_BURIED = f"""
DECLARE
  device sync_devices := fashionos_device();
  buried sync_feed;
  remains jsonb;
BEGIN
  SELECT * INTO buried FROM sync_feed f WHERE f.table_name = target AND f.row_id = about AND f.deleted
    AND (f.organization_id IS NULL OR f.organization_id = device.organization_id);
  IF buried.row_id IS NULL THEN RETURN; END IF;
  SELECT COALESCE(jsonb_object_agg(key, value), '{{}}') INTO remains FROM jsonb_each(buried.remains)
    WHERE has_column_privilege(session_user, target, key, 'SELECT');
  PERFORM fashionos_journal_note(device.organization_id, 'deleted', target, about, NULL, NULL,
    buried.versions -> '{DELETED}', new, fashionos_push_writing(), remains || new);
END
"""

# Both moves stand. A person is asked to look where another laptop moved a line, which this one had not pulled yet, to
# a place between or next to where this line was and is. Once for each push and pair of laptops.
_MOVED = """
DECLARE
  device sync_devices := fashionos_device();
  ordering text := fashionos_push_shape(target) ->> 'move';
  ours jsonb := fashionos_push_writing();
  other uuid;
  place text;
  theirs jsonb;
BEGIN
  EXECUTE format($query$
    WITH moved AS (SELECT m.id, m.event_id, least(m.%1$I, $2 COLLATE "C") AS low,
      greatest(m.%1$I, $2 COLLATE "C") AS high FROM %2$I m WHERE m.id = $1),
    span AS (SELECT m.id, m.event_id,
      COALESCE((SELECT max(b.%1$I) FROM %2$I b
        WHERE b.event_id = m.event_id AND b.id <> m.id AND b.%1$I < m.low), m.low) AS low,
      COALESCE((SELECT min(b.%1$I) FROM %2$I b
        WHERE b.event_id = m.event_id AND b.id <> m.id AND b.%1$I > m.high), m.high) AS high
      FROM moved m)
    SELECT o.id, o.%1$I, f.versions -> %1$L FROM span s JOIN %2$I o ON o.event_id = s.event_id AND o.id <> s.id
    JOIN sync_feed f ON f.table_name = %2$L AND f.row_id = o.id AND f.organization_id = $5
    WHERE o.%1$I BETWEEN s.low AND s.high AND (f.versions #>> ARRAY[%1$L, '1'])::uuid <> $3
      AND (f.versions #>> ARRAY[%1$L, '3'])::bigint > $4
    ORDER BY (f.versions #>> ARRAY[%1$L, '3'])::bigint DESC LIMIT 1
    $query$, ordering, target) INTO other, place, theirs
    USING about, was, device.device_id, COALESCE((extract(epoch FROM device.seen_at) * 1000000)::bigint, 0),
      device.organization_id;
  IF other IS NULL OR EXISTS (SELECT FROM journal_entries e WHERE e.organization_id = device.organization_id
    AND e.settled_at IS NULL AND e.kind = 'reorder' AND e.table_name = target AND e.created_at = now()
    AND e.lost_device_id = device.device_id AND e.kept_device_id = (theirs ->> 1)::uuid) THEN RETURN; END IF;
  PERFORM fashionos_journal_note(device.organization_id, 'reorder', target, about, ordering,
    jsonb_build_object('id', other, ordering, place), theirs, jsonb_build_object(ordering, was), ours);
END
"""

_UUID = "SELECT CASE WHEN text ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN text::uuid END"
"""Nothing for what is no id."""


def statements() -> list[str]:
    mark = "kept jsonb, kept_mark jsonb, lost jsonb, lost_mark jsonb"
    return [
        function("uuid", "text text", "uuid", _UUID, language="sql", options="IMMUTABLE"),
        function("push_writing", "", "jsonb", _WRITING, definer=True, language="sql", options="STABLE"),
        function(
            "push_known",
            "target text, asked uuid",
            "jsonb",
            _KNOWN,
            definer=True,
            language="sql",
            options="STABLE",
        ),
        function(
            "journal_person", "house uuid, kind text, named text", "uuid", _PERSON, language="sql", options="STABLE"
        ),
        function("journal_value", "written jsonb, names text[]", "jsonb", _VALUE, language="sql", options="IMMUTABLE"),
        function(
            "journal_note",
            f"house uuid, kind text, target text, about uuid, named text, {mark}, content jsonb DEFAULT NULL,"
            " reason text DEFAULT NULL, explanation jsonb DEFAULT NULL",
            "void",
            _NOTE,
            language="sql",
        ),
        function(
            "push_contest",
            "target text, about uuid, names text[], new jsonb, standing jsonb, moves boolean",
            "boolean",
            _CONTEST,
            definer=True,
        ),
        function("push_buried", "target text, about uuid, new jsonb", "void", _BURIED, definer=True),
        function("push_moved", "target text, about uuid, was text", "void", _MOVED, definer=True),
    ]
