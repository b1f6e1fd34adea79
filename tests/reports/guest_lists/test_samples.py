"""Every sample list with the counts that its description gives."""

from __future__ import annotations

import dataclasses
from collections import Counter
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from fashionos_desktop.reports.guest_lists import NotAGuestList, read_guest_list
from fashionos_desktop.reports.tables_in import UnreadableFile
from fashionos_desktop.services.guest_records import GuestList, GuestRecord

DATA = Path(__file__).parents[2] / "data" / "guests"


@cache
def read(name: str) -> GuestList:
    return read_guest_list(DATA / name, timezone="Europe/Paris")


def guest(name: str, row: int) -> GuestRecord:
    return next(record for record in read(name).records if record.row == row)


def counts(name: str, field: str) -> dict[object, int]:
    return dict(Counter(getattr(record, field) for record in read(name).records))


@pytest.mark.parametrize(
    ("name", "source", "rows", "rejected"),
    [
        ("pretix-checkinlist.csv", "pretix check-in list", 1603, 0),
        ("pretix-orders.csv", "pretix orders", 1800, 0),
        ("pretix-orders.xlsx", "pretix orders", 1800, 0),
        ("pretix-checkin-codes.csv", "pretix check-in codes", 1597, 0),
        ("eventbrite-attendees.csv", "Eventbrite attendees", 302, 0),
        ("zkipster-guests.xlsx", "zkipster list", 305, 0),
        ("pr-guestlist.xlsx", "guest list", 300, 0),
        ("dirty-guests.csv", "guest list", 122, 8),
        ("latin1-guests.csv", "guest list", 64, 0),
        ("huge-field.csv", "guest list", 3, 0),
    ],
)
def test_counts(name: str, source: str, rows: int, rejected: int) -> None:
    found = read(name)
    assert (found.source, found.rows, len(found.records), len(found.rejected)) == (
        source,
        rows,
        rows - rejected,
        rejected,
    )
    assert found.file_name == name
    assert all(record.name for record in found.records)
    for field in ("source_ref", "code"):
        values = [value for record in found.records if (value := getattr(record, field))]
        assert len(set(values)) == len(values), field


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("not-a-guestlist.csv", "looks like a bank statement"),
        ("callsheet.csv", "looks like a call sheet"),
        ("lineup.csv", "looks like a running order"),
        ("agency-package.csv", "looks like a package of models"),
    ],
)
def test_other_documents_are_refused(name: str, sentence: str) -> None:
    with pytest.raises(NotAGuestList, match=sentence):
        read(name)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="is empty"):
        read("empty.csv")


def test_pretix_check_in_list() -> None:
    name = "pretix-checkinlist.csv"
    assert counts(name, "status") == {"confirmed": 1453, "pending": 150}
    assert counts(name, "category") == {"Seated": 756, "Standing": 556, "Press": 163, "Front Row": 128}
    assert counts(name, "checked_in") == {True: 387, False: 1216}
    assert counts(name, "blocked_reason") == {None: 1597, "Blocked in pretix": 6}
    assert counts(name, "is_press") == {None: 1440, True: 163}
    assert counts(name, "placeholder_name")[True] == 26
    assert sum(1 for record in read(name).records if record.checked_in_at) == 387
    assert read(name).event_date == date(2026, 9, 29)


def test_a_position_without_a_name_is_a_guest() -> None:
    found = guest("pretix-checkinlist.csv", 2)
    assert (found.name, found.placeholder_name) == ("Guest of order 3EQ3V", True)
    assert (found.code, found.source_ref) == ("bxhy2s3frphcxykzv98gpqx59kchsc7e",) * 2
    assert (found.section, found.row_label, found.seat) == ("Salon Sud", "E", "11")
    assert (found.status, found.price, found.category) == ("pending", Decimal("180.00"), "Seated")
    assert found.notes == "Dietary requirements: halal"


def test_pretix_s_apostrophe_before_a_phone_number_is_removed() -> None:
    phones = [record.phone for record in read("pretix-checkinlist.csv").records if record.phone]
    assert len(phones) == 797
    assert all(phone.startswith("+") for phone in phones)


def test_a_ticket_is_valid_at_the_same_time_in_every_pretix_list() -> None:
    """pretix writes 17:00 (UTC) into its check-in lists and 19:00 (Paris) into its order data."""
    span = (datetime(2026, 9, 29, 17, tzinfo=UTC), datetime(2026, 9, 29, 19, tzinfo=UTC))
    for name, times in (("pretix-checkinlist.csv", 28), ("pretix-checkin-codes.csv", 28), ("pretix-orders.csv", 30)):
        spans = Counter((record.valid_from, record.valid_until) for record in read(name).records)
        assert spans == {(None, None): read(name).rows - times, span: times}


def test_check_ins_are_local_time() -> None:
    found = next(record for record in read("pretix-checkinlist.csv").records if record.checked_in_at)
    hours = {record.checked_in_at.hour for record in read("pretix-checkinlist.csv").records if record.checked_in_at}
    assert found.checked_in
    assert hours == {16, 17}


def test_pretix_orders() -> None:
    name = "pretix-orders.csv"
    assert counts(name, "status") == {"confirmed": 1453, "cancelled": 128 + 69, "pending": 150}
    lapsed = [record for record in read(name).records if record.notes and "expired without payment" in record.notes]
    assert len(lapsed) == 69
    assert counts(name, "checked_in_gate") == {None: 1413, "Main entrance": 387}
    assert read(name).event_title == "Maison Aurelle SS27"
    tagged = Counter(tag for record in read(name).records for tag in record.tags)
    assert tagged == {"After-show – Dinner": 428, "After-show – Party": 413}


@pytest.mark.parametrize("name", ["pretix-orders.csv", "pretix-orders.xlsx"])
def test_order_data_names_the_same_guests_as_the_check_in_list(name: str) -> None:
    orders = {record.source_ref: record for record in read(name).records}
    may_differ = {"row", "tags", "checked_in_at", "checked_in_gate", "notes"}
    fields = [field.name for field in dataclasses.fields(GuestRecord) if field.name not in may_differ]
    listed = read("pretix-checkinlist.csv").records
    assert len(listed) == 1603
    for record in listed:
        other = orders[record.source_ref]
        assert [getattr(record, field) for field in fields] == [getattr(other, field) for field in fields]


def test_the_combined_workbook_adds_what_is_said_of_whole_orders() -> None:
    plain = {record.source_ref: record.notes or "" for record in read("pretix-orders.csv").records}
    combined = {record.source_ref: record.notes or "" for record in read("pretix-orders.xlsx").records}
    more = [ref for ref, notes in combined.items() if notes != plain[ref]]
    assert len(more) > 50
    assert all(set(plain[ref].splitlines()) <= set(combined[ref].splitlines()) for ref in more)


def test_codes_without_personal_data() -> None:
    name = "pretix-checkin-codes.csv"
    assert guest(name, 2).name == "Ticket …sc7e"
    assert counts(name, "placeholder_name") == {True: 1597}
    assert counts(name, "status") == {"confirmed": 1447, "pending": 150}
    known = {record.source_ref for record in read("pretix-checkinlist.csv").records}
    assert {record.source_ref for record in read(name).records} < known


def test_eventbrite() -> None:
    name = "eventbrite-attendees.csv"
    assert counts(name, "status") == {"confirmed": 203 + 69, "cancelled": 17 + 13}
    assert counts(name, "checked_in") == {True: 69, False: 233}
    assert counts(name, "placeholder_name") == {True: 16, False: 286}
    assert counts(name, "price") == {Decimal("0.00"): 158, Decimal("25.00"): 79, Decimal("65.00"): 65}
    assert counts(name, "currency") == {"GBP": 302}
    assert counts(name, "party")["Rapisardi party"] == 6
    first = guest(name, 2)
    assert (first.name, first.company, first.tags) == ("Thérèse Roche", "Mace SA", ("Editor",))
    assert (first.code, first.source_ref) == ("22700110009", "22700110009")
    # Two who share an order without a group's name come together too.
    assert guest(name, 3).party == guest(name, 4).party == "11820045817"


def test_zkipster_counts_the_main_guest_too() -> None:
    name = "zkipster-guests.xlsx"
    assert counts(name, "plus_ones") == {0: 200, 1: 81, 2: 19, 3: 5}
    assert sum(record.plus_ones or 0 for record in read(name).records) == 134
    found = {(record.status, record.rsvp) for record in read(name).records}
    assert found == {("confirmed", "yes"), ("pending", "none"), ("pending", "no")}
    assert counts(name, "rsvp") == {"yes": 183, "none": 75, "no": 47}
    assert guest(name, 9).notes == "Photo wall\n+3: Augusto Federico, Yasmin Rocha, 春香 山本"


def test_zkipster_relations_make_parties() -> None:
    name = "zkipster-guests.xlsx"
    marine, ryohei = guest(name, 3), guest(name, 5)
    assert (marine.name, marine.party, ryohei.party) == ("Marine Dupont", "Marine Dupont", "Marine Dupont")
    assert ryohei.notes is not None
    assert "Coworker of Marine Dupont" in ryohei.notes
    assert (marine.section, marine.row_label, marine.seat) == ("Dinner 2", "A", "11")


def test_a_list_that_a_press_office_laid_out_by_hand() -> None:
    name = "pr-guestlist.xlsx"
    assert counts(name, "category") == {"Press": 120, "Buyers": 90, "Celebrities & Friends": 90}
    assert counts(name, "is_vip") == {True: 72, False: 228}
    assert counts(name, "publicist") == {"MB": 114, "Inès": 94, "CL": 92}
    assert counts(name, "plus_ones") == {0: 204, 1: 96}
    assert counts(name, "rsvp") == {"yes": 192, "no": 58, "none": 50}
    assert counts(name, "price") == {None: 300}
    assert counts(name, "status")["cancelled"] == 10
    assert read(name).event_title == "MAISON AURELLE — SS27"
    # "v7, 24 Sept" is the date of the list, not of the show.
    assert read(name).event_date is None
    gray = guest(name, 5)
    assert (gray.name, gray.row_label, gray.seat, gray.publicist) == ("Sandra Gray", "D", "8", "MB")
    assert (gray.status, gray.rsvp, gray.is_press) == ("pending", "none", True)
    assert guest(name, 10).name == "和也 藤田"
    assert guest(name, 74).name == "يسرى آل بن لافي"
    west = guest(name, 28)
    assert west.plus_ones == 1
    assert west.notes is not None
    assert "+1: Jason West" in west.notes
    assert "+1 to be confirmed" in (guest(name, 14).notes or "")


def test_latin_letters_survive() -> None:
    found = guest("latin1-guests.csv", 2)
    assert (found.name, found.category, found.notes) == ("Vincenza Zampa", "Invité", "à placer devant")
    assert counts("latin1-guests.csv", "category") == {"Invité": 21, "Presse": 19, "Équipe": 13, "Acheteur": 11}
    assert counts("latin1-guests.csv", "status") == {None: 64}


def test_a_very_long_note_is_shortened_and_says_so() -> None:
    found = guest("huge-field.csv", 3)
    assert found.notes is not None
    assert 9_900 < len(found.notes) < 10_010
    assert found.corrections == ("A note has 629,999 letters. The first 10,000 are kept.",)
