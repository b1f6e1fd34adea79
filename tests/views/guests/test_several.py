"""What is done to several guests at once."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fashionos_desktop.services.guests import GuestState
from fashionos_desktop.views.guests import list_page
from tests.views.guests.house import Desk


def test_the_bar_is_there_from_two_guests_on(desk: Desk) -> None:
    bar = desk.screen.list.bar
    assert not bar.isVisible()
    desk.choose("Brenda Moore", "Zoé Dupré")
    assert bar.isVisible()
    assert bar._count.text() == "2 guests chosen"
    assert bar._merge.isVisible()
    desk.screen.list.board.view.table.selectAll()
    assert bar._count.text() == "12 guests chosen"
    assert not bar._merge.isVisible()
    desk.screen.list.board.view.choose_row(0)
    assert not bar.isVisible()


def test_a_status_for_all_is_one_step(desk: Desk) -> None:
    desk.choose("Brenda Moore", "Zoé Dupré", "Ana Ruiz")
    desk.screen.list.bar.status_chosen.emit("cancelled")
    desk.wait(lambda: desk.row("Zoé Dupré").guest.state is GuestState.CANCELLED)
    assert desk.history.undo_title == "Status of 4 guests changed"
    desk.undo()
    desk.wait(lambda: desk.row("Zoé Dupré").guest.state is GuestState.EXPECTED)
    assert desk.history.undo_title is None


def test_category_tags_and_marks(desk: Desk) -> None:
    bar = desk.screen.list.bar
    desk.wait(lambda: bar._choices.categories)
    press = next(choice.value for choice in bar._choices.categories if choice.label == "Press")
    desk.choose("Brenda Moore", "Adriana Ariosto")
    bar.category_chosen.emit(press)
    desk.wait(lambda: desk.row("Brenda Moore").guest.category == "Press")
    bar._ask_tag()
    QTest.keyClicks(bar._tag, "dinner")
    QTest.keyClick(bar._tag, Qt.Key.Key_Return)
    desk.wait(lambda: desk.row("Adriana Ariosto").guest.tags == ("dinner",))
    bar.marked.emit("escort", True)
    desk.wait(lambda: desk.row("Adriana Ariosto").guest.escort)
    bar.tag_removed.emit("dinner")
    desk.wait(lambda: desk.row("Brenda Moore").guest.tags == ())


@pytest.mark.parametrize("keep_first", [True, False])
def test_two_entries_become_one(desk: Desk, keep_first: bool) -> None:
    desk.choose("Ana Ruiz")
    first = desk.screen.list.board.row()
    assert first is not None
    question = desk.screen.list.talk.question
    desk.screen.list.bar.merge_asked.emit()
    assert question.isVisible()
    kept = question.yes if keep_first else question.no
    words = kept.text()
    assert words.startswith("Keep Ana Ruiz (Standing")
    kept.click()
    desk.wait(lambda: desk.names().count("Ana Ruiz") == 1)
    merged = desk.row("Ana Ruiz").guest
    assert (merged.id == first.guest.id) is keep_first
    assert merged.plus_ones == 2
    assert merged.company == "Costura Viva"
    desk.undo()
    desk.wait(lambda: desk.names().count("Ana Ruiz") == 2)


def test_neither_of_two_is_kept_unless_asked(desk: Desk) -> None:
    desk.choose("Ana Ruiz")
    desk.screen.list.bar.merge_asked.emit()
    QTest.keyClick(desk.screen.list.talk.question.leave_it, Qt.Key.Key_Escape)
    assert not desk.screen.list.talk.question.isVisible()
    assert desk.names().count("Ana Ruiz") == 2


def test_deleting_several_asks_once(desk: Desk) -> None:
    desk.choose("Brenda Moore", "Zoé Dupré")
    desk.screen.list.bar.delete_asked.emit()
    question = desk.screen.list.talk.question
    desk.wait(question.isVisible)
    assert question._what.text() == "Delete 2 guests?"
    question.yes.click()
    desk.wait(lambda: desk.screen.list.board.model.count == 10)
    desk.undo()
    desk.wait(lambda: desk.screen.list.board.model.count == 12)


def test_those_chosen_are_exported(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "two.csv"
    monkeypatch.setattr(list_page, "ask_where", lambda parent, name, then: then(target))
    desk.choose("Brenda Moore", "Zoé Dupré")
    desk.screen.list.bar.export_asked.emit()
    desk.wait(target.exists)
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert [row["Name"] for row in csv.DictReader(file)] == ["Brenda Moore", "Zoé Dupré"]
