"""Editing in the board itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from fashionos_desktop.services.guests import edit_guest
from tests.views.guests.house import Desk

Elsewhere = Callable[[Callable[[Any], Any]], Any]


def test_a_name_is_edited_shown_at_once_and_undone(desk: Desk) -> None:
    desk.choose("Brenda Moore")
    QTest.keyClick(desk.edit_cell("name", "Brenda Moor"), Qt.Key.Key_Return)
    desk.wait(lambda: "Brenda Moor" in desk.names())
    desk.wait(lambda: desk.history.undo_title == "Name of Brenda Moor changed")
    desk.undo()
    desk.wait(lambda: "Brenda Moore" in desk.names())


def test_a_seat_stays_in_its_section(desk: Desk) -> None:
    desk.choose("Alfio Mazzocchi")
    QTest.keyClick(desk.edit_cell("seat", "Nord B 3"), Qt.Key.Key_Return)
    desk.wait(lambda: desk.history.undo_title == "Seat of Alfio Mazzocchi changed")
    desk.wait(lambda: desk.row("Alfio Mazzocchi").guest.section == "Salon Nord")
    assert desk.row("Alfio Mazzocchi").guest.seat_words == "Nord B 3"
    desk.choose("Brenda Moore")
    QTest.keyClick(desk.edit_cell("seat", "Sud B 4"), Qt.Key.Key_Return)
    desk.wait(lambda: desk.row("Brenda Moore").guest.section == "Salon Sud")


def test_company_and_notes(desk: Desk) -> None:
    desk.choose("Brenda Moore")
    QTest.keyClick(desk.edit_cell("company", "Vague & Co"), Qt.Key.Key_Return)
    desk.wait(lambda: desk.row("Brenda Moore").guest.company == "Vague & Co")
    desk.screen.list.board.view._widths.show(desk.screen.list.board.model.column_number("notes"), True)
    QTest.keyClick(desk.edit_cell("notes", "Speaks French"), Qt.Key.Key_Return)
    desk.wait(lambda: desk.row("Brenda Moore").notes == "Speaks French")


def test_a_category_is_chosen_from_those_of_the_show(desk: Desk) -> None:
    desk.wait(lambda: desk.screen.list._setting.categories)
    press = next(c.value for c in desk.screen.list._setting.categories if c.words == "Press")
    desk.choose("Brenda Moore")
    desk.screen.list.board.view.edit("category")
    box = desk.editor(QComboBox, desk.screen.list.board.view.table.viewport())
    box.setCurrentIndex(box.findData(press))
    box.hidePopup()
    box.activated.emit(box.currentIndex())
    assert desk.row("Brenda Moore").guest.category == "Press"
    desk.wait(lambda: desk.history.undo_title == "Category of Brenda Moore changed")


def test_what_is_refused_is_put_back_with_the_reason(desk: Desk) -> None:
    desk.choose("Brenda Moore")
    QTest.keyClick(desk.edit_cell("name", "  "), Qt.Key.Key_Return)
    message = desk.screen.list.talk.message
    desk.wait(message.isVisible)
    assert message._text.text() == "A guest needs a name."
    assert "Brenda Moore" in desk.names()
    assert desk.history.undo_title is None


def test_a_change_from_elsewhere_is_told_and_never_written_over_what_is_typed(desk: Desk, elsewhere: Elsewhere) -> None:
    desk.choose("Brenda Moore")
    guest = desk.row("Brenda Moore").guest
    editor = desk.edit_cell("company", "Mine")
    elsewhere(lambda session: edit_guest(session, guest.id, {"company": "Theirs"}))
    message = desk.screen.list.talk.message
    desk.wait(message.isVisible)
    assert "Theirs" in message._text.text()
    assert editor.text() == "Mine"
    message.acted.emit()
    desk.wait(lambda: desk.row("Brenda Moore").guest.company == "Theirs")
    assert not message.isVisible()
    assert not [e for e in desk.screen.list.board.view.table.viewport().findChildren(QLineEdit) if e.isVisible()]


def test_what_is_typed_may_be_kept_against_a_change_from_elsewhere(desk: Desk, elsewhere: Elsewhere) -> None:
    desk.choose("Brenda Moore")
    guest = desk.row("Brenda Moore").guest
    editor = desk.edit_cell("company", "Mine")
    elsewhere(lambda session: edit_guest(session, guest.id, {"company": "Theirs"}))
    desk.wait(desk.screen.list.talk.message.isVisible)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    desk.wait(lambda: desk.row("Brenda Moore").guest.company == "Mine" and desk.history.undo_title)
    assert not desk.screen.list.talk.message.isVisible()


def test_a_change_of_another_field_disturbs_nobody(desk: Desk, elsewhere: Elsewhere) -> None:
    desk.choose("Brenda Moore")
    guest = desk.row("Brenda Moore").guest
    editor = desk.edit_cell("company", "Mine")
    elsewhere(lambda session: edit_guest(session, guest.id, {"seat": "77"}))
    desk.wait(lambda: desk.row("Brenda Moore").guest.seat == "77")
    assert not desk.screen.list.talk.message.isVisible()
    assert editor.text() == "Mine"
    QTest.keyClick(editor, Qt.Key.Key_Escape)
