"""Moves of lines and blocks: what is written, and what the order is then."""

from __future__ import annotations

import pytest

from fashionos_desktop.services.edits import revert, update_rows
from fashionos_desktop.services.line_up import add_cue, add_look, move_block, move_lines, moved
from fashionos_desktop.services.refusals import Refused
from tests.services.line_up.show import SmallShow, rows_of


def test_a_move_writes_one_row(show: SmallShow) -> None:
    one, two, three, four = show.looks("Ana", "Bea", "Cleo", "Dana")
    edit = show.write(lambda session: move_lines(session, show.id, [four], two))
    assert show.order() == [one, four, two, three]
    assert rows_of(edit, "looks") == {four}
    assert [set(change.after or {}) for change in edit.changes] == [{"rank"}]
    assert edit.title == "Look 4 moved before look 2"


def test_several_move_together_in_the_order_they_have(show: SmallShow) -> None:
    one, two, three, four, five = show.looks("Ana", "Bea", "Cleo", "Dana", "Eva")
    edit = show.write(lambda session: move_lines(session, show.id, [five, two], one))
    assert show.order() == [two, five, one, three, four]
    assert rows_of(edit, "looks") == {two, five}


def test_to_the_end_and_onto_themselves(show: SmallShow) -> None:
    one, two, three = show.looks("Ana", "Bea", "Cleo")
    assert show.write(lambda session: move_lines(session, show.id, [two], two)).changes == ()
    assert show.write(lambda session: move_lines(session, show.id, [two], three)).changes == ()
    assert show.write(lambda session: move_lines(session, show.id, [one], None)).title == "Look 1 moved to the end"
    assert show.order() == [two, three, one]


def test_a_line_that_is_gone_refuses_and_changes_nothing(show: SmallShow) -> None:
    one, two = show.looks("Ana", "Bea")
    with pytest.raises(Refused, match="deleted in the meantime"):
        show.write(lambda session: move_lines(session, show.id, [one], "gone"))
    assert show.order() == [one, two]


def test_between_equal_keys_the_tie_is_spaced_anew(show: SmallShow) -> None:
    one, two, three, four = show.looks("Ana", "Bea", "Cleo", "Dana")
    show.write(lambda session: update_rows(session, "looks", [two, three], {"rank": "V"}, title=""))
    tied = show.order()
    show.write(lambda session: move_lines(session, show.id, [one], tied[-1]))
    assert show.order() == [*[row for row in tied[:-1] if row != one], one, tied[-1]]
    assert len({line.rank for line in show.line_up().lines}) == 4
    assert four in tied


def test_many_moves_into_one_gap_keep_keys_short(show: SmallShow) -> None:
    looks = show.looks("Ana", "Bea", "Cleo")
    for turn in range(150):
        first, second, third = show.order()
        show.move([third if turn % 2 else first], second)
    assert max(len(line.rank) for line in show.line_up().lines) <= 50
    assert set(show.order()) == set(looks)


def test_undo_puts_it_back_and_redo_does_it_again(show: SmallShow) -> None:
    one, two, three = show.looks("Ana", "Bea", "Cleo")
    edit = show.write(lambda session: move_lines(session, show.id, [three], one))
    undone = show.write(lambda session: revert(session, edit))
    assert show.order() == [one, two, three]
    show.write(lambda session: revert(session, undone.edit))
    assert show.order() == [three, one, two]


def test_undo_leaves_what_somebody_moved_since(show: SmallShow) -> None:
    one, two, three = show.looks("Ana", "Bea", "Cleo")
    edit = show.write(lambda session: move_lines(session, show.id, [three], one))
    show.write(lambda session: move_lines(session, show.id, [three], two))
    undone = show.write(lambda session: revert(session, edit))
    assert show.order() == [one, three, two]
    assert undone.kept != ()


def test_a_block_moves_as_one_and_takes_its_collection_along(show: SmallShow) -> None:
    first, second = show.collection("Aurelle", "a"), show.collection("Ostrane", "b")
    a, b = show.looks("Ana", "Bea", event_designer_id=first)
    c, d = show.looks("Cleo", "Dana", event_designer_id=second)
    edit = show.write(lambda session: move_block(session, show.id, [c, d], a))
    assert show.order() == [c, d, a, b]
    assert rows_of(edit, "looks") == {c, d}
    assert len(rows_of(edit, "event_designers")) == 1
    assert edit.title == "Ostrane moved"
    assert [block.collection for block in show.line_up().blocks] == ["Ostrane", "Aurelle"]
    placed = show.cache.read(
        lambda session: session.connection().exec_driver_sql("SELECT id, collection_order FROM event_designers").all()
    )
    assert {tuple(row) for row in placed} == {(second, 1), (first, 2)}


def test_a_new_look_stands_behind_the_one_before_it(show: SmallShow) -> None:
    collection = show.collection("Aurelle")
    one, two = show.looks("Ana", "Bea", event_designer_id=collection)
    edit = show.write(lambda session: add_look(session, show.id, after=one, garments="Cape"))
    [made] = rows_of(edit, "looks")
    assert show.order() == [one, made, two]
    assert show.look(made, "event_designer_id") == collection
    cue = show.write(lambda session: add_cue(session, show.id, " Finale walk ", light_cue="L9"))
    assert show.line_up().lines[-1].title == "Finale walk"
    assert cue.title == "Finale walk added"
    with pytest.raises(Refused, match="needs a name"):
        show.write(lambda session: add_cue(session, show.id, "  "))


def test_what_a_drag_shows_is_what_the_drop_does(show: SmallShow) -> None:
    looks = show.looks("Ana", "Bea", "Ana", "Cleo", "Dana")
    before = show.line_up()
    drops: list[tuple[list[str], str | None]] = [
        ([looks[4]], looks[0]),
        ([looks[0], looks[2]], None),
        ([looks[1], looks[2]], looks[2]),
    ]
    for ids, target in drops:
        preview = moved(before, ids, target)
        edit = show.move(ids, target)
        assert [line.id for line in preview.lines] == show.order()
        assert dict(preview.numbers) == dict(show.line_up().numbers)
        show.undo(edit)
