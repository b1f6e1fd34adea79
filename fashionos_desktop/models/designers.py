"""Brands, designers, and the collections they show."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, ordered, unique
from fashionos_desktop.models.columns import (
    choice,
    day,
    instant,
    order_key,
    reference,
    whole,
    words,
)


class FashionBrand(Entity):
    __tablename__ = "fashion_brands"
    scope = "organization_id"
    roles = "desk: read id, organization_id, name; backstage: read"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    name: Mapped[str] = words()
    country: Mapped[str | None] = words()
    style: Mapped[str | None] = words()


class DesignerProfile(Entity):
    __tablename__ = "fashion_show_designer_profiles"
    scope = "brand_id"
    roles = "desk: read id, user_id, brand_id; backstage: read"

    user_id: Mapped[str] = reference("profiles", "cascade")
    brand_id: Mapped[str] = reference("fashion_brands", "cascade")
    specialty: Mapped[str | None] = words()


class EventDesigner(Entity):
    """Joins events x brands."""

    __tablename__ = "event_designers"
    __table_args__ = (unique("event_id", "brand_id", "collection"),)
    scope = "event_id"
    roles = "backstage: read"
    joined = (
        "event_id",
        "brand_id",
        "collection",
    )

    event_id: Mapped[str] = reference("events", "cascade")
    designer_id: Mapped[str | None] = reference("fashion_show_designer_profiles", "set_null")
    brand_id: Mapped[str] = reference("fashion_brands", "cascade")
    collection: Mapped[str] = words("main")
    collection_order: Mapped[int | None] = whole(derived=True)
    """1..n, from collection_rank."""
    collection_rank: Mapped[str | None] = order_key()
    """Order key: one move changes one row."""


class DesignerAvailability(Entity):
    __tablename__ = "designer_availability"
    __table_args__ = (ordered("start_time", "end_time", equal=False),)
    scope = "brand_id"

    brand_id: Mapped[str] = reference("fashion_brands", "cascade")
    event_id: Mapped[str | None] = reference("events", "set_null")
    date: Mapped[date] = day()
    start_time: Mapped[datetime] = instant()
    end_time: Mapped[datetime] = instant()
    status: Mapped[str] = choice("available", "tentative", "booked", "unavailable", default="available")
    notes: Mapped[str | None] = words()
