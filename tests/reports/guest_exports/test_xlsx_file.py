"""Guest lists as workbooks, read back with another library."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashionos_desktop.reports.guest_exports import export_guests
from fashionos_desktop.reports.guest_exports.columns import COLUMNS
from fashionos_desktop.reports.guest_exports.xlsx_file import LONGEST_CELL, write_xlsx
from tests.reports.guest_exports.sample import FULL, SHOW, guest


def _read(source: Path | BytesIO) -> list[dict[str, Any]]:
    sheet = openpyxl.load_workbook(source)["Guests"]
    heads, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def test_a_guest_with_everything(tmp_path: Path) -> None:
    target = tmp_path / "guests.xlsx"
    assert export_guests([FULL, guest("")], target, show=SHOW) == 2
    full, plain = _read(target)
    assert full["Name"] == "Łukasz Żółć"
    assert full["Phone"] == "+33 6 12 34 56 78"
    assert full["Price"] == 180
    assert full["Plus ones"] == 2
    assert full["Seat"] == "11"
    assert full["Notes"] == "Wheelchair, side entrance\nAsk for Marta"
    assert full["Checked in at"] == datetime.fromisoformat("2026-09-29 18:05:07")
    assert full["Valid from"] == datetime.fromisoformat("2026-09-29 19:00:00")
    assert plain["Name"] is None
    assert plain["Escort"] == "no"


def test_the_sheet_is_ready_to_read_filter_and_print(tmp_path: Path) -> None:
    target = tmp_path / "guests.xlsx"
    export_guests([FULL] * 3, target, show=SHOW)
    sheet = openpyxl.load_workbook(target)["Guests"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:AB4"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.column_dimensions["A"].width > 25
    assert sheet["A1"].font.bold
    assert sheet.oddHeader is not None
    assert sheet.oddHeader.left.text == "Maison Aurelle SS27"


@pytest.mark.parametrize("text", ["=1+1", "http://example.com", "00123", "{=A1}", "mailto:a@example.com", "internal:x"])
def test_text_stays_text(text: str) -> None:
    file = BytesIO()
    write_xlsx([guest(text, seat=text)], file, SHOW)
    sheet = openpyxl.load_workbook(file)["Guests"]
    assert sheet["A2"].value == text
    assert sheet["A2"].data_type != "f"
    assert sheet["A2"].hyperlink is None


def test_a_cell_longer_than_excel_takes_is_cut_and_says_so() -> None:
    file = BytesIO()
    write_xlsx([guest("A", notes="n" * 630_000, company="🎉" * 20_000)], file, SHOW)
    (row,) = _read(file)
    assert row["Notes"] == "n" * (LONGEST_CELL - 1) + "…"
    assert row["Company"].endswith("🎉…")
    assert len(row["Company"].encode("utf-16-le")) // 2 <= LONGEST_CELL


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("=+-@'_x\n"), max_size=20))
def test_names_come_back(name: str) -> None:
    file = BytesIO()
    write_xlsx([guest(name)], file, SHOW)
    (row,) = _read(file)
    assert (row["Name"] or "") == name


def test_a_show_with_an_ampersand(tmp_path: Path) -> None:
    target = tmp_path / "guests.xlsx"
    export_guests([], target, show=replace(SHOW, title="Dolce & Gabbana " * 30))
    assert openpyxl.load_workbook(target)["Guests"]["A1"].value == COLUMNS[0].heading
