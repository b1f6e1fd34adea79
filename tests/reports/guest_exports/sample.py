"""Guests and a show for tests of exports."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from fashionos_desktop.services.guest_export_rows import ExportGuest, ShowHeading

PARIS = ZoneInfo("Europe/Paris")
SHOW = ShowHeading(
    title="Maison Aurelle SS27",
    printed_at=datetime(2026, 9, 29, 18, 40, tzinfo=PARIS),
    starts_at=datetime(2026, 9, 29, 20, 0, tzinfo=PARIS),
    venue="Salon Sud, Paris",
    as_of=datetime(2026, 9, 29, 18, 38, tzinfo=PARIS),
)

FULL = ExportGuest(
    id="6f0b0a52-4b1d-4b0e-9a55-0a3d2f6c1e11",
    name="Łukasz Żółć",
    category="Front Row",
    price=Decimal("180.00"),
    currency="EUR",
    status="confirmed",
    rsvp="yes",
    email="lukasz@example.com",
    phone="+33 6 12 34 56 78",
    company="Vogue Polska",
    section="Salon Sud",
    row_label="E",
    seat="11",
    notes="Wheelchair, side entrance\nAsk for Marta",
    code="92kmruveywwzxbeuz69kx7rg7wadxu2e",
    is_vip=True,
    is_press=True,
    escort=True,
    tags=("Editor",),
    plus_ones=2,
    party="Aurelle",
    publicist="Karla Ott",
    substitute_for="Ada Low",
    blocked_reason=None,
    valid_from=datetime(2026, 9, 29, 19, 0, tzinfo=PARIS),
    valid_until=datetime(2026, 9, 29, 23, 30, tzinfo=PARIS),
    checked_in_at=datetime(2026, 9, 29, 18, 5, 7, tzinfo=PARIS),
    checked_in_gate="North",
)


def guest(name: str, number: int = 0, **changes: Any) -> ExportGuest:
    """A plain guest with what the test cares for."""
    plain = ExportGuest(
        id=f"{number:08d}-0000-4000-8000-000000000000", name=name, category="Seated", code=f"C{number:05d}"
    )
    return replace(plain, **changes)
