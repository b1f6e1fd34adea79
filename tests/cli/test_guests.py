from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import SAMPLES, Fashionos
from tests.reports.pdf_pages import page_lines

COUNTS = {
    "pretix-checkinlist.csv": 1603,
    "pretix-orders.csv": 1800,
    "pretix-orders.xlsx": 1800,
    "pretix-checkin-codes.csv": 1597,
    "eventbrite-attendees.csv": 302,
    "zkipster-guests.xlsx": 305,
    "pr-guestlist.xlsx": 300,
    "latin1-guests.csv": 64,
    "huge-field.csv": 3,
}


@pytest.mark.parametrize(("name", "count"), COUNTS.items())
def test_each_sample_is_imported_whole_and_again_changes_nothing(fashionos: Fashionos, name: str, count: int) -> None:
    command = ("import", "guests", SAMPLES / name, "--event", "ss27", "--create-event", "SS27", "--json")
    first = fashionos(*command)
    assert first.status == 0, first.err
    assert set(first.document) == {"source", "rows", "imported", "updated", "unchanged", "rejected"}
    assert (first.document["rows"], first.document["imported"]) == (count, count)
    assert (first.document["updated"], first.document["unchanged"], first.document["rejected"]) == (0, 0, [])
    again = fashionos(*command).document
    assert (again["imported"], again["updated"], again["unchanged"]) == (0, 0, count)


def test_a_dirty_list_names_each_row_that_stays_out(fashionos: Fashionos) -> None:
    said = fashionos(
        "import", "guests", SAMPLES / "dirty-guests.csv", "--event", "ss27", "--create-event", "SS27", "--json"
    )
    document = said.document
    assert said.status == 0
    assert document["imported"] + len(document["rejected"]) == document["rows"]
    assert [row["row"] for row in document["rejected"]] == [18, 41, 90, 97, 104, 112, 119, 121]
    assert all(row["reason"].endswith(".") for row in document["rejected"])


@pytest.mark.parametrize("name", ["not-a-guestlist.csv", "empty.csv", "nowhere.csv", "picture.png"])
def test_what_is_no_guest_list_is_refused_before_anything_is_written(
    fashionos: Fashionos, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    if (SAMPLES / name).exists():
        shutil.copy(SAMPLES / name, file)
    elif name == "picture.png":
        file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    said = fashionos("import", "guests", file, "--event", "ss27", "--create-event", "SS27")
    assert said.status == 2
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert fashionos("get", "events", "--json").document == []


def test_a_dry_run_says_it_all_and_writes_nothing(fashionos: Fashionos) -> None:
    said = fashionos(
        "import", "guests", SAMPLES / "latin1-guests.csv", "--event", "x", "--create-event", "X", "--dry-run", "--json"
    )
    assert said.document["imported"] == 64
    assert fashionos("get", "events", "--json").document == []
    assert fashionos("get", "organizations", "--json").document == []


def test_a_show_that_is_not_there_is_named(fashionos: Fashionos) -> None:
    said = fashionos("import", "guests", SAMPLES / "latin1-guests.csv", "--event", "nope")
    assert (said.status, said.err.count("\n")) == (2, 1)
    assert '"nope"' in said.err


@pytest.mark.parametrize(
    ("option", "value"), [("--timezone", "Mars/Olympus"), ("--date", "31/02/2026"), ("--date", "soon")]
)
def test_a_bad_option_is_bad_input(fashionos: Fashionos, option: str, value: str) -> None:
    said = fashionos(
        "import", "guests", SAMPLES / "latin1-guests.csv", "--event", "x", "--create-event", "X", option, value
    )
    assert (said.status, said.err.count("\n")) == (2, 1)
    assert value in said.err


@pytest.mark.parametrize(
    ("options", "day"),
    [((), "2026-09-29"), (("--date", "2026-09-30"), "2026-09-30"), (("--date", "30/09/2026"), "2026-09-30")],
)
def test_the_day_is_the_files_own_unless_it_is_given(fashionos: Fashionos, options: tuple[str, ...], day: str) -> None:
    fashionos("import", "guests", SAMPLES / "pretix-orders.csv", "--event", "x", "--create-event", "X", *options)
    [show] = fashionos("get", "events", "--json").document
    assert show["event_date"] == day


def test_orders_after_the_check_in_list_are_the_same_guests(fashionos: Fashionos, show: str) -> None:
    said = fashionos("import", "guests", SAMPLES / "pretix-orders.csv", "--event", show, "--json").document
    assert said["rows"] == 1800
    assert said["imported"] == 1800 - 1603
    [event] = fashionos("get", "events", "--json").document
    statuses = [guest["status"] for guest in fashionos("get", "registrations", "--json").document]
    assert event["attendee_registered"] == sum(status != "cancelled" for status in statuses)


def test_the_list_goes_out_as_csv_and_comes_back_unchanged(fashionos: Fashionos, show: str, tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    assert fashionos("export", "guests", "--event", show, "--to", target, "--json").document["guests"] == 1603
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert sum(1 for _ in csv.DictReader(file)) == 1603
    again = fashionos("import", "guests", target, "--event", show, "--json").document
    assert (again["imported"], again["rejected"]) == (0, [])


def test_the_list_goes_out_as_a_workbook_and_on_paper(fashionos: Fashionos, show: str, tmp_path: Path) -> None:
    fashionos("export", "guests", "--event", show, "--to", tmp_path / "list.xlsx")
    book = load_workbook(tmp_path / "list.xlsx", read_only=True)
    assert sum(1 for _ in book.worksheets[0].rows) >= 1604
    book.close()
    fashionos("export", "guests", "--event", show, "--to", tmp_path / "list.pdf")
    pages = [" ".join(lines) for lines in page_lines(tmp_path / "list.pdf")]
    assert "Maison Aurelle SS27" in pages[0]
    assert "Aaron Williams" in "".join(pages)


@pytest.mark.parametrize("target", ["list.doc", "nowhere/list.csv"])
def test_a_file_that_cannot_be_written_is_said(fashionos: Fashionos, show: str, tmp_path: Path, target: str) -> None:
    said = fashionos("export", "guests", "--event", show, "--to", tmp_path / target)
    assert (said.status, said.err.count("\n"), said.out) == (2, 1, "")
