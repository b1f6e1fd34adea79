"""The whole data model, as the statements that each side needs."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from fashionos_desktop.migrations.statements import in_file

revision = "0001"
down_revision = None

_FOLDER = Path(__file__).parent


def upgrade() -> None:
    for statement in in_file(_FOLDER / f"0001_create_{op.get_bind().dialect.name}.sql"):
        op.execute(statement)


def downgrade() -> None:
    for statement in in_file(_FOLDER / f"0001_drop_{op.get_bind().dialect.name}.sql"):
        op.execute(statement)
