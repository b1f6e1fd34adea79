"""The door list as it lies on the table: order, words, figures, every page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fashionos_desktop.reports.guest_exports import export_guests
from fashionos_desktop.reports.guest_exports.door_list import write_door_list
from fashionos_desktop.reports.guest_exports.door_list.alphabet import head_of, in_order
from fashionos_desktop.reports.guest_exports.door_list.pages import HEAD, ROW, paginate
from fashionos_desktop.reports.guest_exports.door_list.totals import totals_of
from fashionos_desktop.reports.guest_exports.door_list.words import entry
from fashionos_desktop.services.guest_export_rows import ExportGuest
from tests.reports.guest_exports.sample import FULL, PARIS, SHOW, guest
from tests.reports.pdf_pages import page_lines

EVENING = datetime(2026, 9, 29, 20, 0, tzinfo=PARIS)


def _printed(tmp_path: Path, *guests: ExportGuest) -> list[list[str]]:
    target = tmp_path / "door.pdf"
    assert export_guests(guests, target, show=SHOW) == len(guests)
    return page_lines(target)


def _heads(*names: str) -> list[tuple[str, str]]:
    return [(head, found.name) for head, found in in_order(guest(name, number) for number, name in enumerate(names))]


def test_order_is_by_folded_name() -> None:
    names = ("Zoé", "Łukasz", "Lukas", "Émile", "Emil", "Ødegaard", "Öz", "anna", "“Bo” Derek", "3 Guests", "Maé")
    assert _heads(*names) == [
        ("0–9", "3 Guests"),
        ("A", "anna"),
        ("B", "“Bo” Derek"),
        ("E", "Emil"),
        ("E", "Émile"),
        ("L", "Lukas"),
        ("L", "Łukasz"),
        ("M", "Maé"),
        ("O", "Ødegaard"),
        ("O", "Öz"),
        ("Z", "Zoé"),
    ]


def test_other_scripts_stand_after_z_under_their_own_heads() -> None:
    names = ("한지민", "七夏", "たなか", "دينا", "דנה", "Жанна", "Ελένη", "", "🎉", "Ziv", "สมชาย")
    assert [head for head, _ in _heads(*names)] == [
        "Z",
        "Greek",
        "Cyrillic",
        "Hebrew",
        "Arabic",
        "Japanese kana",
        "Chinese characters",
        "Korean",
        "Other",
        "No name",
        "No name",
    ]
    assert head_of("ɓa") == "B"
    assert head_of("ŋa") == "Other"


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_name_has_its_place(names: list[str]) -> None:
    ordered = _heads(*names)
    assert sorted(name for _, name in ordered) == sorted(names)
    heads = [head for head, _ in ordered]
    assert [head for place, head in enumerate(heads) if head in heads[:place] and head != heads[place - 1]] == []


def test_one_guest_a_line_with_all_that_the_door_needs(tmp_path: Path) -> None:
    first, last = _printed(tmp_path, FULL, guest("Anna Kern", 1))
    assert first[:4] == [
        "DOOR LIST",
        "Maison Aurelle SS27",
        "Tuesday 29 September 2026, 20:00 · Salon Sud, Paris",
        "Printed 29 Sep 2026 18:40 · 2 guests · list of 29 Sep 2026 18:38",
    ]
    assert first[4:9] == [
        "GUEST CATEGORY SEAT FOR THE DOOR IN AT",
        "A",
        "Anna Kern Seated",
        "L",
        "Łukasz Żółć +2 Front Row Salon Sud · E 11 VIP PRESS ESCORT 19:00–23:30 · Whe… 18:05",
    ]
    assert first[-1].endswith("Page 1 of 2")
    assert last[-1].endswith("Page 2 of 2")


def test_words_for_who_may_not_or_should_not_come_in() -> None:
    unpaid = guest("A", status="pending", price=Decimal(45))
    cases: list[tuple[ExportGuest, tuple[str, ...], tuple[str, ...]]] = [
        (guest("A"), (), ()),
        (guest("A", status="cancelled"), ("Cancelled",), ()),
        (guest("A", blocked_reason="House decision"), ("Blocked",), ()),
        (unpaid, ("Not paid",), ()),
        (replace(unpaid, checked_in_at=EVENING), (), ()),
        (replace(unpaid, rsvp="no"), ("Not paid",), ()),
        (guest("A", rsvp="no"), (), ("Declined",)),
        (guest("A", status="pending"), (), ("No reply",)),
        (guest("A", status="pending", rsvp="yes"), (), ()),
    ]
    for sent, refused, asked in cases:
        line = entry(sent, show_day=EVENING)
        assert (line.refused, line.asked) == (refused, asked), sent
    assert not entry(cases[1][0], show_day=EVENING).may_be_ticked
    assert not entry(cases[2][0], show_day=EVENING).may_be_ticked
    assert entry(cases[2][0], show_day=EVENING).facts == "House decision"


def test_facts_beside_a_name() -> None:
    nameless = entry(guest("", email="a@example.com", notes="Two\nlines", company="Elle"), show_day=EVENING)
    assert (nameless.name, nameless.facts) == ("No name", "a@example.com · Two lines · Elle")
    unreadable = entry(guest("สมชาย", 7), show_day=EVENING, readable=False)
    assert unreadable.facts == "C00007"
    day_before = entry(guest("A", checked_in_at=datetime(2026, 9, 28, 9, 5, tzinfo=PARIS)), show_day=EVENING)
    assert day_before.came_in == "28 Sep 09:05"


def test_pages_fit_and_heads_never_stand_alone() -> None:
    names = [f"{letter}{number:03d}" for letter in "ABCDEFGHIJ" for number in range(37)]
    guests = in_order(guest(name, number) for number, name in enumerate(names))
    pages = paginate(guests, first_room=500, room=650)
    assert [found.name for page in pages for _, block in page.blocks for found in block] == names
    for number, page in enumerate(pages):
        height = sum(HEAD + ROW * len(block) for _, block in page.blocks)
        assert height <= (650 if number else 500)
        assert all(block for _, block in page.blocks)
    assert paginate([], first_room=500, room=650) == []


def test_every_guest_is_on_some_page_and_pages_are_numbered(tmp_path: Path) -> None:
    names = [f"{letter}na Guest {number:02d}" for letter in "AELZ" for number in range(60)]
    pages = _printed(tmp_path, *(guest(name, number) for number, name in enumerate(names)))
    seen = [line.removesuffix(" Seated") for page in pages for line in page if line.endswith(" Seated")]
    assert seen == names
    for number, page in enumerate(pages, start=1):
        assert page[-1].endswith(f"Page {number} of {len(pages)}")
        assert page[-1].startswith("Printed 29 Sep 2026 18:40 · 240 guests")
    for page in pages[1:-1]:
        assert page[1] == "GUEST CATEGORY SEAT FOR THE DOOR IN AT"
    assert 35 <= sum(line.endswith(" Seated") for line in pages[1]) <= 45
    assert pages[1][0].startswith("Maison Aurelle SS27 DOOR LIST Ana Guest")
    assert " – Ena Guest" in pages[1][0]


def test_totals() -> None:
    totals = totals_of(
        [
            guest("A", plus_ones=2, is_vip=True),
            guest("B", checked_in_at=EVENING),
            guest("C", status="cancelled", plus_ones=5, is_vip=True),
            guest("D", category="Press", is_press=True, rsvp="no"),
            guest("E", category="Press", status="pending", price=Decimal(5)),
        ]
    )
    figures = [(t.name, t.expected, t.plus_ones, t.came_in, t.to_come, t.cancelled) for t in totals.categories]
    assert figures == [("Press", 2, 0, 0, 2, 0), ("Seated", 2, 2, 1, 1, 1)]
    assert totals.everyone.expected == 4
    assert totals.notable == (("VIP", 1), ("Press", 1), ("Not paid", 1), ("Declined", 1))


def test_totals_on_the_last_page(tmp_path: Path) -> None:
    cancelled = guest("Cecil", 3, status="cancelled")
    pages = _printed(tmp_path, FULL, guest("Anna", 1), guest("Bo", 2, category="Press"), cancelled)
    assert pages[-1][1:7] == [
        "Totals",
        "CATEGORY EXPECTED PLUS ONES IN TO COME CANCELLED",
        "Front Row 1 2 1 – –",
        "Press 1 – – 1 –",
        "Seated 1 – – 1 1",
        "All categories 3 2 1 2 1",
    ]
    assert "Cecil Seated CANCELLED" in pages[0]
    assert "3 guests, 1 cancelled and struck out" in pages[0][3]


def test_an_empty_list_and_very_many_categories_still_print(tmp_path: Path) -> None:
    (only,) = _printed(tmp_path)
    assert "All categories – – – – –" in only
    assert only[-1].endswith("Page 1 of 1")
    many = [guest(f"A{number}", number, category=f"Category {number:03d}") for number in range(90)]
    last = _printed(tmp_path, *many)[-1]
    assert any("more categories" in line for line in last)
    assert last[-1].endswith("Page 4 of 4")


@pytest.mark.parametrize("name", ["ليلى الحداد", "שירה כהן", "王琴", "이지은", "Nguyễn Thị Hạnh", "Жанна Агузарова"])
def test_names_in_any_script_are_on_paper(tmp_path: Path, name: str) -> None:
    pages = _printed(tmp_path, guest(name, category="Press"))
    assert any(name in line for line in pages[0])


@settings(max_examples=25)
@given(st.text(max_size=20), st.text(max_size=40))
def test_any_text_can_be_printed(name: str, notes: str) -> None:
    assert write_door_list([guest(name, notes=notes, category=notes, seat=name)], BytesIO(), SHOW) == 1
