"""Changes that the centre did not take: in words, and mended."""

from __future__ import annotations

import pytest

from fashionos_desktop.models import new_id
from fashionos_desktop.services.journal import WITHOUT, Remedy, retry
from fashionos_desktop.services.journal.proposing import propose, save_with
from fashionos_desktop.services.refusals import Refused
from tests.databases import NOON
from tests.fixtures.statements import StatementCounter
from tests.services.door.house import NOW
from tests.services.journal.desk import Journal, keys, offered

CODE = "MA9673800604"


def test_a_code_that_another_guest_has(journal: Journal) -> None:
    holder = journal.house.guest("琴 王", "Front Row", qr_code_data=CODE, row_label="D", seat="31")
    entry = journal.refused(journal.inserts("Ana Ruiz", CODE))
    item = journal.item
    assert item.id == entry
    assert item.mark == "Not taken"
    assert item.headline == "Desk 2 could not save guest Ana Ruiz"
    assert item.explanation == (
        f"The code {CODE} already belongs to 琴 王, Front Row, seat D 31."
        " Until this is settled, Ana Ruiz is in no list."
    )
    assert (item.person, item.device) == ("Hugo Marchand", "Desk 2")
    assert [(link.table, link.row_id, link.name) for link in item.opens] == [("registrations", holder, "guest 琴 王")]
    assert keys(item) == "N T O D C"
    assert item.advised.label == "Give a new code"
    assert item.headline in item.text
    assert entry in item.text


def test_a_new_code_saves_the_guest_and_undo_takes_it_back(journal: Journal) -> None:
    journal.house.guest("琴 王", qr_code_data=CODE)
    insert = journal.inserts("Ana Ruiz", CODE, is_vip=1, created_at=1_790_000_000_000_000)
    entry = journal.refused(insert)
    edit = journal.mend(entry, Remedy.NEW_CODE)
    guest = insert[1]
    assert journal.get("registrations", guest, "attendee_name") == "Ana Ruiz"
    assert journal.get("registrations", guest, "is_vip") is True
    assert len(journal.get("registrations", guest, "qr_code_data")) == 10
    assert journal.get("journal_entries", entry, "settlement") == "retried"
    assert journal.get("journal_entries", entry, "settled_by") == journal.claire
    assert journal.get("journal_entries", entry, "settled_at") == NOW
    assert journal.items() == ()
    assert journal.undo(edit) == ()
    assert journal.get("registrations", guest, "attendee_name") is None
    assert journal.item.id == entry


def test_each_code_of_a_list_that_is_taken_gets_a_new_one(journal: Journal) -> None:
    journal.house.guest(qr_code_data="taken-1")
    journal.house.guest(qr_code_data="taken-2")
    names = {"Ana": "taken-1", "Noor": "free", "Zoé": "taken-2"}
    inserts = [journal.inserts(name, code) for name, code in names.items()]
    entry = journal.refused(*inserts)
    assert journal.item.headline == "Desk 2 could not save 3 guests"
    assert "1 more row of it is in the same way." in journal.item.explanation
    journal.mend(entry, Remedy.NEW_CODE)
    codes = [journal.get("registrations", insert[1], "qr_code_data") for insert in inserts]
    assert codes[1] == "free"
    assert not {"taken-1", "taken-2"} & set(codes)


def test_a_holder_that_this_laptop_does_not_see(journal: Journal) -> None:
    journal.refused(journal.inserts("Ana Ruiz", CODE), explanation={"constraint": "uq_registrations_qr_code_data"})
    assert f"The code {CODE} already belongs to a guest that this laptop does not hold." in journal.item.explanation
    assert journal.item.advised.remedy is Remedy.NEW_CODE


def test_a_collision_that_is_over_is_tried_again(journal: Journal) -> None:
    insert = journal.inserts("Ana Ruiz", CODE)
    entry = journal.refused(insert)
    assert journal.item.advised.remedy is Remedy.TRY_AGAIN
    journal.mend(entry, Remedy.TRY_AGAIN)
    assert journal.get("registrations", insert[1], "qr_code_data") == CODE


def test_trying_again_while_it_still_collides_says_so_and_settles_nothing(journal: Journal) -> None:
    journal.house.guest("琴 王", qr_code_data=CODE)
    entry = journal.refused(journal.inserts("Ana Ruiz", CODE))
    with pytest.raises(Refused, match="Another guest already has this code"):
        journal.mend(entry, Remedy.TRY_AGAIN)
    assert journal.settlement(entry) is None


def test_an_e_mail_that_another_person_has_is_left_out(journal: Journal) -> None:
    journal.add("profiles", full_name="Zoé", email="zoe@example.com")
    person = new_id()
    entry = journal.refused(("profiles", person, "insert", {}, {"full_name": "Zoe", "email": "zoe@example.com"}))
    item = journal.item
    assert item.headline == "Desk 2 could not save person Zoe"
    assert item.explanation == "The e-mail zoe@example.com already belongs to Zoé."
    assert offered(item, Remedy.WITHOUT_IT).label == "Save without the e-mail"
    journal.mend(entry, Remedy.WITHOUT_IT)
    assert journal.get("profiles", person, "full_name") == "Zoe"
    assert journal.get("profiles", person, "email") is None


def test_an_edit_of_two_columns_is_saved_without_the_one_that_collides(journal: Journal) -> None:
    journal.add("profiles", full_name="Zoé", email="zoe@example.com")
    person = journal.add("profiles", full_name="Z", email="old@example.com")
    new = {"full_name": "Zoe", "email": "zoe@example.com"}
    old = {"full_name": "Z", "email": "old@example.com"}
    entry = journal.refused(("profiles", person, "update", old, new))
    assert journal.item.headline == "Desk 2 could not change person Z"
    journal.mend(entry, Remedy.WITHOUT_IT)
    assert journal.get("profiles", person, "full_name") == "Zoe"
    assert journal.get("profiles", person, "email") == "old@example.com"


def test_a_short_name_of_a_show_becomes_another(journal: Journal) -> None:
    show = new_id()
    values = {
        "organization_id": journal.organization,
        "organizer_id": journal.claire,
        "title": "Aurelle",
        "slug": "aurelle",
        "start_time": 1_790_000_000_000_000,
        "event_date": "2026-09-29",
    }
    entry = journal.refused(("events", show, "insert", {}, values))
    assert offered(journal.item, Remedy.NEW_ADDRESS).key == "N"
    journal.mend(entry, Remedy.NEW_ADDRESS)
    assert journal.get("events", show, "slug") == "aurelle-2"


def test_later_changes_are_counted_with_the_first_and_tried_with_it(journal: Journal) -> None:
    journal.house.guest("琴 王", qr_code_data=CODE)
    insert = journal.inserts("Ana Ruiz", CODE)
    guest, at = insert[1], int(NOON.timestamp() * 1_000_000)
    first = journal.refused(insert)
    seat = journal.refused(("registrations", guest, "update", {"seat": None}, {"seat": "12"}), reason="missing")
    scan_values = {
        "event_id": journal.house.show, "registration_id": guest, "kind": "entry", "verdict": "admitted",
        "scanned_at": at, "device_at": at,
    }  # fmt: skip
    scan = journal.refused(("check_ins", new_id(), "insert", {}, scan_values), reason="key")
    item = journal.item
    assert item.id == first
    assert item.waiting_behind == 2
    assert item.explanation.endswith("2 later changes wait behind this one.")
    journal.mend(first, Remedy.NEW_CODE)
    assert journal.get("registrations", guest, "seat") == "12"
    assert journal.get("registrations", guest, "checked_in_at") == NOON
    assert [journal.settlement(entry) for entry in (first, seat, scan)] == ["retried"] * 3


def test_discarding_gives_up_only_what_cannot_stand_without_it(journal: Journal) -> None:
    guest = journal.house.guest("Noor", seat="1", qr_code_data="noor")
    journal.house.guest("琴 王", qr_code_data=CODE)
    first = journal.refused(("registrations", guest, "update", {"qr_code_data": "noor"}, {"qr_code_data": CODE}))
    later = journal.refused(("registrations", guest, "update", {"seat": "1"}, {"seat": "2"}), reason="permission")
    assert journal.item.waiting_behind == 1
    journal.mend(first, Remedy.DISCARD)
    assert journal.settlement(first) == "discarded"
    assert journal.item.id == later
    insert = journal.inserts("Ana", CODE)
    made = journal.refused(insert)
    needs_it = journal.refused(("registrations", insert[1], "update", {"seat": None}, {"seat": "3"}), reason="missing")
    journal.mend(made, Remedy.DISCARD)
    assert journal.settlement(needs_it) == "discarded"


def test_a_delete_of_what_is_still_needed(journal: Journal) -> None:
    tier = journal.house.category("Front Row")
    journal.house.guest("Noor", "Front Row")
    entry = journal.refused(
        ("ticket_tiers", tier, "delete", {"name": "Front Row"}, {}), reason="key", device=journal.sound
    )
    item = journal.item
    assert item.headline == "Laptop Sound could not delete category Front Row"
    assert item.explanation == "Guest Noor still needs it."
    assert item.advised.label == "Keep the category"
    assert keys(item) == "K T O D C"
    with pytest.raises(Refused, match="still needed"):
        journal.mend(entry, Remedy.TRY_AGAIN)
    journal.mend(entry, Remedy.KEEP_ROW)
    assert journal.get("ticket_tiers", tier, "name") == "Front Row"


def test_a_delete_that_would_take_what_its_author_had_not_seen(journal: Journal) -> None:
    guest = journal.house.guest("Noor")
    journal.add("registration_notes", registration_id=guest, body="Comes with her sister")
    entry = journal.refused(
        ("registrations", guest, "delete", {"attendee_name": "Noor"}, {}),
        reason="unseen",
        explanation={"table": "registration_notes"},
    )
    item = journal.item
    assert item.explanation == "Guest notes came to it that Desk 2 had not seen. With it would go now: 1 guest note."
    edit = journal.mend(entry, Remedy.DELETE_ALL_THE_SAME)
    assert journal.get("registrations", guest, "attendee_name") is None
    assert journal.undo(edit) == ()
    assert journal.get("registrations", guest, "attendee_name") == "Noor"
    assert journal.house.rows.count("registration_notes") == 1


def test_a_delete_is_named_by_what_was_deleted_and_not_by_what_went_with_it(journal: Journal) -> None:
    guest = journal.house.guest("Noor")
    note = journal.add("registration_notes", registration_id=guest, body="x")
    journal.refused(
        ("registration_notes", note, "delete", {"registration_id": guest, "body": "x"}, {}),
        ("registrations", guest, "delete", {"attendee_name": "Noor"}, {}),
        reason="unseen",
    )
    assert journal.item.headline == "Desk 2 could not delete guest Noor"


def test_a_value_can_be_proposed_and_another_one_given(journal: Journal) -> None:
    journal.house.guest("琴 王", qr_code_data=CODE)
    insert = journal.inserts("Ana Ruiz", CODE)
    entry = journal.refused(insert)
    proposal = propose(journal.house.session, entry, Remedy.NEW_CODE)
    assert proposal is not None
    assert (proposal.label, len(proposal.value)) == ("Code", 10)
    with pytest.raises(Refused, match="already has this code"):
        save_with(journal.house.session, proposal, CODE, journal.settler)
    save_with(journal.house.session, proposal, "ana-2", journal.settler)
    assert journal.get("registrations", insert[1], "qr_code_data") == "ana-2"


def test_a_code_of_a_badge_is_one_of_its_show(journal: Journal) -> None:
    crew = journal.add("stakeholders", organization_id=journal.organization, name="Zoé")
    given = {"event_id": journal.house.show, "stakeholder_id": crew}
    holder = journal.add("badges", **given, code="B1")
    badge = journal.add("badges", **given, code="B2")
    journal.refused(("badges", badge, "update", {"code": "B2"}, {"code": "B1"}), explanation={"owner": holder})
    assert journal.item.explanation == "There is one with this show and code already: B1."
    assert {link.row_id for link in journal.item.opens} == {badge, holder}


def test_a_holder_that_has_the_value_no_more_is_in_nobodys_way(journal: Journal) -> None:
    holder = journal.house.guest("琴 王", qr_code_data="another")
    said = {"constraint": "uq_registrations_qr_code_data", "owner": holder}
    journal.refused(journal.inserts("Ana Ruiz", CODE), explanation=said)
    assert journal.item.advised.remedy is Remedy.TRY_AGAIN


def test_what_no_laptop_sends_is_shown_all_the_same(journal: Journal) -> None:
    entry = journal.refused(("registrations", new_id(), "insert", {}, {}))
    journal.house.rows.set("journal_entries", entry, table_name="", content=[{"table": "x"}], reason="check")
    assert journal.item.explanation == "A rule of the data does not allow that."
    journal.mend(entry, Remedy.DISCARD)
    assert journal.items() == ()


def test_a_column_that_cannot_be_empty_and_a_fact_that_never_changes(journal: Journal) -> None:
    guest = journal.house.guest("Noor")
    change = ("registrations", guest, "update", {"attendee_name": "Noor"}, {"attendee_name": None})
    journal.refused(change, reason="check", explanation={"columns": ["attendee_name"]})
    journal.refused(("check_ins", new_id(), "update", {"party": 1}, {"party": 2}), reason="fixed")
    assert {item.explanation for item in journal.items()} == {
        "Name cannot be empty.",
        "Scans are written once and never changed.",
    }


def test_a_parent_that_is_gone_is_said_and_nothing_is_written(journal: Journal) -> None:
    insert = journal.inserts("Ana Ruiz", CODE, ticket_tier_id=new_id())
    entry = journal.refused(insert, reason="key")
    assert "It belongs to a category that is not there any more." in journal.item.explanation
    with pytest.raises(Refused, match="category that it belongs to is not there any more"):
        journal.mend(entry, Remedy.TRY_AGAIN)
    assert journal.settlement(entry) is None


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("check", "Plus ones must be 0 or more."),
        ("permission", "Desk 2 may not change guests. A laptop of the staff may."),
        ("missing", "Guest Noor was gone when this arrived."),
    ],
)
def test_other_reasons_are_sentences(journal: Journal, reason: str, said: str) -> None:
    guest = journal.house.guest("Noor")
    change = ("registrations", guest, "update", {"plus_ones": 0}, {"plus_ones": -1})
    journal.refused(change, reason=reason, explanation={"constraint": "ck_registrations_plus_ones_at_least"})
    assert journal.item.explanation == said
    assert Remedy.DISCARD in {offer.remedy for offer in journal.item.offers}
    assert sum(offer.first for offer in journal.item.offers) == 1


def test_a_retry_takes_any_other_value(journal: Journal) -> None:
    guest = journal.house.guest("Noor", plus_ones=0, seat="1")
    change = ("registrations", guest, "update", {"plus_ones": 0, "seat": "1"}, {"plus_ones": -1, "seat": "2"})
    entry = journal.refused(change, reason="check")
    retry(journal.house.session, entry, journal.settler, {(guest, "plus_ones"): 2, (guest, "seat"): WITHOUT})
    assert journal.get("registrations", guest, "plus_ones") == 2
    assert journal.get("registrations", guest, "seat") == "1"


def test_a_row_that_somebody_made_meanwhile_gets_the_values(journal: Journal) -> None:
    insert = journal.inserts("Ana Ruiz", CODE, seat="7", created_at=1_790_000_000_000_000)
    entry = journal.refused(insert, reason="key")
    journal.house.guest("Ana", "Front Row", id=insert[1], qr_code_data="old")
    journal.mend(entry, Remedy.TRY_AGAIN)
    names = ("attendee_name", "qr_code_data", "seat")
    assert [journal.get("registrations", insert[1], name) for name in names] == ["Ana Ruiz", CODE, "7"]


def test_an_entry_is_settled_once(journal: Journal) -> None:
    entry = journal.refused(journal.inserts("Ana Ruiz", CODE))
    journal.mend(entry, Remedy.DISCARD)
    with pytest.raises(Refused, match="settled this already"):
        journal.mend(entry, Remedy.TRY_AGAIN)


def test_many_entries_cost_no_more_statements_than_few(journal: Journal, statement_counter: StatementCounter) -> None:
    def listed() -> int:
        with statement_counter(journal.house.rows.connection) as statements:
            assert journal.items()
        return len(statements)

    def more() -> None:
        code = new_id()
        guest = journal.house.guest("琴 王", qr_code_data=code)
        journal.refused(journal.inserts("Ana Ruiz", code))
        journal.met("registrations", guest, {"seat": "1"}, {"seat": "2"}, column_name="seat")
        journal.met("looks", journal.look(1), {"rank": "a"}, {"rank": "b"}, kind="reorder")
        journal.refused(("registrations", guest, "delete", {}, {}), reason="unseen")

    more()
    few = listed()
    for _ in range(20):
        more()
    assert listed() == few
