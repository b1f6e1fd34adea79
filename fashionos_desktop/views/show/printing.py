"""The day sheet on paper: asked where, written beside the window, then opened to be printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.show.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.ui.board.query import Session


def open_file(path: Path) -> None:
    """In whatever shows PDF files on this computer."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class DayPrinter(QObject):
    """`show_file` is called with what was written."""

    def __init__(self, around: Surroundings, screen: QWidget, show_file: Callable[[Path], None] = open_file) -> None:
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self.show_file = show_file

    def ask(self, show: Show) -> None:
        """Where the sheet shall be written."""
        name = f"{show.slug} {tr('day sheet')} {show.event_date:%Y-%m-%d}.pdf"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._screen, tr("Print the day"), folder, "*.pdf")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.write(show, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, show: Show, target: Path) -> None:
        self._around.tell(tr("Writing {} …").format(target.name))
        work = partial(_write, show.id, target, self._around.clock())
        self._around.tasks.read(work, partial(self._written, target), self._around.tell_error)

    def _written(self, target: Path, _: None) -> None:
        self._around.tell(tr("The day sheet is in {}.").format(target))
        self.show_file(target)


def _write(show_id: str, target: Path, now: datetime, session: Session) -> None:
    from fashionos_desktop.reports.day_sheet import write_day_sheet
    from fashionos_desktop.services.day_sheet import read_day_sheet

    write_day_sheet(read_day_sheet(session, show_id, now=now), target)
