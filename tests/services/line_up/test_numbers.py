"""Numbers: counted, locked, lettered, doubled."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fashionos_desktop.services.edits import revert, update_rows
from fashionos_desktop.services.line_up import (
    add_cue,
    add_look,
    change_line,
    lock_numbers,
    move_lines,
    renumber,
    set_cut,
    unlock_numbers,
)
from fashionos_desktop.services.line_up.numbers import lettered
from fashionos_desktop.services.refusals import Refused
from tests.services.line_up.show import SmallShow, rows_of

NOW = datetime(2026, 9, 29, 12, tzinfo=UTC)


def lock(show: SmallShow) -> None:
    show.write(lambda session: lock_numbers(session, show.id, NOW))


def test_while_planning_they_count_and_nothing_is_stored(show: SmallShow) -> None:
    one, two, three = show.looks("Ana", "Bea", "Cleo")
    show.write(lambda session: add_cue(session, show.id, "Film", after=one))
    show.write(lambda session: move_lines(session, show.id, [three], one))
    assert show.numbers() == ["1", "2", "", "3"]
    assert show.look(two, "number") is None


def test_a_cut_look_has_no_number_while_planning(show: SmallShow) -> None:
    _, two, _ = show.looks("Ana", "Bea", "Cleo")
    show.write(lambda session: set_cut(session, show.id, [two]))
    assert show.numbers() == ["1", "", "2"]


def test_once_locked_a_look_keeps_its_number_wherever_it_moves(show: SmallShow) -> None:
    one, _two, three = show.looks("Ana", "Bea", "Cleo")
    lock(show)
    show.write(lambda session: move_lines(session, show.id, [three], one))
    assert show.numbers() == ["3", "1", "2"]


def test_an_insert_becomes_12a_and_a_cut_leaves_its_number_empty(show: SmallShow) -> None:
    one, two, three = show.looks("Ana", "Bea", "Cleo")
    lock(show)
    edit = show.write(lambda session: add_look(session, show.id, after=two))
    assert edit.title == "Look 2A added"
    show.write(lambda session: add_look(session, show.id, after=two))
    show.write(lambda session: set_cut(session, show.id, [three]))
    assert show.numbers() == ["1", "2", "2B", "2A", "3"]
    show.write(lambda session: add_look(session, show.id))
    assert show.numbers()[-1] == "3A"
    show.write(lambda session: set_cut(session, show.id, [three], cut=False))
    assert show.numbers()[4] == "3"
    assert one in show.order()


def test_a_look_that_was_cut_before_the_lock_takes_a_letter_when_it_comes_back(show: SmallShow) -> None:
    _, two, _ = show.looks("Ana", "Bea", "Cleo")
    show.write(lambda session: set_cut(session, show.id, [two]))
    lock(show)
    assert show.numbers() == ["1", "", "2"]
    show.write(lambda session: set_cut(session, show.id, [two], cut=False))
    assert show.numbers() == ["1", "1A", "2"]


def test_a_look_without_a_number_after_the_lock_gets_one_that_every_laptop_agrees_on(show: SmallShow) -> None:
    show.looks("Ana", "Bea")
    lock(show)
    show.add("looks", event_id=show.id, rank="00005V")
    assert show.numbers() == ["1", "1A", "2"]


def test_a_number_that_two_laptops_gave_is_said_and_mended(show: SmallShow) -> None:
    one, two, three = show.looks("Ana", "Bea", "Cleo")
    lock(show)
    show.write(lambda session: update_rows(session, "looks", [three], {"number": "2"}, title=""))
    assert show.line_up().doubled == {two, three}
    edit = show.write(lambda session: renumber(session, show.id, three))
    assert edit.title == "Look 2 is now 2A"
    assert show.line_up().doubled == frozenset()
    with pytest.raises(Refused, match="Number 1 is Ana's already"):
        show.write(lambda session: change_line(session, three, number="1"))
    show.write(lambda session: change_line(session, three, number="3"))
    assert show.look(three, "number") == "3"
    assert one in show.order()


def test_unlocking_counts_again_and_both_can_be_undone(show: SmallShow) -> None:
    one, two, three = show.looks("Ana", "Bea", "Cleo")
    edit = show.write(lambda session: lock_numbers(session, show.id, NOW))
    assert rows_of(edit, "looks") == {one, two, three}
    with pytest.raises(Refused, match="locked already"):
        lock(show)
    show.write(lambda session: move_lines(session, show.id, [three], one))
    show.write(lambda session: unlock_numbers(session, show.id))
    assert show.numbers() == ["1", "2", "3"]
    show.write(lambda session: revert(session, edit))
    assert show.look(one, "number") is None


def test_nothing_is_locked_where_there_is_no_look(show: SmallShow) -> None:
    with pytest.raises(Refused, match="no look"):
        lock(show)
    [look] = show.looks("Ana")
    with pytest.raises(Refused, match="counted until they are locked"):
        show.write(lambda session: change_line(session, look, number="7"))


@pytest.mark.parametrize(
    ("before", "taken", "number"),
    [("12", [], "12A"), ("12", ["12A"], "12B"), ("12A", ["12A"], "12B"), ("0", [], "0A"),
     ("7", [f"7{chr(65 + letter)}" for letter in range(26)], "7AA")],
)  # fmt: skip
def test_letters(before: str, taken: list[str], number: str) -> None:
    assert lettered(before, taken) == number
