"""Time and memory, measured the same way by every bench."""

from __future__ import annotations

import gc
import math
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Spread:
    """Of a set of durations, in milliseconds."""

    p50: float
    p95: float
    p99: float
    largest: float

    def cells(self) -> tuple[str, str, str, str]:
        return milliseconds(self.p50), milliseconds(self.p95), milliseconds(self.p99), milliseconds(self.largest)


SPREAD_COLUMNS = ("p50 ms", "p95 ms", "p99 ms", "max ms")


def spread(seconds: Sequence[float]) -> Spread:
    """Nearest-rank percentiles: each is a duration that was measured. Raises ValueError when there is none."""
    if not seconds:
        raise ValueError("Nothing was measured.")
    ordered = sorted(one * 1000 for one in seconds)

    def rank(share: float) -> float:
        return ordered[max(0, math.ceil(share * len(ordered)) - 1)]

    return Spread(rank(0.5), rank(0.95), rank(0.99), ordered[-1])


def seconds_of(work: Callable[[], object]) -> float:
    gc.collect()
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turns(contestants: Mapping[str, Callable[[], object]], rounds: int, warmups: int = 1) -> dict[str, list[float]]:
    """Seconds of each contestant, measured alternately, so that a busy moment of the machine meets all of them."""
    for work in contestants.values():
        for _ in range(warmups):
            work()
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, work in contestants.items():
            taken[name].append(seconds_of(work))
    return taken


def milliseconds(value: float) -> str:
    return f"{value:,.2f}" if value < 100 else f"{value:,.0f}"


def megabytes() -> float:
    """Memory that this process holds now (resident); its peak where the system tells only that."""
    if sys.platform == "linux":
        status = Path("/proc/self/status").read_text()
        resident = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(resident.split()[1]) / 1024
    if sys.platform == "win32":
        raise OSError("Memory is measured on Linux and macOS only.")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
