"""What a guest list that leaves the house says of each guest and of the show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ShowHeading:
    """The show that a list is for. Instants carry the show's own time zone."""

    title: str
    printed_at: datetime
    starts_at: datetime | None = None
    venue: str | None = None
    as_of: datetime | None = None
    """When this laptop last heard from the centre, if it ever did: how old the list is."""


@dataclass(frozen=True, slots=True)
class ExportGuest:
    """One guest with what the other tables know of her, in words. Instants carry the show's own time zone."""

    id: str
    name: str
    category: str
    price: Decimal = Decimal(0)
    """Of the category; with a price, "pending" means not paid."""
    currency: str | None = None
    status: str = "confirmed"
    """pending, confirmed or cancelled."""
    rsvp: str = "none"
    """none, yes or no."""
    email: str | None = None
    phone: str | None = None
    company: str | None = None
    section: str | None = None
    row_label: str | None = None
    seat: str | None = None
    notes: str | None = None
    code: str | None = None
    is_vip: bool = False
    is_press: bool = False
    escort: bool = False
    tags: tuple[str, ...] = ()
    plus_ones: int = 0
    party: str | None = None
    publicist: str | None = None
    substitute_for: str | None = None
    blocked_reason: str | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    checked_in_at: datetime | None = None
    checked_in_gate: str | None = None
