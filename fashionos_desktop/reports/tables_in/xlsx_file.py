"""An XLSX workbook into tables: every sheet, cells with their types, rows that were struck out."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree.ElementTree import ParseError

from fashionos_desktop.reports.tables_in.table import Cell, Progress, Row, Table, UnreadableFile

_STEP = 1_000
_MANY_BLANK_ROWS = 10_000
# What openpyxl and the modules under it raise for broken bytes (NotImplementedError is a RuntimeError).
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ParseError,
    LookupError,
    ArithmeticError,
    ValueError,
    TypeError,
    AttributeError,
    EOFError,
    OSError,
    RuntimeError,
)


def read_xlsx(data: bytes, file_name: str, progress: Progress | None = None) -> tuple[Table, ...]:
    """Every worksheet in its order. Raises UnreadableFile for a damaged file or one that is no workbook."""
    import openpyxl

    _check_archive(data, file_name)
    damaged = UnreadableFile(f"{file_name} is damaged or not copied whole. Get it again, or save it as CSV.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        except _DAMAGED:
            raise damaged from None
        tables = []
        counted = 0
        try:
            for sheet in book.worksheets:
                reader = _SheetReader(book, sheet, damaged)
                rows = reader.rows(progress, counted)
                counted += len(rows)
                tables.append(Table(sheet.title, rows, 1, file_name=file_name, struck=frozenset(reader.struck)))
        finally:
            book.close()
    filled = tuple(table for table in tables if table.rows)
    if not filled:
        raise UnreadableFile(f"{file_name} is empty. Export the list again.")
    return filled


def _check_archive(data: bytes, file_name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            secret = any(entry.flag_bits & 1 for entry in archive.infolist())
    except (zipfile.BadZipFile, EOFError, OSError, ValueError):
        raise UnreadableFile(f"{file_name} is damaged or not copied whole. Get it again.") from None
    if secret:
        raise UnreadableFile(f"{file_name} is protected with a password. Save it without one and try again.")
    if "xl/workbook.xml" not in names:
        if "content.xml" in names:
            raise UnreadableFile(f"{file_name} is an OpenDocument file. Save it as XLSX or CSV.")
        if "xl/workbook.bin" in names:
            raise UnreadableFile(f"{file_name} is a binary Excel workbook. Save it as XLSX or CSV.")
        raise UnreadableFile(f"{file_name} is not a spreadsheet. Choose a CSV or XLSX file.")


class _SheetReader:
    def __init__(self, book: Any, sheet: Any, damaged: UnreadableFile) -> None:
        self._sheet = sheet
        self._damaged = damaged
        self._struck_styles = _struck_styles(book)
        self.struck: list[int] = []

    def rows(self, progress: Progress | None, before: int) -> list[Row]:
        # Some writers declare a wrong used range; without it every row that is there is read.
        self._sheet.reset_dimensions()
        rows: list[Row] = []
        blank = 0
        for row in self._guarded(self._cells()):
            blank = 0 if row else blank + 1
            if blank > _MANY_BLANK_ROWS:
                break
            rows.append(row)
            if progress is not None and len(rows) % _STEP == 0:
                progress(before + len(rows), None)
        while rows and not rows[-1]:
            rows.pop()
        return rows

    def _cells(self) -> Iterator[Row]:
        if not self._struck_styles:
            for values in self._sheet.iter_rows(values_only=True):
                yield _trim(values)
            return
        for number, cells in enumerate(self._sheet.iter_rows(), start=1):
            filled = [cell for cell in cells if cell.value is not None]
            if filled and all(getattr(cell, "_style_id", 0) in self._struck_styles for cell in filled):
                self.struck.append(number)
            yield _trim(cell.value for cell in cells)

    def _guarded(self, rows: Iterator[Row]) -> Iterator[Row]:
        while True:
            try:
                row = next(rows)
            except StopIteration:
                return
            except _DAMAGED:
                raise self._damaged from None
            yield row


def _struck_styles(book: Any) -> frozenset[int]:
    fonts = book._fonts
    return frozenset(
        index for index, style in enumerate(book._cell_styles) if getattr(fonts[style.fontId], "strike", False)
    )


def _trim(values: Iterable[Any]) -> Row:
    cells: list[Cell] = [
        None if value in ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!") else value for value in values
    ]
    while cells and (cells[-1] is None or cells[-1] == ""):
        cells.pop()
    return tuple(cells)
