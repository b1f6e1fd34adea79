"""Laptops that may come to the centre, each with a login of its own."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from psycopg import errors, sql

from fashionos_desktop.migrations.generated.guard import group_role, login_prefix
from fashionos_desktop.models import new_id
from fashionos_desktop.models.access import ROLES
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.sync.admin.connecting import Connection, connected, reached
from fashionos_desktop.sync.admin.houses import House, house_by_slug

_SECRET_BYTES = 24
_MOST_CONNECTIONS = 10
"""One for the window, one for a command beside it, and what a bad network left hanging."""


@dataclass(frozen=True, slots=True)
class AddedDevice:
    """What a laptop needs to come in. The secret is nowhere else, at the centre neither."""

    device_id: str
    name: str
    role: str
    house: House
    host: str
    """As the administrator reached it."""
    port: int
    database: str
    login: str
    secret: str


@dataclass(frozen=True, slots=True)
class KnownDevice:
    device_id: str
    name: str
    role: str
    house: str
    """Its short name."""
    login: str
    person: str | None
    added_at: datetime
    revoked_at: datetime | None

    def document(self) -> dict[str, Any]:
        return {
            "id": self.device_id,
            "name": self.name,
            "role": self.role,
            "org": self.house,
            "login": self.login,
            "person": self.person,
            "added_at": self.added_at.isoformat(),
            "revoked_at": None if self.revoked_at is None else self.revoked_at.isoformat(),
        }


def add_device(dsn: str, slug: str, name: str, role: str, person_email: str | None = None) -> AddedDevice:
    """Makes the login and the row that people see. Raises Refused for an unknown house, role or person, and for a name
    that another laptop of the house has."""
    shown = " ".join(name.split())
    if not shown:
        raise Refused("A laptop needs a name, such as Desk 1.", column="name")
    if role not in ROLES:
        raise Refused(f'"{role}" is no role. Choose one of {", ".join(ROLES)}.', column="role")
    with connected(dsn) as connection:
        house = house_by_slug(connection, slug)
        if _active(connection, house, shown):
            raise Refused(f"The house {slug} has a laptop called {shown} already. Choose another name.", column="name")
        person_id = None if person_email is None else _person(connection, house, person_email)
        device_id, secret = new_id(), secrets.token_urlsafe(_SECRET_BYTES)
        database = connection.info.dbname
        login = f"{login_prefix(database)}device_{device_id.replace('-', '')[:12]}"
        _make_login(connection, login, secret, group_role(database, role))
        connection.execute(
            "INSERT INTO devices (id, organization_id, name, role, profile_id) VALUES (%s, %s, %s, %s, %s)",
            [device_id, house.organization_id, shown, role, person_id],
        )
        connection.execute(
            "INSERT INTO sync_devices (login, device_id, organization_id, role) VALUES (%s, %s, %s, %s)",
            [login, device_id, house.organization_id, role],
        )
        at = connection.info
        return AddedDevice(device_id, shown, role, house, at.host, at.port, database, login, secret)


def list_devices(dsn: str, slug: str | None = None) -> list[KnownDevice]:
    """Of one house or of all, revoked ones last."""
    with connected(dsn) as connection:
        if slug is not None:
            house_by_slug(connection, slug)
        found = connection.execute(
            "SELECT d.id::text, d.name, d.role, o.slug, s.login, p.full_name, d.created_at, s.revoked_at FROM devices d"
            " JOIN sync_devices s ON s.device_id = d.id JOIN organizations o ON o.id = d.organization_id"
            " LEFT JOIN profiles p ON p.id = d.profile_id WHERE %(slug)s::text IS NULL OR o.slug = %(slug)s"
            " ORDER BY s.revoked_at IS NOT NULL, o.slug, d.name, d.id",
            {"slug": slug},
        )
        return [KnownDevice(*row) for row in found]


def revoke_device(dsn: str, name_or_id: str, slug: str | None = None) -> KnownDevice:
    """Locks a laptop out at once: it cannot log in, and a session that it has ends. Its name is free again.

    Raises Refused when no laptop, or more than one, is called that.
    """
    device = _one_called(list_devices(dsn, slug), name_or_id)
    with connected(dsn) as connection:
        _close_login(connection, device)
        connection.execute(
            "UPDATE sync_devices SET revoked_at = coalesce(revoked_at, now()) WHERE login = %s", [device.login]
        )
        revoked = connection.execute(
            "UPDATE devices SET revoked_at = coalesce(revoked_at, now()) WHERE id = %s RETURNING revoked_at",
            [device.device_id],
        ).fetchone()
    _end_sessions(dsn, device.login)
    return KnownDevice(
        device.device_id, device.name, device.role, device.house, device.login, device.person, device.added_at,
        None if revoked is None else revoked[0],
    )  # fmt: skip


def _make_login(connection: Connection, login: str, secret: str, group: str) -> None:
    """The server gets a digest of the secret, so that no log of its statements tells it."""
    digest = connection.pgconn.encrypt_password(secret.encode(), login.encode(), b"scram-sha-256").decode()
    connection.execute(
        sql.SQL("CREATE ROLE {} LOGIN INHERIT CONNECTION LIMIT {} PASSWORD {}").format(
            sql.Identifier(login), sql.Literal(_MOST_CONNECTIONS), sql.Literal(digest)
        )
    )
    _join_group(connection, login, group)


def rejoin_groups(dsn: str) -> None:
    """The groups of a database carry its name: after it was renamed, its laptops are members of the wrong ones."""
    with connected(dsn) as connection:
        strangers = connection.execute(
            "SELECT s.login::text, s.role FROM sync_devices s JOIN pg_roles login ON login.rolname = s.login"
            " JOIN pg_roles wanted ON wanted.rolname = %(prefix)s || s.role"
            " WHERE s.revoked_at IS NULL AND NOT EXISTS (SELECT FROM pg_auth_members m"
            " WHERE m.roleid = wanted.oid AND m.member = login.oid)",
            {"prefix": login_prefix(connection.info.dbname)},
        ).fetchall()
        for login, role in strangers:
            _join_group(connection, login, group_role(connection.info.dbname, role))


def _join_group(connection: Connection, login: str, group: str) -> None:
    connection.execute(
        sql.SQL("GRANT {} TO {} WITH INHERIT TRUE, SET FALSE").format(sql.Identifier(group), sql.Identifier(login))
    )


def _close_login(connection: Connection, device: KnownDevice) -> None:
    """Where there is one: a centre that was restored on another server brings no logins along."""
    if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [device.login]).fetchone() is None:
        return
    login = sql.Identifier(device.login)
    group = sql.Identifier(group_role(connection.info.dbname, device.role))
    connection.execute(sql.SQL("ALTER ROLE {} NOLOGIN PASSWORD NULL").format(login))
    connection.execute(sql.SQL("REVOKE {} FROM {}").format(group, login))


def _end_sessions(dsn: str, login: str) -> None:
    """After the login is closed, so that none begins meanwhile."""
    ending = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s"
    with reached(dsn) as connection:
        try:
            with connection.transaction():
                connection.execute(ending, [login])
        except errors.InsufficientPrivilege:
            # Who made a role may administer it, but ends its sessions only as a member of it.
            member = sql.SQL("GRANT {} TO CURRENT_USER WITH INHERIT TRUE")
            connection.execute(member.format(sql.Identifier(login)))
            connection.execute(ending, [login])
            connection.execute(sql.SQL("REVOKE {} FROM CURRENT_USER").format(sql.Identifier(login)))


def _active(connection: Connection, house: House, name: str) -> bool:
    found = connection.execute(
        "SELECT 1 FROM devices WHERE organization_id = %s AND lower(name) = lower(%s) AND revoked_at IS NULL",
        [house.organization_id, name],
    )
    return found.fetchone() is not None


def _person(connection: Connection, house: House, email: str) -> str:
    found = connection.execute(
        "SELECT id::text FROM profiles WHERE organization_id = %s AND lower(email) = lower(%s)",
        [house.organization_id, email],
    ).fetchone()
    if found is None:
        raise Refused(f"Nobody of the house {house.slug} has the address {email}.", column="email")
    return str(found[0])


def _one_called(devices: list[KnownDevice], name_or_id: str) -> KnownDevice:
    wanted = " ".join(name_or_id.split()).casefold()
    active = [one for one in devices if one.revoked_at is None and wanted in (one.name.casefold(), one.device_id)]
    if len(active) == 1:
        return active[0]
    if active:
        houses = ", ".join(one.house for one in active)
        raise Refused(f"Several houses have a laptop called {name_or_id} ({houses}). Say which with --org.")
    if any(wanted in (one.name.casefold(), one.device_id) for one in devices):
        raise Refused(f"The laptop {name_or_id} was revoked already.")
    raise Refused(f"There is no laptop called {name_or_id}. See them with: fashionos admin device list DSN")
