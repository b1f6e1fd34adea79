"""Guests: categories, registrations, payments and notes."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, index
from fashionos_desktop.models.columns import (
    choice,
    flag,
    instant,
    numeric,
    reference,
    whole,
    word_list,
    words,
)


class TicketTier(Entity):
    __tablename__ = "ticket_tiers"
    scope = "event_id"
    roles = "desk: read without price"

    event_id: Mapped[str] = reference("events", "cascade")
    name: Mapped[str] = words()
    type: Mapped[str] = choice("paid", "comp", "press", default="paid")
    price: Mapped[Decimal] = numeric(10, 2, default=0, at_least=0)
    quantity_total: Mapped[int | None] = whole(at_least=0)
    """Null: unlimited."""
    quantity_sold: Mapped[int] = whole(default=0, derived=True)


class Registration(Entity):
    __tablename__ = "registrations"
    __table_args__ = (
        index("event_id", "party", present="party"),
        index(
            *("event_id", "seat", "row_label", "section", "ticket_tier_id", "status", "merged_into_id"),
            name="ix_registrations_seated",
            present="seat",
        ),
        index(
            *("event_id", "ticket_tier_id", "status", "merged_into_id"),
            name="ix_registrations_arrived",
            present="checked_in_at",
        ),
    )
    scope = "event_id"
    roles = "desk: read, insert, update attendee_name, section, row_label, seat, rsvp, notes, party, plus_ones, status"

    event_id: Mapped[str] = reference("events", "cascade")
    ticket_tier_id: Mapped[str] = reference("ticket_tiers", "no_action")
    profile_id: Mapped[str | None] = reference("profiles", "set_null")
    attendee_email: Mapped[str | None] = words()
    attendee_name: Mapped[str] = words()
    status: Mapped[str] = choice("pending", "confirmed", "cancelled", "attended", default="pending")
    """Editorial; presence is checked_in_at."""
    qr_code_data: Mapped[str] = words(unique=True)
    checked_in_at: Mapped[datetime | None] = instant(derived=True)
    """Earliest admitted scan that was not annulled."""
    rsvp: Mapped[str] = choice("none", "yes", "no", default="none")
    """An answer, not a payment."""
    phone: Mapped[str | None] = words()
    company: Mapped[str | None] = words()
    publicist_id: Mapped[str | None] = reference("stakeholders", "set_null")
    section: Mapped[str | None] = words()
    row_label: Mapped[str | None] = words()
    seat: Mapped[str | None] = words()
    notes: Mapped[str | None] = words()
    is_vip: Mapped[bool] = flag(default=False)
    is_press: Mapped[bool] = flag(default=False)
    escort: Mapped[bool] = flag(default=False)
    tags: Mapped[list[str]] = word_list()
    plus_ones: Mapped[int] = whole(default=0, at_least=0)
    party: Mapped[str | None] = words()
    """Guests who come together share one."""
    substitute_for: Mapped[str | None] = words()
    """The invited name, when another came."""
    portrait_id: Mapped[str | None] = reference("media_files", "set_null")
    merged_into_id: Mapped[str | None] = reference("registrations", "set_null")
    blocked_reason: Mapped[str | None] = words()
    valid_from: Mapped[datetime | None] = instant()
    valid_until: Mapped[datetime | None] = instant()
    source: Mapped[str | None] = words()
    """Where it was imported from."""
    source_ref: Mapped[str | None] = words()
    """Its identity there, so that a second import updates it."""


class Payment(Entity):
    __tablename__ = "payments"
    scope = "registration_id"

    registration_id: Mapped[str] = reference("registrations", "cascade")
    payer_id: Mapped[str | None] = reference("profiles", "set_null")
    amount: Mapped[Decimal] = numeric(10, 2, at_least=0)
    currency: Mapped[str] = words("USD")
    status: Mapped[str] = choice("pending", "completed", "failed", "refunded", default="pending")
    provider: Mapped[str | None] = words()
    provider_transaction_id: Mapped[str | None] = words()


class RegistrationNote(Entity):
    __tablename__ = "registration_notes"
    scope = "registration_id"
    roles = "desk: read, insert"

    registration_id: Mapped[str] = reference("registrations", "cascade")
    author_id: Mapped[str | None] = reference("profiles", "set_null")
    body: Mapped[str] = words()
