from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from fashionos_desktop.services.edits import delete_rows, update_rows
from fashionos_desktop.services.records import find_by_title
from fashionos_desktop.ui.navigation import OpenTable
from fashionos_desktop.views.data.editors.reference import ReferenceEditor
from tests.views.data.person import CTRL, Key, Person


def _id(person: Person, table: str, name: str) -> str:
    return person.cache.read(lambda session: find_by_title(session, table, name))[0][0]


def test_a_row_is_added_by_keyboard_alone(person: Person) -> None:
    person.opens("venues")
    person.board.setFocus()
    person.presses(Key.Key_N, CTRL)
    person.types("Palais Brongniart")
    person.presses(Key.Key_Tab)
    person.saves()
    made = _id(person, "venues", "Palais Brongniart")
    row = person.row("venues", made)
    assert row is not None
    assert person.heard.person is not None
    assert row["organization_id"] == person.heard.person.organization_id
    assert person.board.view.current_key() == made
    assert person.around.history.undo_title == "Added a venue"
    person.around.history.undo()
    person.wait()
    assert person.row("venues", made) is None
    person.around.history.redo()
    person.wait()
    assert person.row("venues", made) is not None


def test_what_is_needed_is_said_before_anything_is_written(person: Person) -> None:
    person.opens("tasks")
    person.screen.new_row()
    person.wait()
    person.saves()
    assert person.problem("title") == "Title cannot be empty. The row is not saved yet."
    assert person.focus is person.field("title").editor
    assert person.around.history.undo_title is None


def test_numbers_amounts_days_choices_and_flags_are_saved(person: Person) -> None:
    task = person.ids("tasks")[0]
    person.opens("tasks", task)
    person.writes("due_date", "30.9.2026")
    person.field("status").editor.setFocus()
    person.types("blo")
    person.field("is_critical_path").editor.setFocus()
    before = person.row("tasks", task)
    assert before is not None
    person.types(" ")
    person.saves()
    row = person.row("tasks", task)
    assert row is not None
    assert row["due_date"] == date(2026, 9, 30)
    assert row["status"] == "blocked"
    assert row["is_critical_path"] is not before["is_critical_path"]
    line = person.ids("budget_items")[0]
    person.opens("budget_items", line)
    person.writes("budgeted_amount", "12 500,5")
    person.saves()
    saved = person.row("budget_items", line)
    assert saved is not None
    assert saved["budgeted_amount"] == Decimal("12500.50")
    assert person.shown("budgeted_amount") == "12,500.50"


def test_lists_and_structures_and_long_texts_are_saved(person: Person) -> None:
    guest = person.ids("registrations")[0]
    person.opens("registrations", guest)
    person.writes("tags", 'press, "Paris, France"')
    person.writes("notes", "Walks with a stick.")
    person.saves()
    row = person.row("registrations", guest)
    assert row is not None
    assert row["tags"] == ["press", "Paris, France"]
    assert row["notes"] == "Walks with a stick."
    package = person.ids("sponsorship_packages")[0]
    person.opens("sponsorship_packages", package)
    person.writes("benefits", '{"seats": 4}')
    person.saves()
    saved = person.row("sponsorship_packages", package)
    assert saved is not None
    assert saved["benefits"] == {"seats": 4}
    person.writes("benefits", "{seats}")
    person.saves()
    assert person.problem("benefits").startswith("Benefits takes JSON; this is none.")


def test_a_day_that_is_none_is_said_at_its_field_when_it_is_left(person: Person) -> None:
    task = person.ids("tasks")[0]
    person.somebody_else(lambda session: update_rows(session, "tasks", [task], {"due_date": None}, title="x"))
    person.opens("tasks", task)
    person.writes("due_date", "31 June 2026")
    assert person.problem("due_date") == ""
    person.presses(Key.Key_Tab)
    wanted = "June 2026 has 30 days. The row is not saved yet. The field was empty before."
    assert person.problem("due_date") == wanted
    person.writes("due_date", "30 June 2026")
    assert person.problem("due_date") == ""


def test_a_rule_of_the_data_is_said_at_the_field_it_names(person: Person) -> None:
    first, second = person.ids("registrations")[:2]
    code = person.row("registrations", second)["qr_code_data"]  # type: ignore[index]
    person.opens("registrations", first)
    person.writes("qr_code_data", code)
    person.saves()
    assert person.problem("qr_code_data").startswith("Another guest already has this code.")
    assert person.focus is person.field("qr_code_data").editor
    assert person.row("registrations", first)["qr_code_data"] != code  # type: ignore[index]
    person.presses(Key.Key_Escape)
    assert person.problem("qr_code_data") == ""
    assert person.screen.desk.sheet.unsaved == []


def test_a_call_for_nobody_is_explained(person: Person) -> None:
    call = next(row for row in person.ids("call_times") if person.row("call_times", row)["model_profile_id"])  # type: ignore[index]
    person.opens("call_times", call)
    person.writes("model_profile_id", "")
    person.saves()
    assert "Exactly one of model, designer, crew member must be given." in person.problem("model_profile_id")


def test_a_reference_is_found_by_name_while_typing(person: Person) -> None:
    task = person.ids("tasks")[0]
    person.opens("tasks", task)
    person.writes("assigned_to", "roch")
    editor = person.field("assigned_to").editor
    assert isinstance(editor, ReferenceEditor)
    assert editor.popup.isVisible()
    offered = [editor._offered.item(row).text() for row in range(editor._offered.rowCount())]
    assert offered
    assert all("roch" in name.lower() for name in offered)
    QTest.keyClick(editor, Key.Key_Return)
    person.wait()
    assert not editor.popup.isVisible()
    assert person.shown("assigned_to") == offered[0]
    person.saves()
    chosen = person.row("tasks", task)["assigned_to"]  # type: ignore[index]
    assert person.row("profiles", chosen)["full_name"] == offered[0]  # type: ignore[index]


def test_a_name_typed_whole_is_looked_up_and_an_unknown_one_refused(person: Person) -> None:
    task = person.ids("tasks")[0]
    name = person.row("profiles", person.ids("profiles")[5])["full_name"]  # type: ignore[index]
    person.opens("tasks", task)
    person.writes("assigned_to", name)
    person.presses(Key.Key_Escape)
    person.saves()
    chosen = person.row("tasks", task)["assigned_to"]  # type: ignore[index]
    assert person.row("profiles", chosen)["full_name"] == name  # type: ignore[index]
    person.writes("assigned_to", "Nobody At All")
    person.saves()
    assert person.problem("assigned_to").startswith('No person is called "Nobody At All".')


def test_undo_names_what_it_takes_back(person: Person) -> None:
    venue = person.ids("venues")[0]
    name = person.row("venues", venue)["name"]  # type: ignore[index]
    person.opens("venues", venue)
    person.writes("city", "Milan")
    person.saves()
    assert person.around.history.undo_title == f"{name} changed"
    person.around.history.undo()
    person.wait()
    assert person.shown("city") != "Milan"


def test_what_is_not_saved_is_kept_while_another_row_is_looked_at(person: Person) -> None:
    person.opens("venues")
    person.chooses(0)
    person.writes("city", "Milan")
    name = person.shown("name")
    person.chooses(1)
    assert person.heard.told[-1] == f"{name} is not saved yet."
    assert person.shown("city") != "Milan"
    assert not person.screen.close_down()
    assert isinstance(person.heard.went[-1], OpenTable)
    person.chooses(0)
    assert person.shown("city") == "Milan"
    person.saves()
    assert person.screen.close_down()


def test_put_back_drops_what_was_written(person: Person) -> None:
    person.opens("venues")
    person.chooses(0)
    before = person.shown("city")
    person.writes("city", "Milan")
    person.screen.pane.put_back.emit()
    person.wait()
    assert person.shown("city") == before
    assert person.screen.desk.sheet.unsaved == []


def test_what_somebody_else_writes_never_replaces_the_words_under_the_hands(person: Person) -> None:
    venue = person.ids("venues")[0]
    person.opens("venues", venue)
    person.writes("city", "Milan")
    person.somebody_else(
        lambda session: update_rows(session, "venues", [venue], {"city": "Rome", "country": "Italy"}, title="x")
    )
    assert person.shown("city") == "Milan"
    assert person.shown("country") == "Italy"
    assert person.field("city").theirs.text() == "Somebody else wrote “Rome” here meanwhile."
    person.field("city").decided.emit("city", True)
    assert person.shown("city") == "Rome"
    assert person.screen.desk.sheet.unsaved == []
    person.writes("city", "Milan")
    person.somebody_else(lambda session: update_rows(session, "venues", [venue], {"city": "Turin"}, title="x"))
    person.field("city").decided.emit("city", False)
    person.saves()
    assert person.row("venues", venue)["city"] == "Milan"  # type: ignore[index]


def test_a_row_deleted_elsewhere_leaves_what_was_written_to_copy(person: Person) -> None:
    note = person.ids("registration_notes")[0]
    person.opens("registration_notes", note)
    person.writes("body", "Do not lose this.")
    person.somebody_else(lambda session: delete_rows(session, "registration_notes", [note], title="x"))
    assert "Somebody deleted this row meanwhile." in person.screen.pane.said()
    assert person.shown("body") == "Do not lose this."


def test_a_delete_says_what_goes_with_it_and_undo_brings_all_back(person: Person) -> None:
    tier = _id(person, "gates", "")
    person.opens("gates", tier)
    person.board.setFocus()
    person.presses(Key.Key_Delete)
    question = person.screen.pane.question
    assert question.isVisible()
    assert question.text().startswith("Delete ")
    assert "lose it." in question.text() or "go with it." in question.text()
    person.presses(Key.Key_Escape)
    assert not question.isVisible()
    assert person.row("gates", tier) is not None
    person.screen.desk.deleting.ask()
    person.wait()
    person.presses(Key.Key_Return)
    assert person.row("gates", tier) is None
    person.around.history.undo()
    person.wait()
    assert person.row("gates", tier) is not None


def test_a_row_that_others_need_cannot_be_deleted_and_it_says_why(person: Person) -> None:
    tier = next(row for row in person.ids("ticket_tiers") if person.row("ticket_tiers", row)["quantity_sold"])  # type: ignore[index]
    person.opens("ticket_tiers", tier)
    person.screen.desk.deleting.ask()
    person.wait()
    text = person.screen.pane.question.text()
    assert "cannot be deleted." in text
    assert "guests still refer to it. Change or delete those first." in text
    person.presses(Key.Key_Return)
    assert person.row("ticket_tiers", tier) is not None


@pytest.mark.parametrize(("column", "text", "shown"), [("amount", "1250", "1,250.00"), ("status", None, "Pending")])
def test_a_cell_is_edited_in_place(person: Person, column: str, text: str | None, shown: str) -> None:
    person.opens("event_sponsors")
    person.chooses(0)
    board = person.board
    index = board.model.index(0, board.model.column_number(column))
    if text is None:
        assert board.model.setData(index, "pending")
    else:
        board.view.edit(column)
        editor = person.focus
        QTest.keyClick(editor, Key.Key_A, CTRL)
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Key.Key_Return)
    person.wait()
    assert person.cell(0, column) == shown
    assert person.around.history.undo_title is not None


def test_a_cell_that_cannot_be_kept_is_put_back_and_told(person: Person) -> None:
    person.opens("event_sponsors")
    board = person.board
    index = board.model.index(0, board.model.column_number("amount"))
    before = person.cell(0, "amount")
    board.model.setData(index, "lots")
    person.wait()
    assert person.cell(0, "amount") == before
    assert person.heard.told[-1].startswith("Amount takes an amount such as")


def test_what_follows_or_never_changes_is_read_only_and_says_why(person: Person) -> None:
    person.opens("event_models")
    person.chooses(0)
    form = person.screen.pane.form
    assert form is not None
    assert "event_id" not in form.rows
    assert "walk_order" not in form.rows
    texts = [label.text() for label in form.findChildren(QLabel)]
    assert "Follows from other rows." in texts
    assert "Never changes: delete the row and add a new one." in texts


def test_a_guest_is_made_with_the_show_that_is_open(person: Person) -> None:
    person.opens("registrations")
    person.screen.new_row()
    person.wait()
    assert person.heard.show is not None
    assert person.shown("event_id") == person.heard.show.title
    person.writes("attendee_name", "Iphigenia Sample")
    person.writes("ticket_tier_id", "press")
    QTest.keyClick(person.field("ticket_tier_id").editor, Key.Key_Return)
    person.writes("qr_code_data", "IS-1")
    person.saves()
    made = _id(person, "registrations", "Iphigenia Sample")
    assert person.row("registrations", made)["event_id"] == person.heard.show.id  # type: ignore[index]
    assert person.shown("attendee_name") == "Iphigenia Sample"
    assert person.board.view.current_key() == made
