"""What people should see of a merge: two versions of a value, a reorder that met another, an edit of what was deleted,
a change that could not be taken."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, index
from fashionos_desktop.models.columns import choice, identifier, instant, reference, structure, words


class JournalEntry(Entity):
    """Written by the centre as it decides; a person settles it. Values are in stored form, as JSON.

    - `edit`: two people changed one value. `kept` stands in the row, `lost` does not.
    - `reorder`: two people moved lines in the same part of an order; both moves stand, and a person looks.
    - `deleted`: `lost` was written to a row that somebody had deleted; `content` is that row with the edit.
    - `refused`: a whole transaction was not taken; `content` is its operations, `reason` and `explanation` say why.
    """

    __tablename__ = "journal_entries"
    __table_args__ = (index("organization_id", "settled_at"),)
    scope = "organization_id"
    roles = (
        "staff: read, update settled_at, settled_by, settlement; "
        "desk, backstage: read own, update settled_at, settled_by, settlement"
    )

    organization_id: Mapped[str] = reference("organizations", "cascade")
    kind: Mapped[str] = choice("edit", "reorder", "deleted", "refused")
    table_name: Mapped[str] = words()
    row_id: Mapped[str] = identifier()
    column_name: Mapped[str | None] = words()
    kept: Mapped[Any | None] = structure()
    kept_at: Mapped[datetime | None] = instant()
    kept_by: Mapped[str | None] = reference("profiles", "set_null")
    kept_device_id: Mapped[str | None] = reference("devices", "set_null")
    lost: Mapped[Any | None] = structure()
    lost_at: Mapped[datetime | None] = instant()
    lost_by: Mapped[str | None] = reference("profiles", "set_null")
    lost_device_id: Mapped[str | None] = reference("devices", "set_null")
    content: Mapped[Any | None] = structure()
    reason: Mapped[str | None] = choice("unique", "key", "check", "permission", "unseen", "missing", "fixed")
    explanation: Mapped[Any | None] = structure()
    settled_at: Mapped[datetime | None] = instant()
    settled_by: Mapped[str | None] = reference("profiles", "set_null")
    settlement: Mapped[str | None] = choice("kept", "taken", "retried", "discarded", "restored", "seen")
