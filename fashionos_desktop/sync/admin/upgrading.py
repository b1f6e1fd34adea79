"""Bringing a centre to the version of this program."""

from __future__ import annotations

from fashionos_desktop import migrations
from fashionos_desktop.sync.admin.connecting import CentreTrouble, migrate, reached, revision_of
from fashionos_desktop.sync.admin.devices import rejoin_groups


def upgrade(dsn: str) -> tuple[str, str]:
    """Returns the versions before and after. Roles, policies and functions are made anew in any case, and laptops keep
    their rights also where the database was renamed."""
    with reached(dsn) as connection:
        before = revision_of(connection)
    if before is None:
        raise CentreTrouble(
            "This database is no centre yet. Set it up with: fashionos admin init DSN --org SLUG --org-name NAME"
            " --owner EMAIL"
        )
    if before > migrations.HEAD:
        raise CentreTrouble(
            f"The centre is at version {before}, newer than this program ({migrations.HEAD}). Update FashionOS on this"
            " computer first."
        )
    migrate(dsn)
    rejoin_groups(dsn)
    return before, migrations.HEAD
