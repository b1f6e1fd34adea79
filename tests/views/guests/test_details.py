"""The details beside the list: what they say, what is edited there, what is done from there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from fashionos_desktop.services.guests import GuestState, edit_guest
from fashionos_desktop.views.guests.fact import Fact
from tests.views.guests.house import Desk

Elsewhere = Callable[[Callable[[Any], Any]], Any]


def fact(desk: Desk, key: str) -> Fact:
    details = desk.screen.list.side.details
    found = details.facts.fact(key) or details.notes.fact(key)
    assert found is not None
    return found


def history_of(desk: Desk) -> list[str]:
    pane = desk.screen.list.side.details
    return [value.text() for label, value in pane._history._rows if not value.isHidden()]


def test_what_is_known_of_a_guest(desk: Desk) -> None:
    desk.choose("Alfio Mazzocchi")
    pane = desk.screen.list.side.details
    assert pane._name.text() == "Alfio Mazzocchi"
    assert pane._second.text() == "Rodriguez, Green and Thompson"
    assert "Salon Nord, row A, seat 46" in fact(desk, "seat")._words.text()
    assert "With Brenda Moore" in fact(desk, "party")._words.text()
    assert "nj2s nhqw" in fact(desk, "code")._words.text()
    assert "Coat check" in fact(desk, "notes")._words.text()
    assert not fact(desk, "company").isVisible()
    assert history_of(desk) == [
        "Imported from the pretix check-in list",
        "Already in at Main entrance when the list was made",
    ]


def test_the_party_is_opened_and_the_code_copied(desk: Desk) -> None:
    desk.choose("Alfio Mazzocchi")
    pane = desk.screen.list.side.details
    fact(desk, "party").opened.emit(f"open:{desk.row('Brenda Moore').guest.id}")
    desk.wait(lambda: pane.details is not None and pane.details.row.name == "Brenda Moore")
    fact(desk, "code").opened.emit("copy:bm20bm20")
    assert QGuiApplication.clipboard().text() == "bm20bm20"


def test_a_field_is_edited_where_it_stands_and_undone(desk: Desk) -> None:
    desk.choose("Brenda Moore")
    desk.edit_fact("phone", "+33 1 23 45 67 89")
    assert "+33 1 23 45 67 89" in fact(desk, "phone")._words.text()
    desk.wait(lambda: desk.history.undo_title == "Phone of Brenda Moore changed")
    desk.undo()
    pane = desk.screen.list.side.details
    desk.wait(lambda: pane.details is not None and pane.details.phone is None)


def test_status_seat_and_notes(desk: Desk) -> None:
    desk.choose("Adèle Girard")
    assert desk.row("Adèle Girard").guest.state is GuestState.NOT_PAID
    desk.edit_fact("status", "confirmed")
    desk.wait(lambda: desk.row("Adèle Girard").guest.state is GuestState.EXPECTED)
    desk.edit_fact("seat", "B 12")
    desk.wait(lambda: desk.row("Adèle Girard").guest.seat_words == "Nord B 12")
    desk.edit_fact("notes", "Car at 21:30.")
    desk.wait(lambda: desk.row("Adèle Girard").notes == "Car at 21:30.")
    desk.wait(lambda: any("row B, seat 12" in words for words in history_of(desk)))
    desk.edit_fact("tags", "dinner, after-show")
    desk.wait(lambda: desk.row("Adèle Girard").guest.tags == ("dinner", "after-show"))
    desk.edit_fact("vip", True)
    desk.wait(lambda: desk.row("Adèle Girard").guest.is_vip)


def test_what_is_refused_stays_in_its_field_with_the_reason(desk: Desk) -> None:
    desk.choose("Brenda Moore")
    desk.edit_fact("email", "brenda@@example.com")
    email = fact(desk, "email")
    desk.wait(lambda: email.editing)
    assert email._reason.text() == "The e-mail brenda@@example.com has two @ signs."
    editor = email.focusProxy()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "brenda@@example.com"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not email.editing
    assert desk.row("Brenda Moore").guest.email is None
    desk.edit_fact("plus_ones", "many")
    desk.wait(lambda: fact(desk, "plus_ones").editing)
    assert "number" in fact(desk, "plus_ones")._reason.text()
    fact(desk, "plus_ones").put_back()


def test_f2_shows_every_field_and_tab_goes_on(desk: Desk) -> None:
    desk.choose("Brenda Moore")
    pane = desk.screen.list.side.details
    pane.begin()
    assert fact(desk, "name").editing
    assert fact(desk, "company").isVisible()
    editor = fact(desk, "name").focusProxy()
    assert isinstance(editor, QLineEdit)
    editor.setText("Brenda Moor")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    box = fact(desk, "category").focusProxy()
    assert isinstance(box, QComboBox)
    box.hidePopup()
    desk.wait(lambda: desk.history.undo_title == "Name of Brenda Moor changed")
    assert fact(desk, "category").editing
    pane.put_back()
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert not fact(desk, "company").isVisible()


def test_a_change_from_elsewhere_never_takes_the_place_of_what_is_typed(desk: Desk, elsewhere: Elsewhere) -> None:
    desk.choose("Brenda Moore")
    guest = desk.row("Brenda Moore").guest
    phone = fact(desk, "phone")
    desk.screen.list.side.details.facts.begin("phone")
    editor = phone.focusProxy()
    assert isinstance(editor, QLineEdit)
    editor.setText("111")
    elsewhere(lambda session: edit_guest(session, guest.id, {"phone": "222"}))
    desk.wait(phone._reason.isVisible)
    assert "222" in phone._reason.text()
    assert editor.text() == "111"
    phone._reason.linkActivated.emit("take:")
    assert not phone.editing
    assert "222" in phone._words.text()


def test_a_seat_that_two_hold_is_said(desk: Desk) -> None:
    desk.choose("Brenda Moore")
    desk.edit_fact("seat", "Nord A 46")
    desk.wait(fact(desk, "seat")._reason.isVisible)
    assert fact(desk, "seat")._reason.text() == "Alfio Mazzocchi holds this seat too."


def test_checking_in_and_taking_it_back(desk: Desk) -> None:
    desk.choose("Brenda Moore")
    pane = desk.screen.list.side.details
    assert pane._arrival.text() == "Check in"
    pane._arrival.click()
    desk.wait(lambda: desk.row("Brenda Moore").guest.state is GuestState.IN)
    assert desk.history.undo_title == "Brenda Moore let in"
    desk.wait(lambda: pane._arrival.text() == "Undo arrival")
    desk.undo()
    desk.wait(lambda: desk.row("Brenda Moore").guest.state is GuestState.EXPECTED)
    desk.history.redo()
    desk.wait(lambda: desk.row("Brenda Moore").guest.state is GuestState.IN)
    desk.undo()
    desk.wait(lambda: desk.row("Brenda Moore").guest.state is GuestState.EXPECTED)


def test_an_arrival_of_the_list_is_undone_and_comes_back_with_its_time(desk: Desk) -> None:
    desk.choose("Alfio Mazzocchi")
    came_in = desk.row("Alfio Mazzocchi").guest.checked_in_at
    desk.screen.list.side.details._arrival.click()
    desk.wait(lambda: desk.row("Alfio Mazzocchi").guest.checked_in_at is None)
    assert desk.history.undo_title == "Arrival of Alfio Mazzocchi undone"
    desk.undo()
    desk.wait(lambda: desk.row("Alfio Mazzocchi").guest.checked_in_at == came_in)


def test_a_guest_who_has_not_paid_is_asked_about(desk: Desk) -> None:
    desk.choose("Adèle Girard")
    desk.screen.list.side.details._arrival.click()
    question = desk.screen.list.talk.question
    desk.wait(question.isVisible)
    assert question._what.text() == "Not paid: Seated, 180.00."
    question.no.click()
    assert not question.isVisible()
    assert desk.row("Adèle Girard").guest.state is GuestState.NOT_PAID
    desk.screen.list.side.details._arrival.click()
    desk.wait(question.isVisible)
    question.yes.click()
    desk.wait(lambda: desk.row("Adèle Girard").guest.state is GuestState.IN)


def test_cancelling_strikes_the_name(desk: Desk) -> None:
    desk.choose("Brenda Moore")
    pane = desk.screen.list.side.details
    pane._status.click()
    desk.wait(lambda: desk.row("Brenda Moore").guest.struck)
    desk.wait(lambda: pane._status.text() == "Expect again")
    pane._status.click()
    desk.wait(lambda: not desk.row("Brenda Moore").guest.struck)


def test_deleting_says_what_goes_and_can_be_taken_back(desk: Desk) -> None:
    desk.choose("Adèle Girard")
    desk.edit_fact("seat", "B 12")
    desk.wait(lambda: desk.row("Adèle Girard").guest.seat == "12")
    desk.wait(lambda: len(history_of(desk)) == 2)
    desk.screen.list.side.details._delete.click()
    question = desk.screen.list.talk.question
    assert question._what.text() == "Delete Adèle Girard?"
    assert question._then.text().startswith("1 note")
    QTest.keyClick(question.no, Qt.Key.Key_Escape)
    assert "Adèle Girard" in desk.names()
    desk.screen.list.side.details._delete.click()
    question.yes.click()
    desk.wait(lambda: desk.screen.list.board.model.count == 11)
    assert "Adèle Girard" not in desk.names()
    assert desk.history.undo_title == "Adèle Girard deleted"
    desk.undo()
    desk.wait(lambda: "Adèle Girard" in desk.names())
