"""Published call sheets and who has seen them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity
from fashionos_desktop.models.columns import instant, reference, structure, whole


class CallSheet(Entity):
    """A published version, frozen."""

    __tablename__ = "call_sheets"
    scope = "event_id"
    roles = "backstage: read"

    event_id: Mapped[str] = reference("events", "cascade")
    number: Mapped[int] = whole(at_least=1)
    published_at: Mapped[datetime] = instant()
    published_by: Mapped[str | None] = reference("profiles", "set_null")
    content: Mapped[Any] = structure()


class CallAcknowledgement(Entity):
    __tablename__ = "call_acknowledgements"
    scope = "call_sheet_id"
    roles = "backstage: read, write"

    call_sheet_id: Mapped[str] = reference("call_sheets", "cascade")
    call_time_id: Mapped[str | None] = reference("call_times", "set_null")
    acknowledged_at: Mapped[datetime] = instant()
