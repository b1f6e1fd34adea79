from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine

from fashionos_desktop.services.door import Authority, Desk, check_in, check_in_guest, list_entrances
from fashionos_desktop.services.refusals import Refused
from tests.fixtures.statements import StatementCounter
from tests.services.door.house import NOW, House


def test_a_guest_is_admitted_and_the_second_scan_says_when_and_where(house: House) -> None:
    guest = house.guest(qr_code_data="bxhy2s3f", section="Salon Nord", row_label="A", seat="8", notes="Coat check")
    side = house.gate("Side entrance")
    first = house.scan("bxhy2s3f", gate=side)
    assert first.verdict == "admitted"
    assert first.guest is not None
    assert (first.guest.id, first.guest.name, first.guest.category) == (guest, "Aaron Williams", "Seated")
    assert (first.guest.place, first.guest.notes) == ("Salon Nord A 8", "Coat check")
    assert first.guest.checked_in_at == NOW
    assert (first.first_at, first.first_gate) == (NOW, "Side entrance")
    assert first.sentence == "Welcome. Aaron Williams, Seated, Salon Nord A 8."
    assert house.arrival(guest) == NOW

    again = house.scan("bxhy2s3f", minutes=12)
    assert again.verdict == "already_in"
    assert (again.first_at, again.first_gate) == (NOW, "Side entrance")
    assert again.sentence == (
        "Already in. First scan 19:28:41, Side entrance."
        " That is 12 minutes ago. Someone holds this ticket inside. Ask for identity."
    )
    assert house.arrival(guest) == NOW


def test_every_scan_is_kept_refused_ones_too(house: House) -> None:
    guest = house.guest(qr_code_data="good", status="cancelled")
    house.scan("\\000001good")
    house.scan("bad7q4x")
    house.scan("")
    kept = [(line.kind, line.verdict, line.code, line.registration_id) for line in house.log()]
    assert kept == [
        ("entry", "cancelled", "good", guest),
        ("entry", "unknown", "bad7q4x", None),
        ("entry", "unknown", None, None),
    ]
    assert house.arrival(guest) is None


def test_an_unknown_code_says_how_it_ends(house: House) -> None:
    assert house.scan("zzzz7q4x").sentence == "Refused. Code not known. It ends in 7q4x. Ask for the name."


def test_caps_lock_and_typed_gaps_do_not_keep_a_guest_out(house: House) -> None:
    house.guest(qr_code_data="nj2snhqw")
    assert house.scan("NJ2S NHQW").verdict == "admitted"


def test_a_ticket_of_another_show_names_it_and_leaves_no_trace_on_its_guest(house: House) -> None:
    other = house.rows.show(title="Maison Brune", slug="brune")
    tier = house.rows.add("ticket_tiers", event_id=other, name="Press")
    guest = house.guest("Ana Ruiz", event_id=other, ticket_tier_id=tier, qr_code_data="other")
    result = house.scan("other", force=True)
    assert result.verdict == "wrong_event"
    assert result.may_admit is Authority.NOBODY
    assert "Maison Brune" in result.sentence
    assert house.log()[0].registration_id is None
    assert house.arrival(guest) is None


@pytest.mark.parametrize(
    ("values", "verdict", "reason"),
    [
        ({"status": "cancelled"}, "cancelled", "Ticket cancelled."),
        ({"blocked_reason": "lost ticket"}, "blocked", "Blocked: lost ticket."),
        ({"valid_from": NOW + timedelta(minutes=10)}, "too_early", "The ticket is valid from 19:38."),
        ({"valid_until": NOW - timedelta(days=1)}, "too_late", "The ticket was valid until 28 Sep 19:28."),
        ({"status": "pending", "rsvp": "yes"}, "not_paid", "Not paid: Seated, 180.00."),
        ({"rsvp": "no"}, "declined", "Aaron Williams said no to the invitation."),
    ],
)
def test_a_refusal_says_why(house: House, values: dict[str, Any], verdict: str, reason: str) -> None:
    house.category("Seated", "paid", "180")
    house.guest(qr_code_data="x", **values)
    result = house.scan("x")
    assert (result.verdict, result.words.reason) == (verdict, reason)


def test_an_editor_who_never_answered_is_not_told_that_she_has_not_paid(house: House) -> None:
    house.category("Press", "press", "0")
    house.guest(category="Press", qr_code_data="x", status="pending")
    result = house.scan("x")
    assert (result.verdict, result.words.headline) == ("no_reply", "Decide")
    assert result.may_admit is Authority.OPERATOR
    admitted = house.scan("x", force=True, reason="PR says yes")
    assert (admitted.verdict, admitted.overruled) == ("admitted", "no_reply")
    assert admitted.words.detail == "Admitted by hand: PR says yes."
    assert [(line.verdict, line.forced, line.reason) for line in house.log()][-1] == ("admitted", 1, "PR says yes")


def test_a_foreign_attended_is_a_confirmed_guest(house: House) -> None:
    house.guest(qr_code_data="x", status="attended")
    assert house.scan("x").verdict == "admitted"


def test_the_lead_may_overrule_and_an_unknown_code_cannot_be(house: House) -> None:
    guest = house.guest(qr_code_data="x", status="cancelled")
    assert house.scan("x").may_admit is Authority.LEAD
    assert house.scan("x", force=True).overruled == "cancelled"
    assert house.arrival(guest) == NOW
    assert house.scan("nobody", force=True).verdict == "unknown"


def test_force_without_need_is_an_ordinary_admission(house: House) -> None:
    house.guest(qr_code_data="x")
    assert house.scan("x", force=True).overruled is None
    assert house.log()[0].forced == 0


def test_a_merged_ticket_leads_to_the_guest_who_remains(house: House) -> None:
    survivor = house.guest("Ana Ruiz", qr_code_data="new")
    middle = house.guest("A. Ruiz", qr_code_data="mid", merged_into_id=survivor, status="cancelled")
    house.guest("Ana R", qr_code_data="old", merged_into_id=middle)
    result = house.scan("old")
    assert result.verdict == "admitted"
    assert result.guest is not None
    assert result.guest.id == survivor
    assert house.scan("mid").verdict == "already_in"
    assert house.scan("new").verdict == "already_in"


def test_who_came_in_before_two_guests_were_merged_is_in(house: House) -> None:
    survivor = house.guest("Ana Ruiz", qr_code_data="new")
    other = house.guest("A. Ruiz", qr_code_data="old")
    house.scan("old")
    house.rows.set("registrations", other, merged_into_id=survivor)
    assert house.scan("new").verdict == "already_in"


def test_merges_in_a_circle_do_not_hang_the_door(house: House) -> None:
    one = house.guest("One", qr_code_data="one")
    two = house.guest("Two", qr_code_data="two", merged_into_id=one)
    house.rows.set("registrations", one, merged_into_id=two)
    assert house.scan("one").verdict == "admitted"
    assert house.scan("two").verdict == "already_in"


def test_an_entrance_takes_only_its_categories_and_names_the_right_one(house: House) -> None:
    house.guest(category="Front Row", qr_code_data="x")
    side = house.gate("Side entrance", only=("Standing", "Press"))
    house.gate("Main entrance", only=("Front Row",))
    house.gate("North lift")
    result = house.scan("x", gate=side)
    assert (result.verdict, result.may_admit) == ("blocked", Authority.LEAD)
    assert result.words.reason == "Side entrance is not for Front Row."
    assert result.words.advice == "Send to Main entrance or North lift."
    assert house.scan("x").verdict == "admitted"


def test_an_entrance_has_hours_and_a_tolerance(house: House) -> None:
    house.guest(qr_code_data="x")
    early = house.gate("A", opens_at=NOW + timedelta(minutes=10), tolerance_minutes=5)
    late = house.gate("B", closes_at=NOW - timedelta(minutes=6), tolerance_minutes=5)
    open_already = house.gate("C", opens_at=NOW + timedelta(minutes=5), tolerance_minutes=5)
    refused = house.scan("x", gate=early)
    assert (refused.verdict, refused.words.reason) == ("too_early", "This entrance opens at 19:38.")
    assert refused.words.advice == "Ask to come back at 19:33."
    assert house.scan("x", gate=late).words.reason == "This entrance closed at 19:22."
    assert house.scan("x", gate=open_already).verdict == "admitted"


def test_an_entrance_may_let_pending_guests_pass(house: House) -> None:
    house.category("Seated", "paid", "180")
    house.guest(qr_code_data="x", status="pending")
    lenient = house.gate(allow_pending=True)
    assert house.scan("x", gate=lenient).verdict == "admitted"


def test_all_on_a_ticket_come_in_at_once_unless_the_desk_says_how_many(house: House) -> None:
    house.guest("Ana Ruiz", qr_code_data="x", plus_ones=2)
    first = house.scan("x", party=1)
    assert (first.admitted, first.inside, first.words.detail) == (1, 1, "1 of 3 are in.")
    second = house.scan("x")
    assert (second.admitted, second.inside, second.words.detail) == (2, 3, "All 3 are in.")
    assert house.scan("x").verdict == "already_in"
    assert [line.party for line in house.log()] == [1, 2, 1]


def test_no_more_come_in_than_the_ticket_has_places_unless_forced(house: House) -> None:
    house.guest(qr_code_data="x", plus_ones=1)
    assert house.scan("x", party=5).admitted == 2
    forced = house.scan("x", party=1, force=True, reason="Her sister")
    assert (forced.overruled, forced.inside) == ("already_in", 3)
    with pytest.raises(Refused, match="At least one person"):
        house.scan("x", party=0)


def test_the_people_of_a_party_are_named(house: House) -> None:
    house.guest("Alfio Mazzocchi", qr_code_data="x", party="G7")
    brenda = house.guest("Brenda Moore", party="G7", seat="9", qr_code_data="y")
    house.guest("Gone", party="G7", status="cancelled")
    house.guest("Other", party="G8")
    house.scan("y")
    result = house.scan("x")
    assert result.guest is not None
    assert [(member.id, member.name, member.seat) for member in result.guest.party_members] == [
        (brenda, "Brenda Moore", "9")
    ]
    assert result.guest.party_members[0].checked_in_at == NOW


def test_a_time_typed_back_from_paper_may_be_the_first(house: House) -> None:
    house.guest(qr_code_data="x", plus_ones=1)
    house.scan("x", party=1)
    earlier = house.scan("x", minutes=-20, party=1)
    assert earlier.first_at == NOW - timedelta(minutes=20)


def test_a_desk_opens_by_naming_its_entrance(house: House) -> None:
    house.gate("Main entrance")
    house.guest(qr_code_data="x")
    desk = Desk(NOW, gate_name="Côté  jardin ")
    made = check_in(house.session, show_id=house.show, code="x", desk=desk)
    assert made.entrance_is_new
    assert made.first_gate == "Côté jardin"
    again = check_in(house.session, show_id=house.show, code="x", desk=Desk(NOW, gate_name="cote jardin"))
    assert not again.entrance_is_new
    names = [(entrance.name, entrance.reentry) for entrance in list_entrances(house.session, house.show)]
    assert sorted(names) == [("Côté jardin", "after_exit"), ("Main entrance", "always")]
    with pytest.raises(Refused, match="gone from the show"):
        house.scan("x", gate="4b0c1f52-8f6e-4c0e-9d1a-6f1e0c9a7b35")


def test_a_guest_found_by_name_is_checked_in_without_a_code(house: House) -> None:
    guest = house.guest(is_vip=True, escort=True)
    result = check_in_guest(house.session, guest, show_id=house.show, desk=Desk(NOW))
    assert (result.verdict, result.code, result.words.advice) == ("admitted", None, "VIP. Escort to seat.")
    house.rows.delete("registrations", guest)
    with pytest.raises(Refused, match="no longer on the list"):
        check_in_guest(house.session, guest, show_id=house.show, desk=Desk(NOW))


def test_who_let_the_guest_in_is_named(house: House) -> None:
    operator = house.rows.add("profiles", full_name="Nour")
    house.guest(qr_code_data="x")
    desk = Desk(NOW, gate_name="Side entrance", operator_id=operator)
    check_in(house.session, show_id=house.show, code="x", desk=desk)
    again = house.scan("x", minutes=1)
    assert (again.first_operator, again.words.reason) == ("Nour", "First scan 19:28:41, Side entrance, Nour.")


def test_a_scan_takes_few_statements(house: House, engine: Engine, statement_counter: StatementCounter) -> None:
    house.guest(qr_code_data="x", party="G7", plus_ones=1)
    house.guest("Brenda Moore", party="G7")
    gate = house.gate(only=("Seated",))
    house.scan("x", party=1, gate=gate)
    with statement_counter(engine) as statements:
        house.scan("x", gate=gate)
    verbs = [statement.split()[0] for statement in statements]
    assert verbs.count("INSERT") == 1
    assert len(verbs) <= 5
