"""A guest list as CSV: UTF-8 with a mark so that Excel sees it, cells that could run made harmless."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import datetime
from io import TextIOWrapper
from typing import BinaryIO

from fashionos_desktop.reports.guest_exports.cells import guarded
from fashionos_desktop.reports.guest_exports.columns import COLUMNS, Value
from fashionos_desktop.services.guest_export_rows import ExportGuest


def write_csv(guests: Iterable[ExportGuest], file: BinaryIO) -> int:
    """Writes a heading line and one line a guest; returns how many guests. Instants carry their offset."""
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    lines = csv.writer(text)
    lines.writerow([column.heading for column in COLUMNS])
    written = 0
    for guest in guests:
        lines.writerow([_cell(column.value(guest)) for column in COLUMNS])
        written += 1
    text.flush()
    text.detach()
    return written


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, datetime):
        return value.isoformat(" ")
    return str(value)
