"""A guest list as a workbook that opens ready to read, filter and print."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

import xlsxwriter

from fashionos_desktop.reports.guest_exports.columns import COLUMNS, Value
from fashionos_desktop.services.guest_export_rows import ExportGuest, ShowHeading

LONGEST_CELL = 32_767
"""Letters that Excel takes in one cell, counted in UTF-16."""

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_xlsx(guests: Iterable[ExportGuest], file: BinaryIO, show: ShowHeading) -> int:
    """Writes one sheet; returns how many guests. Instants are dates in the show's own time."""
    # On a full disk the archive could not be ended in order: it is made first, and small enough to wait in memory.
    finished = BytesIO()
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        written = _write_book(guests, xlsxwriter.Workbook(finished, {**_OPTIONS, "tmpdir": folder}), show)
    file.write(finished.getbuffer())
    return written


def _write_book(guests: Iterable[ExportGuest], book: Any, show: ShowHeading) -> int:
    book.set_properties({"title": f"{show.title}: guest list", "created": show.printed_at.replace(tzinfo=None)})
    sheet = book.add_worksheet("Guests")
    try:
        written = _write_rows(guests, book, sheet, show)
    except BaseException:
        # The rows wait in a file of their own, which only a finished book would close.
        sheet.row_data_fh.close()
        raise
    sheet.autofilter(0, 0, max(written, 1), len(COLUMNS) - 1)
    book.close()
    return written


def _write_rows(guests: Iterable[ExportGuest], book: Any, sheet: Any, show: ShowHeading) -> int:
    _set_up(book, sheet, show)
    formats = _Formats(book)
    written = 0
    for guest in guests:
        written += 1
        for index, column in enumerate(COLUMNS):
            _write(sheet, written, index, column.value(guest), formats)
    return written


class _Formats:
    def __init__(self, book: Any) -> None:
        self.text = book.add_format({"num_format": "@", "valign": "top"})
        self.number = book.add_format({"num_format": "0", "valign": "top"})
        self.money = book.add_format({"num_format": "#,##0.00", "valign": "top"})
        self.instant = book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left", "valign": "top"})


def _set_up(book: Any, sheet: Any, show: ShowHeading) -> None:
    head = book.add_format({"bold": True, "bottom": 1, "valign": "vcenter"})
    sheet.set_row(0, 20)
    for index, column in enumerate(COLUMNS):
        sheet.set_column(index, index, column.width)
        sheet.write_string(0, index, column.heading, head)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    printed = f"{show.printed_at:%Y-%m-%d %H:%M}"
    sheet.set_header(f"&L{_header_text(show.title)}&R{printed}")
    sheet.set_footer("&LGuest list&RPage &P of &N")


def _header_text(title: str) -> str:
    # An ampersand begins a code in a sheet's header, and all of it may hold 255 letters.
    return title[:100].replace("&", "&&")


def _write(sheet: Any, row: int, index: int, value: Value, formats: _Formats) -> None:
    if value is None or value == "":
        return
    if isinstance(value, str):
        sheet.write_string(row, index, _fitted(value), formats.text)
    elif isinstance(value, datetime):
        sheet.write_datetime(row, index, value.replace(tzinfo=None), formats.instant)
    elif isinstance(value, Decimal):
        sheet.write_number(row, index, float(value), formats.money)
    else:
        sheet.write_number(row, index, value, formats.number)


_WIDE = re.compile("[\U00010000-\U0010ffff]")


def _fitted(text: str) -> str:
    """At most what a cell holds. Only a whole book pasted into the notes is longer; the CSV has all of it."""
    if len(text) * 2 <= LONGEST_CELL or len(text) + len(_WIDE.findall(text)) <= LONGEST_CELL:
        return text
    cut = text.encode("utf-16-le")[: (LONGEST_CELL - 1) * 2].decode("utf-16-le", errors="ignore")
    return f"{cut}…"
