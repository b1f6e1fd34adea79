"""What the desktop holds in memory with all guests open."""

from __future__ import annotations

from benchmarks.memory import Memory
from benchmarks.milestones import run
from benchmarks.place import Place
from benchmarks.tables import Line, Table

ROUNDS = 3
BAR = 250


def measure(place: Place, rounds: int = ROUNDS) -> Table:
    data = str(place.data("data"))
    ours, empty = [], []
    for _ in range(rounds):
        ours.append(run("benchmarks.started", data, "guests").memory)
        empty.append(run("benchmarks.empty_window").memory)
    largest, least = _largest(ours), _largest(empty)
    if largest is None or least is None:
        return Table("Memory", [Line("memory, all guests open", f"< {BAR} MB", "not measured on this system")])
    line = Line(
        "memory, all guests open",
        f"< {BAR} MB",
        f"{largest.resident:,.0f} MB resident",
        f"empty Qt window {least.resident:,.0f} MB",
        largest.resident / least.resident,
        largest.resident < BAR,
    )
    rows = [("FashionOS, Guests screen at rest", *_cells(largest)), ("an empty Qt window", *_cells(least))]
    notes = ["Of several processes the largest. MB are 1,000,000 bytes; fonts and libraries are mapped, and count."]
    return Table("Memory", [line], ("what", "resident MB", "proportional MB"), rows, notes)


def _largest(found: list[Memory | None]) -> Memory | None:
    return max((one for one in found if one is not None), key=lambda one: one.resident, default=None)


def _cells(held: Memory) -> tuple[str, str]:
    return f"{held.resident:,.0f}", "–" if held.shared_out is None else f"{held.shared_out:,.0f}"
