"""pretix's lists in its languages: the headings are those of its own translations."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from fashionos_desktop.reports.guest_lists import Field, NotAGuestList, interpret, recognise
from fashionos_desktop.reports.tables_in import Table

WORDS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "data" / "guests" / "pretix-headings.json").read_text(encoding="utf-8")
)
TIMES = {
    "en": "2026-09-29 19:28",
    "de": "29.09.2026 19:28",
    "fr": "29/09/2026 19:28",
    "nl": "29-9-2026 19:28",
    "cs": "29.9.2026 19:28",
    "ja": "2026/09/29 19:28",
    "zh_Hant": "2026/9/29 19:28",
    "ko": "2026-9-29 19:28",
    "sv": "2026-09-29 19:28",
}


def check_in_row(words: dict[str, Any], when: str, price: str = "180.00") -> tuple[str, ...]:
    cells = {
        0: "3EQ3V", 1: "Zoé Léger", 4: "Front Row", 5: price, 6: when, 8: words["no"], 9: words["yes"], 10: "secret1",
        11: "zoe@example.com", 12: "'+33639981001", 13: "Le Fil", 14: "halal", 19: words["yes"], 20: "Coat check",
        21: "Escort to seat", 23: "Salon Sud, Row E, Seat 11", 24: "Salon Sud", 25: "E", 26: "11", 27: words["yes"],
        28: when, 29: when,
    }  # fmt: skip
    return tuple(cells.get(index, "") for index in range(35))


@pytest.mark.parametrize("language", WORDS)
def test_a_check_in_list(language: str) -> None:
    words = WORDS[language]
    price = "1.180,00" if language in ("de", "es", "it", "nl", "pt_BR", "da", "tr") else "1180.00"
    table = Table(
        "list", [tuple(words["check_in_list"]), check_in_row(words, TIMES.get(language, "29/09/2026 19:28"), price)]
    )
    found = interpret([table], recognise([table]), timezone="Europe/Paris")
    (guest,) = found.records
    assert found.source == "pretix check-in list"
    assert (guest.name, guest.category, str(guest.price)) == ("Zoé Léger", "Front Row", "1180.00")
    assert (guest.code, guest.email, guest.phone) == ("secret1", "zoe@example.com", "+33639981001")
    assert (guest.company, guest.section, guest.row_label, guest.seat) == ("Le Fil", "Salon Sud", "E", "11")
    assert (guest.status, guest.blocked_reason) == ("confirmed", "Blocked in pretix")
    assert guest.checked_in_at == datetime(2026, 9, 29, 17, 28, tzinfo=UTC)
    assert guest.valid_from == datetime(2026, 9, 29, 19, 28, tzinfo=UTC)
    assert guest.notes == "Needs attention\nEscort to seat\nCoat check\nRégime: halal"
    assert guest.corrections == ()


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize(
    ("word", "status"),
    [("paid", "confirmed"), ("pending", "pending"), ("canceled", "cancelled"), ("expired", "cancelled")],
)
def test_order_positions(language: str, word: str, status: str) -> None:
    words = WORDS[language]
    headings = tuple(words["positions"])
    cells = {
        1: "SS27",
        2: "QC79C",
        3: 1,
        4: words[word],
        5: "buyer@example.com",
        9: "Seated",
        11: "Row A",
        13: 180,
        31: "s1",
    }
    row = tuple(cells.get(index, "") for index in range(len(headings)))
    table = Table("positions", [headings, row])
    found = interpret([table], recognise([table]), timezone="Europe/Paris")
    (guest,) = found.records
    assert (found.source, found.event_title) == ("pretix orders", "SS27")
    assert (guest.name, guest.email, guest.code) == ("Guest of order QC79C", "buyer@example.com", "s1")
    assert (guest.category, guest.status) == ("Seated – Row A", status)


@pytest.mark.parametrize(
    ("text", "hour"),
    [("09/29/2026 7:28 p.m.", 19), ("09/29/2026 noon", 12), ("09/29/2026 midnight", 0), ("9/29/2026 7 a.m.", 7)],
)
def test_american_times(text: str, hour: int) -> None:
    table = Table("list", [tuple(WORDS["en"]["check_in_list"]), check_in_row(WORDS["en"], text)])
    (guest,) = interpret([table], recognise([table]), timezone="UTC").records
    assert guest.checked_in_at is not None
    assert (guest.checked_in_at.month, guest.checked_in_at.day, guest.checked_in_at.hour) == (9, 29, hour)


def test_the_list_s_name_in_the_file_s_name_is_the_entrance() -> None:
    rows = [tuple(WORDS["en"]["check_in_list"]), check_in_row(WORDS["en"], "2026-09-29 19:28")]
    table = Table("list", rows, file_name="ss27_checkin_Main_entrance.csv")
    (guest,) = interpret([table], recognise([table]), timezone="UTC").records
    assert guest.checked_in_gate == "Main entrance"


def test_a_list_without_the_column_paid_holds_only_what_is_paid() -> None:
    headings, row = list(WORDS["en"]["check_in_list"]), list(check_in_row(WORDS["en"], ""))
    at = headings.index("Paid")
    del headings[at], row[at]
    table = Table("list", [tuple(headings), tuple(row)])
    (guest,) = interpret([table], recognise([table]), timezone="UTC").records
    assert guest.status == "confirmed"


def test_an_added_ticket_carries_the_name_of_the_ticket_it_goes_with() -> None:
    headings = tuple(WORDS["en"]["positions"])
    name, add_on = headings.index("Attendee name"), headings.index("Add-on to position ID")

    def row(position: int, **cells: str) -> tuple[str, ...]:
        found = {2: "QC79C", 3: str(position), 4: "paid", 9: "Seated", 31: f"s{position}"}
        found |= {{"name": name, "add_on": add_on}[key]: value for key, value in cells.items()}
        return tuple(found.get(index, "") for index in range(len(headings)))

    table = Table("positions", [headings, row(1, name="Zoé Léger"), row(2, add_on="1")])
    first, second = interpret([table], recognise([table]), timezone="UTC").records
    assert (second.name, second.party, first.party) == ("Zoé Léger", "QC79C", "QC79C")


def test_the_list_of_orders_alone_has_no_tickets() -> None:
    table = Table(
        "Orders", [("Event slug", "Order code", "Order total", "Status", "Positions"), ("ss27", "A", "0", "paid", "1")]
    )
    with pytest.raises(NotAGuestList, match="which has no tickets in it"):
        recognise([table])


def test_every_column_of_a_known_list_is_sure() -> None:
    table = Table("list", [tuple(WORDS["de"]["check_in_list"]), check_in_row(WORDS["de"], "29.09.2026 19:28")])
    found = recognise([table])
    assert found.is_known
    assert {column.confidence for column in found.mapping.columns} == {"sure"}
    assert found.mapping.indexes(Field.CODE) == (10,)
