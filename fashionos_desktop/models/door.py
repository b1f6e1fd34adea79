"""Entrances, who came through them, and what was asked there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, exactly_one, index, unique
from fashionos_desktop.models.columns import (
    choice,
    flag,
    identifier,
    instant,
    reference,
    whole,
    words,
)


class Gate(Entity):
    """Entrances."""

    __tablename__ = "gates"
    scope = "event_id"
    roles = "desk: read, insert id, event_id, name, reentry"

    event_id: Mapped[str] = reference("events", "cascade")
    name: Mapped[str] = words()
    opens_at: Mapped[datetime | None] = instant()
    closes_at: Mapped[datetime | None] = instant()
    tolerance_minutes: Mapped[int] = whole(default=0, at_least=0)
    reentry: Mapped[str] = choice("never", "after_exit", "always", default="always")
    capacity: Mapped[int | None] = whole(at_least=0)
    allow_pending: Mapped[bool] = flag(default=False)


class GateTier(Entity):
    """Join; a gate without any admits all."""

    __tablename__ = "gate_tiers"
    __table_args__ = (unique("gate_id", "ticket_tier_id"),)
    scope = "gate_id"
    roles = "desk: read"
    joined = (
        "gate_id",
        "ticket_tier_id",
    )

    gate_id: Mapped[str] = reference("gates", "cascade")
    ticket_tier_id: Mapped[str] = reference("ticket_tiers", "cascade")


class CheckIn(Entity):
    """Insert-only; the id is made by the desk that scanned."""

    __tablename__ = "check_ins"
    __table_args__ = (
        index("event_id", "scanned_at"),
        index("event_id", "kind", "verdict", "gate_id", "scanned_at", "party", name="ix_check_ins_counted"),
        index("gate_id", "scanned_at", present="gate_id"),
        index("annuls_id", present="annuls_id"),
    )
    scope = "event_id"
    roles = "desk: read, insert; backstage: read guestless without registration_id, gate_id, insert"

    event_id: Mapped[str] = reference("events", "cascade")
    gate_id: Mapped[str | None] = reference("gates", "set_null")
    registration_id: Mapped[str | None] = reference("registrations", "set_null")
    call_time_id: Mapped[str | None] = reference("call_times", "set_null")
    code: Mapped[str | None] = words()
    kind: Mapped[str] = choice("entry", "exit", "annul")
    annuls_id: Mapped[str | None] = identifier()
    """No key: the two may arrive in any order."""
    verdict: Mapped[str] = words()
    party: Mapped[int] = whole(default=1, at_least=1)
    forced: Mapped[bool] = flag(default=False)
    reason: Mapped[str | None] = words()
    scanned_at: Mapped[datetime] = instant()
    """Corrected to the centre's clock."""
    device_at: Mapped[datetime] = instant()
    """As the laptop's clock said."""
    device_id: Mapped[str | None] = reference("devices", "set_null")
    operator_id: Mapped[str | None] = reference("profiles", "set_null")


class DoorQuestion(Entity):
    """ "ask PR": a guest parked until someone answers."""

    __tablename__ = "door_questions"
    scope = "event_id"
    roles = "desk: read, write"

    event_id: Mapped[str] = reference("events", "cascade")
    registration_id: Mapped[str | None] = reference("registrations", "set_null")
    name: Mapped[str] = words()
    question: Mapped[str | None] = words()
    publicist_id: Mapped[str | None] = reference("stakeholders", "set_null")
    answer: Mapped[str | None] = choice("yes", "standing", "no")
    seat: Mapped[str | None] = words()
    answered_at: Mapped[datetime | None] = instant()


class Badge(Entity):
    """What a model or crew member is scanned by."""

    __tablename__ = "badges"
    __table_args__ = (
        unique("event_id", "code"),
        exactly_one("model_profile_id", "designer_id", "stakeholder_id"),
    )
    scope = "event_id"
    roles = "desk, backstage: read"

    event_id: Mapped[str] = reference("events", "cascade")
    model_profile_id: Mapped[str | None] = reference("model_profiles", "cascade")
    designer_id: Mapped[str | None] = reference("fashion_show_designer_profiles", "cascade")
    stakeholder_id: Mapped[str | None] = reference("stakeholders", "cascade")
    code: Mapped[str] = words()
