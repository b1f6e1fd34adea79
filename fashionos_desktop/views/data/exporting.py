"""Export as a person meets it: where to, how far, and what became of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from fashionos_desktop.services.vocabulary import words_of
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.data.export import Exported, TableExport
from fashionos_desktop.views.data.table_board import TableBoard


class Exporting(QObject):
    """Asks for a file, writes the table to it as it is shown, and tells."""

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = around
        self._window = parent
        self._running: TableExport | None = None

    def ask(self, board: TableBoard, zone: ZoneInfo) -> None:
        if self._running is not None:
            self._running.cancel()
            self._running = None
            self._around.tell(self.tr("The export was stopped. Nothing was written."))
            return
        name = words_of(board.table).many
        dialog = QFileDialog(self._window, self.tr("Export {}").format(name.lower()), f"{name}.xlsx")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Excel workbook (*.xlsx)"), self.tr("CSV (*.csv)")])
        dialog.fileSelected.connect(partial(self._chosen, board, zone))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, board: TableBoard, zone: ZoneInfo, name: str) -> None:
        target = Path(name)
        self.export(board, zone, target if target.suffix else target.with_suffix(".xlsx"))

    def export(self, board: TableBoard, zone: ZoneInfo, target: Path) -> None:
        """Writes the rows that the board finds, with the columns in sight."""
        running = self._running = TableExport(self)
        running.written.connect(partial(self._tell_progress, board))
        running.done.connect(self._done)
        running.failed.connect(self._failed)
        running.start(self._around.tasks, board.query, board.shown_columns(), target, zone)

    def _tell_progress(self, board: TableBoard, written: int) -> None:
        if self._running is not None:
            words = self.tr("{} of {} rows written. Export again to stop.")
            self._around.tell(words.format(f"{written:,}", f"{board.model.count:,}"))

    def _done(self, exported: Exported) -> None:
        self._end()
        self._around.tell(self.tr("{} rows are in {}.").format(f"{exported.rows:,}", exported.target.name))

    def _failed(self, error: Exception) -> None:
        from fashionos_desktop.reports.problems import BadFile

        self._end()
        if isinstance(error, BadFile):
            self._around.tell(str(error))
        else:
            self._around.tasks.failed.emit(error)

    def _end(self) -> None:
        if self._running is not None:
            self._running.deleteLater()
            self._running = None
