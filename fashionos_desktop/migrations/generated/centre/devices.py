"""Who calls: the laptop that is signed in, how it is greeted, and its heartbeat."""

from __future__ import annotations

from fashionos_desktop.migrations.generated.centre.functions import NOW, function

REVOKED = "FS010"
UNKNOWN = "FS011"

# `session_user` throughout: inside a definer function `current_user` is its owner.
_DEVICE = f"""
DECLARE found sync_devices;
BEGIN
  SELECT * INTO found FROM sync_devices d WHERE d.login = session_user;
  IF found.login IS NULL THEN
    RAISE EXCEPTION 'This login belongs to no laptop.' USING ERRCODE = '{UNKNOWN}';
  ELSIF found.revoked_at IS NOT NULL THEN
    RAISE EXCEPTION 'The access of this laptop was revoked.' USING ERRCODE = '{REVOKED}';
  END IF;
  RETURN found;
END
"""

# Brought into another server, a centre counts its transactions anew: what a laptop remembers of them is void there.
_EPOCH = """
  SELECT md5(c.epoch::text || s.system_identifier::text)::uuid FROM sync_centre c, pg_control_system() s
"""

_GREET = f"""
DECLARE device sync_devices := fashionos_device();
BEGIN
  RETURN jsonb_build_object(
    'epoch', fashionos_epoch(),
    'schema', (SELECT version_num FROM alembic_version),
    'now', {NOW},
    'device_id', device.device_id,
    'organization_id', device.organization_id,
    'role', device.role,
    'taken', COALESCE((SELECT max(l.number) FROM sync_ledger l
      WHERE l.login = session_user AND l.incarnation = asking AND l.number > 0), 0));
END
"""

# An aborted transaction id can be used again after a crash: the heartbeat is on disk before the cursor is.
_BEAT = f"""
DECLARE device sync_devices := fashionos_device();
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('repeatable read', 'serializable') THEN
    RAISE EXCEPTION 'A heartbeat belongs to a transaction that is REPEATABLE READ.'
      USING ERRCODE = 'invalid_transaction_state';
  END IF;
  PERFORM set_config('synchronous_commit', 'on', true);
  UPDATE sync_devices d SET
    beat = d.beat + 1,
    seen_at = clock_timestamp(),
    incarnation = (report ->> 'incarnation')::uuid,
    schema_version = report ->> 'schema',
    pending = (report ->> 'pending')::int,
    needing = (report ->> 'needing')::int,
    clock_offset = (report ->> 'clock_offset')::bigint
  WHERE d.login = session_user;
  RETURN jsonb_build_object(
    'epoch', fashionos_epoch(),
    'previous_beat', device.beat,
    'beat', device.beat + 1,
    'now', {NOW},
    'cursor', pg_current_snapshot()::text);
END
"""


def statements() -> list[str]:
    return [
        function("device", "", "sync_devices", _DEVICE, definer=True, options="STABLE"),
        function("epoch", "", "uuid", _EPOCH, definer=True, language="sql", options="STABLE"),
        function("greet", "asking uuid", "jsonb", _GREET, definer=True),
        function("beat", "report jsonb", "jsonb", _BEAT, definer=True),
    ]
