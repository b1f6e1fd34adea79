from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from fashionos_desktop.services.records import RecordQuery, count_records, find_by_title, table_names
from fashionos_desktop.services.vocabulary import TABLES, words_of
from fashionos_desktop.ui.board.model import BoardState
from fashionos_desktop.ui.navigation import OpenTable
from fashionos_desktop.views.data.table_list import GROUPS
from tests.views.data.person import CTRL, Key, Person

QUARTERS = [table_names()[start::4] for start in range(4)]


@pytest.mark.parametrize("tables", QUARTERS, ids=("1", "2", "3", "4"))
def test_every_table_of_the_model_is_browsed(person: Person, tables: tuple[str, ...]) -> None:
    for table in tables:
        person.screen.header.scope.choose("")
        person.opens(table)
        assert person.board.model.state in (BoardState.READY, BoardState.EMPTY), table
        assert person.rows == person.cache.read(partial(count_records, query=RecordQuery(table)))
        if person.rows:
            person.chooses(0)
            form = person.screen.pane.form
            assert form is not None
            assert form.table == table
            assert person.cell(0, person.board.model.columns[0].key)
        person.screen.new_row()
        person.wait()
        person.screen.desk.put_back()
    assert person.around.history.undo_title is None


def test_the_list_has_every_table_in_its_group_with_its_rows(person: Person) -> None:
    names = person.screen.tables.names
    listed = [names.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(names.rowCount())]
    assert set(TABLES) == set(table_names())
    assert {words.group for words in TABLES.values()} == set(GROUPS)
    assert "Guests 1,500" in listed
    assert len(listed) == len(TABLES) + len(GROUPS)


def test_a_table_is_found_by_a_few_letters_and_enter(person: Person) -> None:
    person.presses(Key.Key_T, CTRL)
    person.types("budg")
    person.presses(Key.Key_Return)
    assert person.board.table == "budget_items"
    assert person.focus is person.board.view.table
    assert person.screen.tables.search.text() == ""


def test_keys_are_shown_by_name_and_states_in_words(person: Person) -> None:
    person.opens("event_sponsors")
    assert person.cell(0, "sponsor_org_id") == "Aiglon Motors"
    assert person.cell(0, "tier") == "Gold"
    assert person.cell(0, "status") == "Confirmed"
    assert person.cell(0, "amount") == "120,000.00"


def test_the_foot_counts_and_adds_up(person: Person) -> None:
    person.opens("event_sponsors")
    texts = [label.text() for label in person.board.foot.findChildren(type(person.board.foot._rows))]
    assert "8 rows" in texts
    assert "583,000.00 in all" in texts


def test_searching_folds_accents_and_finds_by_the_names_of_keys(person: Person) -> None:
    person.opens("event_sponsors")
    person.presses(Key.Key_F, CTRL)
    person.types("telecom")
    assert [person.cell(row, "sponsor_org_id") for row in range(person.rows)] == ["Fil Bleu Télécom"]
    person.types(" nobody")
    assert person.board.model.state is BoardState.NO_MATCH
    person.presses(Key.Key_Escape)
    assert person.rows == 8


def test_a_click_on_a_head_sorts_in_sql(person: Person) -> None:
    person.opens("event_sponsors")
    header = person.board.view.table.horizontalHeader()
    header.sectionClicked.emit(person.board.model.column_number("amount"))
    person.wait()
    assert person.cell(0, "amount") == "9,000.00"
    header.sectionClicked.emit(person.board.model.column_number("amount"))
    person.wait()
    assert person.cell(0, "amount") == "220,000.00"


def test_each_table_keeps_its_search_and_place(person: Person) -> None:
    person.opens("tasks")
    person.screen.header.search.setText("casting")
    person.wait()
    found = person.rows
    person.chooses(1)
    title = person.cell(1, "title")
    person.opens("venues")
    assert person.screen.header.search.text() == ""
    person.opens("tasks")
    assert person.screen.header.search.text() == "casting"
    assert person.rows == found
    assert person.shown("title") == title


def test_a_row_is_opened_by_its_id_from_elsewhere(person: Person) -> None:
    row_id, _ = person.cache.read(lambda session: find_by_title(session, "looks", "12"))[0]
    person.screen.opened(OpenTable("looks", row_id))
    person.wait()
    assert person.board.table == "looks"
    assert person.board.view.current_key() == row_id
    assert person.screen.desk.place is not None
    assert person.screen.desk.place.row_id == row_id


def test_what_depends_on_a_row_leads_to_its_rows(person: Person) -> None:
    tier = next(
        one for one, name in person.cache.read(lambda s: find_by_title(s, "ticket_tiers", "")) if name == "Press"
    )
    person.opens("ticket_tiers", tier)
    links = person.screen.pane.dependents.links
    guests = next(link for link in links if link.text() == words_of("registrations").many)
    guests.setFocus()
    person.presses(Key.Key_Return)
    assert person.board.table == "registrations"
    assert 0 < person.rows < 1_500
    person.sees(lambda: {person.cell(row, "ticket_tier_id") for row in range(person.rows)} == {"Press"})
    person.screen.header.filter.choose("")
    person.wait()
    assert person.rows == 1_500


def test_one_show_or_every_show(person: Person) -> None:
    from fashionos_desktop.services.identity import current_person
    from fashionos_desktop.services.shows import create_show

    def other(session: object) -> None:
        from datetime import date

        owner = current_person(session)  # type: ignore[arg-type]
        assert owner is not None
        create_show(session, owner, title="AW27", slug="aw27", event_date=date(2027, 2, 1), timezone="UTC")  # type: ignore[arg-type]

    person.somebody_else(other)
    person.opens("registrations")
    assert person.rows == 1_500
    assert person.screen.header.scope.isVisible()
    person.opens("venues")
    assert not person.screen.header.scope.isVisible()
    other_show = next(row for row in person.ids("events") if person.row("events", row)["slug"] == "aw27")  # type: ignore[index]
    person.opens("events", other_show)
    assert person.shown("title") == "AW27"


def test_columns_are_hidden_and_remembered(person: Person) -> None:
    person.opens("event_sponsors")
    board = person.board
    assert board.shown_columns() == ["sponsor_org_id", "tier", "amount", "status"]
    board.view._widths.show(board.model.column_number("tier"), False)
    assert board.shown_columns() == ["sponsor_org_id", "amount", "status"]
    assert '"tier": false' in person.around.preferences.now.columns["data.event_sponsors"]


def test_a_table_without_rows_says_what_to_do(person: Person) -> None:
    person.somebody_else(lambda session: session.connection().exec_driver_sql("DELETE FROM prints"))
    person.opens("prints")
    assert person.board.model.state is BoardState.EMPTY
    person.presses(Key.Key_N, CTRL)
    assert person.screen.pane.form is not None
    assert person.screen.pane.form.new


def test_details_hide_and_come_back(person: Person) -> None:
    person.opens("venues")
    person.presses(Key.Key_I, CTRL)
    assert not person.screen.pane.isVisible()
    person.chooses(0)
    person.board.setFocus()
    person.presses(Key.Key_Return)
    assert person.screen.pane.isVisible()
