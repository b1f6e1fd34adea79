"""A list that leaves comes back the same through our own import."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from fashionos_desktop.reports.guest_exports import export_guests
from fashionos_desktop.reports.guest_lists import read_guest_list
from fashionos_desktop.services.guest_export_rows import ExportGuest
from tests.reports.guest_exports.sample import FULL, PARIS, SHOW, guest

GUESTS = [
    FULL,
    guest("=cmd|'/c calc'!A1", 1, notes="- no nuts\n+1 may follow", company="@home", phone="+1 202-555-0161"),
    guest("Anna Żak", 2, tags=("After-show", "Dinner"), status="cancelled", price=Decimal("45.00"), currency="EUR"),
    guest("王琴", 3, status="pending", price=Decimal("45.00"), currency="EUR", blocked_reason="House decision"),
    guest("ليلى الحداد", 4, rsvp="no", status="pending", category="Press", is_press=True),
    guest("Émile O'Hara", 5, checked_in_at=datetime(2026, 9, 29, 18, 59, 1, tzinfo=PARIS)),
]

_SAME = ("name", "code", "email", "phone", "company", "category", "price", "currency", "status", "section", "row_label")
_ALSO = ("seat", "notes", "plus_ones", "party", "publicist", "substitute_for", "blocked_reason", "is_vip", "is_press")
_INSTANTS = ("valid_from", "valid_until", "checked_in_at")


@pytest.mark.parametrize("form", [".csv", ".xlsx"])
def test_our_own_import_reads_it_back(tmp_path: Path, form: str) -> None:
    target = tmp_path / f"guests{form}"
    export_guests(GUESTS, target, show=SHOW)
    found = read_guest_list(target, timezone="Europe/Paris")
    assert found.rejected == ()
    assert len(found.records) == len(GUESTS)
    for sent, back in zip(GUESTS, found.records, strict=True):
        for field in (*_SAME, *_ALSO, "escort"):
            assert (getattr(back, field) or None) == _expected(sent, field), (sent.name, field)
        assert back.tags == tuple(sent.tags)
        for field in _INSTANTS:
            assert getattr(back, field) == getattr(sent, field), (sent.name, field)
        assert (back.rsvp or "none") == sent.rsvp


def _expected(sent: ExportGuest, field: str) -> object:
    if field == "currency" and not sent.currency:
        return None
    return getattr(sent, field) or None
