"""The guest list as a file: read and written beside the window, with progress, and stopped at a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from fashionos_desktop.reports.guest_exports import CannotExport, export_guests
from fashionos_desktop.services.guest_export_rows import ExportGuest
from fashionos_desktop.services.guest_import import Cancelled
from fashionos_desktop.services.guests import BY_NAME, EVERYBODY, GuestFilter, GuestOrder, export_rows, heading_of
from fashionos_desktop.services.shows import Show
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.guests.progress import Progress
from fashionos_desktop.views.guests.words import guests_words, tr


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which guests, in what order; of those only `ids` where some are chosen."""

    chosen: GuestFilter = EVERYBODY
    order: GuestOrder = BY_NAME
    count: int = 0
    ids: frozenset[str] | None = None


class Exporter(QObject):
    """One file at a time."""

    progressed = Signal(str, int, int)
    """The file's name, guests written so far, and of how many."""
    finished = Signal(str)
    """What was written; empty where it was stopped."""
    failed = Signal(str)

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._progress: Progress | None = None

    @property
    def busy(self) -> bool:
        return self._progress is not None

    def write(self, show: Show, target: Path, wanted: Wanted) -> None:
        if self.busy:
            self.failed.emit(tr("Another list is being written. Try again when it is done."))
            return
        progress = self._progress = Progress(self)
        progress.moved.connect(lambda done, _: self.progressed.emit(target.name, done, wanted.count))
        self.progressed.emit(target.name, 0, wanted.count)
        heading = heading_of(show, printed_at=self._around.clock())

        def work(session: Session) -> int:
            rows = _rows(session, show.id, wanted)
            return export_guests(rows, target, show=heading, progress=progress.tell)

        self._around.tasks.read(work, partial(self._written, target), self._stopped)

    def stop(self) -> None:
        if self._progress is not None:
            self._progress.stop()

    def _written(self, target: Path, count: int) -> None:
        self._progress = None
        self.finished.emit(tr("{} written to {}.").format(guests_words(count), target))

    def _stopped(self, error: Exception) -> None:
        self._progress = None
        if isinstance(error, Cancelled):
            self.finished.emit("")
        elif isinstance(error, CannotExport):
            self.failed.emit(str(error))
        else:
            self.finished.emit("")
            self._around.tasks.failed.emit(error)


def _rows(session: Session, show_id: str, wanted: Wanted) -> Iterator[ExportGuest]:
    rows = export_rows(session, show_id, wanted.chosen, wanted.order)
    ids = wanted.ids
    return rows if ids is None else (guest for guest in rows if guest.id in ids)
