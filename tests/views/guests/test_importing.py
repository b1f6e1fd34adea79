"""Guest lists that come in through the page: seen first, then imported, or left."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fashionos_desktop.reports.guest_lists import Field
from fashionos_desktop.services.guest_import import apply_import
from fashionos_desktop.services.guests import guest_totals
from fashionos_desktop.ui.navigation import ImportGuests
from fashionos_desktop.views.guests.importing.flow import ImportFlow, Phase
from fashionos_desktop.views.guests.importing.page import ImportPage
from tests.views.guests.house import Desk

SAMPLES = Path(__file__).parents[2] / "data" / "guests"


def page_of(desk: Desk) -> ImportPage:
    return desk.screen.page


def bring(desk: Desk, path: Path, phase: Phase = Phase.READY) -> ImportFlow:
    flow = page_of(desk).flow
    desk.screen.opened(ImportGuests(path))
    desk.wait(lambda: flow.phase is phase)
    return flow


def invited(desk: Desk) -> int:
    show = desk.heard.show
    assert show is not None
    return desk.cache.read(lambda session: guest_totals(session, show.id)).invited


@pytest.mark.parametrize(
    ("name", "known", "rows"),
    [("pretix-checkinlist.csv", True, 1603), ("zkipster-guests.xlsx", True, 305), ("dirty-guests.csv", False, None)],
)
def test_samples_are_previewed_and_imported(desk: Desk, name: str, known: bool, rows: int | None) -> None:
    page = page_of(desk)
    flow = bring(desk, SAMPLES / name)
    assert flow.file is not None
    assert flow.plan is not None
    assert flow.file.recognition.is_known is known
    assert page.columns.mapping.isVisible() is not known
    if rows is not None:
        assert flow.plan.rows == rows
    before, new = invited(desk), flow.plan.new
    assert new > 100
    assert page.outlook.take.text() == f"Import {new:,} guests"
    QTest.keyClick(page.outlook.take, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: flow.phase is Phase.DONE)
    assert flow.result is not None
    assert flow.result.imported == new
    assert flow.result.rejected == flow.plan.rejected
    assert page.done._title.text() == f"{new:,} guests imported"
    assert page.done.issues.isVisible() is bool(flow.result.rejected)
    assert before < invited(desk) <= before + new
    page.done.open.click()
    desk.wait(lambda: desk.screen._pages.currentWidget() is desk.screen.list)
    desk.wait(lambda: desk.screen.list.board.model.count == 12 + new)
    bring(desk, SAMPLES / name)
    assert flow.plan is not None
    assert (flow.plan.new, flow.plan.updated) == (0, 0)
    assert page.outlook.take.text() == "Nothing to import"


def test_the_file_is_said_in_one_line(desk: Desk) -> None:
    flow = bring(desk, SAMPLES / "dirty-guests.csv")
    assert flow.file is not None
    assert flow.file.words == (
        f"{flow.file.rows} rows, 9 columns, commas, UTF-8. Not a list we know, so please look at the columns once."
    )
    bring(desk, SAMPLES / "pretix-checkinlist.csv")
    assert flow.file.words.endswith("pretix check-in list, recognised.")


def test_another_meaning_of_a_column_counts_again_and_is_remembered(desk: Desk) -> None:
    page = page_of(desk)
    flow = bring(desk, SAMPLES / "dirty-guests.csv")
    assert flow.guests is not None
    assert any(record.notes for record in flow.guests.records)
    notes = next(column.index for column in flow.mapping.columns if column.field is Field.NOTES)
    row = page.columns.mapping._rows[notes]
    place = row.meanings.index((Field.COMPANY, None))
    row.box.setCurrentIndex(place)
    row.box.activated.emit(place)
    assert flow.phase is Phase.COUNTING
    assert not page.outlook.take.isEnabled()
    desk.wait(lambda: flow.phase is Phase.READY)
    assert row.sure.state.word == "Chosen"
    assert any(record.company for record in flow.guests.records)
    page.import_now()
    desk.wait(lambda: flow.phase is Phase.DONE)
    page.leave()
    bring(desk, SAMPLES / "dirty-guests.csv")
    assert flow.file is not None
    assert flow.file.remembered
    assert flow.mapping.indexes(Field.COMPANY) == (notes,)
    assert flow.file.words.endswith("The columns are as you chose them for a list like this one.")


def test_columns_are_not_remembered_unless_wanted(desk: Desk, around: Any) -> None:
    page = page_of(desk)
    flow = bring(desk, SAMPLES / "dirty-guests.csv")
    page.outlook.remember.setChecked(False)
    page.import_now()
    desk.wait(lambda: flow.phase is Phase.DONE)
    assert not around.preferences.now.guest_lists


def test_dates_that_can_be_read_both_ways_are_asked_about(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("first_name,last_name,rsvp_date\nInès,Cardoso,03/04/2026\nAna,Ruiz,05/06/2026\n", "utf-8")
    page = page_of(desk)
    flow = bring(desk, file)
    row = page.columns.mapping._rows[2]
    assert row.sure.state.word == "Day first? Please confirm"
    assert page.columns.mapping.first_focus() is row.box
    row.box.activated.emit(row.meanings.index((Field.ANSWERED_ON, False)))
    desk.wait(lambda: flow.phase is Phase.READY)
    assert flow.mapping.day_first is False
    assert row.box.currentText() == "Answered on, month first"


def test_columns_without_a_guest_are_explained(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("name,company\nInès Cardoso,Costura Viva\n", "utf-8")
    flow = bring(desk, file)
    page = page_of(desk)
    flow.set_field(0, Field.IGNORE)
    desk.wait(lambda: flow.phase is Phase.UNUSABLE)
    assert page.message.isVisible()
    assert not page.outlook.take.isEnabled()
    flow.set_field(0, Field.NAME)
    desk.wait(lambda: flow.phase is Phase.READY)
    assert not page.message.isVisible()


@pytest.mark.parametrize("name", ["not-a-guestlist.csv", "empty.csv"])
def test_a_file_that_is_no_guest_list_is_refused_before_anything_is_written(desk: Desk, name: str) -> None:
    before = invited(desk)
    flow = page_of(desk).flow
    desk.screen.opened(ImportGuests(SAMPLES / name))
    desk.wait(lambda: flow.trouble)
    assert flow.phase is Phase.FILE
    assert page_of(desk).message.isVisible()
    assert page_of(desk).message._strong.text() == name
    assert invited(desk) == before


def test_stopping_leaves_nothing_and_the_columns_are_there_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of(desk)
    flow = bring(desk, SAMPLES / "pretix-checkinlist.csv")
    before = invited(desk)

    def slow(session: Any, show_id: str, guests: Any, *, progress: Any) -> Any:
        def tell(done: int, total: int) -> None:
            if done:  # rows were written by now
                page.flow._progress.stop()  # type: ignore[union-attr]
            progress(done, total)

        return apply_import(session, show_id, guests, progress=tell)

    monkeypatch.setattr("fashionos_desktop.views.guests.importing.flow.apply_import", slow)
    page.import_now()
    assert flow.phase is Phase.WRITING
    assert page.outlook.leave.text() == "Stop, nothing is kept"
    desk.wait(lambda: flow.phase is Phase.READY)
    assert page.message.isVisible()
    assert flow.trouble == "You stopped the import. Nothing of it was kept."
    assert invited(desk) == before
    monkeypatch.undo()
    page.import_now()
    desk.wait(lambda: flow.phase is Phase.DONE)


def test_leaving_keeps_nothing(desk: Desk) -> None:
    page = page_of(desk)
    flow = bring(desk, SAMPLES / "dirty-guests.csv")
    before = invited(desk)
    page.outlook.leave.click()
    assert desk.screen._pages.currentWidget() is desk.screen.list
    assert flow.phase is Phase.FILE
    assert flow.guests is None
    assert invited(desk) == before


def test_rows_that_were_left_out_are_copied_and_written(desk: Desk, tmp_path: Path) -> None:
    page = page_of(desk)
    flow = bring(desk, SAMPLES / "dirty-guests.csv")
    assert flow.plan is not None
    issues = page.columns.issues
    assert issues.model.rowCount() == 3
    issues.show_all()
    assert issues.model.rowCount() == len(flow.plan.issues)
    page.import_now()
    desk.wait(lambda: flow.phase is Phase.DONE)
    assert flow.result is not None
    page.done._copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == len(flow.result.rejected)
    assert lines[0].startswith(f"{flow.result.rejected[0].row}\t")
    page.done.save(tmp_path / "left-out.csv")
    desk.wait(lambda: any("left-out.csv" in words for words in desk.heard.told))
    with (tmp_path / "left-out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(lines)


def test_another_show_ends_what_was_begun(desk: Desk) -> None:
    bring(desk, SAMPLES / "dirty-guests.csv")
    desk.screen.show_changed(None)
    desk.screen.show_changed(desk.heard.show)
    assert page_of(desk).flow.phase is Phase.FILE
    assert desk.screen._pages.currentWidget() is desk.screen.list
    desk.wait(lambda: desk.screen.list.board.model.count == 12)


def test_pictures_of_the_tour_need_no_file(desk: Desk) -> None:
    for state in desk.screen.tour_states():
        desk.screen.tour(state)
        desk.wait()
    desk.wait(lambda: page_of(desk).flow.phase is Phase.READY)
    plan = page_of(desk).flow.plan
    assert plan is not None
    assert plan.issues
    desk.screen.list.side.details.put_back()
