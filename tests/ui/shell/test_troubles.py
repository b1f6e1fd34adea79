from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fashionos_desktop.log import CrashReport
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.shell.crash_offer import CrashOffer, ReportDialog
from fashionos_desktop.ui.shell.program import Program
from fashionos_desktop.ui.shell.troubles import TroubleDialog


def _press(parent: object, words: str) -> None:
    (button,) = [one for one in parent.findChildren(QPushButton) if one.text() == words]  # type: ignore[attr-defined]
    button.click()


def test_an_exception_on_any_thread_is_told_and_the_show_goes_on(qtbot: QtBot, program: Program) -> None:
    thread = threading.Thread(target=lambda: program.troubles.tell(KeyError("rank")))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: program.window.findChild(TroubleDialog) is not None)
    program.troubles.tell(ValueError("again"))
    dialog = program.window.findChild(TroubleDialog)
    assert isinstance(dialog, TroubleDialog)
    qtbot.waitUntil(lambda: any(label.text() == "It happened again." for label in dialog.findChildren(QLabel)))
    _press(dialog, "Copy report")
    copied = QApplication.clipboard().text()
    assert "KeyError: 'rank'" in copied
    assert "ValueError: again" in copied
    _press(dialog, "Go on")
    qtbot.waitUntil(lambda: program.window.findChild(TroubleDialog) is None)
    assert program.window.isVisible()


def test_a_refusal_is_a_sentence_in_the_status_bar(qtbot: QtBot, program: Program) -> None:
    def refuse(session: object) -> None:
        raise Refused("A guest needs a name.")

    program.window.around.tasks.write(refuse)
    status = program.window.status
    qtbot.waitUntil(lambda: status._message.state.word == "A guest needs a name.")
    assert program.window.findChild(TroubleDialog) is None


def test_a_write_that_fails_stays_in_the_status_bar(qtbot: QtBot, program: Program) -> None:
    def fail(session: object) -> None:
        raise OSError("The disk is full.")

    program.window.around.tasks.write(fail)
    qtbot.waitUntil(lambda: program.window.findChild(TroubleDialog) is not None)
    _press(program.window.findChild(TroubleDialog), "Go on")
    assert program.window.status._saved.state.word == "A change could not be saved"
    program.window.around.tasks.write(lambda session: None)
    qtbot.waitUntil(lambda: program.window.status._saved.state.word == "All saved")


def test_the_report_of_a_run_that_died_is_offered_until_it_is_dismissed(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    seen: list[int] = []
    report = CrashReport(tmp_path / "r.txt", datetime(2026, 9, 29, tzinfo=UTC), "Fatal Python error")
    program.window.offer_report(report, lambda: seen.append(1))
    offer = program.window.findChild(CrashOffer)
    assert isinstance(offer, CrashOffer)
    _press(offer, "Copy")
    assert QApplication.clipboard().text() == "Fatal Python error"
    _press(offer, "Show report")
    dialog = program.window.findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    _press(dialog, "Close report")
    _press(offer, "Dismiss")
    assert seen == [1]
    assert not offer.isVisible()
