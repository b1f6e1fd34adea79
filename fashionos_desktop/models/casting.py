"""Models, their agencies, and who is cast in which show."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, ordered, unique
from fashionos_desktop.models.columns import (
    choice,
    day,
    flag,
    instant,
    numeric,
    order_key,
    reference,
    whole,
    words,
)


class ModelAgency(Entity):
    __tablename__ = "model_agencies"
    scope = "organization_id"
    roles = "backstage: read"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    name: Mapped[str] = words()
    city: Mapped[str | None] = words()
    country: Mapped[str | None] = words()
    booker_name: Mapped[str | None] = words()
    booker_phone: Mapped[str | None] = words()


class ModelProfile(Entity):
    """The model's name is profiles.full_name."""

    __tablename__ = "model_profiles"
    scope = "profile_id"
    roles = "desk: read id, profile_id; backstage: read, write"

    profile_id: Mapped[str] = reference("profiles", "cascade")
    agency_id: Mapped[str | None] = reference("model_agencies", "set_null")
    height: Mapped[str | None] = words()
    measurements: Mapped[str | None] = words()
    gender: Mapped[str | None] = words()
    city: Mapped[str | None] = words()
    country: Mapped[str | None] = words()
    height_cm: Mapped[Decimal | None] = numeric(5, 1)
    bust_cm: Mapped[Decimal | None] = numeric(5, 1)
    waist_cm: Mapped[Decimal | None] = numeric(5, 1)
    hips_cm: Mapped[Decimal | None] = numeric(5, 1)
    shoe_eu: Mapped[Decimal | None] = numeric(4, 1)
    hair: Mapped[str | None] = words()
    eyes: Mapped[str | None] = words()
    is_minor: Mapped[bool] = flag(default=False)
    notes: Mapped[str | None] = words()
    portrait_id: Mapped[str | None] = reference("media_files", "set_null")
    source: Mapped[str | None] = words()
    source_ref: Mapped[str | None] = words()


class EventModel(Entity):
    """Joins events x models."""

    __tablename__ = "event_models"
    __table_args__ = (unique("event_id", "model_profile_id"),)
    scope = "event_id"
    roles = "backstage: read, write"
    joined = (
        "event_id",
        "model_profile_id",
    )

    event_id: Mapped[str] = reference("events", "cascade")
    model_profile_id: Mapped[str] = reference("model_profiles", "cascade")
    walk_order: Mapped[int | None] = whole(derived=True)
    """Dense rank of the cast by first look: 1..n."""
    is_opening: Mapped[bool] = flag(default=False, derived=True)
    """Wears the first look."""
    is_closing: Mapped[bool] = flag(default=False, derived=True)
    """Wears the last look."""
    casting_status: Mapped[str] = choice("shortlisted", "option", "confirmed", "released", default="shortlisted")
    option_rank: Mapped[int | None] = whole(at_least=1)
    option_expires_at: Mapped[datetime | None] = instant()
    finale_rank: Mapped[str | None] = order_key()
    """Order of the finale walk."""
    notes: Mapped[str | None] = words()
    fitting_status: Mapped[str] = choice("pending", "confirmed", "completed", default="pending")


class ModelAvailability(Entity):
    __tablename__ = "model_availability"
    __table_args__ = (ordered("start_time", "end_time", equal=False),)
    scope = "model_profile_id"
    roles = "backstage: read, write"

    model_profile_id: Mapped[str] = reference("model_profiles", "cascade")
    event_id: Mapped[str | None] = reference("events", "set_null")
    date: Mapped[date] = day()
    start_time: Mapped[datetime] = instant()
    end_time: Mapped[datetime] = instant()
    status: Mapped[str] = choice("available", "tentative", "booked", "unavailable", default="available")
    notes: Mapped[str | None] = words()
