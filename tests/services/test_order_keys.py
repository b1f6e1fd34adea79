from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.services.order_keys import DIGITS, LONGEST, evenly_spaced, keys_between


def test_digits_stand_in_the_order_of_their_bytes() -> None:
    assert list(DIGITS) == sorted(DIGITS)


@given(st.lists(st.integers(0, 10**6), max_size=60), st.integers(0, 2**32))
def test_keys_put_in_anywhere_stand_where_they_were_put(places: list[int], seed: int) -> None:
    dice = random.Random(seed)
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        low = keys[at - 1] if at else None
        high = keys[at] if at < len(keys) else None
        keys[at:at] = keys_between(low, high, place % 3 + 1, dice)
        assert keys == sorted(set(keys))
        assert not any(key.endswith(DIGITS[0]) for key in keys)


def test_a_thousand_lines_at_the_end_keep_short_keys() -> None:
    dice = random.Random(1)
    last = "V"
    for _ in range(1_000):
        last = keys_between(last, None, 1, dice)[0]
    assert len(last) < LONGEST


def test_a_thousand_lines_in_front_keep_short_keys() -> None:
    dice = random.Random(1)
    first = "V"
    for _ in range(1_000):
        first = keys_between(None, first, 1, dice)[0]
    assert len(first) < LONGEST


def test_two_laptops_in_one_gap_rarely_make_the_same_key() -> None:
    made = {keys_between("V", "W", 1, random.Random(seed))[0] for seed in range(50)}
    assert len(made) > 45


@pytest.mark.parametrize(("low", "high"), [("V", "V"), ("W", "V"), ("V", "V00"), ("a_1", "b"), (None, "")])
def test_between_equal_keys_there_is_no_room(low: str | None, high: str) -> None:
    with pytest.raises(ValueError, match="no key between"):
        keys_between(low, high)


def test_evenly_spaced_keys_rise_and_leave_room() -> None:
    keys = evenly_spaced(500)
    assert keys == sorted(set(keys))
    with pytest.raises(ValueError, match="do not fit"):
        evenly_spaced(62**3)
