"""The day sheet drawn and written."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from babel.dates import format_date, format_datetime

from fashionos_desktop.reports.day_sheet.sections import Page, paginate, sections_of
from fashionos_desktop.reports.guest_exports.replacing import replacing
from fashionos_desktop.reports.typeset.frame import Frame
from fashionos_desktop.reports.typeset.paper import Paper
from fashionos_desktop.services.day_sheet import DaySheet

_TITLE_HEIGHT = 122.0
_RUNNING_HEIGHT = 51.0
_LEFT, _RIGHT = 38.0, 34.0


def write_day_sheet(sheet: DaySheet, target: Path) -> int:
    """Writes the sheet to `target` as PDF, whole or not at all; returns its number of pages. Raises CannotExport."""
    with replacing(target) as file:
        return _write(sheet, file)


def _write(sheet: DaySheet, file: BinaryIO) -> int:
    paper = Paper(file, title=f"{sheet.title}: day sheet", subject=_stamp(sheet))
    frame = Frame(sheet.title, "Day sheet", _stamp(sheet), left=_LEFT, right=_RIGHT)
    below = paper.height - frame.foot - 6
    sections = sections_of(sheet, paper.measure, paper.width - _LEFT - _RIGHT)
    pages = paginate(sections, first_room=below - _TITLE_HEIGHT, room=below - _RUNNING_HEIGHT)
    for number, page in enumerate(pages, start=1):
        first = number == 1
        top = frame.draw_title(paper, _where_and_when(sheet)) if first else frame.draw_running_head(paper, page.guide)
        _draw(paper, frame, page, top)
        frame.draw_foot(paper, number, len(pages))
        paper.next_page()
    paper.save()
    return len(pages)


def _draw(paper: Paper, frame: Frame, page: Page, top: float) -> None:
    y = top
    for line in page.lines:
        y += line.high
        line.draw(paper, y, frame.left, paper.width - frame.right)


def _where_and_when(sheet: DaySheet) -> str:
    day = str(format_date(sheet.day, "EEEE d MMMM yyyy", locale="en"))
    show = "Cancelled" if sheet.is_cancelled else f"Show {sheet.starts_at:%H:%M}"
    return " · ".join(part for part in (day, show, sheet.venue) if part)


def _stamp(sheet: DaySheet) -> str:
    calls = f"{len(sheet.calls):,} {'call' if len(sheet.calls) == 1 else 'calls'}"
    return f"Printed {_moment(sheet.printed_at)} · {calls} · all times as at the venue"


def _moment(at: datetime) -> str:
    return str(format_datetime(at, "d MMM yyyy HH:mm", locale="en"))
