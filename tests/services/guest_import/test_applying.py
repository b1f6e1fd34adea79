from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from fashionos_desktop.services.door import Desk, check_in
from fashionos_desktop.services.edits import insert_row
from fashionos_desktop.services.guest_import import Cancelled, apply_import, plan_import
from fashionos_desktop.services.guest_records import GuestRecord, RejectedRow
from fashionos_desktop.services.guests import add_guest, assign_seat, edit_guest, guest_details, set_status
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.shows import create_show
from tests.services.guest_import.lists import PRETIX, counts, guest_list, imported, record
from tests.services.guests.scene import DOORS, Scene

FULL = record(
    2,
    "Ana Ruiz",
    source_ref="S1",
    code="S1",
    email="ana@example.com",
    phone="+33 1 70 18 99 00",
    company="Vogue",
    category="Seated",
    price=Decimal("180.00"),
    currency="EUR",
    status="pending",
    rsvp="yes",
    section="Salon Nord",
    row_label="A",
    seat="4",
    notes="Coat check",
    is_vip=True,
    is_press=False,
    escort=True,
    tags=("dinner", "car"),
    plus_ones=2,
    party="Ruiz",
    publicist="Inès",
    substitute_for="Bo Lind",
    blocked_reason="Lost ticket",
    valid_from=DOORS,
    valid_until=datetime(2026, 9, 29, 22, tzinfo=UTC),
    checked_in_at=DOORS,
    checked_in_gate="Main entrance",
    checked_in=True,
)
ALL_COLUMNS = (
    "attendee_email, phone, company, status, rsvp, section, row_label, seat, notes, is_vip, is_press, escort, tags,"
    " plus_ones, party, substitute_for, blocked_reason, qr_code_data, source, source_ref"
)


def test_everything_that_a_row_states_goes_in(scene: Scene) -> None:
    assert counts(imported(scene, FULL, source=PRETIX)) == (1, 0, 0, 0)
    guest = scene.value("SELECT id FROM registrations")
    assert scene.of(guest, ALL_COLUMNS) == (
        "ana@example.com",
        "+33 1 70 18 99 00",
        "Vogue",
        "pending",
        "yes",
        "Salon Nord",
        "A",
        "4",
        "Coat check",
        1,
        0,
        1,
        '["dinner","car"]',
        2,
        "Ruiz",
        "Bo Lind",
        "Lost ticket",
        "S1",
        PRETIX,
        "S1",
    )
    details = scene.read(lambda session: guest_details(session, guest))
    assert details is not None
    assert details.publicist is not None
    assert (details.publicist.name, details.price, details.category_type) == ("Inès", Decimal("180.00"), "paid")
    assert (details.row.checked_in_at, details.row.entrance) == (DOORS, "Main entrance")
    assert (details.valid_from, details.valid_until) == (FULL.valid_from, FULL.valid_until)
    assert {line.words for line in details.history} == {
        "Already in at Main entrance when the list was made",
        "Imported from the pretix check-in list",
    }
    assert scene.rows("SELECT kind, role FROM stakeholders") == [("person", "Publicist")]


def test_the_same_list_again_changes_nothing(scene: Scene) -> None:
    imported(scene, FULL, source=PRETIX)
    before = scene.rows("SELECT * FROM registrations"), scene.rows("SELECT * FROM check_ins")
    assert counts(imported(scene, FULL, source=PRETIX)) == (0, 0, 1, 0)
    assert (scene.rows("SELECT * FROM registrations"), scene.rows("SELECT * FROM check_ins")) == before


def test_a_newer_list_changes_what_it_states_and_nothing_else(scene: Scene) -> None:
    imported(scene, FULL, source=PRETIX)
    newer = record(9, "Ana Ruiz", source_ref="S1", code="S1", company="Elle", seat="5", status="confirmed")
    assert counts(imported(scene, newer, source=PRETIX)) == (0, 1, 0, 0)
    guest = scene.value("SELECT id FROM registrations")
    assert scene.of(guest, "company, seat, status, attendee_email, row_label, plus_ones") == (
        "Elle",
        "5",
        "confirmed",
        "ana@example.com",
        "A",
        2,
    )


def test_notes_and_tags_add_up_and_marks_stay(scene: Scene) -> None:
    imported(scene, FULL, source=PRETIX)
    scene.run("UPDATE registrations SET notes = 'Car at 21:30' || char(10) || 'Coat check', tags = json_array('desk')")
    newer = replace(FULL, notes="Coat check\nVegetarian", tags=("dinner",), is_vip=False, is_press=True)
    imported(scene, newer, source=PRETIX)
    guest = scene.value("SELECT id FROM registrations")
    assert scene.of(guest, "notes, tags, is_vip, is_press") == (
        "Car at 21:30\nCoat check\nVegetarian",
        '["desk","dinner"]',
        1,
        1,
    )
    assert counts(imported(scene, newer, source=PRETIX)) == (0, 0, 1, 0)


def test_what_was_decided_here_stays_and_is_named(scene: Scene) -> None:
    imported(scene, FULL, source=PRETIX)
    guest = scene.value("SELECT id FROM registrations")
    scene.write(lambda s: assign_seat(s, guest, section="Salon Sud", row_label="B", seat="1"))
    scene.write(lambda s: set_status(s, [guest], "cancelled"))
    newer = replace(FULL, row=7, company="Elle", seat="5", status="confirmed")
    plan = scene.read(lambda s: plan_import(s, scene.show_id, guest_list(newer, source=PRETIX)))
    assert [(issue.row, issue.kind, issue.words) for issue in plan.issues] == [
        (
            7,
            "kept",
            "Seat: the list says Salon Nord, row A, seat 5. What was set here stays: Salon Sud, row B, seat 1.",
        ),
        (7, "kept", "Status: the list says something else. What was set here stays."),
    ]
    imported(scene, newer, source=PRETIX)
    assert scene.of(guest, "section, seat, status, company") == ("Salon Sud", "1", "cancelled", "Elle")


def test_an_arrival_is_added_once_and_never_taken_away(scene: Scene) -> None:
    expected = replace(FULL, checked_in_at=None, checked_in_gate=None, checked_in=False)
    imported(scene, expected, source=PRETIX)
    assert counts(imported(scene, FULL, source=PRETIX)) == (0, 1, 0, 0)
    assert counts(imported(scene, replace(FULL, checked_in_at=datetime.now(UTC)), source=PRETIX)) == (0, 0, 1, 0)
    assert counts(imported(scene, expected, source=PRETIX)) == (0, 0, 1, 0)
    assert scene.rows("SELECT kind, verdict, reason FROM check_ins") == [("entry", "admitted", "imported")]
    assert scene.rows("SELECT checked_in_at IS NOT NULL FROM registrations") == [(1,)]


def test_an_arrival_without_a_time_is_now(scene: Scene) -> None:
    came = record(2, "Ana Ruiz", checked_in=True)
    scene.write(lambda s: apply_import(s, scene.show_id, guest_list(came), now=DOORS))
    assert scene.rows("SELECT r.checked_in_at = c.scanned_at, c.gate_id FROM check_ins c, registrations r") == [
        (1, None)
    ]


def test_categories_are_made_once_by_name_and_kind(scene: Scene) -> None:
    kept = scene.category("Front Row", kind="comp")
    imported(
        scene,
        record(2, "A", category="front row", price=Decimal(45)),
        record(3, "B", category="Seated", price=Decimal(180)),
        record(4, "C", category="Seated", price=Decimal(180)),
        record(5, "D", category="Seated", price=Decimal(0)),
        record(6, "E", category="Presse VIP"),
        record(7, "F"),
    )
    assert scene.rows("SELECT name, type, price, quantity_sold FROM ticket_tiers ORDER BY name") == [
        ("Front Row", "comp", 0, 1),
        ("Guests", "comp", 0, 1),
        ("Presse VIP", "press", 0, 1),
        ("Seated", "paid", 18000, 3),
    ]
    scene.run("UPDATE ticket_tiers SET name = 'Rang' WHERE name = 'Seated'")
    imported(scene, record(3, "B", category="Seated"))
    assert scene.value("SELECT COUNT(*) FROM ticket_tiers") == 4
    assert scene.value("SELECT type FROM ticket_tiers WHERE id = ?", kept) == "comp"


def test_guests_without_a_code_get_one_that_two_laptops_agree_on(scene: Scene) -> None:
    rows = [record(number, f"Guest {number}", source_ref=f"name:guest {number}") for number in range(2, 40)]
    imported(scene, *rows)
    made = scene.rows("SELECT id, qr_code_data FROM registrations ORDER BY rowid")
    assert len({code for _, code in made}) == 38
    assert all(len(code) == 10 for _, code in made)
    scene.run("DELETE FROM registrations")
    imported(scene, *rows)
    assert scene.rows("SELECT id, qr_code_data FROM registrations ORDER BY rowid") == made


def other_show(session: Session, scene: Scene) -> None:
    show = create_show(
        session, scene.person, title="Resort 27", slug="resort", event_date=date(2026, 5, 1), timezone="UTC"
    )
    category = insert_row(session, "ticket_tiers", {"event_id": show.id, "name": "A"}, title="").changes[0].id
    add_guest(session, show.id, name="Bo Lind", category_id=category, qr_code_data="TAKEN")


def test_rows_whose_code_is_taken_are_rejected_and_the_rest_goes_in(scene: Scene) -> None:
    scene.write(lambda session: other_show(session, scene))
    scene.guest("琴 王", qr_code_data="MA1")
    imported(scene, record(2, "Di Marsh", source_ref="S4", code="MA4"), source=PRETIX)
    result = imported(
        scene,
        record(2, "Ana Ruiz", code="TAKEN"),
        record(3, "Cy Young", code="MA3"),
        record(4, "Renée Tanguy", code="MA3"),
        record(5, "Di Marsh", source_ref="S4", code="MA1"),
        record(6, "琴 王", source_ref="S9", code="MA9", email="wang@example.com"),
        source=PRETIX,
    )
    assert [(row.row, row.reason) for row in result.rejected] == [
        (2, "The code TAKEN belongs to a guest of the show Resort 27. Not imported."),
        (4, "The code MA3 is used in row 3 too. Row 3 is kept."),
        (5, "The code MA1 already belongs to 琴 王. Not imported."),
    ]
    assert counts(result) == (2, 0, 0, 3)
    assert "MA3" in {code for (code,) in scene.rows("SELECT qr_code_data FROM registrations")}


def test_a_code_that_another_guest_keeps_is_not_given_twice(scene: Scene) -> None:
    scene.guest("琴 王", qr_code_data="MA1")
    row = record(5, "Di Marsh", source_ref="S4", code="MA4")
    imported(scene, row, record(6, "Ed Nash", source_ref="S5", code="MA5"), source=PRETIX)
    swapped = [
        record(5, "Di Marsh", source_ref="S4", code="MA5"),
        record(6, "Ed Nash", source_ref="S5", code="MA4"),
    ]
    assert counts(imported(scene, *swapped, source=PRETIX)) == (0, 2, 0, 0)
    taken = imported(scene, record(5, "Di Marsh", source_ref="S4", code="MA1"), source=PRETIX)
    assert [row.reason for row in taken.rejected] == ["The code MA1 already belongs to 琴 王. Not imported."]
    assert scene.rows("SELECT attendee_name, qr_code_data FROM registrations ORDER BY qr_code_data") == [
        ("琴 王", "MA1"),
        ("Ed Nash", "MA4"),
        ("Di Marsh", "MA5"),
    ]


def test_a_plan_says_the_same_and_writes_nothing(scene: Scene) -> None:
    scene.guest("Bo Lind", company="Elle")
    rows = guest_list(
        replace(FULL, corrections=("The price is read as 0.",)),
        record(3, "Bo Lind", company="Elle", phone="1"),
        rejected=(RejectedRow(4, "Neither a name nor an e-mail. Not imported."),),
    )
    plan = scene.read(lambda session: plan_import(session, scene.show_id, rows))
    assert (plan.rows, plan.new, plan.updated, plan.unchanged, plan.guests_to_write) == (3, 1, 1, 0, 2)
    assert (plan.new_categories, plan.new_entrances, plan.new_publicists) == (
        ("Seated",),
        ("Main entrance",),
        ("Inès",),
    )
    assert plan.arrivals == 1
    assert [(issue.row, issue.kind) for issue in plan.issues] == [(2, "correction"), (4, "rejected")]
    assert scene.value("SELECT COUNT(*) FROM registrations") == 1
    result = scene.write(lambda session: apply_import(session, scene.show_id, rows))
    assert result.document() == {
        "source": "guest list",
        "rows": 3,
        "imported": 1,
        "updated": 1,
        "unchanged": 0,
        "rejected": [{"row": 4, "reason": "Neither a name nor an e-mail. Not imported."}],
    }


def many(count: int) -> tuple[GuestRecord, ...]:
    return tuple(record(row, f"Guest {row}", code=f"C{row}", category="Seated") for row in range(2, count + 2))


def test_stopping_leaves_nothing_behind(scene: Scene) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        scene.write(lambda s: apply_import(s, scene.show_id, guest_list(*many(12_000)), progress=stop))
    assert told == [(0, 12_000), (0, 12_000), (5_000, 12_000)]
    assert scene.value("SELECT COUNT(*) FROM registrations") == 0
    assert scene.value("SELECT COUNT(*) FROM ticket_tiers") == 0


@pytest.mark.parametrize("count", [1_000, 20_000])
def test_statements_do_not_grow_with_rows(scene: Scene, count: int) -> None:
    """One statement a chunk for each kind of write; SQLAlchemy counts an executemany once."""
    rows = guest_list(*many(count))

    def work(session: Session) -> int:
        statements: list[str] = []
        event.listen(session.connection(), "before_cursor_execute", lambda *details: statements.append(details[2]))
        apply_import(session, scene.show_id, rows)
        first = len(statements)
        apply_import(session, scene.show_id, rows)
        return max(first, len(statements) - first)

    assert scene.write(work) <= 15 + count // 5_000


def test_an_undone_change_follows_the_list_again(scene: Scene) -> None:
    imported(scene, FULL, source=PRETIX)
    guest = scene.value("SELECT id FROM registrations")
    edit = scene.write(lambda s: edit_guest(s, guest, {"company": "Harper", "attendee_email": "a@example.org"}))
    newer = replace(FULL, company="Elle", email="ruiz@example.com")
    plan = scene.read(lambda s: plan_import(s, scene.show_id, guest_list(newer, source=PRETIX)))
    assert (plan.updated, plan.unchanged, len(plan.issues)) == (0, 1, 2)
    scene.undo(edit)
    assert counts(imported(scene, newer, source=PRETIX)) == (0, 1, 0, 0)
    assert scene.of(guest, "company, attendee_email") == ("Elle", "ruiz@example.com")


def test_a_list_for_a_show_that_is_gone_is_refused(scene: Scene) -> None:
    with pytest.raises(Refused, match="This show is no longer here"):
        scene.write(lambda session: apply_import(session, "gone", guest_list(FULL)))


def test_a_guest_who_came_in_here_is_not_let_in_again_by_a_list(scene: Scene) -> None:
    """Our own export says when she came, to the second: she would be in twice, and one exit would not let her out."""
    guest = replace(FULL, plus_ones=0, blocked_reason=None, valid_until=None)
    imported(scene, replace(guest, checked_in_at=None, checked_in_gate=None, checked_in=False), source=PRETIX)
    at = DOORS.replace(second=5, microsecond=123_456)
    scene.write(lambda session: check_in(session, show_id=scene.show_id, code="S1", desk=Desk(at), force=True))
    again = replace(guest, checked_in_at=at.replace(microsecond=0))
    assert counts(imported(scene, again, source=PRETIX)) == (0, 0, 1, 0)
    assert scene.rows("SELECT COUNT(*) FROM check_ins WHERE verdict = 'admitted'") == [(1,)]
