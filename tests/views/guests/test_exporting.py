"""The guest list as a file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from fashionos_desktop.views.guests import list_page
from fashionos_desktop.views.guests.exporting import Exporter, Wanted
from tests.views.guests.house import Desk


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(list_page, "ask_where", lambda parent, name, then: then(tmp_path / name))
    return tmp_path


@pytest.mark.parametrize("form", [".csv", ".xlsx", ".pdf"])
def test_each_form_is_written_and_told(desk: Desk, folder: Path, form: str) -> None:
    desk.wait(lambda: desk.screen.list._total == 12)
    desk.screen.list.export(form, True)
    target = folder / f"ss27-guests{form}"
    desk.wait(lambda: desk.heard.told)
    assert target.stat().st_size > 500
    assert desk.heard.told == [f"12 guests written to {target}."]
    assert not desk.screen.list.talk.message.isVisible()


def test_what_is_shown_is_written_in_its_order(desk: Desk, folder: Path) -> None:
    desk.search("ana")
    desk.wait(lambda: len(desk.names()) == 2)
    desk.screen.list.export(".csv", False)
    desk.wait(lambda: desk.heard.told)
    with (folder / "ss27-guests.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["Name"] for row in csv.DictReader(file)] == ["Ana Ruiz", "Ana Ruiz"]


def test_a_file_that_cannot_be_written_is_explained(desk: Desk, folder: Path) -> None:
    (folder / "ss27-guests.csv").mkdir()
    desk.screen.list.export(".csv", True)
    desk.wait(desk.screen.list.talk.message.isVisible)
    assert "is a folder" in desk.screen.list.talk.message._text.text()


def test_a_file_that_is_stopped_is_not_there(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from fashionos_desktop.reports.guest_exports import export

    monkeypatch.setattr(export, "_STEP", 1)
    show = desk.heard.show
    assert show is not None
    exporter: Exporter = desk.screen.list.exporter
    finished: list[str] = []
    exporter.finished.connect(finished.append)
    exporter.write(show, folder / "list.csv", Wanted(count=12))
    exporter.stop()
    desk.wait(lambda: finished)
    assert finished == [""]
    assert list(folder.glob("*list*")) == []
    assert not exporter.busy
