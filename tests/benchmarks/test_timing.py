from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import machine, memory, timing


@given(st.lists(st.floats(0, 1000), min_size=1))
def test_percentiles_are_measured_values_in_order(seconds: list[float]) -> None:
    found = timing.spread(seconds)
    assert found.smallest <= found.p50 <= found.p95 <= found.p99 <= found.largest
    assert {found.smallest, found.p50, found.p95, found.p99, found.largest} <= {one * 1000 for one in seconds}


def test_percentiles_are_the_nearest_rank() -> None:
    found = timing.spread([number / 1000 for number in range(1, 201)])
    assert (found.smallest, found.p50, found.p95, found.p99, found.largest) == (1, 100, 190, 198, 200)
    assert found.times == 200


def test_nothing_has_no_spread() -> None:
    with pytest.raises(ValueError, match="Nothing was measured"):
        timing.spread([])


def test_contestants_take_turns() -> None:
    order: list[str] = []

    def contestant(name: str) -> Callable[[], Callable[[], None]]:
        def work() -> Callable[[], None]:
            order.append(name)
            return lambda: order.append(f"after {name}")

        return work

    taken = timing.in_turns({"a": contestant("a"), "b": contestant("b")}, rounds=3)
    assert order == ["a", "after a", "b", "after b"] * 4
    assert {name: len(seconds) for name, seconds in taken.items()} == {"a": 3, "b": 3}


@pytest.mark.platform("linux", "darwin")
def test_memory_is_a_plausible_number() -> None:
    assert 10 < memory.held().resident < 100_000


def test_the_machine_is_named() -> None:
    assert "cores of" in machine.sentence()
