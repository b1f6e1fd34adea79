"""A show and its day: phases, schedule, rehearsals, people, and who is called when."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, exactly_one, ordered, unique
from fashionos_desktop.models.columns import (
    choice,
    day,
    flag,
    instant,
    numeric,
    reference,
    whole,
    words,
)


class Event(Entity):
    __tablename__ = "events"
    __table_args__ = (ordered("start_time", "end_time", equal=True),)
    scope = "organization_id"
    roles = "desk, backstage: read without budget_total, budget_actual"

    organizer_id: Mapped[str] = reference("profiles", "restrict")
    venue_id: Mapped[str | None] = reference("venues", "set_null")
    organizer_team_id: Mapped[str | None] = reference("organizer_teams", "set_null")
    organization_id: Mapped[str] = reference("organizations", "cascade")
    title: Mapped[str] = words()
    slug: Mapped[str] = words(unique=True)
    description: Mapped[str | None] = words()
    status: Mapped[str] = choice("planning", "active", "completed", "cancelled", default="planning")
    event_type: Mapped[str] = choice(
        "runway_show", "photoshoot", "activation", "popup", "campaign", default="runway_show"
    )
    is_public: Mapped[bool] = flag(default=False)
    start_time: Mapped[datetime] = instant()
    end_time: Mapped[datetime | None] = instant()
    event_date: Mapped[date] = day()
    timezone: Mapped[str] = words("UTC")
    """IANA name; call times are wall-clock there."""
    doors_at: Mapped[datetime | None] = instant()
    pace_seconds: Mapped[int | None] = whole(at_least=1)
    """From one exit to the next."""
    lineup_locked_at: Mapped[datetime | None] = instant()
    capacity_limit: Mapped[int | None] = whole(at_least=0)
    attendee_target: Mapped[int | None] = whole(at_least=0)
    attendee_registered: Mapped[int] = whole(default=0, derived=True)
    budget_total: Mapped[Decimal] = numeric(12, 2, default=0, at_least=0)
    budget_actual: Mapped[Decimal] = numeric(12, 2, default=0, derived=True)
    progress_percentage: Mapped[int] = whole(default=0, at_least=0, at_most=100, derived=True)
    runway_seconds: Mapped[int | None] = whole(at_least=0)
    """How long a look is out, from the exit to the end of the runway."""
    rail_seconds: Mapped[int | None] = whole(at_least=0)
    """From the end of the runway to the rail."""


class EventPhase(Entity):
    __tablename__ = "event_phases"
    scope = "event_id"

    event_id: Mapped[str] = reference("events", "cascade")
    phase_key: Mapped[str] = words()
    title: Mapped[str] = words()
    order_index: Mapped[int] = whole()
    status: Mapped[str] = choice("pending", "in_progress", "complete", default="pending")


class EventSchedule(Entity):
    __tablename__ = "event_schedules"
    __table_args__ = (ordered("start_time", "end_time", equal=True),)
    scope = "event_id"
    roles = "backstage: read"

    event_id: Mapped[str] = reference("events", "cascade")
    title: Mapped[str] = words()
    start_time: Mapped[datetime] = instant()
    end_time: Mapped[datetime] = instant()


class EventRehearsal(Entity):
    __tablename__ = "event_rehearsals"
    scope = "event_id"
    roles = "backstage: read"

    event_id: Mapped[str] = reference("events", "cascade")
    date: Mapped[date] = day()
    time_slot: Mapped[str] = words()
    location: Mapped[str | None] = words()


class EventStakeholder(Entity):
    """Joins events x stakeholders."""

    __tablename__ = "event_stakeholders"
    __table_args__ = (unique("event_id", "stakeholder_id"),)
    scope = "event_id"
    roles = "backstage: read"
    joined = (
        "event_id",
        "stakeholder_id",
    )

    event_id: Mapped[str] = reference("events", "cascade")
    stakeholder_id: Mapped[str] = reference("stakeholders", "cascade")
    role: Mapped[str | None] = words()


class EventAsset(Entity):
    __tablename__ = "event_assets"
    scope = "event_id"

    event_id: Mapped[str] = reference("events", "cascade")
    type: Mapped[str] = choice("image", "video")
    url: Mapped[str] = words()
    is_featured: Mapped[bool] = flag(default=False)


class CallTime(Entity):
    """Polymorphic: model, designer or stakeholder."""

    __tablename__ = "call_times"
    __table_args__ = (exactly_one("model_profile_id", "designer_id", "stakeholder_id"),)
    scope = "event_id"
    roles = "backstage: read, write; desk: read"

    event_id: Mapped[str] = reference("events", "cascade")
    model_profile_id: Mapped[str | None] = reference("model_profiles", "cascade")
    designer_id: Mapped[str | None] = reference("fashion_show_designer_profiles", "cascade")
    stakeholder_id: Mapped[str | None] = reference("stakeholders", "cascade")
    date: Mapped[date] = day()
    time: Mapped[str] = words()
    """Wall clock HH:MM in the event's timezone."""
    activity: Mapped[str | None] = words()
    """Arrival, fitting, hair, make-up, rehearsal, line-up."""
    department: Mapped[str | None] = words()
    notes: Mapped[str | None] = words()
    location: Mapped[str | None] = words()
    duration_minutes: Mapped[int | None] = whole(at_least=0)
    arrival: Mapped[str] = choice("expected", "on_the_way", "no_show", default="expected")
    expected_at: Mapped[datetime | None] = instant()
    checked_in_at: Mapped[datetime | None] = instant(derived=True)
    """Earliest admitted scan."""
    source: Mapped[str | None] = words()
    source_ref: Mapped[str | None] = words()
