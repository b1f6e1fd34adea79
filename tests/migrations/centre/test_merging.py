"""Two edits of one row: which value stands, and what people see of the other one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from fashionos_desktop.models.column_types import from_microseconds, microseconds
from tests.databases import NOON
from tests.migrations.centre.house import House, Values, now, update


def written_elsewhere(house: House, table: str, row_id: str, at: int, **values: Any) -> None:
    with house.written_by(house.other_device, at):
        house.rows.set(table, row_id, **values)


@pytest.mark.parametrize(("at", "stands"), [(100, "mine"), (70, "mine"), (69, "theirs")])
def test_the_later_edit_stands_and_the_other_one_can_be_read(house: House, at: int, stands: str) -> None:
    guest = house.guest(attendee_name="before")
    written_elsewhere(house, "registrations", guest, 70, attendee_name="theirs")
    outcome = house.push(update("registrations", guest, {"attendee_name": "before"}, {"attendee_name": "mine"}), at=at)
    lost = stands == "theirs"
    assert outcome["decision"] == ("superseded" if lost else "applied")
    assert outcome["superseded"] == ([["registrations", guest]] if lost else [])
    assert house.rows.get("registrations", guest, "attendee_name") == stands
    [entry] = house.journal()
    assert (entry["kind"], entry["column_name"], str(entry["row_id"])) == ("edit", "attendee_name", guest)
    sides = [
        (entry["kept"], microseconds(entry["kept_at"]), str(entry["kept_device_id"])),
        (entry["lost"], microseconds(entry["lost_at"]), str(entry["lost_device_id"])),
    ]
    mine, theirs = ("mine", at, house.device), ("theirs", 70, house.other_device)
    assert sides == ([theirs, mine] if lost else [mine, theirs])


def test_other_columns_and_equal_values_are_no_conflict(house: House) -> None:
    guest = house.guest(attendee_name="before")
    written_elsewhere(house, "registrations", guest, 70, attendee_name="same", company="theirs")
    both = update(
        "registrations", guest, {"attendee_name": "before", "notes": None}, {"attendee_name": "same", "notes": "mine"}
    )
    assert house.push(both, at=1)["decision"] == "applied"
    assert house.journal() == []
    assert house.rows.get("registrations", guest, "notes") == "mine"
    assert house.rows.get("registrations", guest, "company") == "theirs"


def test_of_one_operation_some_columns_may_win_and_others_lose(house: House) -> None:
    guest = house.guest()
    written_elsewhere(house, "registrations", guest, 50, notes="older")
    written_elsewhere(house, "registrations", guest, 90, company="newer")
    old, new = {"notes": None, "company": None, "plus_ones": 0}, {"notes": "a", "company": "b", "plus_ones": 3}
    assert house.push(update("registrations", guest, old, new), at=70)["decision"] == "superseded"
    found = [house.rows.get("registrations", guest, name) for name in ("notes", "company", "plus_ones")]
    assert found == ["a", "newer", 3]
    assert [(entry["column_name"], entry["kept"], entry["lost"]) for entry in house.journal()] == [
        ("company", "newer", "b"),
        ("notes", "a", "older"),
    ]


def test_columns_that_belong_together_are_decided_as_one(house: House) -> None:
    guest = house.guest(section="A", row_label="1", seat="1")
    written_elsewhere(house, "registrations", guest, 70, seat="9")
    seats: list[Values] = [{"section": s, "row_label": r, "seat": n} for s, r, n in (("A", "1", "1"), ("B", "2", "3"))]
    assert house.push(update("registrations", guest, *seats), at=60)["decision"] == "superseded"
    assert [house.rows.get("registrations", guest, name) for name in seats[0]] == ["A", "1", "9"]
    [entry] = house.journal()
    assert entry["kept"] == {"section": "A", "row_label": "1", "seat": "9"}
    assert entry["lost"] == seats[1]
    assert entry["column_name"] in seats[0]


def test_a_value_that_came_back_is_the_value_that_was_seen(house: House) -> None:
    guest = house.guest(notes="a")
    written_elsewhere(house, "registrations", guest, now(), notes="b")
    written_elsewhere(house, "registrations", guest, now(), notes="a")
    assert house.push(update("registrations", guest, {"notes": "a"}, {"notes": "c"}), at=1)["decision"] == "applied"
    assert house.journal() == []


def test_values_are_compared_as_what_they_are(house: House) -> None:
    """JSON by its content, amounts and instants by their value."""
    campaign = house.rows.add(
        "campaigns", organization_id=house.organization, pricing={"a": [1], "b": 2},
        created_by=house.rows.get("events", house.show, "organizer_id"),
    )  # fmt: skip
    spelled = {"pricing": '{ "b": 2, "a": [1] }'}
    assert house.push(update("campaigns", campaign, spelled, {"pricing": '{"c":1}'}), at=1)["decision"] == "applied"
    assert house.rows.get("campaigns", campaign, "pricing") == {"c": 1}
    show = house.rows.add(
        "events", organizer_id=house.rows.get("events", house.show, "organizer_id"),
        organization_id=house.organization, start_time=NOON, end_time=NOON + timedelta(hours=1), budget_total=5,
    )  # fmt: skip
    old = {
        "start_time": microseconds(NOON), "end_time": microseconds(NOON) + 3_600_000_000,
        "event_date": "2026-09-29", "timezone": "UTC", "budget_total": 500,
    }  # fmt: skip
    house.rows.set("events", show, event_date=NOON.date(), timezone="UTC")
    new = {**old, "start_time": microseconds(NOON) + 1, "budget_total": 501}
    assert house.push(update("events", show, old, new), at=1)["decision"] == "applied"
    assert house.rows.get("events", show, "start_time") == from_microseconds(microseconds(NOON) + 1)
    assert str(house.rows.get("events", show, "budget_total")) == "5.01"
    assert house.journal() == []


def test_an_edit_of_a_deleted_row_is_kept_with_the_row(house: House) -> None:
    guest = house.guest(attendee_name="Ana", company="MA")
    with house.written_by(house.other_device, 55):
        house.rows.delete("registrations", guest)
    outcome = house.push(update("registrations", guest, {"attendee_name": "Ana"}, {"attendee_name": "Zoé"}), at=60)
    assert (outcome["decision"], outcome["superseded"]) == ("superseded", [["registrations", guest]])
    [entry] = house.journal()
    assert (entry["kind"], entry["lost"]) == ("deleted", {"attendee_name": "Zoé"})
    assert (entry["content"]["attendee_name"], entry["content"]["company"]) == ("Zoé", "MA")
    assert (microseconds(entry["kept_at"]), str(entry["kept_device_id"])) == (55, house.other_device)
    emptied = house.push(update("registrations", guest, {"company": "MA"}, {"company": None}))
    assert emptied["decision"] == "applied"
    assert len(house.journal()) == 1


def lines(house: House) -> dict[str, str]:
    house.sql("UPDATE sync_devices SET seen_at = now() - interval '1 minute'")
    return {rank: house.rows.add("looks", event_id=house.show, rank=rank) for rank in "abcdefgh"}


def move(look: str, old: str, new: str) -> Values:
    return update("looks", look, {"rank": old}, {"rank": new})


def test_two_people_who_moved_different_lines_of_one_part_are_asked_to_look_once(house: House) -> None:
    looks = lines(house)
    written_elsewhere(house, "looks", looks["b"], 5, rank="dm")
    moves = [house.proposal(move(looks[rank], rank, f"d{rank}")) for rank in "ce"]
    assert [outcome["decision"] for outcome in house.push_all(*moves)] == ["applied", "applied"]
    [entry] = house.journal()
    assert (entry["kind"], str(entry["row_id"]), entry["column_name"]) == ("reorder", looks["c"], "rank")
    assert entry["kept"] == {"id": looks["b"], "rank": "dm"}
    assert entry["lost"] == {"rank": "c"}
    assert (str(entry["kept_device_id"]), str(entry["lost_device_id"])) == (house.other_device, house.device)


@pytest.mark.parametrize("seen", [True, False])
def test_moves_far_apart_or_seen_before_need_nobody(house: House, seen: bool) -> None:
    looks = lines(house)
    written_elsewhere(house, "looks", looks["b"], 5, rank="bm" if seen else "ab")
    if seen:
        house.sql("UPDATE sync_devices SET seen_at = clock_timestamp()")
        house.push(move(looks["c"], "c", "bz"))
    else:
        house.push(move(looks["f"], "f", "hz"))
    assert house.journal() == []


def test_of_one_line_that_two_people_moved_the_later_move_stands(house: House) -> None:
    looks = lines(house)
    written_elsewhere(house, "looks", looks["b"], 70, rank="gm")
    assert house.push(move(looks["b"], "b", "a0"), at=60)["decision"] == "superseded"
    assert house.rows.get("looks", looks["b"], "rank") == "gm"
    [entry] = house.journal()
    assert (entry["kind"], entry["kept"], entry["lost"]) == ("reorder", "gm", "a0")
