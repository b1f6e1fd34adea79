"""A line-up sheet brought in: read beside the window, its change times asked about, then written as one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.line_up.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.line_up_import import LineUpResult
    from fashionos_desktop.services.package_records import ChangeTimes, LineUpSheet
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.ui.board.query import Session


class LineUpImport(QObject):
    def __init__(self, around: Surroundings, screen: QWidget) -> None:
        super().__init__(screen)
        self._around = around
        self._screen = screen

    def ask(self, show: Show) -> None:
        """Which file."""
        dialog = QFileDialog(self._screen, tr("Import a line-up"), "", tr("Spreadsheets (*.csv *.xlsx)"))
        dialog.fileSelected.connect(lambda path: self.read(show, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, show: Show, path: Path) -> None:
        from fashionos_desktop.reports.line_up_files import read_line_up

        self._around.tasks.run(partial(read_line_up, path), partial(self._offer, show), self._around.tell_error)

    def _offer(self, show: Show, sheet: LineUpSheet) -> None:
        """What is in it, and what its change times are: the one thing that only a person knows."""
        looks = sum(bool(line.number) for line in sheet.lines)
        words = [tr("{}: {} looks, {} cues.").format(sheet.file_name, looks, len(sheet.lines) - looks)]
        if sheet.rejected:
            words.append(tr("{} rows stay out:").format(len(sheet.rejected)))
            words += [tr("Row {}: {}").format(row.row, row.reason) for row in sheet.rejected[:6]]
        box = QMessageBox(self._screen)
        box.setWindowTitle(tr("Import a line-up"))
        box.setText("\n".join(words))
        if sheet.guessed is None:
            self._button(box, tr("Import"), show, sheet, None)
        else:
            hint = tr("They are all {} s per exit, so they look like the time there is.").format(sheet.pace)
            question = tr("Are its change times what is needed, or what there is?")
            box.setInformativeText(f"{question} {hint}" if sheet.pace else question)
            self._button(box, tr("Needed"), show, sheet, "needed")
            self._button(box, tr("What there is"), show, sheet, "available")
        box.addButton(tr("Keep the line-up as it is"), QMessageBox.ButtonRole.RejectRole)
        box.finished.connect(box.deleteLater)
        box.open()

    def _button(
        self, box: QMessageBox, words: str, show: Show, sheet: LineUpSheet, meaning: ChangeTimes | None
    ) -> None:
        button = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        button.clicked.connect(lambda: self.write(show, sheet, meaning))

    def write(self, show: Show, sheet: LineUpSheet, meaning: ChangeTimes | None) -> None:
        def work(session: Session) -> LineUpResult:
            from fashionos_desktop.services.line_up_import import apply_line_up

            return apply_line_up(session, show.id, sheet, change_times=meaning)

        self._around.tasks.write(work, self._written, self._around.tell_error)

    def _written(self, result: LineUpResult) -> None:
        if result.edit.changes:
            self._around.history.done(result.edit)
        found = result.result
        self._around.tell(tr("{} lines came in, {} changed.").format(found.imported, found.updated))
