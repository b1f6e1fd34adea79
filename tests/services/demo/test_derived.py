"""Derived columns of the demo show are what their sources say."""

from __future__ import annotations

import pytest

from tests.services.demo.conftest import Demo

ADMITTED = (
    "(SELECT MIN(c.scanned_at) FROM check_ins c WHERE c.{key} = t.id AND c.kind = 'entry' AND c.verdict = 'admitted'"
    " AND c.id NOT IN (SELECT annuls_id FROM check_ins WHERE kind = 'annul'))"
)


@pytest.mark.parametrize(("table", "key"), [("registrations", "registration_id"), ("call_times", "call_time_id")])
def test_arrivals_follow_from_scans(demo: Demo, table: str, key: str) -> None:
    differ = f"SELECT COUNT(*) FROM {table} t WHERE checked_in_at IS NOT {ADMITTED.format(key=key)}"
    assert demo.value(differ) == 0
    assert demo.value(f"SELECT COUNT(*) FROM {table} WHERE checked_in_at IS NOT NULL") > 40


def test_guests_are_counted(demo: Demo) -> None:
    counted = "SELECT COUNT(*) FROM registrations WHERE status <> 'cancelled' AND merged_into_id IS NULL"
    assert demo.value("SELECT attendee_registered FROM events") == demo.value(counted)
    by_tier = f"SELECT t.id, t.quantity_sold, ({counted} AND ticket_tier_id = t.id) FROM ticket_tiers t"
    for _, sold, found in demo.rows(by_tier):
        assert sold == found


def test_nothing_is_sold_twice(demo: Demo) -> None:
    assert demo.value("SELECT COUNT(*) FROM ticket_tiers WHERE quantity_sold > quantity_total") == 0
    assert demo.value("SELECT COUNT(*) FROM events WHERE attendee_registered > capacity_limit") == 0


def test_budget_and_progress_follow(demo: Demo) -> None:
    assert demo.value("SELECT budget_actual FROM events") == demo.value("SELECT SUM(actual_amount) FROM budget_items")
    done = demo.value("SELECT AVG(status = 'done') * 100 FROM tasks")
    assert abs(demo.value("SELECT progress_percentage FROM events") - done) <= 0.5


def test_the_walk_follows_the_running_order(demo: Demo) -> None:
    first = (
        "SELECT event_model_id FROM looks"
        " WHERE kind = 'look' AND NOT is_cut AND event_model_id IS NOT NULL ORDER BY rank"
    )
    walked = list(dict.fromkeys(model for (model,) in demo.rows(first)))
    placed = demo.rows("SELECT id FROM event_models WHERE walk_order IS NOT NULL ORDER BY walk_order")
    assert [model for (model,) in placed] == walked
    assert demo.value("SELECT COUNT(*) FROM event_models WHERE is_opening") == 1
    assert demo.value("SELECT COUNT(*) FROM event_models WHERE is_closing") == 1
    assert demo.value("SELECT COUNT(*) FROM looks WHERE status <> 'planned'") == 0


def test_collections_stand_in_order(demo: Demo) -> None:
    shown = "SELECT collection FROM event_designers ORDER BY collection_order"
    assert [title for (title,) in demo.rows(shown)] == ["Main", "Tidal", "Second Light", "Caravan", "Siesta", "Atelier"]
