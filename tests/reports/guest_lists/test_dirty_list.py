"""The dirty list, row by row: what is refused, what is mended, what is kept as it is."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from fashionos_desktop.reports.guest_lists import read_guest_list
from fashionos_desktop.services.guest_records import GuestList, GuestRecord

DATA = Path(__file__).parents[2] / "data" / "guests"

REFUSED = {
    18: ("Yves Mahe", "The price -45.00 is below zero. Not imported."),
    41: ("Frédéric Vincent", "The price -0.01 is below zero. Not imported."),
    90: ("Tymoteusz Deluga", "The same guest as in row 47. Row 47 is kept."),
    97: ("京助 阿部", "The same guest as in row 12. Row 12 is kept."),
    104: ("Laurent Da Costa", "The code MA7858259458 is used in row 14 too. Row 14 is kept."),
    112: ("Łukasz Iwanow", "The code MA8327222723 is used in row 77 too. Row 77 is kept."),
    119: ("陽子 渡辺", "The code MA5984539001 is used in row 98 too. Row 98 is kept."),
    121: ("Sergius Nolcini", "The code MA7576496650 is used in row 87 too. Row 87 is kept."),
}
MENDED = {
    8: ("Anastasie Hoareau", "The e-mail has two @ signs. Imported without it: “two@@example.com”."),
    16: ("Erika Booth", "The e-mail has a space in it. Imported without it: “a b@example.com”."),
    39: ("Piero Virgilio", "Cells beyond the last heading are left out: extra, columns, here."),
    52: ("evil Bidi", "The name had hidden marks that turn its letters. Left out."),
    57: ("智也 藤原", "The row has 4 of 9 cells."),
    62: ("surianumberto71@example.net", "No name. The guest is listed as surianumberto71@example.net."),
    64: ("mturati@example.net", "No name. The guest is listed as mturati@example.net."),
    65: ("Monika Kobza", "The e-mail has no full domain. Imported without it: “x@example”."),
    67: ("Dolores Morosini", "“00/00/0000” under “rsvp_date” is no date. Left out."),
    82: ("Michèle Dufour", "The e-mail is not complete. Imported without it: “name@”."),
    84: ("elisabethpersson@example.org", "No name. The guest is listed as elisabethpersson@example.org."),
    92: ("René Martel", "The price “free” is read as 0."),
    95: ("Maria Alice Santos", "“31/02/2026” under “rsvp_date” is no date. Left out."),
    105: ("Marianna Ulfik", "“yesterday” under “rsvp_date” is no date. Left out."),
    115: ("Denis Leduc", "The e-mail has no @ sign. Imported without it: “no-at-sign.example.com”."),
    120: ("Aurelia Danieluk", "“2026-13-01” under “rsvp_date” is no date. Left out."),
    124: ("くみ子 藤田", "The file ends in the middle of this row. “Seat” is read as “Seated”."),
}
KEPT = {
    2: "琴 王",
    17: "נועה כהן-לוי",
    21: "Hodges",
    24: "Marie Claire Fouquet",
    25: "Luciana",
    28: 'Imelda =HYPERLINK("http://example.com/x","click")',
    30: "أحمد الجزائري",
    31: 'Greg O\'Neill "Nell", Jr.',
    60: "+1+2 Ferrand",
    83: "Zoë 💃 Runway 🧵",
    103: "Jacques 👩🏽‍🎤 Star",
    111: "Elizabeth @SUM(1+1)*cmd",
    114: "=2+5 Toussaint",
}


@cache
def dirty() -> GuestList:
    return read_guest_list(DATA / "dirty-guests.csv", timezone="Europe/Paris")


def guest(row: int) -> GuestRecord:
    return next(record for record in dirty().records if record.row == row)


def test_refused_rows_are_named_with_their_reason() -> None:
    assert {row.row: (row.name, row.reason) for row in dirty().rejected} == REFUSED


def test_mended_rows_say_what_was_done() -> None:
    mended = {record.row: (record.name, *record.corrections) for record in dirty().records if record.corrections}
    assert mended == MENDED


@pytest.mark.parametrize(("row", "name"), KEPT.items())
def test_names_are_kept_as_text(row: int, name: str) -> None:
    assert guest(row).name == name


def test_every_row_is_a_guest_a_refusal_or_empty() -> None:
    rows = {record.row for record in dirty().records} | {row.row for row in dirty().rejected}
    assert rows == set(range(2, 125)) - {73}


def test_notes_keep_lines_and_what_looks_like_a_formula() -> None:
    assert guest(9).notes == 'line one\nline "two"; comma, here\nline three'
    assert guest(46).notes == "-2+3+cmd|calc"
    assert guest(59).notes == "=1+1"
    assert guest(103).notes == "🇫🇷 front row ❤️"
    assert (guest(79).notes or "").endswith("Seating history. xx")


def test_spellings_of_a_category_are_one_and_new_ones_are_kept() -> None:
    assert {record.category for record in dirty().records} == {
        "Front Row",
        "Press",
        "Seated",
        "Standing",
        "VIP+",
        "Balcony",
        None,
    }
    assert guest(70).category == "Front Row"
    assert guest(86).is_vip is True
    assert guest(57).category is None


def test_prices_seats_and_addresses() -> None:
    assert guest(92).price == Decimal(0)
    assert (guest(2).row_label, guest(2).seat, guest(2).price) == ("D", "31", Decimal("45.00"))
    assert guest(100).email == "bassopier@example.com"
    assert guest(8).email is None
    # One address in two spellings belongs to two people here, and both come.
    assert guest(2).email == "gfu24@example.com"
    assert guest(107).email == "GFU24@EXAMPLE.COM"


def test_a_date_of_an_answer_is_no_answer() -> None:
    assert {(record.rsvp, record.status) for record in dirty().records} == {(None, None)}
