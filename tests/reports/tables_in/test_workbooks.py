"""XLSX workbooks: sheets, types of cells, rows struck out."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from fashionos_desktop.reports.tables_in import UnreadableFile, cell_text, read_tables

DATA = Path(__file__).parents[2] / "data" / "guests"


def test_all_sheets_are_read() -> None:
    sizes = {table.name: (len(table.rows), len(table.rows[0])) for table in read_tables(DATA / "pretix-orders.xlsx")}
    assert sizes == {"Orders": (1201, 39), "Order positions": (1801, 64), "Order fees": (1, 26)}


def test_cells_keep_their_types(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Guests", 0)
    sheet.append(["Name", 3, 2.5, True, datetime(2026, 9, 29, 20, 0), None, "=1+1", " x "])  # noqa: DTZ001
    book.save(tmp_path / "list.xlsx")
    (row,) = read_tables(tmp_path / "list.xlsx")[0].rows
    assert row[:6] == ("Name", 3, 2.5, True, datetime(2026, 9, 29, 20, 0), None)  # noqa: DTZ001
    assert [cell_text(cell) for cell in row[1:5]] == ["3", "2.5", "yes", "2026-09-29 20:00:00"]
    assert cell_text(33639981001.0) == "33639981001"


def test_rows_struck_out_are_named() -> None:
    (table,) = read_tables(DATA / "pr-guestlist.xlsx")
    assert sorted(table.struck) == [34, 65, 129, 135, 155, 156, 197, 249, 263, 290]


def test_a_row_with_one_cell_struck_is_not_struck(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Guests", 0)
    sheet.append(["Ann", "A-1"])
    sheet["B1"].font = Font(strike=True)
    book.save(tmp_path / "list.xlsx")
    assert not read_tables(tmp_path / "list.xlsx")[0].struck


def test_an_empty_workbook_says_so(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "list.xlsx")
    with pytest.raises(UnreadableFile, match=r"list\.xlsx is empty"):
        read_tables(tmp_path / "list.xlsx")


def test_progress_may_cancel() -> None:
    class Cancelled(Exception):
        pass

    def cancel(done: int, total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_tables(DATA / "pretix-orders.xlsx", cancel)
