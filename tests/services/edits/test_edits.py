from __future__ import annotations

from typing import Any

import pytest

from fashionos_desktop.models import join_id
from fashionos_desktop.services.edits import combine, delete_rows, insert_row, insert_rows, revert, update_rows
from fashionos_desktop.services.refusals import Refused
from tests.services.edits.world import NOON, World


def test_an_insert_keeps_its_row_and_goes_away_again(world: World) -> None:
    before = world.rows()
    edit = world.added("venues", organization_id=world.house, name="Palais", capacity=900)
    (change,) = edit.changes
    assert change.before is None
    assert change.after is not None
    assert change.after["name"] == "Palais"
    back = world.write(lambda session: revert(session, edit))
    assert back.kept == ()
    assert world.rows() == before
    again = world.write(lambda session: revert(session, back.edit))
    assert world.get("venues", change.id, "capacity") == 900
    world.write(lambda session: revert(session, again.edit))
    assert world.rows() == before


def test_an_update_keeps_only_what_changed(world: World) -> None:
    venue = world.add("venues", organization_id=world.house, name="Palais", city="Paris")
    edit = world.write(
        lambda session: update_rows(session, "venues", [venue], {"name": "Palais", "city": "Milan"}, title="Moved")
    )
    assert [(change.before, change.after) for change in edit.changes] == [({"city": "Paris"}, {"city": "Milan"})]
    same = world.write(lambda session: update_rows(session, "venues", [venue], {"city": "Milan"}, title="Moved"))
    assert same.changes == ()


def test_undo_leaves_what_somebody_changed_since(world: World) -> None:
    venue = world.add("venues", organization_id=world.house, name="Palais", city="Paris", country="France")
    values = {"city": "Milan", "country": "Italy"}
    edit = world.write(lambda session: update_rows(session, "venues", [venue], values, title="Moved"))
    world.write(lambda session: update_rows(session, "venues", [venue], {"city": "Rome"}, title="Corrected"))
    back = world.write(lambda session: revert(session, edit))
    assert back.kept == ("City of this venue was changed since, and stays.",)
    assert world.get("venues", venue, "city") == "Rome"
    assert world.get("venues", venue, "country") == "France"
    assert [change.after for change in back.edit.changes] == [{"country": "France"}]


def test_undo_of_an_insert_leaves_a_row_that_was_changed(world: World) -> None:
    edit = world.added("venues", organization_id=world.house, name="Palais")
    venue = edit.ids("venues")[0]
    world.write(lambda session: update_rows(session, "venues", [venue], {"name": "Grand Palais"}, title="Renamed"))
    back = world.write(lambda session: revert(session, edit))
    assert back.kept == ("This venue was changed since it was added, and stays.",)
    assert back.edit.changes == ()
    assert world.get("venues", venue, "name") == "Grand Palais"


def test_undo_of_a_change_to_a_row_that_is_gone_says_so(world: World) -> None:
    venue = world.add("venues", organization_id=world.house, name="Palais", city="Paris")
    edit = world.write(lambda session: update_rows(session, "venues", [venue], {"city": "Rome"}, title="Moved"))
    world.write(lambda session: delete_rows(session, "venues", [venue], title="Deleted"))
    back = world.write(lambda session: revert(session, edit))
    assert back.kept == ("This venue was deleted in the meantime.",)


def test_a_deleted_guest_comes_back_with_payments_notes_and_presence(world: World) -> None:
    guest = world.guest(world.tier(), "A-1", status="confirmed")
    world.add("payments", registration_id=guest, amount=120)
    world.add("registration_notes", registration_id=guest, body="Allergic to nuts")
    scan = world.scan(guest, 5)
    before = world.rows()
    assert world.get("registrations", guest, "checked_in_at") == NOON.replace(minute=5)
    edit = world.write(lambda session: delete_rows(session, "registrations", [guest], title="Deleted"))
    assert world.ids("payments") == []
    assert world.get("check_ins", scan, "registration_id") is None
    assert world.get("events", world.show, "attendee_registered") == 0
    world.write(lambda session: revert(session, edit))
    assert world.rows() == before


def test_a_whole_house_comes_back_with_all_its_shows(world: World) -> None:
    tier = world.tier()
    for number in range(3):
        world.scan(world.guest(tier, f"A-{number}"), number)
    phase = world.add("event_phases", event_id=world.show, phase_key="x", title="Casting", order_index=1)
    world.add("tasks", event_id=world.show, phase_id=phase, title="Call agencies", status="done")
    world.add("budget_items", event_id=world.show, category="x", item_name="Seats", budgeted_amount=5, actual_amount=7)
    model = world.add("model_profiles", profile_id=world.add("profiles", full_name="Inès", organization_id=world.house))
    cast = world.add("event_models", event_id=world.show, model_profile_id=model)
    world.add("looks", event_id=world.show, rank="a", event_model_id=cast)
    world.add("looks", event_id=world.show, rank="b", event_model_id=cast)
    before = world.rows()
    assert world.get("events", world.show, "progress_percentage") == 100
    assert world.get("event_models", cast, "is_opening") is True
    show = world.write(lambda session: delete_rows(session, "events", [world.show], title="Deleted"))
    assert world.ids("registrations") == []
    world.write(lambda session: revert(session, show))
    assert world.rows() == before


def test_what_a_key_restricts_is_refused_with_what_still_needs_it(world: World) -> None:
    with pytest.raises(Refused, match="This person is still needed: "):
        world.write(lambda session: delete_rows(session, "profiles", [world.person], title="x"))
    tier = world.tier()
    world.guest(tier, "A-1")
    before = world.rows()
    with pytest.raises(Refused) as refused:
        world.write(lambda session: delete_rows(session, "ticket_tiers", [tier], title="x"))
    wanted = "This category is still needed: guests refer to it. Change or delete those first."
    assert str(refused.value) == wanted
    assert world.rows() == before


def test_what_goes_together_with_its_holder_does_not_hold_it(world: World) -> None:
    """A guest holds a category, but both go with their show."""
    world.guest(world.tier(), "A-1")
    world.write(lambda session: delete_rows(session, "events", [world.show], title="x"))
    assert world.ids("ticket_tiers") == []


def test_combined_edits_are_taken_back_as_one(world: World) -> None:
    before = world.rows()

    def work(session: Any) -> Any:
        tier = insert_row(session, "ticket_tiers", {"event_id": world.show, "name": "Press"}, title="x")
        row = {
            "event_id": world.show,
            "ticket_tier_id": tier.ids("ticket_tiers")[0],
            "attendee_name": "Ana",
            "qr_code_data": "A-1",
        }
        guest = insert_row(session, "registrations", row, title="x")
        return combine("Added Ana to Press", tier, guest)

    edit = world.write(work)
    assert edit.title == "Added Ana to Press"
    back = world.write(lambda session: revert(session, edit))
    assert world.rows() == before
    world.write(lambda session: revert(session, back.edit))
    assert world.get("events", world.show, "attendee_registered") == 1


def test_several_rows_at_once(world: World) -> None:
    tier = world.tier()
    rows = [
        {"event_id": world.show, "ticket_tier_id": tier, "attendee_name": f"G{n}", "qr_code_data": f"G{n}"}
        for n in range(1_200)
    ]
    edit = world.write(lambda session: insert_rows(session, "registrations", rows, title="Added"))
    ids = edit.ids("registrations")
    moved = world.write(lambda session: update_rows(session, "registrations", ids, {"seat": "1"}, title="Seated"))
    assert len(moved.changes) == 1_200
    gone = world.write(lambda session: delete_rows(session, "registrations", ids, title="Deleted"))
    assert world.get("events", world.show, "attendee_registered") == 0
    world.write(lambda session: revert(session, gone))
    assert world.get("events", world.show, "attendee_registered") == 1_200
    assert world.get("registrations", ids[700], "seat") == "1"


def test_a_join_row_takes_the_id_of_what_it_joins(world: World) -> None:
    crew = world.add("stakeholders", organization_id=world.house, name="Sylvie")
    edit = world.added("event_stakeholders", event_id=world.show, stakeholder_id=crew)
    assert edit.ids("event_stakeholders") == (join_id("event_stakeholders", (world.show, crew)),)


@pytest.mark.parametrize(
    ("table", "values", "sentence", "column"),
    [
        ("tasks", {"title": "x", "colour": "red"}, 'tasks has no column "colour".', "colour"),
        ("ticket_tiers", {"name": "x", "price": -1}, "Price must be 0 or more.", "price"),
        ("ticket_tiers", {"name": "x", "type": "free"}, "Type must be one of: Paid, Comp, Press.", "type"),
        ("tasks", {"title": None}, "Title cannot be empty.", "title"),
        ("tasks", {"title": "x", "assigned_to": "11111111-1111-4111-8111-111111111111"}, None, None),
        (
            "events",
            {"attendee_registered": 7},
            "attendee_registered follows from other rows and is never written.",
            "attendee_registered",
        ),
        (
            "event_schedules",
            {"title": "x", "start_time": NOON, "end_time": NOON.replace(hour=11)},
            "End time must come after start time.",
            "end_time",
        ),
        (
            "call_times",
            {"date": NOON.date(), "time": "10:00"},
            "Exactly one of model, designer, crew member must be given.",
            "model_profile_id",
        ),
    ],
)
def test_a_rule_is_refused_in_words_and_names_its_column(
    world: World, table: str, values: dict[str, Any], sentence: str | None, column: str | None
) -> None:
    before = world.rows()
    with pytest.raises(Refused) as refused:
        world.added(table, **({} if table == "events" else {"event_id": world.show}), **values)
    assert str(refused.value).endswith((".", ")"))
    if sentence is not None:
        assert str(refused.value) == sentence
        assert refused.value.column == column
    assert world.rows() == before


def test_what_is_taken_and_what_never_changes_is_refused(world: World) -> None:
    tier = world.tier()
    world.guest(tier, "A-1")
    with pytest.raises(Refused, match="Another guest already has this code"):
        world.guest(tier, "A-1")
    crew = world.add("stakeholders", organization_id=world.house, name="Sylvie")
    other = world.add("stakeholders", organization_id=world.house, name="Jo")
    joined = world.add("event_stakeholders", event_id=world.show, stakeholder_id=crew)
    with pytest.raises(Refused, match="The show, crew member of a show crew member never changes"):
        world.write(
            lambda session: update_rows(session, "event_stakeholders", [joined], {"stakeholder_id": other}, title="x")
        )
    with pytest.raises(Refused, match="An id never changes"):
        world.write(lambda session: update_rows(session, "stakeholders", [crew], {"id": other}, title="x"))
    with pytest.raises(Refused, match='There is no table "nothing"'):
        world.added("nothing", name="x")
    with pytest.raises(Refused, match="That row was deleted in the meantime"):
        world.write(lambda session: update_rows(session, "stakeholders", [tier], {"name": "x"}, title="x"))


def test_undo_that_a_rule_no_longer_allows_is_refused_whole(world: World) -> None:
    tier = world.tier()
    guest = world.guest(tier, "A-1")
    edit = world.write(lambda session: delete_rows(session, "registrations", [guest], title="Deleted"))
    world.guest(tier, "A-1")
    before = world.rows()
    with pytest.raises(Refused, match="Another guest already has this code"):
        world.write(lambda session: revert(session, edit))
    assert world.rows() == before
