"""Time and memory, measured the same way by every bench."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Work = Callable[[], Callable[[], None] | None]

SPREAD_COLUMNS = ("min ms", "median ms", "p95 ms", "p99 ms", "max ms", "times")


@dataclass(frozen=True, slots=True)
class Spread:
    """Of a set of durations, in milliseconds."""

    smallest: float
    p50: float
    p95: float
    p99: float
    largest: float
    times: int

    def cells(self) -> tuple[str, ...]:
        found = (self.smallest, self.p50, self.p95, self.p99, self.largest)
        return (*map(milliseconds, found), f"{self.times:,}")


def spread(seconds: Sequence[float]) -> Spread:
    """Nearest-rank percentiles: each is a duration that was measured. Raises ValueError when there is none."""
    if not seconds:
        raise ValueError("Nothing was measured.")
    ordered = sorted(one * 1000 for one in seconds)

    def rank(share: float) -> float:
        return ordered[max(0, math.ceil(share * len(ordered)) - 1)]

    return Spread(ordered[0], rank(0.5), rank(0.95), rank(0.99), ordered[-1], len(ordered))


def seconds_of(work: Work) -> float:
    """What the work returns clears up after it, when the clock has stopped."""
    gc.collect()
    began = time.perf_counter()
    clear_up = work()
    taken = time.perf_counter() - began
    if clear_up is not None:
        clear_up()
    return taken


def in_turns(contestants: Mapping[str, Work], rounds: int, warmups: int = 1) -> dict[str, list[float]]:
    """Seconds of each contestant, measured alternately, so that a busy moment of the machine meets all of them."""
    for work in contestants.values():
        for _ in range(warmups):
            seconds_of(work)
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, work in contestants.items():
            taken[name].append(seconds_of(work))
    return taken


def milliseconds(value: float) -> str:
    return f"{value:,.2f}" if value < 100 else f"{value:,.0f}"
