"""What rows say: names, seats, plus ones, answers, sections, doubles."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.reports.guest_lists import interpret, recognise
from fashionos_desktop.reports.guest_lists.names import natural_order
from fashionos_desktop.reports.guest_lists.values import email_problem, price_of, seat_of, wall_clock
from fashionos_desktop.reports.tables_in import Cell, Table
from fashionos_desktop.services.guest_records import GuestList, GuestRecord


def read(*rows: Sequence[Cell], delimiter: str | None = None) -> GuestList:
    table = Table("list", [tuple(row) for row in rows], delimiter=delimiter, file_name="list.xlsx")
    return interpret([table], recognise([table]), timezone="Europe/Paris")


def guest(headings: Sequence[str], row: Sequence[Cell]) -> GuestRecord:
    (record,) = read(headings, row).records
    return record


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Gray, Sandra", "Sandra Gray"),
        ("藤田, 和也", "和也 藤田"),
        ("آل بن لافي, يسرى", "يسرى آل بن لافي"),
        ("da Mata, Rafael", "Rafael da Mata"),
        ("Viana, Luiz Fernando", "Luiz Fernando Viana"),
        ("Collin, Hugues, Jr.", "Hugues Collin Jr."),
        ("John Doe, Jr.", "John Doe, Jr."),
        ("Jane Roe, PhD", "Jane Roe, PhD"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("Madonna", "Madonna"),
    ],
)
def test_names_stand_in_natural_order(written: str, name: str) -> None:
    assert natural_order(written) == name
    assert guest(("Name", "E-mail"), (written, "")).name == name


@given(st.text(max_size=30))
def test_no_name_breaks_the_reader(name: str) -> None:
    assert isinstance(natural_order(name), str)


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Salon Sud, Row E, Seat 11", ("Salon Sud", "E", "11")),
        ("Rang B Place 4", ("", "B", "4")),
        ("Saal 1 – Reihe 3 – Platz 12", ("Saal 1", "3", "12")),
        ("D-31", ("", "D", "31")),
        ("C13", ("", "C", "13")),
        ("S-E-11", ("S", "E", "11")),
        ("12-5", ("", "12", "5")),
        ("at the bar", ("", "", "at the bar")),
        ("", ("", "", "")),
    ],
)
def test_seats(text: str, seat: tuple[str, str, str]) -> None:
    assert seat_of(text) == seat


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("45.00", "45.00", None),
        ("1.234,56 €", "1234.56", "EUR"),
        ("1,234.56", "1234.56", None),
        ("1 234,50", "1234.50", None),
        ("CHF 1'200.–", "1200.00", "CHF"),
        ("£25", "25.00", "GBP"),
        ("1,500", "1500.00", None),
        ("45,5", "45.50", None),
        ("gratuit", "0.00", None),
    ],
)
def test_prices(text: str, amount: str, currency: str | None) -> None:
    found = price_of(text)
    assert (found.amount, found.currency, found.negative) == (Decimal(amount), currency, False)


@pytest.mark.parametrize("text", ["-45.00", "−3", "-0.01", "€-5"])
def test_prices_below_zero(text: str) -> None:
    assert price_of(text).negative


@given(
    st.decimals(0, 99_999_999, places=2), st.sampled_from([("", "."), (",", "."), (".", ","), (" ", ","), ("'", ".")])
)
def test_any_price_is_read_as_it_was_written(amount: Decimal, signs: tuple[str, str]) -> None:
    text = f"{amount:,.2f}".replace(",", "\0").replace(".", signs[1]).replace("\0", signs[0])
    assert price_of(text).amount == amount


@given(st.text(max_size=40))
def test_no_cell_breaks_the_readers(text: str) -> None:
    price_of(text)
    seat_of(text)
    email_problem(text)
    wall_clock(text, day_first=True)


@pytest.mark.parametrize(
    ("cell", "count", "note"),
    [
        ("+1", 1, None),
        (1, 1, None),
        ("yes", 1, None),
        ("x", 1, None),
        ("oui", 1, None),
        ("+2", 2, None),
        ("", 0, None),
        (None, 0, None),
        ("no", 0, None),
        ("–", 0, None),
        ("TBC", 0, "+1 to be confirmed"),
        ("Jason West", 1, "+1: Jason West"),
        ("Jason West & Ana Ruiz", 2, "+2: Jason West, Ana Ruiz"),
        ("2 (Jason, Ana)", 2, "+2: Jason, Ana"),
        (2.0, 2, None),
    ],
)
def test_plus_ones(cell: Cell, count: int, note: str | None) -> None:
    found = guest(("Name", "+1"), ("Sandra Gray", cell))
    assert (found.plus_ones, found.notes) == (count, note)


@pytest.mark.parametrize(
    ("cell", "rsvp", "status"),
    [
        ("OK", "yes", "confirmed"),
        ("ok (mail 12/9)", "yes", "confirmed"),
        ("Oui", "yes", "confirmed"),
        ("NO", "no", "pending"),
        ("declined", "no", "pending"),
        ("not attending", "no", "pending"),
        ("pending", "none", "pending"),
        ("", "none", "pending"),
        ("we shall see", "none", "pending"),
    ],
)
def test_an_answer_is_not_a_payment(cell: str, rsvp: str, status: str) -> None:
    found = guest(("Name", "Category", "Price", "RSVP"), ("Sandra Gray", "Seated", "180", cell))
    assert (found.rsvp, found.status, found.price) == (rsvp, status, None)


def test_a_list_without_answers_and_payments_says_nothing_of_them() -> None:
    found = guest(("Name", "Seat"), ("Sandra Gray", "D-8"))
    assert (found.rsvp, found.status, found.is_vip, found.plus_ones, found.escort) == (None, None, None, None, None)


def test_sections_titles_footnotes_and_sums_are_no_guests() -> None:
    found = read(
        ("SS27 — Guest list",),
        (),
        ("Name", "Company", "Seat"),
        ("=== PRESS ===",),
        ("Sandra Gray", "Le Fil", "D-8"),
        ("SALON SUD",),
        ("Corinne Hamel", None, None),
        ("Name", "Company", "Seat"),
        ("Madonna",),
        (),
        ("Total", 3),
        ("* to be confirmed by the agency",),
    )
    assert [(record.row, record.name, record.category, record.section) for record in found.records] == [
        (5, "Sandra Gray", "Press", None),
        (7, "Corinne Hamel", "Press", "Salon Sud"),
        (9, "Madonna", "Press", "Salon Sud"),
    ]
    assert found.rows == 3
    assert found.event_title == "SS27"


def test_sections_beside_a_category_are_tags() -> None:
    found = read(("Name", "Category", "E-mail"), ("— BUYERS —",), ("Ann Lee", "Seated", "a@example.com"))
    assert (found.records[0].category, found.records[0].tags) == ("Seated", ("Buyers",))


def test_each_sheet_of_a_workbook_may_be_a_category() -> None:
    sheets = [
        Table(name, [("Name", "Seat"), (guest_name, "A-1")], file_name="list.xlsx")
        for name, guest_name in (("Press", "Ann Lee"), ("VIP", "Bob Ray"))
    ]
    found = interpret(sheets, recognise(sheets), timezone="UTC")
    assert [(record.name, record.category, record.is_press, record.is_vip) for record in found.records] == [
        ("Ann Lee", "Press", True, None),
        ("Bob Ray", "VIP", None, True),
    ]


def test_two_of_one_name_are_two_guests_and_keep_their_identity_in_any_order() -> None:
    rows = [("Ann Lee", "one@example.com"), ("Ann Lee", "two@example.com"), ("Bob Ray", "")]
    references = {(record.name, record.email): record.source_ref for record in read(("Name", "E-mail"), *rows).records}
    backwards = {
        (record.name, record.email): record.source_ref for record in read(("Name", "E-mail"), *reversed(rows)).records
    }
    assert references == backwards
    assert len(set(references.values())) == 3


def test_the_same_guest_twice_goes_in_once() -> None:
    found = read(("Name", "E-mail"), ("Ann Lee", "a@example.com"), ("Lee, Ann", "A@example.com"))
    assert len(found.records) == 1
    assert found.rejected[0].reason == "The same guest as in row 2. Row 2 is kept."


def test_a_row_that_names_nobody_is_refused_and_a_numbered_empty_one_is_nothing() -> None:
    found = read(("#", "Name", "E-mail", "Notes"), (1, "Ann Lee", "", ""), (2, "", "", "gift bag"), (3, "", "", ""))
    assert found.rows == 2
    assert [(row.row, row.reason) for row in found.rejected] == [
        (3, "Neither a name nor an e-mail nor a code. Not imported.")
    ]


def test_flags_publicists_and_substitutes() -> None:
    found = guest(
        ("Name", "VIP", "Press", "Escort", "PR contact", "Instead of", "Party", "Blocked"),
        ("Ann Lee", "x", "no", "yes", "Inès", "Bob Ray", "Lee family", "banned by security"),
    )
    assert (found.is_vip, found.is_press, found.escort) == (True, False, True)
    assert (found.publicist, found.substitute_for, found.party) == ("Inès", "Bob Ray", "Lee family")
    assert found.blocked_reason == "banned by security"


def test_e_mails_with_names_and_several_e_mails() -> None:
    assert guest(("Name", "E-mail"), ("Ann Lee", "Ann <ann@example.com>")).email == "ann@example.com"
    found = guest(("Name", "E-mail"), ("Ann Lee", "a@example.com; b@example.com"))
    assert (found.email, len(found.corrections)) == ("a@example.com", 1)
