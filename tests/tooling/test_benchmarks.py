from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import machine, timing
from benchmarks.tables import Table

TABLE = Table(
    title="Scan to durable verdict",
    bar="p50 under 5 ms",
    columns=("what", *timing.SPREAD_COLUMNS),
    rows=[("FashionOS", "1.20", "2.00", "3.10", "4.00"), ("raw sqlite3, no rules", "0.40", "0.50", "0.60", "0.70")],
    notes=["100,000 guests."],
)


def test_a_table_reads_as_text() -> None:
    lines = TABLE.markdown().splitlines()
    assert lines[0] == "## Scan to durable verdict"
    table = [line for line in lines if line.startswith("|")]
    assert len(table) == 4
    assert len({len(line) for line in table}) == 1
    assert lines[-1] == "100,000 guests."


def test_a_table_passes_between_processes() -> None:
    assert Table.from_json(TABLE.to_json()).markdown() == TABLE.markdown()


@given(st.lists(st.floats(0, 1000), min_size=1))
def test_percentiles_are_measured_values_in_order(seconds: list[float]) -> None:
    found = timing.spread(seconds)
    assert found.p50 <= found.p95 <= found.p99 <= found.largest
    assert {found.p50, found.p95, found.p99, found.largest} <= {one * 1000 for one in seconds}


def test_percentiles_are_the_nearest_rank() -> None:
    found = timing.spread([number / 1000 for number in range(1, 201)])
    assert (found.p50, found.p95, found.p99, found.largest) == (100, 190, 198, 200)


def test_nothing_has_no_spread() -> None:
    with pytest.raises(ValueError, match="Nothing was measured"):
        timing.spread([])


def test_contestants_take_turns() -> None:
    order: list[str] = []
    taken = timing.in_turns({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, rounds=3)
    assert order == ["a", "b", *["a", "b"] * 3]
    assert {name: len(seconds) for name, seconds in taken.items()} == {"a": 3, "b": 3}


@pytest.mark.platform("linux", "darwin")
def test_memory_is_a_plausible_number() -> None:
    assert 10 < timing.megabytes() < 100_000


def test_the_machine_is_named() -> None:
    assert "cores of" in machine.sentence()
