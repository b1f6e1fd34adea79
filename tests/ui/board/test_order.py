from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.ui.board.order import Inserted, Order, Removed, Reordered, moves

_KEYS = st.lists(st.integers(0, 200), unique=True, max_size=120)


@given(_KEYS, _KEYS)
def test_the_moves_lead_from_one_order_to_the_other_one_lawful_step_at_a_time(old: list[int], new: list[int]) -> None:
    keys: list[object] = list(old)
    for move in moves(Order(old), Order(new)):
        if isinstance(move, Removed):
            del keys[move.first : move.last + 1]
        elif isinstance(move, Inserted):
            keys[move.first : move.first] = move.result.keys[move.first : move.last + 1]
        else:
            assert isinstance(move, Reordered)
            assert sorted(keys, key=repr) == sorted(move.result.keys, key=repr)
            keys = list(move.result.keys)
        assert keys == move.result.keys
    assert keys == new


def test_the_same_order_needs_no_move() -> None:
    assert moves(Order("abc"), Order("abc")) == []


def test_one_new_row_is_one_insertion() -> None:
    (move,) = moves(Order("abd"), Order("abcd"))
    assert isinstance(move, Inserted)
    assert (move.first, move.last) == (2, 2)


def test_many_scattered_rows_are_gathered_instead_of_moved_one_by_one() -> None:
    old = list(range(1_000))
    assert len(moves(Order(old), Order(old[::2]))) == 2
    assert len(moves(Order(old[::2]), Order(old))) == 2
