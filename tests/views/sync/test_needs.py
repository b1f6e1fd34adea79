"""What needs a person, settled by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from fashionos_desktop.services.edits import update_rows
from fashionos_desktop.services.journal import Remedy, list_entries
from fashionos_desktop.ui.navigation import OpenGuest, OpenLook
from fashionos_desktop.views.sync.needs import MOST_ROWS
from tests.views.sync.conftest import Hands, more_entries

Key = Qt.Key


def test_each_thing_is_said_in_words_with_its_remedies(hands: Hands) -> None:
    items = hands.cache.read(lambda session: list_entries(session, now=hands.heard.now))
    rows = hands.screen.needs.rows
    assert [row.item for row in rows] == list(items)
    assert [row.accessibleName() for row in rows] == [f"{item.mark}: {item.headline}" for item in items]
    refused = hands.go_to("Ana Ruiz")
    assert [button.text() for button in refused.buttons.values()] == [offer.label for offer in refused.item.offers]
    assert hands.screen.header._figures.text() == "Nothing waits, 3 things need a person"
    versions = hands.go_to("Look 17")._sides
    assert versions is not None
    names = [child.accessibleName() for child in versions.children() if hasattr(child, "accessibleName")]
    assert any(name.startswith("Kept: M2 drums in") for name in names)
    assert any(name.startswith("The other one: M3 strings") for name in names)


def test_arrows_go_from_one_to_the_next_and_the_screen_follows(hands: Hands) -> None:
    rows = hands.screen.needs.rows
    rows[0].setFocus()
    hands.press(Key.Key_Down)
    assert hands.focus is rows[1]
    rows[1].buttons[Remedy.DISCARD].setFocus()
    hands.press(Key.Key_Down)
    assert hands.focus is rows[2]
    hands.press(Key.Key_Down)
    assert hands.focus is rows[2]
    hands.press(Key.Key_Up)
    assert hands.focus is rows[1]


def test_one_key_takes_the_other_version_and_undo_brings_the_question_back(hands: Hands) -> None:
    row = hands.go_to("Look 17")
    look = row.item.opens[0].row_id
    hands.press(Key.Key_T)
    hands.qtbot.waitUntil(lambda: len(hands.headlines) == 2)
    assert hands.value("looks", look, "music_cue") == "M3 strings"
    hands.screen.around.history.undo()
    hands.qtbot.waitUntil(lambda: len(hands.headlines) == 3)
    assert hands.value("looks", look, "music_cue") == "M2 drums in"


def test_enter_does_what_is_advised_and_the_keyboard_stays_at_its_place(hands: Hands) -> None:
    hands.go_to("look 36")
    place = hands.headlines.index(next(words for words in hands.headlines if "look 36" in words))
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: len(hands.headlines) == 2)
    hands.settle()
    assert hands.focus is hands.screen.needs.rows[min(place, 1)]


def test_a_new_code_is_proposed_refused_where_it_is_taken_and_saved(hands: Hands) -> None:
    row = hands.go_to("Ana Ruiz")
    taken = hands.cache.read(_a_code)
    hands.press(Key.Key_N)
    hands.qtbot.waitUntil(lambda: row.fixing is not None)
    assert row.fixing is not None
    proposed = row.fixing.line.text()
    assert proposed
    assert hands.focus is row.fixing.line
    row.fixing.line.setText(taken)
    hands.press(Key.Key_Return)
    hands.settle()
    assert row.fixing is not None
    assert row.fixing._field.editor.accessibleDescription()
    guest = row.fixing.proposal.row_id
    row.fixing.line.setText(proposed)
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: len(hands.headlines) == 2)
    assert hands.value("registrations", guest, "qr_code_data") == proposed


def test_a_value_that_is_being_written_stays_while_others_change_the_list(hands: Hands) -> None:
    row = hands.go_to("Ana Ruiz")
    hands.press(Key.Key_N)
    hands.qtbot.waitUntil(lambda: row.fixing is not None)
    assert row.fixing is not None
    row.fixing.line.setText("MINE")
    hands.brings(lambda session: more_entries(session, 2))
    assert len(hands.headlines) == 5
    assert row.fixing.line.text() == "MINE"
    assert hands.focus is row.fixing.line
    hands.press(Key.Key_Escape)
    assert row.fixing is None
    assert hands.focus is row
    assert row.buttons[Remedy.NEW_CODE].isVisible()


def test_discard_asks_nothing_and_can_be_taken_back(hands: Hands) -> None:
    hands.go_to("Ana Ruiz")
    hands.press(Key.Key_D)
    hands.qtbot.waitUntil(lambda: len(hands.headlines) == 2)
    assert hands.screen.around.history.undo_title == "Change of guest Ana Ruiz discarded"
    hands.screen.around.history.undo()
    hands.qtbot.waitUntil(lambda: len(hands.headlines) == 3)


def test_a_remedy_that_does_not_work_says_why_and_leaves_the_question(hands: Hands) -> None:
    row = hands.go_to("Ana Ruiz")
    hands.press(Key.Key_T)
    hands.qtbot.waitUntil(row._reason.isVisible)
    assert "belongs" in row._reason.text() or "already" in row._reason.text()
    assert row.buttons[Remedy.TRY_AGAIN].isEnabled()
    assert len(hands.headlines) == 3


def test_copy_and_open(hands: Hands) -> None:
    row = hands.go_to("Ana Ruiz")
    hands.press(Key.Key_C)
    assert QApplication.clipboard().text() == row.item.text
    hands.press(Key.Key_O)
    assert hands.heard.went == [OpenGuest(row.item.opens[0].row_id)]
    look = hands.go_to("Look 17")
    hands.press(Key.Key_O)
    assert hands.heard.went[-1] == OpenLook(look.item.opens[0].row_id)


def test_several_rows_are_chosen_from(hands: Hands) -> None:
    row = hands.go_to("look 36")
    assert len(row.item.opens) > 1
    hands.press(Key.Key_O)
    menu = row.findChild(QMenu)
    assert menu is not None
    assert [action.text().lower() for action in menu.actions()] == [link.name.lower() for link in row.item.opens]
    menu.actions()[0].trigger()
    menu.close()
    assert hands.heard.went == [OpenLook(row.item.opens[0].row_id)]


def test_settled_on_another_laptop_is_settled_here(hands: Hands) -> None:
    row = hands.go_to("Ana Ruiz")
    settled = {"settled_at": hands.heard.now, "settlement": "discarded"}
    hands.brings(lambda session: update_rows(session, "journal_entries", [row.item.id], settled, title=""))
    assert len(hands.headlines) == 2
    assert hands.focus is hands.screen.needs.rows[min(1, hands.screen.needs._at)]


def test_very_many_are_a_list_and_the_chosen_one_is_settled_by_its_keys(hands: Hands) -> None:
    hands.brings(lambda session: more_entries(session, 3_000))
    needs = hands.screen.needs
    assert needs.list.isVisible()
    assert not needs._rows
    assert needs.list.entries.rowCount() > MOST_ROWS
    assert needs.heading.accessibleName() == "Needs a person 3,003"
    needs.list.setFocus()
    hands.press(Key.Key_Down)
    assert needs.chosen is not None
    before = needs.chosen.item
    assert needs.list.entries.items[1] == before
    hands.press(Key.Key_Return)
    hands.qtbot.waitUntil(lambda: needs.heading.accessibleName() == "Needs a person 3,002", timeout=10_000)
    assert needs.chosen is not None
    assert needs.chosen.item.id != before.id
    assert hands.focus is needs.list


def _a_code(session: object) -> str:
    from fashionos_desktop.services.guests import GuestFilter, first_page
    from fashionos_desktop.services.shows import list_shows

    show = list_shows(session)[0]  # type: ignore[arg-type]
    rows = first_page(session, show.id, GuestFilter(), limit=1)  # type: ignore[arg-type]
    return next(iter(rows.values())).code
