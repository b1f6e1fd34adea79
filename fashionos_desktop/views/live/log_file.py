"""The log of a run as a file: asked where, read, written beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from fashionos_desktop.services import live as service
from fashionos_desktop.services.live import Run
from fashionos_desktop.services.shows import Show
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.live.words import tr


class LogFile(QObject):
    def __init__(self, around: Surroundings, screen: QWidget) -> None:
        super().__init__(screen)
        self._around = around
        self._screen = screen

    def ask(self, show: Show, run: Run) -> None:
        dialog = QFileDialog(self._screen, tr("Keep the log"), "", "*.xlsx;;*.csv")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"{show.slug} {run.kind}.xlsx")
        dialog.fileSelected.connect(lambda path: self.write(show, run, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, show: Show, run: Run, target: Path) -> None:
        tasks, tell = self._around.tasks, self._around.tell

        def then(log: service.RunLog) -> None:
            from fashionos_desktop.reports.run_logs import write_run_log

            work = partial(write_run_log, log, target, show.zone)
            tasks.run(work, lambda _: tell(tr("The log is in {}.").format(target)), self._around.tell_error)

        tasks.read(lambda session: service.run_log(session, show.id, run), then, self._around.tell_error)
