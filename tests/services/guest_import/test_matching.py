from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from fashionos_desktop.services.guest_import import apply_import
from fashionos_desktop.services.guest_records import GuestRecord
from fashionos_desktop.services.guests import delete_guests, edit_guest, merge_guests
from tests.services.guest_import.lists import GENERIC, PRETIX, counts, guest_list, imported, record
from tests.services.guests.scene import Scene


def names(scene: Scene) -> list[str]:
    return [name for (name,) in scene.rows("SELECT attendee_name FROM registrations ORDER BY rowid")]


def test_the_same_reference_of_a_system_is_the_same_guest_in_each_of_its_lists(scene: Scene) -> None:
    imported(scene, record(2, "Ana Ruiz", source_ref="S1", code="S1"), source=PRETIX)
    renamed = record(2, "Ana Ruiz de Vega", source_ref="S1", code="S1", email="ana@example.com")
    assert counts(imported(scene, renamed, source="pretix orders")) == (0, 1, 0, 0)
    assert names(scene) == ["Ana Ruiz de Vega"]
    assert scene.rows("SELECT source, source_ref FROM registrations") == [(PRETIX, "S1")]


def test_numbers_of_two_plain_lists_are_not_mixed_up(scene: Scene) -> None:
    imported(scene, record(2, "Ana Ruiz", source_ref="1", company="Vogue"), source=GENERIC)
    other = record(2, "Bo Lind", source_ref="1", company="Elle")
    assert counts(imported(scene, other)) == (1, 0, 0, 0)
    assert counts(imported(scene, other)) == (0, 0, 1, 0)
    assert names(scene) == ["Ana Ruiz", "Bo Lind"]


def test_a_code_tells_the_guest(scene: Scene) -> None:
    scene.guest("Ana Ruiz", qr_code_data="MA1")
    assert counts(imported(scene, record(2, "A. Ruiz", code="MA1"))) == (0, 1, 0, 0)
    assert names(scene) == ["A. Ruiz"]


def test_e_mail_and_name_tell_the_guest_added_by_hand(scene: Scene) -> None:
    guest = scene.guest("Zoé Øst", attendee_email="zoe@example.com")
    result = imported(scene, record(2, "Zoe Ost", code="T9", source_ref="T9", email="ZOE@example.com"), source=PRETIX)
    assert counts(result) == (0, 1, 0, 0)
    assert scene.of(guest, "qr_code_data, source_ref") == ("T9", "T9")


def test_a_name_alone_needs_something_that_agrees(scene: Scene) -> None:
    scene.guest("Ana Ruiz", company="Vogue", attendee_email="ana@example.com")
    scene.guest("Bo Lind", company="Elle", attendee_email="bo@example.com")
    result = imported(
        scene,
        record(2, "Ana Ruiz", company="Vogue", email="ruiz@example.org"),
        record(3, "Bo Lind", company="Harper", email="lind@example.org"),
    )
    assert counts(result) == (1, 1, 0, 0)
    assert names(scene) == ["Ana Ruiz", "Bo Lind", "Bo Lind"]


def test_two_of_one_name_are_told_apart_or_left_alone(scene: Scene) -> None:
    scene.guest("Ana Ruiz", company="Vogue")
    scene.guest("Ana Ruiz", company="Elle")
    assert counts(imported(scene, record(2, "Ana Ruiz"))) == (1, 0, 0, 0)


def test_another_ticket_of_the_same_person_is_another_guest(scene: Scene) -> None:
    first = record(2, "Ana Ruiz", email="ana@example.com", source_ref="S1", code="S1")
    second = replace(first, row=3, source_ref="S2", code="S2")
    imported(scene, first, source=PRETIX)
    assert counts(imported(scene, second, source=PRETIX)) == (1, 0, 0, 0)
    assert counts(imported(scene, second, first, source=PRETIX)) == (0, 0, 2, 0)


def test_surer_signs_come_first_whatever_the_order_of_rows(scene: Scene) -> None:
    scene.guest("Ana Ruiz", company="Vogue", attendee_email="ana@example.com", qr_code_data="MA1")
    stranger = record(2, "Ana Ruiz", company="Vogue", email="ana@example.com")
    holder = record(3, "Ana Ruiz", company="Vogue", email="ana@example.com", code="MA1")
    assert counts(imported(scene, stranger, holder)) == (1, 0, 1, 0)


def test_a_guest_renamed_here_is_still_the_guest_of_her_row(scene: Scene) -> None:
    row = record(2, "Ana Riuz", source_ref="name:ana riuz", company="Vogue")
    imported(scene, row)
    guest = scene.value("SELECT id FROM registrations")
    scene.write(lambda session: edit_guest(session, guest, {"attendee_name": "Ana Ruiz"}))
    assert counts(imported(scene, row)) == (0, 0, 1, 0)
    assert counts(imported(scene, replace(row, company="Elle"))) == (0, 1, 0, 0)
    assert scene.of(guest, "attendee_name, company") == ("Ana Ruiz", "Elle")


def test_a_made_up_name_never_replaces_a_real_one(scene: Scene) -> None:
    row = record(2, "Guest of order 3EQ3V", source_ref="S1", code="S1", placeholder_name=True)
    imported(scene, replace(row, name="Ana Ruiz", placeholder_name=False), source=PRETIX)
    assert counts(imported(scene, row, source=PRETIX)) == (0, 0, 1, 0)
    assert names(scene) == ["Ana Ruiz"]


def test_a_merged_guest_is_left_alone(scene: Scene) -> None:
    keep = scene.guest("Ana Ruiz")
    row = record(2, "A. Ruiz", source_ref="S1", code="S1")
    imported(scene, row, source=PRETIX)
    other = scene.value("SELECT id FROM registrations WHERE qr_code_data = 'S1'")
    scene.write(lambda session: merge_guests(session, keep, [other]))
    assert counts(imported(scene, replace(row, company="Vogue"), source=PRETIX)) == (0, 0, 1, 0)


def test_a_deleted_guest_comes_again_with_her_list(scene: Scene) -> None:
    row = record(2, "Ana Ruiz", source_ref="name:ana ruiz")
    imported(scene, row)
    guest = scene.value("SELECT id FROM registrations")
    scene.write(lambda session: delete_guests(session, [guest]))
    assert counts(imported(scene, row)) == (1, 0, 0, 0)
    assert scene.value("SELECT id FROM registrations") == guest


RECORDS = st.builds(
    GuestRecord,
    row=st.just(0),
    name=st.sampled_from(["Ana Ruiz", "ana ruiz", "Bo Lind", "琴 王", "Zoé"]),
    source_ref=st.none() | st.sampled_from(["1", "2", "name:ana ruiz"]),
    code=st.none() | st.sampled_from(["A1", "A2", "A3"]),
    email=st.none() | st.sampled_from(["ana@example.com", "bo@example.com"]),
    company=st.none() | st.sampled_from(["Vogue", "Elle"]),
    category=st.none() | st.sampled_from(["Press", "Front Row"]),
    notes=st.none() | st.sampled_from(["Coat", "Coat\nCar"]),
    is_vip=st.none() | st.booleans(),
    tags=st.sampled_from([(), ("dinner",)]),
    seat=st.none() | st.sampled_from(["4", "5"]),
    checked_in=st.booleans(),
)


class Enough(Exception):
    """Rolls an example back."""


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(RECORDS, max_size=5), min_size=1, max_size=3), st.sampled_from([PRETIX, GENERIC]))
def test_any_list_again_changes_nothing(scene: Scene, lists: list[list[GuestRecord]], source: str) -> None:
    def work(session: Session) -> None:
        for rows in lists:
            numbered = [replace(row, row=number) for number, row in enumerate(rows, start=2)]
            given_list = guest_list(*numbered, source=source)
            first = apply_import(session, scene.show_id, given_list)
            assert sum(counts(first)) == len(rows)
            again = apply_import(session, scene.show_id, given_list)
            assert (again.imported, again.updated) == (0, 0)
            assert again.rejected == first.rejected
        raise Enough

    with pytest.raises(Enough):
        scene.write(work)
