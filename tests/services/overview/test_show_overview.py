from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Engine

from fashionos_desktop.services.overview import NeedKind, show_overview
from fashionos_desktop.services.overview.day_line import clock_of, kind_of
from fashionos_desktop.services.refusals import Refused
from tests.fixtures.statements import StatementCounter
from tests.services.door.house import DOORS, NOW, START
from tests.services.overview.stage import DAY, Stage


def paris(hour: int, minute: int = 0, day: int = 29) -> datetime:
    return datetime(2026, 9, day, hour - 2, minute, tzinfo=UTC)


def test_a_show_of_which_nothing_is_known_yet(stage: Stage) -> None:
    stage.event(doors_at=None)
    found = stage.overview()
    assert [(moment.label, moment.kind) for moment in found.moments] == [("Show", "show")]
    assert (found.guests.inside, found.guests.of, found.guests.categories) == (0, 0, ())
    assert (found.cast.of, found.line_up.looks, found.tasks.of) == (0, 0, 0)
    assert (found.needs, found.needs_count, found.first_looks, found.venue) == ((), 0, (), "")
    assert found.countdown.sentence == "Show in 32 minutes"


def test_a_show_that_is_gone(stage: Stage) -> None:
    with pytest.raises(Refused, match="gone"):
        show_overview(stage.house.session, stage.organization, now=NOW)


def test_the_line_of_the_day(stage: Stage) -> None:
    model = stage.model("Inès Leclerc")
    assert model
    stage.call("Inès Leclerc", "06:30", activity="Make-up", department="Beauty")
    stage.call(stage.crew("Xavier Dumas"), "05:15", activity="load-in")
    stage.call(stage.crew("Émile"), "04:00", day=date(2026, 9, 28))
    show = stage.house.show
    stage.add("event_rehearsals", event_id=show, date=DAY, time_slot="16h00 to 17h30")
    stage.add("event_schedules", event_id=show, title="Get-out", start_time=paris(22), end_time=paris(23))
    stage.add("event_schedules", event_id=show, title="Doors", start_time=paris(18), end_time=paris(19))
    stage.add("event_schedules", event_id=show, title="Crew dinner", start_time=paris(14), end_time=paris(15))
    stage.add(
        "event_schedules", event_id=show, title="Press day", start_time=paris(9, day=27), end_time=paris(10, day=27)
    )
    assert [(moment.at, moment.label, moment.is_past) for moment in stage.overview().moments] == [
        (paris(5, 15), "Crew", True),
        (paris(6, 30), "Hair, make-up", True),
        (paris(14), "Crew dinner", True),
        (paris(16), "Rehearsal", True),
        (DOORS, "Doors", True),
        (START, "Show", False),
        (paris(22), "Get-out", False),
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Répétition générale", "rehearsal"),
        ("Hair & make-up call", "hair_make_up"),
        ("Load-out", "get_out"),
        ("Doors open", "doors"),
        ("Show", "show"),
        ("Show call for press", "other"),
        ("Crew call", "calls"),
    ],
)
def test_what_a_schedule_speaks_of(words: str, kind: str) -> None:
    assert kind_of(words) == kind


@pytest.mark.parametrize(("words", "clock"), [("9.15", "09:15"), ("16h", "16:00"), ("25:00", None), ("all day", None)])
def test_wall_clocks_in_words(words: str, clock: str | None) -> None:
    found = clock_of(words)
    assert (f"{found:%H:%M}" if found else None) == clock


def test_guests_by_category_and_how_fast_they_come(stage: Stage) -> None:
    house = stage.house
    gate = house.gate()
    for number in range(30):
        house.guest(f"Guest {number}", "Front Row", qr_code_data=f"c{number}", seat=str(number))
    for number in range(25):
        house.scan(f"c{number}", minutes=-number / 5, gate=gate)
    guests = stage.overview().guests
    assert (guests.inside, guests.of) == (25, 30)
    assert guests.remark is not None
    assert guests.remark.text == "2 a minute at 1 entrance"


def test_the_cast_and_who_of_it_is_late(stage: Stage) -> None:
    stage.model("Inès Leclerc", fitting_status="completed")
    stage.model("Léon Bonnet")
    stage.model("Option", "option")
    stage.model("Shortlisted", "shortlisted")
    stage.model("Wears a look", "shortlisted")
    stage.model("Released", "released")
    stage.look("Inès Leclerc")
    stage.look("Léon Bonnet")
    stage.look("Wears a look")
    stage.look("Léon Bonnet")
    stage.call("Inès Leclerc", "17:00", arrived=True)
    stage.call("Léon Bonnet", "17:30", notes="Agency rang at 19:10: taxi, 15 minutes.")
    stage.call("Léon Bonnet", "18:30")
    stage.call("Option", "19:25")
    stage.call("Wears a look", "19:45")
    stage.call(stage.crew("all make-up", "group"), "06:30")
    found = stage.overview()
    assert (found.cast.confirmed, found.cast.of, found.cast.fitted, found.cast.arrived) == (2, 4, 1, 1)
    assert found.cast.remark is not None
    assert found.cast.remark.text == "1 late, looks 2, 4"
    late = [need for need in found.needs if need.kind is NeedKind.LATE]
    assert [(need.title, need.detail) for need in late] == [
        ("Léon Bonnet, called 17:30, not arrived", "Looks 2 and 4. Agency rang at 19:10: taxi, 15 minutes.")
    ]


def test_nobody_is_late_where_the_stage_door_keeps_no_list_or_the_show_is_over(stage: Stage) -> None:
    stage.model("Inès Leclerc")
    call = stage.call("Inès Leclerc", "17:00")
    assert stage.overview().needs == ()
    stage.house.rows.set("call_times", call, arrival="no_show")
    assert stage.overview().needs[0].title == "Inès Leclerc, called 17:00, no-show"
    assert stage.overview(START + timedelta(hours=5)).needs == ()


def test_changes_that_cannot_work(stage: Stage) -> None:
    stage.event(pace_seconds=26, runway_seconds=0, rail_seconds=0)
    for name in ("Natasza", "Inès Leclerc", "Susanne"):
        stage.look(name)
    stage.look("Inès Leclerc", change_seconds=95)
    stage.look("Natasza", change_seconds=104)
    stage.look(kind="cue", number=None)
    stage.look("Susanne", is_cut=True, change_seconds=900)
    stage.look("Inès Leclerc")
    card = stage.overview().line_up
    assert (card.looks, card.designers, card.changes, card.changes_that_work) == (6, 1, 3, 2)
    assert card.remark is not None
    assert (card.remark.text, card.remark.tone) == ("1 change cannot work", "stop")
    need = stage.overview().needs[0]
    assert need.label == "Cannot work"
    assert need.title == "Inès Leclerc has 52 s between looks 2 and 4"
    assert need.detail == "The change needs 95 s. 4 exits apart would fit."
    stage.event(pace_seconds=None)
    assert stage.overview().line_up.changes_that_work == 3


def test_who_goes_out_first(stage: Stage) -> None:
    photo = stage.add("media_files", organization_id=stage.organization)
    stage.look("Natasza Czochara", readiness="in_line", photo_id=photo)
    stage.look("Inès Leclerc", readiness="dressed")
    stage.look("Susanne Besnard")
    stage.look(fitting="ready")
    stage.add("model_readiness", event_model_id=stage.model("Susanne Besnard"), hair="done", make_up="in_chair")
    found = stage.overview()
    assert [(look.number, look.model_name, look.state, look.is_ready) for look in found.first_looks] == [
        ("1", "Natasza Czochara", "Ready", True),
        ("2", "Inès Leclerc", "Dressed", False),
        ("3", "Susanne Besnard", "In make-up", False),
    ]
    assert found.first_looks[0].photo_id == photo
    assert found.first_out == "Aurelle"
    assert found.line_up.dressed == 2
    run = stage.add("show_runs", event_id=stage.house.show, kind="show", started_at=NOW)
    stage.add("show_entries", run_id=run, look_id=found.first_looks[0].look_id, kind="send", at=NOW)
    after = stage.overview()
    assert [(look.number, look.state) for look in after.first_looks] == [
        ("2", "Dressed"),
        ("3", "In make-up"),
        ("4", "No model"),
    ]
    assert after.countdown.sentence == "On since 19:28"


def test_tasks_by_phase_and_at_risk(stage: Stage) -> None:
    day, preparation = stage.phase("Event day", 2), stage.phase("Final prep", 1)
    stage.phase("Concept", 0)
    stage.task("Steam", day, status="done")
    stage.task("Seat cards", day, due_date=DAY)
    stage.task("Press list", preparation, deadline=DOORS - timedelta(hours=1), priority="critical")
    stage.task("Insurance", due_date=DAY - timedelta(days=2), is_critical_path=True)
    stage.task("Thank-you notes", due_date=DAY + timedelta(days=3))
    card = stage.overview().tasks
    assert (card.done, card.of) == (1, 5)
    assert [(phase.title, phase.done, phase.of) for phase in card.phases] == [("Final prep", 0, 1), ("Event day", 1, 2)]
    assert (card.due_before_doors, card.overdue) == (3, 2)
    assert card.remark is not None
    assert card.remark.text == "2 overdue"
    before = stage.overview(DOORS - timedelta(hours=2)).tasks
    assert before.remark is not None
    assert before.remark.text == "3 due before doors"
    needs = [(need.title, need.detail) for need in stage.overview().needs]
    assert needs == [
        ("Insurance, due 27 Sep", "Nobody has it."),
        ("Press list, due 17:45", "Nobody has it."),
    ]


def test_seats_and_money_that_need_a_person(stage: Stage) -> None:
    house = stage.house
    one = house.guest("Aaron Williams", "Front Row", section="Salon Nord", row_label="A", seat="8")
    two = house.guest("Sylvia Errigo", "Front Row", section="Salon Nord", row_label="A", seat="8")
    house.guest("Ana Ruiz", "Front Row")
    house.guest("Standing", "Standing")
    stage.event(budget_total=Decimal(1000))
    stage.add("budget_items", event_id=house.show, budgeted_amount=Decimal(900), actual_amount=Decimal("1250.50"))
    found = stage.overview().needs
    assert [(need.kind, need.title, need.detail) for need in found] == [
        ("double_seat", "Salon Nord A 8 is given to two guests", "Aaron Williams and Sylvia Errigo, both confirmed."),
        ("over_budget", "The budget is over by 250.50", "1,250.50 spent of 1,000.00."),
        ("no_seat", "1 guest in Front Row has no seat", "2 of 3 are seated."),
    ]
    assert set(found[0].ids) == {one, two}
    assert found[2].ids == (house.categories["Front Row"],)


def test_the_number_of_statements_does_not_grow_with_the_show(
    stage: Stage, engine: Engine, statement_counter: StatementCounter
) -> None:
    with statement_counter(engine) as empty:
        stage.overview()
    stage.event(pace_seconds=26)
    for number in range(40):
        stage.look(f"Model {number % 15}", change_seconds=500)
        stage.house.guest(f"Guest {number}", f"Category {number % 6}", seat=str(number // 2), row_label="A")
        stage.task(f"Task {number}", stage.phase(f"Phase {number}", number), due_date=DAY, priority="critical")
    for number in range(15):
        stage.call(f"Model {number}", "17:00", arrived=number == 0)
    with statement_counter(engine) as full:
        found = stage.overview(START + timedelta(days=1))
    assert len(full) == len(empty) <= 15
    assert found.needs_count > len(found.needs)
