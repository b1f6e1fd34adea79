"""The whole data model, as the statements that each side needs."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    for statement in _statements("create"):
        op.execute(statement)


def downgrade() -> None:
    for statement in _statements("drop"):
        op.execute(statement)


def _statements(verb: str) -> list[str]:
    dialect = op.get_bind().dialect.name
    text = Path(__file__).with_name(f"0001_{verb}_{dialect}.sql").read_text("utf-8")
    return [statement for part in text.split(";\n") if (statement := part.strip())]
