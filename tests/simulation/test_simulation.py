"""Two hundred days of five laptops, other programs at the centre, and everything that goes wrong. More of them, and
longer: `make soak`."""

from __future__ import annotations

import pytest

from tests.simulation.world import day

BLOCKS = 20
SEEDS_OF_A_BLOCK = 10


@pytest.mark.parametrize("block", range(BLOCKS))
def test_nothing_is_lost_and_all_agree(block: int) -> None:
    for seed in range(block * SEEDS_OF_A_BLOCK, (block + 1) * SEEDS_OF_A_BLOCK):
        day(seed)


def test_the_same_seed_gives_the_same_trace() -> None:
    assert day(7).text() == day(7).text()


def test_another_seed_gives_another_trace() -> None:
    assert day(7).text() != day(8).text()
