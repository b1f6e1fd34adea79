"""Each line of the speed table can be measured, and says what it found. Nothing here looks at a figure."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from benchmarks import LINES, guests
from benchmarks.place import Place
from benchmarks.tables import Line, Table, summary

GUESTS = 300

FEWER: dict[str, dict[str, Any]] = {
    "search": {"people": 1},
    "paint": {"rounds": 1},
    "start": {"rounds": 1, "warmups": 0},
    "import": {"rounds": 1},
    "memory": {"rounds": 1},
    "papers": {"pictures": 3, "demo": False},
    "sync_load": {"rounds": 1},
    "sync_push": {"operations": 40},
    "sync_edit": {"edits": 3, "counted": 1},
    "sync_door": {"scans": 20},
    "sync_size": {"sizes": (1.0,), "edits": 2},
}

TABLE = Table(
    title="Scan to durable verdict",
    lines=[Line("scan", "p50 < 5 ms", "1.2 ms", "raw sqlite3 0.4 ms", 3.0, met=True), Line("papers", "–", "9 pages/s")],
    columns=("who", "median ms"),
    rows=[("FashionOS", "1.20"), ("raw sqlite3", "0.40")],
    notes=["100,000 guests."],
)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("bench") / "cache.sqlite3"
    guests.fill(file, GUESTS)
    return file


@pytest.mark.parametrize("line", [line for line in LINES if line != "memory"])
def test_it_is_measured(line: str, template: Path, tmp_path: Path, qapp: QApplication) -> None:
    _check(_measured(line, Place(tmp_path, template, GUESTS)))


@pytest.mark.platform("linux", "darwin")
def test_memory_is_measured(template: Path, tmp_path: Path) -> None:
    table = _measured("memory", Place(tmp_path, template, GUESTS))
    _check(table)
    assert "MB" in table.lines[0].figure


def test_a_table_passes_between_processes() -> None:
    assert Table.from_json(TABLE.to_json()).markdown() == TABLE.markdown()


def test_a_table_reads_as_text() -> None:
    lines = TABLE.markdown().splitlines()
    assert lines[0] == "## Scan to durable verdict"
    table = [line for line in lines if line.startswith("|")]
    assert len(table) == 4
    assert len({len(line) for line in table}) == 1
    assert "100,000 guests." in lines


def test_the_summary_says_plainly_what_was_met() -> None:
    missed = Table("Search", [Line("search", "p95 < 50 ms", "80 ms", "–", None, met=False)])
    rows = [row.split("|")[1:-1] for row in summary([TABLE, missed]).splitlines()[2:]]
    assert [(row[0].strip(), row[4].strip(), row[5].strip()) for row in rows] == [
        ("scan", "3.00 x", "yes"),
        ("papers", "–", "–"),
        ("search", "–", "**no**"),
    ]


def _measured(line: str, place: Place) -> Table:
    table: Table = importlib.import_module(f"benchmarks.bench_{line}").measure(place, **FEWER.get(line, {}))
    return table


def _check(table: Table) -> None:
    assert table.lines
    for line in table.lines:
        assert line.what
        assert line.figure
        assert line.bar == "–" or line.met is not None
    assert summary([table])
    assert Table.from_json(table.to_json()).markdown() == table.markdown()
