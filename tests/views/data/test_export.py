from __future__ import annotations

import csv
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.views.data.person import Person


def test_the_table_is_exported_as_it_is_shown(person: Person, tmp_path: Path) -> None:
    person.opens("event_sponsors")
    person.screen.header.search.setText("silver")
    person.wait()
    target = tmp_path / "sponsors.csv"
    person.screen._exporting.export(person.board, ZoneInfo("Europe/Paris"), target)
    person.wait()
    with target.open(encoding="utf-8-sig", newline="") as file:
        head, *lines = list(csv.reader(file))
    assert head == ["Sponsor", "Level", "Amount", "Status"]
    assert [line[0] for line in lines] == [person.cell(row, "sponsor_org_id") for row in range(person.rows)]
    assert lines[0][2] == "45000.00"
    assert person.heard.told[-1] == f"{person.rows} rows are in sponsors.csv."


def test_a_place_that_cannot_be_written_is_told(person: Person, tmp_path: Path) -> None:
    person.opens("venues")
    person.screen._exporting.export(person.board, ZoneInfo("UTC"), tmp_path / "nowhere" / "venues.xlsx")
    person.wait()
    assert "There is no folder" in person.heard.told[-1]
