"""What the centre tells a laptop of the others of its house: when it saw them, and what they said then."""

from __future__ import annotations

from fashionos_desktop.migrations.generated.statements import TRIGGER_PREFIX


def statements() -> list[str]:
    """As LaptopSeen of sync's protocol: instants and spans in microseconds. A laptop without access sees none."""
    return [
        f"CREATE OR REPLACE FUNCTION {TRIGGER_PREFIX}laptops() RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER"
        " SET search_path FROM CURRENT AS $$"
        " SELECT COALESCE(jsonb_agg(jsonb_build_object("
        "'device_id', d.device_id,"
        " 'seen_at', (extract(epoch FROM d.seen_at) * 1000000)::bigint,"
        " 'pending', d.pending, 'needing', d.needing, 'clock_offset', d.clock_offset,"
        " 'revoked', d.revoked_at IS NOT NULL) ORDER BY d.device_id), '[]')"
        " FROM sync_devices d WHERE d.organization_id = (SELECT own.organization_id FROM sync_devices own"
        " WHERE own.login = session_user AND own.revoked_at IS NULL) $$"
    ]
