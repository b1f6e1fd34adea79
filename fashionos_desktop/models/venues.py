"""Places, and when they are free."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, ordered
from fashionos_desktop.models.columns import (
    choice,
    day,
    instant,
    reference,
    whole,
    words,
)


class Venue(Entity):
    __tablename__ = "venues"
    scope = "organization_id"
    roles = "desk, backstage: read"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    owner_id: Mapped[str | None] = reference("profiles", "set_null")
    name: Mapped[str] = words()
    city: Mapped[str | None] = words()
    country: Mapped[str | None] = words()
    capacity: Mapped[int | None] = whole(at_least=0)
    type: Mapped[str | None] = words()
    indoor_outdoor: Mapped[str | None] = words()


class VenueAvailability(Entity):
    __tablename__ = "venue_availability"
    __table_args__ = (ordered("start_time", "end_time", equal=False),)
    scope = "venue_id"

    venue_id: Mapped[str] = reference("venues", "cascade")
    event_id: Mapped[str | None] = reference("events", "set_null")
    date: Mapped[date] = day()
    start_time: Mapped[datetime] = instant()
    end_time: Mapped[datetime] = instant()
    status: Mapped[str] = choice("available", "tentative", "booked", "unavailable", default="available")
    notes: Mapped[str | None] = words()
