"""How the laptops of a centre stand, for who looks after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fashionos_desktop.sync.admin.connecting import connected
from fashionos_desktop.sync.admin.houses import house_by_slug


@dataclass(frozen=True, slots=True)
class DeviceStanding:
    device_id: str
    name: str
    role: str
    house: str
    revoked: bool
    seen_at: datetime | None
    """None: enrolled, and never heard of since."""
    lag: float | None
    """Seconds since it was last heard of, by the centre's clock; a laptop that is connected asks every few."""
    connected: bool
    pending: int
    """Changes that waited on it when it was last heard of."""
    needing: int
    """Things on it that need a person, by then."""
    quarantined: int
    """Its changes that the centre refused and nobody has settled."""
    clock_offset: float
    """Seconds to add to its clock."""
    schema: str | None

    def document(self) -> dict[str, Any]:
        return {
            "id": self.device_id,
            "name": self.name,
            "role": self.role,
            "org": self.house,
            "revoked": self.revoked,
            "last_seen": None if self.seen_at is None else self.seen_at.isoformat(),
            "lag": self.lag,
            "connected": self.connected,
            "pending": self.pending,
            "needing": self.needing,
            "quarantined": self.quarantined,
            "clock_offset": self.clock_offset,
            "schema": self.schema,
        }


@dataclass(frozen=True, slots=True)
class Standing:
    schema: str
    epoch: str
    houses: int
    devices: tuple[DeviceStanding, ...]

    def document(self) -> dict[str, Any]:
        return {
            "schema": self.schema,
            "epoch": self.epoch,
            "orgs": self.houses,
            "devices": [device.document() for device in self.devices],
        }


def standing(dsn: str, slug: str | None = None) -> Standing:
    """Of one house or of all."""
    with connected(dsn) as connection:
        if slug is not None:
            house_by_slug(connection, slug)
        heading = connection.execute(
            "SELECT (SELECT version_num FROM alembic_version), fashionos_epoch()::text,"
            " (SELECT count(*) FROM organizations)"
        ).fetchone()
        assert heading is not None
        devices = connection.execute(
            "SELECT d.id::text, d.name, d.role, o.slug, s.revoked_at IS NOT NULL, s.seen_at,"
            " extract(epoch FROM clock_timestamp() - s.seen_at)::float8,"
            " EXISTS (SELECT FROM pg_stat_activity a WHERE a.usename = s.login), s.pending, s.needing,"
            " coalesce(j.refused, 0), s.clock_offset / 1000000.0::float8, s.schema_version"
            " FROM devices d JOIN sync_devices s ON s.device_id = d.id JOIN organizations o ON o.id = d.organization_id"
            " LEFT JOIN (SELECT lost_device_id, count(*) AS refused FROM journal_entries"
            " WHERE kind = 'refused' AND settled_at IS NULL GROUP BY lost_device_id) j ON j.lost_device_id = d.id"
            " WHERE %(slug)s::text IS NULL OR o.slug = %(slug)s"
            " ORDER BY s.revoked_at IS NOT NULL, o.slug, d.name, d.id",
            {"slug": slug},
        )
        schema, epoch, houses = heading
        return Standing(schema, epoch, houses, tuple(DeviceStanding(*row) for row in devices))
