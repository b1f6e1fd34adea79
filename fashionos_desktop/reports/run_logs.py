"""The log of a run as a file: plan and actual of each line, what was skipped, swapped, noted."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta
from io import BytesIO, TextIOWrapper
from pathlib import Path
from zoneinfo import ZoneInfo

import xlsxwriter

from fashionos_desktop.reports.guest_exports.replacing import CannotExport, replacing
from fashionos_desktop.reports.harmless import guarded
from fashionos_desktop.services.live import RunLog

_HEADS = ("No.", "Line", "Plan", "Actual", "Against plan, s", "Remarks")


def write_run_log(log: RunLog, target: Path, zone: ZoneInfo) -> int:
    """As CSV or XLSX; returns the lines. Times are on the clocks of the venue. Raises CannotExport."""
    form = target.suffix.lower()
    if form not in (".csv", ".xlsx"):
        raise CannotExport(f"{target.name} must end in .csv or .xlsx.")
    rows = [
        (
            line.number, line.name, _clock(line.plan, zone), _clock(line.actual, zone), _seconds(line.against_plan),
            "; ".join(line.remarks),
        )
        for line in log.lines
    ]  # fmt: skip
    with replacing(target) as file:
        if form == ".csv":
            text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
            lines = csv.writer(text)
            lines.writerow(_HEADS)
            lines.writerows([guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
            text.flush()
            text.detach()
        else:
            finished = BytesIO()
            book = xlsxwriter.Workbook(finished, {"in_memory": True, "strings_to_formulas": False})
            sheet = book.add_worksheet(log.run.kind.capitalize())
            sheet.write_row(0, 0, _HEADS, book.add_format({"bold": True, "bottom": 1}))
            for number, row in enumerate(rows, 1):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(number, column, cell)
                    else:
                        sheet.write(number, column, cell)
            sheet.set_column(1, 1, 28)
            sheet.set_column(2, 4, 14)
            sheet.set_column(5, 5, 48)
            sheet.freeze_panes(1, 0)
            book.close()
            file.write(finished.getbuffer())
    return len(rows)


def _clock(at: datetime | None, zone: ZoneInfo) -> str:
    return "" if at is None else f"{at.astimezone(zone):%H:%M:%S}"


def _seconds(length: timedelta | None) -> int | None:
    """Later than the plan counts upwards."""
    return None if length is None else int(length.total_seconds())
