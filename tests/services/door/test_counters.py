from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Engine

from fashionos_desktop.services.door import (
    Desk,
    annul,
    category_counts,
    check_in_guest,
    door_counters,
    entrance_counts,
    last_scans,
    record_exit,
)
from tests.fixtures.statements import StatementCounter
from tests.services.door.house import NOW, House


def enter(house: House, guest: str, minutes: float, gate: str | None) -> str:
    desk = Desk(NOW + timedelta(minutes=minutes), gate_id=gate)
    return check_in_guest(house.session, guest, show_id=house.show, desk=desk).check_in_id


def test_counts_say_how_many_are_in_of_those_invited(house: House) -> None:
    front = [house.guest(f"F{number}", "Front Row") for number in range(3)]
    press = [house.guest(f"P{number}", "Press", plus_ones=1) for number in range(2)]
    house.guest("Cancelled", "Press", status="cancelled")
    house.guest("Merged", "Press", merged_into_id=press[0])
    house.category("Standing")
    main, side = house.gate("Main entrance", capacity=500), house.gate("Side entrance")
    enter(house, front[0], -30, main)
    enter(house, front[1], -5, main)
    enter(house, press[0], -1, side)
    wrong = enter(house, press[1], -1, side)
    annul(house.session, wrong, at=NOW)
    # Two desks without a network may undo the same scan.
    house.rows.add(
        "check_ins",
        event_id=house.show,
        kind="annul",
        verdict="annulled",
        annuls_id=wrong,
        registration_id=press[1],
    )
    enter(house, front[2], 5, None)

    counters = door_counters(house.session, house.show, now=NOW)
    assert {(count.name, count.inside, count.invited) for count in counters.categories} == {
        ("Front Row", 3, 3),
        ("Press", 1, 2),
        ("Standing", 0, 0),
    }
    assert (counters.inside, counters.invited, counters.busy_entrances) == (4, 5, 2)
    by_name = {count.name: count for count in counters.entrances}
    assert (by_name["Main entrance"].inside, by_name["Main entrance"].capacity) == (2, 500)
    assert (by_name["Side entrance"].inside, by_name["Side entrance"].people) == (1, 2)
    assert by_name["No entrance"].inside == 1
    assert by_name["Main entrance"].per_minute == 0.1
    assert by_name["Side entrance"].last_at == NOW - timedelta(minutes=1)
    assert round(counters.per_minute, 6) == 0.2


def test_an_empty_door_counts_nothing(house: House) -> None:
    house.gate("Main entrance")
    counters = door_counters(house.session, house.show, now=NOW)
    assert (counters.inside, counters.invited, counters.per_minute) == (0, 0, 0)
    assert [(count.name, count.inside) for count in counters.entrances] == [("Main entrance", 0)]
    assert last_scans(house.session, house.show) == ()


def test_counters_are_one_statement_each(house: House, engine: Engine, statement_counter: StatementCounter) -> None:
    for number in range(20):
        house.scan(
            house.rows.get("registrations", house.guest(f"G{number}"), "qr_code_data"), gate=house.gate(f"{number}")
        )
    with statement_counter(engine) as statements:
        category_counts(house.session, house.show)
        last_scans(house.session, house.show)
    assert len(statements) == 2
    with statement_counter(engine) as statements:
        entrance_counts(house.session, house.show, now=NOW)
    assert len(statements) == 2


def test_the_last_scans_come_latest_first_with_what_was_undone(house: House) -> None:
    main = house.gate("Main entrance")
    guest = house.guest("Tymon Pyda", "Press", qr_code_data="x")
    scan = house.scan("x", gate=main)
    house.scan("zzzz7q4x", minutes=1)
    record_exit(house.session, show_id=house.show, desk=Desk(NOW + timedelta(minutes=2)), guest_id=guest)
    annul(house.session, scan.check_in_id, at=NOW + timedelta(minutes=3))
    lines = last_scans(house.session, house.show)
    assert [(line.kind, line.verdict, line.name, line.detail, line.entrance) for line in lines] == [
        ("exit", "left", "Tymon Pyda", "Press", None),
        ("entry", "unknown", "Code not known", "ends in 7q4x", None),
        ("entry", "admitted", "Tymon Pyda", "Press", "Main entrance"),
    ]
    assert [line.can_be_undone for line in lines] == [True, False, False]
    assert [line.check_in_id for line in last_scans(house.session, house.show, gate_id=main)] == [scan.check_in_id]
    assert len(last_scans(house.session, house.show, limit=2)) == 2
