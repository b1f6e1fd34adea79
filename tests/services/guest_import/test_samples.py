from __future__ import annotations

from pathlib import Path

import pytest

from fashionos_desktop.reports.guest_lists import read_guest_list
from fashionos_desktop.services.guest_import import ImportResult, apply_import, plan_import
from fashionos_desktop.services.guests import guest_totals
from tests.services.guest_import.lists import counts
from tests.services.guests.scene import Scene

GUESTS = Path(__file__).parents[2] / "data" / "guests"


def taken_in(scene: Scene, name: str) -> ImportResult:
    guests = read_guest_list(GUESTS / name, timezone="Europe/Paris")
    plan = scene.read(lambda session: plan_import(session, scene.show_id, guests))
    result = scene.write(lambda session: apply_import(session, scene.show_id, guests))
    assert (plan.new, plan.updated, plan.unchanged, plan.rejected) == (
        result.imported,
        result.updated,
        result.unchanged,
        result.rejected,
    )
    assert result.rows == guests.rows
    return result


@pytest.mark.parametrize(
    ("name", "guests", "words"),
    [
        ("pretix-checkinlist.csv", 1603, "1,603 invited, 387 in"),
        ("pretix-orders.csv", 1800, "1,603 invited, 387 in"),
        ("pretix-orders.xlsx", 1800, "1,603 invited, 387 in"),
        ("pretix-checkin-codes.csv", 1597, "1,597 invited, 0 in"),
        ("eventbrite-attendees.csv", 302, None),
        ("zkipster-guests.xlsx", 305, None),
        ("pr-guestlist.xlsx", 300, None),
        ("latin1-guests.csv", 64, None),
        ("huge-field.csv", 3, None),
    ],
)
def test_a_list_goes_in_whole_and_once(scene: Scene, name: str, guests: int, words: str | None) -> None:
    assert counts(taken_in(scene, name)) == (guests, 0, 0, 0)
    assert counts(taken_in(scene, name)) == (0, 0, guests, 0)
    if words is not None:
        assert scene.read(lambda session: guest_totals(session, scene.show_id)).words == words


def test_a_dirty_list_goes_in_but_for_rows_that_are_named(scene: Scene) -> None:
    result = taken_in(scene, "dirty-guests.csv")
    assert result.imported + len(result.rejected) == result.rows
    assert 0 < len(result.rejected) < 12
    assert all(row.row > 1 and row.reason.endswith(".") for row in result.rejected)
    again = taken_in(scene, "dirty-guests.csv")
    assert (again.imported, again.updated, again.unchanged) == (0, 0, result.imported)


def test_the_lists_of_one_system_are_about_the_same_guests(scene: Scene) -> None:
    taken_in(scene, "pretix-checkinlist.csv")
    orders = taken_in(scene, "pretix-orders.csv")
    assert orders.imported == 197  # cancelled and lapsed ones, which the check-in list leaves out
    assert counts(taken_in(scene, "pretix-checkin-codes.csv")) == (0, 0, 1597, 0)
    assert counts(taken_in(scene, "pretix-checkinlist.csv")) == (0, 0, 1603, 0)
    assert scene.read(lambda session: guest_totals(session, scene.show_id)).words == "1,603 invited, 387 in"
