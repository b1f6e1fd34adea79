"""Photo shoots, their items and pictures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity
from fashionos_desktop.models.columns import (
    choice,
    day,
    flag,
    numeric,
    reference,
    words,
)


class Shoot(Entity):
    __tablename__ = "shoots"
    scope = "organization_id"

    organization_id: Mapped[str] = reference("organizations", "cascade")
    designer_id: Mapped[str | None] = reference("fashion_show_designer_profiles", "set_null")
    title: Mapped[str] = words()
    status: Mapped[str] = choice("planning", "in_progress", "completed", default="planning")
    scheduled_date: Mapped[date | None] = day()


class ShootItem(Entity):
    __tablename__ = "shoot_items"
    scope = "shoot_id"

    shoot_id: Mapped[str] = reference("shoots", "cascade")
    name: Mapped[str] = words()
    sku: Mapped[str | None] = words()
    status: Mapped[str] = choice("pending", "shot", "approved", default="pending")


class ShootAsset(Entity):
    __tablename__ = "shoot_assets"
    scope = "shoot_id"

    shoot_id: Mapped[str] = reference("shoots", "cascade")
    url: Mapped[str] = words()
    is_final: Mapped[bool] = flag(default=False)


class ShootPayment(Entity):
    __tablename__ = "shoot_payments"
    scope = "shoot_id"

    shoot_id: Mapped[str] = reference("shoots", "cascade")
    user_id: Mapped[str] = reference("profiles", "restrict")
    amount: Mapped[Decimal] = numeric(12, 2, at_least=0)
    status: Mapped[str] = choice("pending", "paid", "failed", "refunded", default="pending")
