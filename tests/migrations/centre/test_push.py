"""What becomes of what a laptop proposes: taken whole, repeated without effect, or refused with a reason."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError

from fashionos_desktop.models import join_id, new_id
from tests.migrations.centre.house import House, Values, delete, insert, now, update

NONE: Values = {"decision": "applied", "superseded": []}


def decision(outcome: Values) -> str:
    return str(outcome["decision"])


def new_guest(house: House, guest: str, **more: object) -> Values:
    values = {"attendee_name": "Ana", "event_id": house.show, "ticket_tier_id": house.tier, "qr_code_data": guest}
    return insert("registrations", guest, **{**values, "created_at": 5, **more})


def reason(house: House) -> str:
    [entry] = house.journal()
    return str(entry["reason"])


def test_a_row_is_made_changed_and_deleted(house: House) -> None:
    guest = new_id()
    assert house.push(new_guest(house, guest, attendee_name="Zoé 🎩", is_vip=1), at=90) == {**NONE, "number": 1}
    assert house.rows.get("registrations", guest, "attendee_name") == "Zoé 🎩"
    assert house.feed("registrations", guest)["versions"][""][:2] == [90, house.device]
    house.push(update("registrations", guest, {"company": None}, {"company": "MA"}), at=91)
    assert house.rows.get("registrations", guest, "company") == "MA"
    assert house.feed("registrations", guest)["versions"]["company"][:2] == [91, house.device]
    gone = delete(
        "registrations", guest, event_id=house.show, ticket_tier_id=house.tier, qr_code_data=guest, created_at=5,
        attendee_name="Zoé 🎩", is_vip=1, company="MA",
    )  # fmt: skip
    assert decision(house.push(gone)) == "applied"
    assert house.rows.get("registrations", guest, "id") is None
    assert decision(house.push(gone)) == "applied"
    assert house.journal() == []
    assert house.sql("SELECT count(*) FROM sync_writing") == [(0,)]


def test_a_repeat_changes_nothing_and_answers_the_same(house: House) -> None:
    guest = house.guest(attendee_name="Ana")
    proposal = house.proposal(update("registrations", guest, {"attendee_name": "Bo"}, {"attendee_name": "Cy"}), at=1)
    first = house.push_all(proposal)
    assert [decision(outcome) for outcome in first] == ["superseded"]
    assert house.push_all(proposal) == first
    assert len(house.journal()) == 1


def test_a_number_that_stands_for_something_else_stops_the_batch(house: House) -> None:
    guest = house.guest(attendee_name="Ana")
    house.push(update("registrations", guest, {"attendee_name": "Ana"}, {"attendee_name": "Bo"}), number=1)
    other = house.proposal(update("registrations", guest, {"notes": None}, {"notes": "x"}), number=1)
    next_one = house.proposal(update("registrations", guest, {"company": None}, {"company": "y"}), number=2)
    assert [decision(outcome) for outcome in house.push_all(other, next_one)] == ["reused"]
    assert house.rows.get("registrations", guest, "notes") is None
    assert house.rows.get("registrations", guest, "company") is None
    assert [decision(outcome) for outcome in house.push_all(other, incarnation=new_id())] == ["applied"]


def test_a_refused_transaction_leaves_nothing_and_holds_up_nothing(house: House) -> None:
    taken, guest = house.guest(qr_code_data="A-1"), new_id()
    first = house.proposal(
        update("registrations", taken, {"company": None}, {"company": "MA"}),
        new_guest(house, guest, qr_code_data="A-1"),
        at=80,
    )
    second = house.proposal(update("registrations", taken, {"notes": None}, {"notes": "y"}))
    assert [decision(outcome) for outcome in house.push_all(first, second)] == ["refused", "applied"]
    assert house.rows.get("registrations", taken, "company") is None
    assert house.rows.get("registrations", taken, "notes") == "y"
    [entry] = house.journal()
    assert (entry["kind"], entry["reason"], entry["table_name"]) == ("refused", "unique", "registrations")
    assert str(entry["row_id"]) == guest
    assert str(entry["lost_device_id"]) == house.device
    assert entry["content"] == first["operations"]
    said = entry["explanation"]
    assert (said["constraint"], said["columns"]) == ("uq_registrations_qr_code_data", ["qr_code_data"])
    assert said["owner"] == taken
    assert entry["lost_at"].timestamp() == pytest.approx(80e-6)


def test_each_reason_is_told_apart(house: House) -> None:
    guest, tier, look = house.guest(), house.tier, house.rows.add("looks", event_id=house.show)
    scan = house.rows.add("check_ins", event_id=house.show, kind="entry", verdict="admitted")
    proposals = {
        "check": update("registrations", guest, {"status": "pending"}, {"status": "nonsense"}),
        "fixed": update("looks", look, {"event_id": house.show}, {"event_id": new_id()}),
        "missing": update("looks", new_id(), {"title": None}, {"title": "x"}),
        "key": new_guest(house, new_id(), profile_id=new_id()),
        "unseen": delete("ticket_tiers", tier, event_id=house.show),
        "permission": update("registrations", guest, {"checked_in_at": None}, {"checked_in_at": 1}),
    }
    for wanted, operation in proposals.items():
        assert decision(house.push(operation)) == "refused"
        assert reason(house) == wanted
        house.sql("DELETE FROM journal_entries")
    for operation in (update("check_ins", scan, {"entry_no": None}, {"entry_no": 2}), delete("check_ins", scan)):
        assert decision(house.push(operation)) == "refused"
        assert reason(house) == "fixed"
        house.sql("DELETE FROM journal_entries")


@pytest.mark.parametrize(
    "operation",
    [
        {"table": "nothing", "row_id": new_id(), "verb": "insert", "old": {}, "new": {}},
        {"table": "sync_devices", "row_id": new_id(), "verb": "insert", "old": {}, "new": {}},
        {"table": "looks", "row_id": "x", "verb": "insert", "old": {}, "new": {}},
        {"table": "looks", "row_id": new_id(), "verb": "drop", "old": {}, "new": {}},
        {"table": "looks", "row_id": new_id(), "verb": "update", "old": {}, "new": {"x = 1; --": 1}},
        {"table": "registrations", "row_id": new_id(), "verb": "insert", "old": {}, "new": {"created_at": "noon"}},
        {},
    ],
)
def test_nonsense_is_refused_and_never_holds_up_what_follows(house: House, operation: Values) -> None:
    guest = house.guest()
    sound = house.proposal(update("registrations", guest, {"notes": None}, {"notes": "y"}))
    nonsense = {**house.proposal(operation), "actor": "nobody"}
    assert [decision(outcome) for outcome in house.push_all(nonsense, sound)] == ["refused", "applied"]
    [entry] = house.journal()
    assert entry["content"] == [operation]


def test_rows_of_one_transaction_may_refer_to_each_other_in_any_order(house: House) -> None:
    later, earlier = new_id(), new_id()
    merged = house.push(new_guest(house, earlier, merged_into_id=later), new_guest(house, later))
    assert decision(merged) == "applied"
    assert house.rows.get("registrations", earlier, "merged_into_id") == later
    alone = house.push(new_guest(house, new_id(), merged_into_id=new_id()))
    assert decision(alone) == "refused"


def test_two_laptops_that_join_the_same_things_made_one_row(house: House) -> None:
    person = house.rows.add("profiles", organization_id=house.organization)
    model = house.rows.add("model_profiles", profile_id=person)
    cast = join_id("event_models", (house.show, model))
    house.rows.add("event_models", id=cast, event_id=house.show, model_profile_id=model, casting_status="confirmed")
    again = insert("event_models", cast, event_id=house.show, model_profile_id=model, created_at=now(), notes="tall")
    assert decision(house.push(again)) == "applied"
    assert house.rows.get("event_models", cast, "casting_status") == "confirmed"
    assert house.rows.get("event_models", cast, "notes") == "tall"
    assert house.journal() == []


def test_a_fact_that_is_there_is_the_same_fact(house: House) -> None:
    scan = house.rows.add("check_ins", event_id=house.show, kind="entry", verdict="admitted", code="A")
    assert (
        decision(house.push(insert("check_ins", scan, event_id=house.show, kind="exit", verdict="denied"))) == "applied"
    )
    assert house.rows.get("check_ins", scan, "kind") == "entry"


def test_what_was_deleted_can_be_made_again(house: House) -> None:
    guest = house.guest(attendee_name="Ana")
    house.rows.delete("registrations", guest)
    assert decision(house.push(new_guest(house, guest, attendee_name="Bo"))) == "applied"
    assert house.rows.get("registrations", guest, "attendee_name") == "Bo"


def test_a_delete_takes_along_only_what_its_laptop_had_seen(house: House) -> None:
    guest = house.guest(qr_code_data="A-1", attendee_name="Ana")
    created = int(house.rows.get("registrations", guest, "created_at").timestamp() * 1_000_000)
    old = {
        "event_id": house.show, "ticket_tier_id": house.tier, "qr_code_data": "A-1", "attendee_name": "Ana",
        "created_at": created,
    }  # fmt: skip
    payment = house.rows.add("payments", registration_id=guest)
    assert decision(house.push(delete("registrations", guest, **old))) == "refused"
    assert reason(house) == "unseen"
    house.rows.delete("payments", payment)
    house.rows.set("registrations", guest, notes="seen by nobody")
    assert decision(house.push(delete("registrations", guest, **old))) == "refused"
    assert decision(house.push(delete("registrations", guest, **old, notes="seen by nobody"))) == "applied"


def test_a_show_goes_with_its_facts(house: House) -> None:
    scan = new_id()
    fact: Values = {"event_id": house.show, "kind": "entry", "verdict": "admitted", "device_at": 1, "scanned_at": 1}
    assert decision(house.push(insert("check_ins", scan, **fact, created_at=1))) == "applied"
    house.sql("SAVEPOINT here")
    house.rows.delete("ticket_tiers", house.tier)
    house.rows.delete("events", house.show)
    show = dict(house.feed("events", house.show)["remains"])
    house.sql("ROLLBACK TO here")
    for derived in ("id", "updated_at", "attendee_registered", "budget_actual", "progress_percentage"):
        del show[derived]
    house.rows.delete("ticket_tiers", house.tier)
    assert decision(house.push(delete("events", house.show, **show))) == "refused"
    whole = house.push(delete("check_ins", scan, **fact, created_at=1), delete("events", house.show, **show))
    assert decision(whole) == "applied"


def test_a_clock_that_runs_ahead_does_not_win_for_ever(house: House) -> None:
    guest = house.guest()
    house.push(update("registrations", guest, {"notes": None}, {"notes": "y"}), at=now() + 10**12)
    assert house.feed("registrations", guest)["versions"]["notes"][0] <= now()


def test_another_program_that_is_in_the_way_is_no_reason_to_refuse(house: House) -> None:
    look = house.rows.add("looks", event_id=house.show)
    house.sql("CREATE FUNCTION busy() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE deadlock_detected; END $$")
    house.sql("CREATE TRIGGER busy BEFORE UPDATE ON looks EXECUTE FUNCTION busy()")
    with house.refused("deadlock_detected"):
        house.push(update("looks", look, {"title": None}, {"title": "x"}))
    assert house.journal() == []


def test_a_row_that_another_program_makes_at_the_same_moment_is_tried_again(house: House) -> None:
    """Its feed is not seen yet, its key is."""
    guest = house.guest()
    house.sql("DELETE FROM sync_feed WHERE row_id = %s", guest)
    with house.refused("at the same moment"):
        house.push(new_guest(house, guest, qr_code_data="another"))


def test_versions_of_the_program_and_access(house: House) -> None:
    assert house.push_all(schema="0001") == []
    with house.refused("The centre has the schema"):
        house.push_all(schema="9999")
    for change, code in (("revoked_at = now()", "FS010"), ("login = 'somebody'", "FS011")):
        with house.connection.begin_nested() as nested:
            house.sql(f"UPDATE sync_devices SET {change}")
            with pytest.raises(DBAPIError) as told:
                house.push_all()
            assert getattr(told.value.orig, "sqlstate", None) == code
            nested.rollback()
