"""What a guest list says, before it meets the cache: the border between reading files and keeping guests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

GuestStatus = Literal["pending", "confirmed", "cancelled"]
Answer = Literal["none", "yes", "no"]


@dataclass(frozen=True, slots=True)
class GuestRecord:
    """One guest as a file states it. None means that the file says nothing, never that it says "empty"."""

    row: int
    """Row of the file as its reader counts it, 1 for the first line, headings included."""
    name: str
    source_ref: str | None = None
    """The guest's identity in that file's world: a second import of it updates the same guest."""
    code: str | None = None
    email: str | None = None
    phone: str | None = None
    company: str | None = None
    category: str | None = None
    price: Decimal | None = None
    currency: str | None = None
    status: GuestStatus | None = None
    """pending: not paid, or asked and not answered. None: the list has no such column."""
    rsvp: Answer | None = None
    section: str | None = None
    row_label: str | None = None
    seat: str | None = None
    notes: str | None = None
    is_vip: bool | None = None
    is_press: bool | None = None
    escort: bool | None = None
    tags: tuple[str, ...] = ()
    plus_ones: int | None = None
    party: str | None = None
    publicist: str | None = None
    substitute_for: str | None = None
    blocked_reason: str | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    checked_in_at: datetime | None = None
    checked_in_gate: str | None = None
    corrections: tuple[str, ...] = ()
    """What was left out or mended in this row, in words, while the guest still goes in."""
    checked_in: bool = False
    """Already let in, by another system; `checked_in_at` stays None where the file does not say when."""
    placeholder_name: bool = False
    """The file names nobody: `name` is made of the order, e-mail or code, and never replaces a name that is known."""


@dataclass(frozen=True, slots=True)
class RejectedRow:
    row: int
    reason: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class GuestList:
    """A guest list that was read whole and understood."""

    source: str
    """The kind of list, in words: "pretix check-in list", "Eventbrite attendees", "guest list"."""
    file_name: str
    rows: int
    """Rows that hold a guest or should have: records plus rejected."""
    records: tuple[GuestRecord, ...]
    rejected: tuple[RejectedRow, ...] = ()
    event_title: str | None = None
    event_date: date | None = None
