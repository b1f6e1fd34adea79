from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from fashionos_desktop.views.show.screen import ShowScreen
from tests.fixtures.window import Heard
from tests.reports.pdf_pages import page_lines


def test_the_day_is_printed_to_a_file_and_shown(screen: ShowScreen, heard: Heard, qtbot: QtBot, tmp_path: Path) -> None:
    assert heard.show is not None
    shown: list[Path] = []
    screen.printer.show_file = shown.append
    target = tmp_path / "day.pdf"
    screen.printer.write(heard.show, target)
    qtbot.waitUntil(lambda: shown == [target])
    assert heard.told[-1] == f"The day sheet is in {target}."
    text = " | ".join(line for page in page_lines(target) for line in page)
    assert "Maison Aurelle SS27" in text
    assert "16:00–16:45 Rehearsal Runway, full light and music" in text
    assert "17:30 Severin Aumont Models, arrival Stage door Agence Corvin Looks 5, 20" in text
    assert "Head dresser Yaa Eze +1 202 555 0101" in text


def test_a_folder_that_is_gone(screen: ShowScreen, heard: Heard, qtbot: QtBot, tmp_path: Path) -> None:
    assert heard.show is not None
    screen.printer.write(heard.show, tmp_path / "gone" / "day.pdf")
    qtbot.waitUntil(lambda: any("There is no folder" in told for told in heard.told))


def test_where_to_is_asked_by_button_and_by_key(screen: ShowScreen, qtbot: QtBot) -> None:
    QTest.mouseClick(screen.page.head.print_button, Qt.MouseButton.LeftButton)
    dialog = screen.findChild(QFileDialog)
    assert dialog is not None
    (name,) = dialog.selectedFiles()
    assert name.endswith("day sheet 2026-09-29.pdf")
    dialog.reject()
