"""Setting a centre up, and the houses that share it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fashionos_desktop.models import new_id
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.sync.admin.connecting import (
    CentreTrouble,
    Connection,
    connected,
    migrate,
    reached,
    revision_of,
)

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


@dataclass(frozen=True, slots=True)
class House:
    organization_id: str
    slug: str
    name: str
    owner_id: str


def initialise(dsn: str, slug: str, name: str, owner_email: str) -> House:
    """Makes the tables, functions and roles, and the first house. What was interrupted is taken up again."""
    _check(slug, name, owner_email)
    with reached(dsn) as connection:
        if revision_of(connection) is not None and _any_house(connection):
            raise CentreTrouble(
                "This database is a centre already. Another house is added with: fashionos admin org add DSN; a newer"
                " version is brought in with: fashionos admin upgrade DSN"
            )
        if revision_of(connection) is None and (found := _tables(connection)):
            raise CentreTrouble(
                f"This database holds tables of another program ({', '.join(found)}). Take an empty database."
            )
    migrate(dsn)
    return add_house(dsn, slug, name, owner_email)


def add_house(dsn: str, slug: str, name: str, owner_email: str) -> House:
    """With the person who owns it, made where nobody has that address. Raises Refused."""
    _check(slug, name, owner_email)
    with connected(dsn) as connection:
        if connection.execute("SELECT 1 FROM organizations WHERE slug = %s", [slug]).fetchone():
            raise Refused(f"There is a house {slug} already. Choose another short name.", column="slug")
        owner_id = _owner(connection, owner_email)
        house = House(new_id(), slug, name.strip(), owner_id)
        connection.execute(
            "INSERT INTO organizations (id, owner_id, name, slug) VALUES (%s, %s, %s, %s)",
            [house.organization_id, owner_id, house.name, slug],
        )
        connection.execute(
            "UPDATE profiles SET organization_id = %s, role = 'owner' WHERE id = %s", [house.organization_id, owner_id]
        )
        return house


def house_by_slug(connection: Connection, slug: str) -> House:
    """Raises Refused, naming the houses that there are."""
    found = connection.execute(
        "SELECT id::text, slug, name, owner_id::text FROM organizations WHERE slug = %s", [slug]
    ).fetchone()
    if found is None:
        known = [row[0] for row in connection.execute("SELECT slug FROM organizations ORDER BY slug LIMIT 20")]
        there = f"There are: {', '.join(known)}." if known else "There is none yet."
        raise Refused(f"There is no house {slug} at this centre. {there}", column="slug")
    return House(*found)


def _tables(connection: Connection) -> list[str]:
    """Some of those in the schema that a centre would use."""
    found = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename LIMIT 3"
    )
    return [row[0] for row in found]


def _owner(connection: Connection, email: str) -> str:
    found = connection.execute(
        "SELECT id::text, organization_id FROM profiles WHERE lower(email) = lower(%s)", [email]
    ).fetchone()
    if found is not None:
        if found[1] is not None:
            raise Refused(f"{email} belongs to another house already. Give another address.", column="email")
        return str(found[0])
    owner_id = new_id()
    connection.execute(
        "INSERT INTO profiles (id, full_name, email, role) VALUES (%s, %s, %s, 'owner')",
        [owner_id, email.partition("@")[0], email],
    )
    return owner_id


def _any_house(connection: Connection) -> bool:
    return connection.execute("SELECT 1 FROM organizations LIMIT 1").fetchone() is not None


def _check(slug: str, name: str, owner_email: str) -> None:
    if not _SLUG.fullmatch(slug):
        raise Refused(f'"{slug}" is no short name. Use small letters, digits and hyphens, such as maison-aurelle.')
    if not name.strip():
        raise Refused("A house needs a name.", column="name")
    if not _EMAIL.fullmatch(owner_email):
        raise Refused(f'"{owner_email}" is no e-mail address.', column="email")
