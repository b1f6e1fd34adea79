from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from fashionos_desktop.reports.guest_exports import CannotExport
from fashionos_desktop.reports.table_exports import Value, export_table

HEADINGS = ("Name", "Amount", "On", "At", "Count")
ROWS: list[list[Value]] = [
    ["=cmd()", Decimal("18500.50"), date(2026, 9, 29), datetime(2026, 9, 29, 18, 45, tzinfo=UTC), 3],
    ["Zoé, 琴 王", None, None, None, 0],
]


def test_csv_holds_every_value_and_runs_nothing(tmp_path: Path) -> None:
    target = tmp_path / "rows.csv"
    assert export_table("Rows", HEADINGS, ROWS, target) == 2
    with target.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert lines == [
        list(HEADINGS),
        ["'=cmd()", "18500.50", "2026-09-29", "2026-09-29 18:45:00+00:00", "3"],
        ["Zoé, 琴 王", "", "", "", "0"],
    ]


def test_a_workbook_holds_numbers_days_and_texts_that_are_no_formulas(tmp_path: Path) -> None:
    target = tmp_path / "rows.xlsx"
    assert export_table("Show: sponsors / all", HEADINGS, ROWS, target) == 2
    book = load_workbook(target)
    sheet: Any = book.active
    assert sheet.title == "Show sponsors  all"
    assert [cell.value for cell in sheet[1]] == list(HEADINGS)
    assert [cell.value for cell in sheet[2]] == [
        "=cmd()",
        18500.5,
        datetime(2026, 9, 29),  # noqa: DTZ001
        datetime(2026, 9, 29, 18, 45),  # noqa: DTZ001
        3,
    ]
    assert sheet["A2"].data_type == "s"
    book.close()


@pytest.mark.parametrize("name", ["rows.csv", "rows.xlsx"])
def test_a_stopped_export_leaves_what_was_there(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    target.write_text("before")

    def rows() -> Iterator[list[Value]]:
        for number in range(2_000):
            yield [str(number)]

    def stop(written: int) -> None:
        raise InterruptedError

    with pytest.raises((InterruptedError, CannotExport)):
        export_table("Rows", ("Name",), rows(), target, progress=stop)
    assert target.read_text() == "before"
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_another_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotExport, match=r"should end in \.csv or \.xlsx"):
        export_table("Rows", ("Name",), [], tmp_path / "rows.pdf")
