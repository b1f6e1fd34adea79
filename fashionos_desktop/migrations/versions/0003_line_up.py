"""What quick changes and the timing of a show need to know."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from fashionos_desktop.migrations.statements import in_file

revision = "0003"
down_revision = "0002"

_FOLDER = Path(__file__).parent


def upgrade() -> None:
    for statement in in_file(_FOLDER / f"0003_create_{op.get_bind().dialect.name}.sql"):
        op.execute(statement)


def downgrade() -> None:
    for statement in in_file(_FOLDER / f"0003_drop_{op.get_bind().dialect.name}.sql"):
        op.execute(statement)
