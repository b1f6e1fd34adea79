"""The log of a run as a file: what a spreadsheet can add up, and words that stay words."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from fashionos_desktop.reports.problems import BadFile
from fashionos_desktop.reports.run_logs import write_run_log
from fashionos_desktop.services.live import LoggedLine, Run, RunLog

START = datetime(2026, 11, 25, 19, 0, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")


def log() -> RunLog:
    late, early = timedelta(seconds=30), timedelta(seconds=-4)
    lines = (
        LoggedLine("1", "=HYPERLINK(1)", START, START + late, late, ("Slower on the stairs",)),
        LoggedLine("2", "Ana Ruiz", START, START + early, early, ()),
        LoggedLine("3", "Zoé Lind", START, None, None, ("Skipped",)),
    )
    return RunLog(Run("r", "show", START, None, None, None), lines, None, timedelta(0), timedelta(0))


def test_seconds_are_numbers_and_words_are_no_formulas(tmp_path: Path) -> None:
    assert write_run_log(log(), tmp_path / "log.csv", PARIS) == 3
    with (tmp_path / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[4] for row in rows[1:]] == ["30", "-4", ""]
    assert rows[1][1] == "'=HYPERLINK(1)"
    assert rows[1][2:4] == ["20:00:00", "20:00:30"]

    write_run_log(log(), tmp_path / "log.xlsx", PARIS)
    sheet = load_workbook(tmp_path / "log.xlsx").worksheets[0]
    assert [sheet.cell(row, 5).value for row in (2, 3, 4)] == [30, -4, None]
    assert sheet.cell(2, 2).value == "=HYPERLINK(1)"
    assert sheet.cell(2, 2).data_type == "s"


def test_another_ending_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"log\.txt must end in \.csv or \.xlsx"):
        write_run_log(log(), tmp_path / "log.txt", PARIS)
