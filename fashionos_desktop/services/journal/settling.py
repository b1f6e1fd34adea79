"""Settling an entry: an edit like any other, which syncs, so that nobody is asked twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit, update_rows
from fashionos_desktop.services.journal.entries import Entry

TABLE = "journal_entries"
Settlement = Literal["kept", "taken", "retried", "discarded", "restored", "seen"]


@dataclass(frozen=True, slots=True)
class Settler:
    """Who settles, and when."""

    at: datetime
    person_id: str | None = None


def settle(
    session: Session, entries: Sequence[Entry], settlement: Settlement, settler: Settler, *, title: str = "Cleared"
) -> Edit:
    values = {"settled_at": settler.at, "settled_by": settler.person_id, "settlement": settlement}
    return update_rows(session, TABLE, [entry.id for entry in entries], values, title=title)
