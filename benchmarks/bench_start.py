"""From starting the process to a painted window."""

from __future__ import annotations

from benchmarks.milestones import run
from benchmarks.place import Place
from benchmarks.tables import Line, Table
from benchmarks.timing import SPREAD_COLUMNS, spread

ROUNDS = 7
BAR = 0.6


def measure(place: Place, rounds: int = ROUNDS, warmups: int = 1) -> Table:
    data = str(place.data("data"))
    empty, window, figures, guests = [], [], [], []
    for turn in range(warmups + rounds):
        found = (
            run("benchmarks.empty_window").seconds["window"],
            run("benchmarks.started", data, "show").seconds,
            run("benchmarks.started", data, "guests").seconds,
        )
        if turn < warmups:
            continue  # writes bytecode, warms the disk
        empty.append(found[0])
        window.append(found[1]["window"])
        figures.append(found[1]["figures"])
        guests.append(found[2]["figures"])
    nothing = spread(empty)
    lines = []
    for words, seconds, bar in (
        ("the shell", window, True),
        ("the figures of the show", figures, False),
        ("the first rows of the guests", guests, False),
    ):
        ours = spread(seconds)
        lines.append(
            Line(
                f"process start to {words} painted",
                "median < 600 ms" if bar else "–",
                f"{ours.p50:,.0f} ms",
                f"empty Qt window {nothing.p50:,.0f} ms",
                ours.p50 / nothing.p50,
                ours.p50 < BAR * 1000 if bar else None,
            )
        )
    rows = [
        ("FashionOS: the shell", *spread(window).cells()),
        ("FashionOS: the figures of the show", *spread(figures).cells()),
        ("FashionOS: the first rows of the guests", *spread(guests).cells()),
        ("an empty Qt window", *nothing.cells()),
    ]
    notes = [
        "Each start is a process of its own, from the moment it is asked for until the paint event is over. The cache"
        " is opened beside the painted shell, so that a person sees where she is before the data is read."
    ]
    return Table("Start", lines, ("until what is painted", *SPREAD_COLUMNS), rows, notes)
