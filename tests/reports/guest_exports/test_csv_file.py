"""Guest lists as CSV: what Excel opens, what cannot run, what our own import reads back."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from fashionos_desktop.reports.guest_exports import export_guests, unguarded
from fashionos_desktop.reports.guest_exports.columns import COLUMNS
from fashionos_desktop.reports.guest_exports.csv_file import write_csv
from tests.reports.guest_exports.sample import FULL, SHOW, guest


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_guest_with_everything(tmp_path: Path) -> None:
    target = tmp_path / "guests.csv"
    assert export_guests([FULL], target, show=SHOW) == 1
    assert target.read_bytes().startswith(b"\xef\xbb\xbfName,Category,")
    (row,) = _rows(target)
    assert row == {
        "Name": "Łukasz Żółć",
        "Category": "Front Row",
        "Price": "180.00",
        "Currency": "EUR",
        "Status": "confirmed",
        "RSVP": "yes",
        "E-mail": "lukasz@example.com",
        "Phone": "'+33 6 12 34 56 78",
        "Company": "Vogue Polska",
        "Section": "Salon Sud",
        "Row": "E",
        "Seat": "11",
        "Notes": "Wheelchair, side entrance\nAsk for Marta",
        "VIP": "yes",
        "Press": "yes",
        "Escort": "yes",
        "Tags": "Editor",
        "Plus ones": "2",
        "Party": "Aurelle",
        "Publicist": "Karla Ott",
        "Substitute for": "Ada Low",
        "Blocked": "",
        "Valid from": "2026-09-29 19:00:00+02:00",
        "Valid until": "2026-09-29 23:30:00+02:00",
        "Checked in at": "2026-09-29 18:05:07+02:00",
        "Entrance": "North",
        "Code": "92kmruveywwzxbeuz69kx7rg7wadxu2e",
        "Id": "6f0b0a52-4b1d-4b0e-9a55-0a3d2f6c1e11",
    }


def test_a_guest_with_nothing_and_no_guests_at_all(tmp_path: Path) -> None:
    target = tmp_path / "guests.CSV"
    assert export_guests([guest("")], target, show=SHOW) == 1
    (row,) = _rows(target)
    assert (row["Name"], row["RSVP"], row["VIP"], row["Plus ones"]) == ("", "", "no", "0")
    assert export_guests([], target, show=SHOW) == 0
    assert _rows(target) == []


@given(st.lists(st.text(max_size=20) | st.text(alphabet="=+-@'\t\r\n\" ,;a", max_size=8), min_size=4, max_size=4))
def test_no_cell_runs_and_all_come_back(texts: list[str]) -> None:
    name, notes, company, code = texts
    file = BytesIO()
    write_csv([guest(name, notes=notes, company=company, code=code)], file)
    heads, cells = csv.reader(StringIO(file.getvalue().decode("utf-8-sig"), newline=""))
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in cells)
    back = dict(zip(heads, map(unguarded, cells), strict=True))
    assert (back["Name"], back["Notes"], back["Company"], back["Code"]) == (name, notes, company, code)


def test_headings_are_unique() -> None:
    assert len({column.heading for column in COLUMNS}) == len(COLUMNS)
