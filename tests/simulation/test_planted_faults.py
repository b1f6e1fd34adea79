"""The suite can fail: each of these faults is found by the simulation, and soon."""

from __future__ import annotations

import pytest

from tests.simulation.planted import ALL, planted
from tests.simulation.trace import Violation
from tests.simulation.world import day

WITHIN = 60
"""Days."""


@pytest.mark.parametrize("name", ALL)
def test_a_planted_fault_is_found(name: str) -> None:
    day(0)  # what is found below is the fault's, and its own
    with planted(name), pytest.raises(Violation):
        _days(WITHIN)


def _days(count: int) -> None:
    for seed in range(count):
        day(seed)
