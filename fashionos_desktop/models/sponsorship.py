"""Sponsors: the pipeline of an event, and what was agreed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, unique
from fashionos_desktop.models.columns import (
    choice,
    numeric,
    reference,
    structure,
    whole,
    words,
)


class Sponsor(Entity):
    """The pipeline, per event."""

    __tablename__ = "sponsors"
    scope = "event_id"

    event_id: Mapped[str] = reference("events", "cascade")
    company_name: Mapped[str] = words()
    contact_name: Mapped[str | None] = words()
    contact_email: Mapped[str | None] = words()
    contact_phone: Mapped[str | None] = words()
    tier: Mapped[str] = choice("platinum", "gold", "silver", "bronze", "partner", default="partner")
    status: Mapped[str] = choice(
        "lead", "contacted", "negotiating", "committed", "confirmed", "declined", default="lead"
    )
    value: Mapped[Decimal] = numeric(12, 2, default=0, at_least=0)
    fit_score: Mapped[int | None] = whole(at_least=0, at_most=100)
    notes: Mapped[str | None] = words()
    logo_url: Mapped[str | None] = words()
    website: Mapped[str | None] = words()


class SponsorOrganization(Entity):
    __tablename__ = "sponsor_organizations"
    scope = "organization_id"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    name: Mapped[str] = words()
    industry: Mapped[str | None] = words()
    logo_url: Mapped[str | None] = words()


class SponsorshipPackage(Entity):
    __tablename__ = "sponsorship_packages"
    scope = "organization_id"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    sponsor_org_id: Mapped[str | None] = reference("sponsor_organizations", "set_null")
    name: Mapped[str] = words()
    tier: Mapped[str] = choice("platinum", "gold", "silver", "bronze", "partner")
    price: Mapped[Decimal] = numeric(12, 2, at_least=0)
    benefits: Mapped[Any] = structure("[]")


class EventSponsor(Entity):
    """Joins events x sponsor organizations."""

    __tablename__ = "event_sponsors"
    __table_args__ = (unique("event_id", "sponsor_org_id"),)
    scope = "event_id"
    joined = (
        "event_id",
        "sponsor_org_id",
    )

    event_id: Mapped[str] = reference("events", "cascade")
    sponsor_org_id: Mapped[str] = reference("sponsor_organizations", "cascade")
    tier: Mapped[str] = choice("platinum", "gold", "silver", "bronze", "partner")
    amount: Mapped[Decimal] = numeric(12, 2, at_least=0)
    status: Mapped[str] = choice("pending", "confirmed", "paid", "cancelled", default="pending")
