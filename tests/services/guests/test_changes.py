from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit
from fashionos_desktop.services.guests import (
    GuestFilter,
    GuestState,
    Mark,
    add_guest,
    add_note,
    assign_seat,
    delete_guests,
    edit_guest,
    guest_details,
    guest_keys,
    guest_totals,
    mark,
    merge_guests,
    set_answer,
    set_category,
    set_party,
    set_status,
    tag,
    untag,
)
from fashionos_desktop.services.guests.codes import CLEAR, LENGTH
from fashionos_desktop.services.refusals import Refused
from tests.services.guests.scene import DOORS, Scene


def refused(scene: Scene, work: Callable[[Session], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        scene.write(work)
    return caught.value


def test_a_new_guest_is_expected_and_has_a_code(scene: Scene) -> None:
    category = scene.category("Front Row")
    added = scene.write(
        lambda session: add_guest(session, scene.show_id, name="  Ana   Ruiz ", category_id=category, company="")
    )
    assert added.edit.title == "Ana Ruiz added"
    assert scene.of(added.guest_id, "attendee_name, company, status, rsvp") == (
        "Ana Ruiz",
        None,
        "confirmed",
        "none",
    )
    assert len(added.code) == LENGTH
    assert set(added.code) <= set(CLEAR)
    scene.undo(added.edit)
    assert scene.rows("SELECT 1 FROM registrations") == []


@pytest.mark.parametrize(
    ("values", "sentence", "column"),
    [
        ({"attendee_name": "  "}, "A guest needs a name.", "attendee_name"),
        ({"attendee_email": "two@@example.com"}, "The e-mail two@@example.com has two @ signs.", "attendee_email"),
        ({"attendee_email": "nobody"}, "The e-mail nobody has no @ sign.", "attendee_email"),
        (
            {"attendee_email": "a@b"},
            "The e-mail a@b is not complete. It looks like name@house.com.",
            "attendee_email",
        ),
        ({"plus_ones": -1}, "A guest brings between 0 and 99 others.", "plus_ones"),
        ({"qr_code_data": "TAKEN"}, "The code already belongs to 琴 王. Give another code.", "qr_code_data"),
        ({"ticket_tier_id": "nothing"}, "This show has no such category. Choose another one.", "ticket_tier_id"),
        ({"valid_from": DOORS, "valid_until": DOORS}, "The ticket ends before it begins.", "valid_until"),
        ({"checked_in_at": DOORS}, "checked_in_at of a guest is not changed this way.", "checked_in_at"),
    ],
)
def test_what_cannot_be_is_refused_with_the_field(
    scene: Scene, values: dict[str, Any], sentence: str, column: str
) -> None:
    scene.guest("琴 王", qr_code_data="TAKEN")
    guest = scene.guest("Ana Ruiz")
    error = refused(scene, lambda session: edit_guest(session, guest, values))
    assert (str(error), error.column) == (sentence, column)


def test_an_edit_can_be_taken_back(scene: Scene) -> None:
    guest = scene.guest("Ana Ruiz", company="Vogue")
    edit = scene.write(lambda session: edit_guest(session, guest, {"company": " Elle ", "attendee_email": ""}))
    assert edit.title == "Details of Ana Ruiz changed"
    assert scene.of(guest, "company, attendee_email") == ("Elle", None)
    scene.undo(edit)
    assert scene.of(guest, "company") == ("Vogue",)
    assert scene.write(lambda session: edit_guest(session, guest, {"company": "Vogue"})).changes == ()


def test_a_guest_who_is_gone_is_said(scene: Scene) -> None:
    guest = scene.guest("Ana Ruiz")
    scene.write(lambda session: delete_guests(session, [guest]))
    assert (
        str(refused(scene, lambda s: set_status(s, [guest], "cancelled"))) == "This guest was deleted in the meantime."
    )
    assert str(refused(scene, lambda s: set_status(s, [], "cancelled"))) == "No guest is chosen."


def test_a_seat_is_given_and_its_other_holder_named(scene: Scene) -> None:
    place = {"section": "Salon Nord", "row_label": "A"}
    scene.guest("Aaron Williams", seat="8", **place)
    scene.guest("Cancelled", seat="8", status="cancelled", **place)
    guest = scene.guest("Sylvia Errigo")
    given = scene.write(
        lambda session: assign_seat(session, guest, **place, seat=" 8 ", author_id=scene.person.profile_id)
    )
    assert given.edit.title == "Seat of Sylvia Errigo changed"
    assert given.warning == "Aaron Williams holds this seat too."
    details = scene.read(lambda session: guest_details(session, guest))
    assert details is not None
    assert details.seat_words == "Salon Nord, row A, seat 8"
    assert [holder.name for holder in details.also_in_seat] == ["Aaron Williams"]
    assert [line.words for line in details.history if line.kind == "decision"] == [
        "Seat is now Salon Nord, row A, seat 8, set by Claire Masson"
    ]
    scene.undo(given.edit)
    assert scene.of(guest, "seat") == (None,)
    assert scene.rows("SELECT body FROM registration_notes") == []


def test_bulk_changes_are_one_step(scene: Scene) -> None:
    guests = [scene.guest(f"Guest {number}", tags=["dinner"] if number % 2 else []) for number in range(6)]
    seated = scene.category("Seated")

    def everything(session: Session) -> list[Edit]:
        return [
            set_status(session, guests, "pending"),
            set_category(session, guests, seated),
            set_answer(session, guests, "yes"),
            set_party(session, guests, "Vogue"),
            mark(session, guests, Mark.VIP),
            tag(session, guests, " dinner "),
            tag(session, guests, "car"),
            untag(session, guests[:3], "car"),
        ]

    edits = scene.write(everything)
    assert [edit.title for edit in edits] == [
        "Status of 6 guests changed",
        "Category of 6 guests changed",
        "Answer of 6 guests changed",
        "Party of 6 guests changed",
        "6 guests marked VIP",
        "6 guests tagged dinner",
        "6 guests tagged car",
        "Tag car of 3 guests removed",
    ]
    assert len(edits[5].changes) == 3
    assert scene.of(guests[0], "status, rsvp, party, is_vip, tags") == ("pending", "yes", "Vogue", 1, '["dinner"]')
    for edit in reversed(edits):
        scene.undo(edit)
    assert scene.of(guests[0], "status, rsvp, party, is_vip, tags") == ("confirmed", "none", None, 0, "[]")
    assert scene.rows("SELECT 1 FROM registration_notes") == []


def test_presence_is_not_a_status(scene: Scene) -> None:
    guest = scene.guest("Ana Ruiz")
    assert refused(scene, lambda s: set_status(s, [guest], "attended")).column == "status"


def test_notes(scene: Scene) -> None:
    guest = scene.guest("Ana Ruiz")
    edit = scene.write(lambda s: add_note(s, guest, " Rang at 17:00 ", author_id=scene.person.profile_id))
    assert edit.title == "Note on Ana Ruiz added"
    assert str(refused(scene, lambda s: add_note(s, guest, "  "))) == "The note is empty."
    details = scene.read(lambda session: guest_details(session, guest))
    assert details is not None
    assert [line.words for line in details.history] == ["Claire Masson: Rang at 17:00", "Added by hand"]


def test_deleted_guests_come_back_whole(scene: Scene) -> None:
    guest = scene.guest("Ana Ruiz", notes="Coat")
    scene.write(lambda s: add_note(s, guest, "Rang"))
    scan = scene.admitted(guest)
    edit = scene.write(lambda session: delete_guests(session, [guest]))
    assert scene.rows("SELECT 1 FROM registration_notes") == []
    scene.undo(edit)
    assert scene.of(guest, "notes, checked_in_at IS NOT NULL") == ("Coat", 1)
    assert scene.value("SELECT registration_id FROM check_ins WHERE id = ?", scan) == guest


def test_merged_guests_become_one(scene: Scene) -> None:
    keep = scene.guest("Ana Ruiz", notes="Coat check", tags=["car"], plus_ones=1)
    other = scene.guest(
        "A. Ruiz",
        attendee_email="ana@example.com",
        seat="A 4",
        notes="Vegetarian\nCoat check",
        tags=["car", "dinner"],
        is_vip=True,
    )
    scene.admitted(other, party=2)
    edit = scene.write(lambda session: merge_guests(session, keep, [keep, other]))
    assert edit.title == "Ana Ruiz merged from 2 entries"
    assert scene.of(keep, "attendee_email, seat, notes, tags, is_vip, plus_ones") == (
        "ana@example.com",
        "A 4",
        "Coat check\nVegetarian",
        '["car","dinner"]',
        1,
        1,
    )
    details = scene.read(lambda session: guest_details(session, keep))
    assert details is not None
    assert (details.row.state, details.row.checked_in_at) == (GuestState.IN, DOORS)
    assert details.merged_names == ("A. Ruiz",)
    assert [line.kind for line in details.history].count("arrival") == 1
    assert scene.of(other, "checked_in_at") == (None,)
    assert scene.read(lambda s: guest_totals(s, scene.show_id)).words == "1 invited, 1 in"
    assert len(scene.read(lambda s: guest_keys(s, scene.show_id, GuestFilter(text="ruiz")))) == 1

    scene.undo(edit)
    assert scene.of(keep, "attendee_email, seat, checked_in_at, is_vip") == (None, None, None, 0)
    assert scene.of(other, "merged_into_id, checked_in_at IS NOT NULL") == (None, 1)


def test_a_guest_is_merged_once_and_not_alone(scene: Scene) -> None:
    one, two, three = (scene.guest(name) for name in ("One", "Two", "Three"))
    scene.write(lambda session: merge_guests(session, one, [two]))
    assert str(refused(scene, lambda s: merge_guests(s, three, [two]))) == (
        "Two was merged into another guest already."
    )
    assert str(refused(scene, lambda s: merge_guests(s, one, [one]))) == (
        "Choose at least two guests to make one of them."
    )


def test_details_tell_what_happened(scene: Scene) -> None:
    gate = scene.insert("gates", event_id=scene.show_id, name="Main entrance")
    guest = scene.guest("Alfio Mazzocchi", party="Mazzocchi", qr_code_data="nj2snhqw")
    scene.guest("Brenda Moore", party="Mazzocchi")
    scene.guest("Somebody Else", party="Other")
    who: dict[str, Any] = {"gate_id": gate, "operator_id": scene.person.profile_id}
    first = scene.admitted(guest, **who)
    scene.insert(
        "check_ins",
        event_id=scene.show_id,
        registration_id=guest,
        kind="annul",
        annuls_id=first,
        verdict="annulled",
        scanned_at=DOORS + timedelta(minutes=1),
        device_at=DOORS,
        operator_id=scene.person.profile_id,
    )
    scene.admitted(guest, at=DOORS + timedelta(minutes=5), party=2, **who)
    scene.insert("payments", registration_id=guest, amount=180, currency="EUR", status="completed")
    scene.insert("payments", registration_id=guest, amount=20, currency="EUR", status="refunded")
    details = scene.read(lambda session: guest_details(session, guest))
    assert details is not None
    assert details.code_words == "nj2s nhqw"
    assert [(member.name, member.state) for member in details.party] == [("Brenda Moore", GuestState.EXPECTED)]
    (payment,) = details.payments
    assert [payment.paid, payment.refunded, payment.pending] == [Decimal(180), Decimal(20), Decimal(0)]
    assert details.row.checked_in_at == DOORS + timedelta(minutes=5)
    happened = [line.words for line in details.history if line.kind != "start"]
    assert happened == [
        "Admitted at Main entrance by Claire Masson with 1 more",
        "Arrival undone by Claire Masson",
        "Admitted at Main entrance by Claire Masson, taken back",
    ]
    assert scene.read(lambda session: guest_details(session, "gone")) is None
