"""Search, filters, order and places of the guest list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fashionos_desktop.services.guests import GuestState
from fashionos_desktop.ui.board.model import BoardState
from fashionos_desktop.ui.navigation import NewGuest, OpenGuest, OpenGuests
from fashionos_desktop.views.guests.words import STATES
from tests.views.guests.house import Desk


def test_the_list_is_there_by_name_with_its_figures(desk: Desk) -> None:
    page = desk.screen.list
    assert desk.names()[:3] == ["Adèle Girard", "Adriana Ariosto", "Alfio Mazzocchi"]
    desk.wait(lambda: page.header._head._figures.text() == "11 invited, 1 in")
    assert page.header._head._count.text() == "12 guests"
    assert page.side.details._place == "Guest 1 of 12"


def test_each_state_has_an_icon_and_a_word_of_its_own(desk: Desk) -> None:
    assert set(STATES) == set(GuestState)
    assert len({state.icon for state in STATES.values()}) == len(STATES)
    assert len({state.word for state in STATES.values()}) == len(STATES)


def test_search_finds_names_in_any_order_and_without_accents(desk: Desk) -> None:
    for typed, found in (
        ("mazz alf", ["Alfio Mazzocchi"]),
        ("zoe", ["Zoé Dupré"]),
        ("松本", ["あすか 松本"]),
        ("costura", ["Ana Ruiz"]),
        ("costantino59", ["Alfio Mazzocchi"]),
        ("dm30", ["Davi Lucca da Mota"]),
    ):
        desk.search(typed)
        desk.wait(partial(_shows, desk, found))
    assert desk.screen.list.header._head._count.text() == "1 of 12"


def _shows(desk: Desk, names: list[str]) -> bool:
    return desk.names() == names


def test_every_letter_asks_and_esc_leads_back_to_the_list(desk: Desk) -> None:
    page = desk.screen.list
    desk.search("ana")
    desk.wait(lambda: len(desk.names()) == 2)
    QTest.keyClick(page.header.search, Qt.Key.Key_Escape)
    desk.wait(lambda: page.board.model.count == 12)
    QTest.keyClick(page.header.search, Qt.Key.Key_Escape)
    assert desk.screen.focusWidget() is page.board.view.table


def test_a_letter_typed_in_the_list_begins_a_search(desk: Desk) -> None:
    page = desk.screen.list
    page.board.view.table.setFocus()
    QTest.keyClick(page.board.view.table, Qt.Key.Key_Z)
    desk.wait(lambda: desk.names() == ["Zoé Dupré"])
    QTest.keyClick(page.header.search, Qt.Key.Key_Down)
    assert desk.screen.focusWidget() is page.board.view.table
    assert page.board.view.current_row() == 0


def test_filters_say_how_many_and_narrow_together(desk: Desk) -> None:
    page = desk.screen.list
    category, state, presence, tag, _ = page.filters.chips
    desk.wait(lambda: category._choices)
    words = {choice.words for choice in category._choices}
    assert "Front Row\t7" in words
    category.choose(next(choice.key for choice in category._choices if choice.words.startswith("Front Row")))
    desk.wait(lambda: page.board.model.count == 7)
    assert category.accessibleName() == "Front Row"
    state.choose("declined")
    desk.wait(lambda: desk.names() == ["Frédérique Noël"])
    assert page.header._head._count.text() == "1 of 12"
    page.filters.clear()
    presence.choose("in")
    desk.wait(lambda: desk.names() == ["Alfio Mazzocchi"])
    page.filters.clear()
    tag.choose("lunch")
    desk.wait(lambda: desk.names() == ["Zoé Dupré"])


def test_no_match_says_so_and_leads_back_to_all(desk: Desk) -> None:
    page = desk.screen.list
    desk.search("nobody at all")
    desk.wait(lambda: page.board.model.state is BoardState.NO_MATCH)
    page.board.clear()
    desk.wait(lambda: page.board.model.count == 12)
    assert page.header.search.text() == ""


def test_heads_sort_both_ways(desk: Desk) -> None:
    page = desk.screen.list
    number = page.board.model.column_number("in")
    page.board.view.table.horizontalHeader().sectionClicked.emit(number)
    desk.wait(lambda: desk.names()[0] == "Alfio Mazzocchi")
    name = page.board.model.column_number("name")
    page.board.view.table.horizontalHeader().sectionClicked.emit(name)
    desk.wait(lambda: desk.names()[0] == "Adèle Girard")
    page.board.view.table.horizontalHeader().sectionClicked.emit(name)
    desk.wait(lambda: desk.names()[-1] == "Adèle Girard")


def test_places_that_others_lead_to(desk: Desk) -> None:
    page = desk.screen.list
    desk.screen.opened(OpenGuests(search="ruiz"))
    desk.wait(lambda: len(desk.names()) == 2)
    desk.screen.opened(OpenGuests(presence="in"))
    desk.wait(lambda: page.board.model.count == 0)
    page.board.clear()
    desk.wait(lambda: page.board.model.count == 12)
    desk.screen.opened(NewGuest())
    assert page.side.adding


def test_a_guest_whom_the_filters_hide_is_shown_all_the_same(desk: Desk) -> None:
    page = desk.screen.list
    guest = desk.row("Zoé Dupré").guest
    desk.search("ruiz")
    desk.wait(lambda: len(desk.names()) == 2)
    desk.screen.opened(OpenGuest(guest.id))
    desk.wait(lambda: page.board.model.count == 12 and page.board.view.current_key() == guest.key)
    desk.wait(lambda: page.side.details.details is not None and page.side.details.details.id == guest.id)


def test_a_guest_who_is_gone_is_told(desk: Desk) -> None:
    desk.screen.opened(OpenGuest("00000000-0000-4000-8000-000000000000"))
    desk.wait(lambda: desk.heard.told)
    assert desk.heard.told == ["This guest is not on the list of this show any more."]


def test_the_details_hide_and_come_back(desk: Desk) -> None:
    page = desk.screen.list
    assert page.side.isVisible()
    page.turn_pane()
    assert not page.side.isVisible()
    QTest.keyClick(page.board.view.table, Qt.Key.Key_Return)
    assert page.side.isVisible()
    desk.screen.resize(700, 600)
    page._asked_pane = None
    page._fit_pane()
    assert not page.side.isVisible()


def test_a_screen_without_a_show_says_so(desk: Desk) -> None:
    desk.screen.show_changed(None)
    assert desk.screen._pages.currentWidget() is desk.screen._no_show
    assert desk.screen.first_focus() is None


def test_a_show_without_guests_says_how_to_begin(desk: Desk) -> None:
    desk.screen.list.board.view.table.selectAll()
    desk.wait()
    desk.screen.list.acts.delete([desk.row(name).guest.id for name in desk.names() if name != "Ana Ruiz"])
    desk.wait(lambda: desk.screen.list.board.model.count == 2)
    desk.screen.list.acts.delete([row.guest.id for row in map(desk.screen.list.board.model.row_at, (0, 1)) if row])
    desk.wait(lambda: desk.screen.list.board.model.state is BoardState.EMPTY)
    assert desk.screen.list.side.currentWidget() is desk.screen.list.side.nobody


def test_commands_name_what_can_be_done(desk: Desk) -> None:
    titles = [command.title for command in desk.screen.commands()]
    assert "Export guests: Door list on paper, PDF" in titles
    assert "Hide the details" in titles
