"""The columns of a guest list as a spreadsheet, under headings that our own import reads back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from fashionos_desktop.services.guest_export_rows import ExportGuest

Value = str | int | Decimal | datetime | None


@dataclass(frozen=True, slots=True)
class Column:
    heading: str
    value: Callable[[ExportGuest], Value]
    width: int
    """In letters."""


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"


COLUMNS: tuple[Column, ...] = (
    Column("Name", lambda g: g.name, 28),
    Column("Category", lambda g: g.category, 14),
    Column("Price", lambda g: g.price, 9),
    Column("Currency", lambda g: g.currency, 9),
    Column("Status", lambda g: g.status, 11),
    Column("RSVP", lambda g: None if g.rsvp == "none" else g.rsvp, 7),
    Column("E-mail", lambda g: g.email, 30),
    Column("Phone", lambda g: g.phone, 18),
    Column("Company", lambda g: g.company, 24),
    Column("Section", lambda g: g.section, 14),
    Column("Row", lambda g: g.row_label, 6),
    Column("Seat", lambda g: g.seat, 8),
    Column("Notes", lambda g: g.notes, 40),
    Column("VIP", lambda g: _yes(g.is_vip), 6),
    Column("Press", lambda g: _yes(g.is_press), 7),
    Column("Escort", lambda g: _yes(g.escort), 8),
    Column("Tags", lambda g: "; ".join(g.tags) or None, 16),
    Column("Plus ones", lambda g: g.plus_ones, 11),
    Column("Party", lambda g: g.party, 16),
    Column("Publicist", lambda g: g.publicist, 18),
    Column("Substitute for", lambda g: g.substitute_for, 18),
    Column("Blocked", lambda g: g.blocked_reason, 18),
    Column("Valid from", lambda g: g.valid_from, 17),
    Column("Valid until", lambda g: g.valid_until, 17),
    Column("Checked in at", lambda g: g.checked_in_at, 17),
    Column("Entrance", lambda g: g.checked_in_gate, 16),
    Column("Code", lambda g: g.code, 34),
    Column("Id", lambda g: g.id, 38),
)
"""The code is a guest's identity when the file comes back; the id is for scripts, and import leaves it out."""
