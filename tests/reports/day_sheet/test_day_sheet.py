"""The day sheet as it lies on the table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from fashionos_desktop.reports.day_sheet import write_day_sheet
from fashionos_desktop.reports.day_sheet.sections import paginate, sections_of
from fashionos_desktop.reports.problems import BadFile
from fashionos_desktop.services.day_sheet import Contact, ContactGroup, DaySheet, Planned, SheetCall
from tests.reports.pdf_pages import ink_within, page_lines

PARIS = ZoneInfo("Europe/Paris")
CALL = SheetCall(
    clock="05:30",
    name="Yaa Eze",
    activity="rack check",
    department="Dressers",
    place="Backstage B",
    notes="",
    looks=(),
    ring="+1 202 555 0101",
    has_come=False,
)
SHEET = DaySheet(
    title="Maison Aurelle SS27",
    day=date(2026, 9, 29),
    venue="Hôtel de Sauvigny, Paris",
    starts_at=datetime(2026, 9, 29, 20, tzinfo=PARIS),
    printed_at=datetime(2026, 9, 29, 12, 5, tzinfo=PARIS),
    is_cancelled=False,
    plan=(Planned("16:00–16:45", "Rehearsal", "Runway"), Planned("20:00", "Show")),
    calls=(CALL, replace(CALL, name="琴 王", looks=("5", "20"), notes="With her chaperone.", ring="Kaede Agency")),
    contacts=(
        ContactGroup("Crews", (Contact("Head dresser", "Yaa Eze", "+1 202 555 0101"),)),
        ContactGroup("Agencies", (Contact("Kaede Agency", "静 天海", "+33 6 39 98 35 93"),)),
    ),
)


def printed(sheet: DaySheet, tmp_path: Path) -> list[list[str]]:
    target = tmp_path / "day.pdf"
    pages = write_day_sheet(sheet, target)
    found = page_lines(target)
    assert len(found) == pages
    return found


def test_what_stands_on_it(tmp_path: Path) -> None:
    (page,) = printed(SHEET, tmp_path)
    text = " | ".join(page)
    for words in (
        "Maison Aurelle SS27",
        "Tuesday 29 September 2026 · Show 20:00 · Hôtel de Sauvigny, Paris",
        "Printed 29 Sep 2026 12:05 · 2 calls",
        "16:00–16:45 Rehearsal Runway",
        "05:30 Yaa Eze Dressers, rack check Backstage B +1 202 555 0101",
        "05:30 琴 王 Dressers, rack check Backstage B Kaede Agency Looks 5, 20",
        "With her chaperone.",
        "Who to ring",
        "Head dresser Yaa Eze +1 202 555 0101",
        "Kaede Agency 静 天海 +33 6 39 98 35 93",
        "Page 1 of 1",
    ):
        assert words in text


def test_who_has_come_is_ticked(tmp_path: Path) -> None:
    box = (37.0, 173.0, 48.0, 184.0)
    shades = []
    for has_come in (False, True):
        sheet = replace(SHEET, plan=(), calls=(replace(CALL, has_come=has_come),))
        printed(sheet, tmp_path)
        shades.append(ink_within(tmp_path / "day.pdf", 0, box))
    assert shades[1] > shades[0] + 0.02


def test_a_department_that_is_its_activity_stands_once(tmp_path: Path) -> None:
    (page,) = printed(replace(SHEET, calls=(replace(CALL, department="Hair", activity="hair"),)), tmp_path)
    assert any("Yaa Eze Hair Backstage B" in line for line in page)


def test_an_empty_day_says_what_is_missing(tmp_path: Path) -> None:
    (page,) = printed(replace(SHEET, venue="", calls=(), contacts=()), tmp_path)
    assert "Nobody is called yet." in page
    assert any("No telephone numbers are known" in line for line in page)


def test_a_cancelled_show_says_so(tmp_path: Path) -> None:
    (page,) = printed(replace(SHEET, is_cancelled=True), tmp_path)
    assert any("Tuesday 29 September 2026 · Cancelled" in line for line in page)


def test_a_long_day_repeats_its_heads_and_loses_nobody(tmp_path: Path) -> None:
    calls = tuple(replace(CALL, name=f"Dresser {number:03}") for number in range(150))
    pages = printed(replace(SHEET, calls=calls), tmp_path)
    assert len(pages) > 2
    assert all("Calls" in page for page in pages[:-1])
    lines = [line for page in pages for line in page]
    assert [line for line in lines if "Dresser " in line] == [
        f"05:30 {call.name} Dressers, rack check Backstage B +1 202 555 0101" for call in calls
    ]


def test_no_head_stands_alone_at_the_foot() -> None:
    for room in range(120, 400, 7):
        sections = sections_of(SHEET, lambda text, style: len(text) * 4.0, 520)
        heads = {line for section in sections for line in section.head}
        for page in paginate(sections, first_room=room, room=room):
            assert page.lines[-1] not in heads
            assert sum(line.high for line in page.lines) <= room


def test_a_place_that_cannot_be_written_to(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="There is no folder"):
        write_day_sheet(SHEET, tmp_path / "missing" / "day.pdf")
