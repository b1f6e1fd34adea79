"""What a laptop and the centre need to agree: the outbox in the cache, the feed and the ledger at the centre."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from fashionos_desktop.migrations.statements import in_file

revision = "0002"
down_revision = "0001"

_FOLDER = Path(__file__).parent


def upgrade() -> None:
    for statement in in_file(_FOLDER / f"0002_create_{op.get_bind().dialect.name}.sql"):
        op.execute(statement)


def downgrade() -> None:
    for statement in in_file(_FOLDER / f"0002_drop_{op.get_bind().dialect.name}.sql"):
        op.execute(statement)
