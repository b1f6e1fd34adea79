from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from fashionos_desktop.services.day_sheet import DaySheet, Planned, read_day_sheet
from fashionos_desktop.services.refusals import Refused
from tests.fixtures.statements import StatementCounter
from tests.services.door.house import NOW
from tests.services.overview.stage import DAY, Stage


def paris(hour: int, minute: int = 0, day: int = 29) -> datetime:
    return datetime(2026, 9, day, hour - 2, minute, tzinfo=UTC)


def sheet_of(stage: Stage) -> DaySheet:
    return read_day_sheet(stage.house.session, stage.house.show, now=NOW)


def schedule(stage: Stage, title: str, begins: datetime, ends: datetime) -> None:
    stage.add("event_schedules", event_id=stage.house.show, title=title, start_time=begins, end_time=ends)


def test_a_show_of_which_only_the_start_is_known(stage: Stage) -> None:
    stage.event(doors_at=None)
    sheet = sheet_of(stage)
    assert sheet.plan == (Planned("20:00", "Show"),)
    assert (sheet.calls, sheet.contacts) == ((), ())
    assert f"{sheet.printed_at:%H:%M %z}" == "19:28 +0200"


def test_a_show_that_is_gone(stage: Stage) -> None:
    with pytest.raises(Refused, match="gone"):
        read_day_sheet(stage.house.session, stage.organization, now=NOW)


def test_the_plan_in_the_zone_of_the_show(stage: Stage) -> None:
    schedule(stage, "Rehearsal", paris(16), paris(16, 45))
    schedule(stage, "Show", paris(20), paris(20, 24))
    schedule(stage, "Get-out", datetime(2026, 9, 29, 23, tzinfo=UTC), datetime(2026, 9, 30, 2, tzinfo=UTC))
    schedule(stage, "Press day", paris(9, day=27), paris(10, day=27))
    show = stage.house.show
    for day, slot, place in ((DAY, "16:00-16:45", "Runway"), (DAY, "09:30-10:00", "Atelier")):
        stage.add("event_rehearsals", event_id=show, date=day, time_slot=slot, location=place)
    assert sheet_of(stage).plan == (
        Planned("09:30–10:00", "Rehearsal", "Atelier"),
        Planned("16:00–16:45", "Rehearsal", "Runway"),
        Planned("18:45", "Doors"),
        Planned("20:00–20:24", "Show"),
        Planned("01:00–04:00", "Get-out"),
    )


def test_calls_with_looks_and_whom_to_ring(stage: Stage) -> None:
    agency = stage.add(
        "model_agencies",
        organization_id=stage.organization,
        name="Fjord & Fell",
        booker_name="Åsa",
        booker_phone="+44 7700 900743",
    )
    stage.model("Inès Leclerc")
    stage.house.rows.set("model_profiles", stage.models["Inès Leclerc"][0], agency_id=agency)
    stage.look("Inès Leclerc")
    stage.look()
    stage.look("Inès Leclerc")
    stage.look("Inès Leclerc", is_cut=True)
    stage.call("Inès Leclerc", "17:00", arrived=True, activity="arrival", department="Models", location="Stage door")
    stage.call(stage.crew("Yaa Eze", phone="+1 202 555 0101"), "05:30", notes="Bring thread")
    first, second = sheet_of(stage).calls
    assert (first.clock, first.name, first.ring, first.notes) == ("05:30", "Yaa Eze", "+1 202 555 0101", "Bring thread")
    assert (second.name, second.looks, second.ring) == ("Inès Leclerc", ("1", "3"), "Fjord & Fell")
    assert (second.place, second.has_come, first.has_come) == ("Stage door", True, False)
    (agencies,) = [group for group in sheet_of(stage).contacts if group.title == "Agencies"]
    assert [(one.role, one.name, one.phone) for one in agencies.contacts] == [
        ("Fjord & Fell", "Åsa", "+44 7700 900743")
    ]


def test_the_head_of_a_crew_is_who_shares_her_role_with_nobody(stage: Stage) -> None:
    show = stage.house.show
    for name, role in (("Yaa Eze", "Head dresser"), ("Solène", "Dressers"), ("Runa", "Dressers")):
        person = stage.crew(name, phone=f"+33 {len(name)}")
        stage.add("event_stakeholders", event_id=show, stakeholder_id=person, role=role)
    silent = stage.crew("Without a number")
    stage.add("event_stakeholders", event_id=show, stakeholder_id=silent, role="Light designer")
    (crews,) = sheet_of(stage).contacts
    assert [(one.role, one.name) for one in crews.contacts] == [("Head dresser", "Yaa Eze")]


def test_the_number_of_statements_does_not_grow_with_the_day(
    stage: Stage, engine: Engine, statement_counter: StatementCounter
) -> None:
    stage.call(stage.crew("One"), "05:30")
    with statement_counter(engine) as few:
        sheet_of(stage)
    for number in range(20):
        stage.call(stage.crew(f"Crew {number}"), "06:00")
    with statement_counter(engine) as many:
        sheet_of(stage)
    assert 0 < len(few) == len(many)
