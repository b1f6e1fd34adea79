"""Papers of a show: asked where, written beside the window, kept as printed, then opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from fashionos_desktop.ui.screen import Surroundings

if TYPE_CHECKING:
    from fashionos_desktop.services.papers import Paper
    from fashionos_desktop.services.shows import Show


def open_file(path: Path) -> None:
    """In whatever shows such files on this computer."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class Printer(QObject):
    """`show_file` is called with what was written. The ending chooses PDF, XLSX or CSV."""

    def __init__(self, around: Surroundings, screen: QWidget, show_file: Callable[[Path], None] = open_file) -> None:
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self.show_file = show_file

    def ask(self, kind: str, show: Show, *, changed: bool = False, collection_id: str | None = None) -> None:
        """Where the paper shall be written."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._screen, tr("Print"), folder, "*.pdf;;*.xlsx;;*.csv")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{show.slug} {kind}.pdf")
        dialog.fileSelected.connect(
            lambda path: self.write(kind, show, Path(path), changed=changed, collection_id=collection_id)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(
        self, kind: str, show: Show, target: Path, *, changed: bool = False, collection_id: str | None = None
    ) -> None:
        from fashionos_desktop.services.papers import read_paper

        self._around.tell(tr("Writing {} …").format(target.name))
        now = self._around.clock()
        self._around.tasks.read(
            lambda session: read_paper(
                session, kind, show.id, now=now, changed_only=changed, collection_id=collection_id
            ),
            partial(self._draw, target),
            self._around.tell_error,
        )

    def _draw(self, target: Path, paper: Paper) -> None:
        from fashionos_desktop.reports.papers import write_paper

        self._around.tasks.run(
            lambda: write_paper(paper, target), lambda _: self._keep(target, paper), self._around.tell_error
        )

    def _keep(self, target: Path, paper: Paper) -> None:
        from fashionos_desktop.services.papers import record_print

        def then(_: object) -> None:
            self._around.tell(tr("{} is written.").format(target))
            self.show_file(target)

        if target.suffix.lower() == ".pdf":
            self._around.tasks.write(lambda session: record_print(session, paper), then, self._around.tell_error)
        else:
            then(None)  # a sheet to work on is not paper


def tr(text: str) -> str:
    return QCoreApplication.translate("printing", text)
