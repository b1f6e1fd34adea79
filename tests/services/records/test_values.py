from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.services.records import Field, fields_of, shown, understood
from fashionos_desktop.services.refusals import Refused

PARIS = ZoneInfo("Europe/Paris")


def _field(name: str) -> Field:
    table, _, column = name.partition(".")
    return next(field for field in fields_of(table) if field.name == column)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("tasks.due_date", "29 Sep 2026", date(2026, 9, 29)),
        ("tasks.due_date", "29 september 2026", date(2026, 9, 29)),
        ("tasks.due_date", "29.9.2026", date(2026, 9, 29)),
        ("tasks.due_date", "2026-09-29", date(2026, 9, 29)),
        ("tasks.due_date", " ", None),
        ("events.doors_at", "29 Sep 2026 18:45", datetime(2026, 9, 29, 16, 45, tzinfo=UTC)),
        ("events.doors_at", "2026-09-29T18:45+02:00", datetime(2026, 9, 29, 16, 45, tzinfo=UTC)),
        ("budget_items.budgeted_amount", "18,500.5", Decimal("18500.50")),
        ("budget_items.budgeted_amount", "18 500,5", Decimal("18500.50")),
        ("registrations.plus_ones", "1,200", 1200),
        ("registrations.is_vip", "Yes", True),
        ("tasks.status", "In progress", "in_progress"),
        ("registrations.tags", 'press, "Paris, France", vip', ["press", "Paris, France", "vip"]),
        ("registrations.tags", "", []),
        ("call_sheets.content", '{"a": [1, 2]}', {"a": [1, 2]}),
    ],
)
def test_what_a_person_writes_is_understood(field: str, text: str, value: Any) -> None:
    assert understood(_field(field), text, PARIS) == value


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("tasks.due_date", "31 June 2026", "June 2026 has 30 days."),
        ("tasks.due_date", "soon", 'Due date takes a date such as 29 Sep 2026; "soon" is none.'),
        ("events.doors_at", "29 Sep 2026", 'Doors takes a time such as 29 Sep 2026 18:45; "29 Sep 2026" is none.'),
        ("ticket_tiers.price", "-1", "Price must be 0 or more."),
        ("ticket_tiers.price", "free", 'Price takes an amount such as 18,500.00; "free" is none.'),
        ("registrations.plus_ones", "two", 'Plus ones takes a whole number; "two" is none.'),
        ("registrations.is_vip", "maybe", 'VIP takes yes or no; "maybe" is neither.'),
        ("tasks.status", "maybe", "Status must be one of: To do, In progress, Blocked, Done."),
        ("call_sheets.content", "{a}", "Content takes JSON; this is none."),
        ("call_sheets.content", "NaN", "Content takes JSON; this is none."),
        ("budget_items.budgeted_amount", "", "Budgeted cannot be empty."),
    ],
)
def test_what_cannot_be_understood_is_said_in_a_sentence(field: str, text: str, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        understood(_field(field), text, PARIS)
    assert str(refused.value) == sentence
    assert refused.value.column == field.partition(".")[2]


@given(st.dates(min_value=date(1000, 1, 1)))
def test_days_come_back(day: date) -> None:
    field = _field("tasks.due_date")
    assert understood(field, shown(field, day, PARIS), PARIS) == day


@given(st.decimals(min_value=0, max_value=99_999_999, places=2))
def test_amounts_come_back(amount: Decimal) -> None:
    field = _field("ticket_tiers.price")
    if amount < 100_000_000:
        assert understood(field, shown(field, amount, PARIS), PARIS) == abs(amount)


@given(st.lists(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1), max_size=5))
def test_lists_come_back_whatever_signs_are_in_them(items: list[str]) -> None:
    field = _field("registrations.tags")
    assert understood(field, shown(field, items, PARIS), PARIS) == items


def test_defaults_are_known_as_a_person_writes_them() -> None:
    assert _field("payments.currency").default == "USD"
    assert _field("registrations.plus_ones").default == "0"
    assert _field("gates.allow_pending").default == "no"
    assert _field("tasks.title").default is None
