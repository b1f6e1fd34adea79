"""Any table as a spreadsheet: what the Data screen shows, as CSV or XLSX."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from fashionos_desktop.reports.guest_exports import CannotExport, guarded
from fashionos_desktop.reports.guest_exports.replacing import replacing

FORMS = (".csv", ".xlsx")

Value = str | int | Decimal | datetime | date | None
"""Instants in the zone in which they shall be read."""
Progress = Callable[[int], None]
"""Called now and then with how many rows were written. It may raise, to cancel: nothing is left behind."""

_STEP = 500
_LONGEST_CELL = 16_000
_BOOK = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def export_table(
    title: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
    target: Path,
    *,
    progress: Progress | None = None,
) -> int:
    """Writes the rows to `target`, whole or not at all, and returns how many there are. Raises CannotExport."""
    form = target.suffix.lower()
    if form not in FORMS:
        raise CannotExport(f"{target.name} should end in .csv or .xlsx, so that FashionOS knows what to write.")
    counted = _Counted(rows, progress)
    with replacing(target) as file:
        if form == ".csv":
            _write_csv(headings, counted, file)
        else:
            _write_xlsx(title, headings, counted, file)
    return counted.written


class _Counted:
    def __init__(self, rows: Iterable[Sequence[Value]], progress: Progress | None) -> None:
        self._rows = rows
        self._progress = progress
        self.written = 0

    def __iter__(self) -> Any:
        for row in self._rows:
            yield row
            self.written += 1
            if self._progress is not None and self.written % _STEP == 0:
                self._progress(self.written)


def _write_csv(headings: Sequence[str], rows: Iterable[Sequence[Value]], file: BinaryIO) -> None:
    """UTF-8 with a mark, so that Excel sees it."""
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    lines = csv.writer(text)
    lines.writerow([guarded(heading) for heading in headings])
    for row in rows:
        lines.writerow([_csv_cell(value) for value in row])
    text.flush()
    text.detach()


def _csv_cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    return value.isoformat(" ") if isinstance(value, datetime) else str(value)


def _write_xlsx(title: str, headings: Sequence[str], rows: Iterable[Sequence[Value]], file: BinaryIO) -> None:
    import xlsxwriter

    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        book = xlsxwriter.Workbook(file, {**_BOOK, "tmpdir": folder})
        sheet = book.add_worksheet(_sheet_name(title))
        try:
            written = _fill(book, sheet, headings, rows)
        except BaseException:
            # The rows wait in a file of their own, which only a finished book would close.
            sheet.row_data_fh.close()
            raise
        sheet.autofilter(0, 0, max(written, 1), max(len(headings) - 1, 0))
        book.close()


def _fill(book: Any, sheet: Any, headings: Sequence[str], rows: Iterable[Sequence[Value]]) -> int:
    head = book.add_format({"bold": True, "bottom": 1})
    formats = {
        "text": book.add_format({"num_format": "@"}),
        "money": book.add_format({"num_format": "#,##0.00"}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
        "instant": book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left"}),
    }
    for index, heading in enumerate(headings):
        sheet.set_column(index, index, max(12, len(heading) + 4))
        sheet.write_string(0, index, heading, head)
    sheet.freeze_panes(1, 1)
    written = 0
    for row in rows:
        written += 1
        for index, value in enumerate(row):
            _write_cell(sheet, written, index, value, formats)
    return written


def _write_cell(sheet: Any, row: int, index: int, value: Value, formats: dict[str, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, str):
        sheet.write_string(row, index, value[:_LONGEST_CELL], formats["text"])
    elif isinstance(value, datetime):
        sheet.write_datetime(row, index, value.replace(tzinfo=None), formats["instant"])
    elif isinstance(value, date):
        sheet.write_datetime(row, index, datetime(value.year, value.month, value.day), formats["day"])  # noqa: DTZ001
    elif isinstance(value, Decimal):
        sheet.write_number(row, index, float(value), formats["money"])
    else:
        sheet.write_number(row, index, value)


def _sheet_name(title: str) -> str:
    """Excel takes 31 letters and none of these signs."""
    plain = "".join(letter for letter in title if letter not in "[]:*?/\\'")
    return plain[:31] or "Table"
