"""A CSV file of any make into a table: encoding and delimiter are found, not asked for."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from fashionos_desktop.reports.harmless import unguarded
from fashionos_desktop.reports.tables_in.encodings import decode
from fashionos_desktop.reports.tables_in.table import Progress, Row, Table, UnreadableFile

_DELIMITERS = (",", ";", "\t", "|")
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_SAMPLE_ROWS = 60
_BINARY = re.compile(r"[\x01-\x08\x0e-\x1b]")
_STEP = 5_000


def read_csv(data: bytes, file_name: str, progress: Progress | None = None) -> Table:
    """One table of text cells, without the apostrophes that keep a spreadsheet from running them.

    Raises UnreadableFile when the bytes are no text.
    """
    text, encoding = decode(data)
    text = text.replace("\x00", "")
    _refuse_binary(text, file_name)
    separator = _SEPARATOR_LINE.match(text)
    first = 1
    if separator:
        text, first = text[separator.end() :], 2
    delimiter = separator.group(1) if separator else _delimiter(text)
    rows = _read(text, delimiter, progress)
    while rows and not any(rows[-1]):
        rows.pop()
    if not rows:
        raise UnreadableFile(f"{file_name} is empty. Export the list again.")
    return Table(
        name=PurePath(file_name).stem,
        rows=rows,
        first_row_number=first,
        encoding=encoding,
        delimiter=delimiter,
        file_name=file_name,
        cut_off=not text.endswith(("\n", "\r")) and len(rows[-1]) < len(rows[0]),
    )


def _refuse_binary(text: str, file_name: str) -> None:
    sample = text[:20_000]
    strange = len(_BINARY.findall(sample)) + sample.count("\ufffd")
    if strange > max(2, len(sample) // 50):
        raise UnreadableFile(f"{file_name} is not a spreadsheet. Choose a CSV or XLSX file.")


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    # The reader's limit is for the whole process: one cell of a guest list had 630,000 characters.
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _delimiter(text: str) -> str:
    """The delimiter that cuts the first rows most often into the same number of cells."""
    # A cut sample may end inside a quoted cell; its last record is left out below.
    sample = text[:200_000]
    best, best_score = ",", 0.0
    for candidate in _DELIMITERS:
        if candidate not in sample:
            continue
        widths: list[int] = []
        for record in _records(sample, candidate):
            if record:
                widths.append(len(record))
            if len(widths) > _SAMPLE_ROWS:
                break
        if len(widths) > 2:
            widths.pop()
        width, times = Counter(widths).most_common(1)[0]
        score = (times / len(widths)) * (1 + min(width, 12) / 4) if width > 1 else 0.0
        if score > best_score:
            best, best_score = candidate, score
    return best


def _read(text: str, delimiter: str, progress: Progress | None) -> list[Row]:
    records: Iterator[list[str]] = _records(text, delimiter)
    if "'" in text:
        records = (list(map(unguarded, record)) for record in records)
    if progress is None:
        return [tuple(record) for record in records]
    rows: list[Row] = []
    expected = max(1, text.count("\n"))
    for record in records:
        rows.append(tuple(record))
        if len(rows) % _STEP == 0:
            progress(len(rows), max(expected, len(rows)))
    return rows
