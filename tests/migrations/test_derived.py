"""Derived columns tell the truth after any sequence of changes, in both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from tests.databases import NOON, Rows, rolled_back


def minutes(count: int) -> Any:
    return NOON + timedelta(minutes=count)


def test_guests_are_counted_for_show_and_category(rows: Rows) -> None:
    show, other = rows.show(), rows.show()
    tier = rows.add("ticket_tiers", event_id=show)
    second = rows.add("ticket_tiers", event_id=show)
    guests = [rows.add("registrations", event_id=show, ticket_tier_id=tier) for _ in range(4)]
    rows.add("registrations", event_id=other, ticket_tier_id=rows.add("ticket_tiers", event_id=other))

    def counts() -> tuple[int, int, int]:
        return (
            rows.get("events", show, "attendee_registered"),
            rows.get("ticket_tiers", tier, "quantity_sold"),
            rows.get("ticket_tiers", second, "quantity_sold"),
        )

    assert counts() == (4, 4, 0)
    rows.set("registrations", guests[0], status="cancelled")
    assert counts() == (3, 3, 0)
    rows.set("registrations", guests[1], ticket_tier_id=second)
    assert counts() == (3, 2, 1)
    rows.set("registrations", guests[2], merged_into_id=guests[3])
    assert counts() == (2, 1, 1)
    rows.set("registrations", guests[0], status="confirmed")
    rows.delete("registrations", guests[3])
    assert counts() == (3, 2, 1)  # the merged guest stands for herself again


def test_what_was_spent_is_the_sum_of_the_lines(rows: Rows) -> None:
    show = rows.show()
    line = rows.add("budget_items", event_id=show, actual_amount=Decimal("10.50"))
    rows.add("budget_items", event_id=show, actual_amount=Decimal("0.25"))
    assert rows.get("events", show, "budget_actual") == Decimal("10.75")
    rows.set("budget_items", line, actual_amount=Decimal("9.00"))
    assert rows.get("events", show, "budget_actual") == Decimal("9.25")
    rows.delete("budget_items", line)
    assert rows.get("events", show, "budget_actual") == Decimal("0.25")


@pytest.mark.parametrize(
    ("done", "of", "progress"), [(0, 0, 0), (0, 3, 0), (1, 3, 33), (2, 3, 67), (1, 8, 13), (3, 3, 100)]
)
def test_progress_is_the_share_of_tasks_that_are_done(rows: Rows, done: int, of: int, progress: int) -> None:
    show = rows.show()
    for number in range(of):
        rows.add("tasks", event_id=show, status="done" if number < done else "to_do")
    assert rows.get("events", show, "progress_percentage") == progress


def test_arrival_is_the_earliest_admitted_scan_that_was_not_annulled(rows: Rows) -> None:
    show = rows.show()
    guest = rows.add("registrations", event_id=show, ticket_tier_id=rows.add("ticket_tiers", event_id=show))

    def scan(minute: int, **values: Any) -> str:
        words = {"kind": "entry", "verdict": "admitted", "registration_id": guest, **values}
        return rows.add("check_ins", event_id=show, scanned_at=minutes(minute), **words)

    def arrival() -> Any:
        return rows.get("registrations", guest, "checked_in_at")

    scan(1, verdict="not_paid")
    assert arrival() is None
    late = scan(9)
    early = scan(5)
    scan(2, kind="exit")
    assert arrival() == minutes(5)
    scan(10, kind="annul", annuls_id=early, registration_id=None)
    assert arrival() == minutes(9)
    rows.delete("check_ins", late)
    assert arrival() is None


def test_an_annulment_may_come_before_what_it_annuls(rows: Rows) -> None:
    show = rows.show()
    guest = rows.add("registrations", event_id=show, ticket_tier_id=rows.add("ticket_tiers", event_id=show))
    entry = "6d1f7f0e-0000-4000-8000-000000000001"
    rows.add("check_ins", event_id=show, kind="annul", annuls_id=entry, verdict="admitted")
    rows.add("check_ins", id=entry, event_id=show, kind="entry", registration_id=guest, verdict="admitted")
    assert rows.get("registrations", guest, "checked_in_at") is None


def test_a_call_is_answered_by_a_scan(rows: Rows) -> None:
    show = rows.show()
    model = rows.add("model_profiles", profile_id=rows.add("profiles"))
    call = rows.add("call_times", event_id=show, model_profile_id=model)
    rows.add("check_ins", event_id=show, kind="entry", call_time_id=call, verdict="admitted", scanned_at=minutes(3))
    assert rows.get("call_times", call, "checked_in_at") == minutes(3)


def test_collections_are_numbered_by_their_rank(rows: Rows) -> None:
    show = rows.show()
    house = rows.get("events", show, "organization_id")
    ranked = {
        rank: rows.add(
            "event_designers",
            event_id=show,
            brand_id=rows.add("fashion_brands", organization_id=house),
            collection_rank=rank,
        )
        for rank in ("m", "Z", "a", None)
    }
    order = {rank: rows.get("event_designers", row, "collection_order") for rank, row in ranked.items()}
    assert order == {"Z": 1, "a": 2, "m": 3, None: None}
    rows.set("event_designers", ranked["m"], collection_rank="0")
    assert rows.get("event_designers", ranked["m"], "collection_order") == 1
    assert rows.get("event_designers", ranked["a"], "collection_order") == 3


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.sampled_from("aBc0zZ"), st.integers(0, 3)),
        st.tuples(st.just("move"), st.integers(0, 9), st.sampled_from("abCdz9")),
        st.tuples(st.just("wear"), st.integers(0, 9), st.integers(0, 3)),
        st.tuples(st.just("cut"), st.integers(0, 9), st.booleans()),
        st.tuples(st.just("drop"), st.integers(0, 9), st.just(0)),
    ),
    max_size=14,
)


def test_walk_order_is_the_dense_rank_of_the_cast_by_first_look(migrated: Engine) -> None:
    @settings(max_examples=40)
    @given(STEPS)
    def holds(steps: list[tuple[str, Any, Any]]) -> None:
        with rolled_back(migrated) as connection:
            check_walk_order(Rows(connection), steps)

    holds()


def check_walk_order(rows: Rows, steps: list[tuple[str, Any, Any]]) -> None:
    show = rows.show()
    cast: list[str | None] = [
        rows.add(
            "event_models",
            event_id=show,
            model_profile_id=rows.add("model_profiles", profile_id=rows.add("profiles")),
        )
        for _ in range(3)
    ]
    cast.append(None)
    looks: dict[str, dict[str, Any]] = {}

    def chosen(number: int) -> str | None:
        return sorted(looks)[number % len(looks)] if looks else None

    actions: dict[str, Callable[[Any, Any], None]] = {}

    def add(rank: str, model: int) -> None:
        values = {"rank": rank, "event_model_id": cast[model], "is_cut": False}
        looks[rows.add("looks", event_id=show, **values)] = values

    def change(number: int, **values: Any) -> None:
        if look := chosen(number):
            rows.set("looks", look, **values)
            looks[look] |= values

    def drop(number: int, _: Any) -> None:
        if look := chosen(number):
            rows.delete("looks", look)
            del looks[look]

    actions |= {
        "add": add,
        "move": lambda number, rank: change(number, rank=rank),
        "wear": lambda number, model: change(number, event_model_id=cast[model]),
        "cut": lambda number, cut: change(number, is_cut=cut),
        "drop": drop,
    }
    for verb, first, second in steps:
        actions[verb](first, second)
    order = [
        look["event_model_id"]
        for _, look in sorted(looks.items(), key=lambda i: (i[1]["rank"].encode(), i[0]))
        if not look["is_cut"]
    ]
    walking = list(dict.fromkeys(model for model in order if model))
    for model in cast[:3]:
        assert model is not None
        expected = (walking.index(model) + 1 if model in walking else None, order[:1] == [model], order[-1:] == [model])
        found = tuple(rows.get("event_models", model, name) for name in ("walk_order", "is_opening", "is_closing"))
        assert found == expected


def test_a_run_gives_looks_their_status(rows: Rows) -> None:
    show = rows.show()
    looks = [rows.add("looks", event_id=show, rank=rank) for rank in "abcde"]

    def statuses() -> list[str]:
        return [rows.get("looks", look, "status") for look in looks]

    def log(run: str, kind: str, look: int, minute: int) -> None:
        rows.add("show_entries", run_id=run, look_id=looks[look], kind=kind, at=minutes(minute))

    run = rows.add("show_runs", event_id=show, kind="show")
    assert statuses() == ["planned"] * 5
    rows.set("show_runs", run, started_at=NOON)
    assert statuses() == ["standby", "planned", "planned", "planned", "planned"]
    log(run, "send", 0, 1)
    log(run, "send", 1, 2)
    assert statuses() == ["done", "walking", "standby", "planned", "planned"]
    log(run, "skip", 2, 3)
    assert statuses() == ["done", "walking", "skipped", "standby", "planned"]
    log(run, "send", 3, 4)
    log(run, "back", 3, 5)
    assert statuses() == ["done", "walking", "skipped", "standby", "planned"]
    rows.set("looks", looks[4], rank="bb")
    assert statuses() == ["done", "walking", "skipped", "planned", "standby"]
    rows.set("show_runs", run, ended_at=minutes(9))
    assert statuses() == ["planned"] * 5


def test_ten_thousand_guests_are_counted_in_linear_time(rows: Rows) -> None:
    """A counter that was recomputed for each row would take minutes here."""
    show = rows.show()
    tier = rows.add("ticket_tiers", event_id=show)
    from fashionos_desktop.models import Entity, new_id

    table = Entity.metadata.tables["registrations"]
    guests = [
        {"id": new_id(), "event_id": show, "ticket_tier_id": tier, "attendee_name": "Ana", "qr_code_data": str(number)}
        for number in range(10_000)
    ]
    for start in range(0, len(guests), 1_000):
        rows.connection.execute(table.insert().values(guests[start : start + 1_000]))
    assert rows.get("events", show, "attendee_registered") == 10_000
    assert rows.get("ticket_tiers", tier, "quantity_sold") == 10_000
