"""The way of a guest list into the show, without a widget: read, counted, written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fashionos_desktop.reports.guest_lists import Field, Mapping, NotAGuestList, Recognition, interpret
from fashionos_desktop.reports.problems import BadFile
from fashionos_desktop.reports.tables_in import UnreadableFile
from fashionos_desktop.services.guest_import import (
    Cancelled,
    ImportPlan,
    ImportResult,
    apply_import,
    plan_import,
)
from fashionos_desktop.services.guest_records import GuestList
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.tasks import Ticket
from fashionos_desktop.views.guests.importing.reading import ListFile, read_list, to_remember, with_remembered
from fashionos_desktop.views.guests.progress import Progress
from fashionos_desktop.views.guests.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show

_RECOUNT = 150
"""Milliseconds after the last change of a column."""
_KNOWN_TROUBLE = (UnreadableFile, NotAGuestList, BadFile, Refused)


class Phase(Enum):
    FILE = "file"
    """No file yet, or one that is no guest list: `trouble` says why."""
    READING = "reading"
    COUNTING = "counting"
    """The columns are known; what they come to is being counted."""
    READY = "ready"
    UNUSABLE = "unusable"
    """With these columns no guest is in the list: `trouble` says why."""
    WRITING = "writing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Understood:
    guests: GuestList
    categories: int


class ImportFlow(QObject):
    changed = Signal()
    progressed = Signal(int, int)
    """Rows done, and of how many; 0 where nobody knows."""

    phase: Phase
    trouble: str
    path: Path | None
    show: Show | None
    file: ListFile | None
    mapping: Mapping
    guests: GuestList | None
    plan: ImportPlan | None
    result: ImportResult | None
    categories: int
    """How many the list names."""
    remember: bool
    """Whether the columns are kept for lists like this one."""

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._ticket: Ticket | None = None
        self._progress: Progress | None = None
        self._recount = QTimer(self, singleShot=True, interval=_RECOUNT)
        self._recount.timeout.connect(self._count)
        self._forget()

    def open(self, path: Path, show: Show) -> None:
        """Reads the file and says what it is."""
        self._stop()
        self._forget()
        self.path, self.show = path, show
        remembered = self._around.preferences.now.guest_lists
        progress = self._begin(Phase.READING)
        self._ticket = self._around.tasks.run(
            lambda: read_list(path, remembered, progress.tell), self._read, self._not_read
        )

    def set_field(self, column: int, field: Field, day_first: bool | None = None) -> None:
        """A person says what a column becomes, and how its dates are read."""
        mapping = self.mapping.with_field(column, field)
        self.mapping = mapping if day_first is None else replace(mapping, day_first=day_first)
        self._stop()
        self.phase = Phase.COUNTING
        self.trouble = ""
        self._recount.start()
        self.changed.emit()

    def write(self) -> None:
        """Imports, in one transaction."""
        show, guests = self.show, self.guests
        if self.phase is not Phase.READY or show is None or guests is None:
            return
        progress = self._begin(Phase.WRITING)
        self._ticket = self._around.tasks.write(
            lambda session: apply_import(session, show.id, guests, progress=progress.tell),
            self._written,
            partial(self._stopped, Phase.READY),
        )

    def stop(self) -> None:
        """Stops what is under way. While it writes, nothing is kept, and the columns are there again."""
        if self.phase is Phase.WRITING:
            if self._progress is not None:
                self._progress.stop()
            return
        self._stop()
        self._forget()
        self.changed.emit()

    def forget(self) -> None:
        """Done with this file: its rows leave the memory."""
        self._stop()
        self._forget()
        self.changed.emit()

    # how it goes

    def _forget(self) -> None:
        self.phase = Phase.FILE
        self.path = self.show = self.file = None
        self.mapping = Mapping(())
        self.guests = self.plan = self.result = None
        self.categories = 0
        self.remember = True
        self.trouble = ""

    def _begin(self, phase: Phase) -> Progress:
        progress = self._progress = Progress(self)
        progress.moved.connect(self.progressed)
        self.phase = phase
        self.changed.emit()
        return progress

    def _stop(self) -> None:
        self._recount.stop()
        if self._progress is not None:
            self._progress.stop()
            self._progress = None
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _read(self, file: ListFile) -> None:
        self.file, self.mapping = file, file.recognition.mapping
        known = self._around.preferences.now.guest_lists.get(self.mapping.signature)
        if known is not None:
            self.mapping = with_remembered(self.mapping, known)
        self._count()

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._forget()
        elif not isinstance(error, _KNOWN_TROUBLE):
            self._forget()
            self._around.tasks.failed.emit(error)
        else:
            self.phase, self.trouble = Phase.FILE, str(error)
        self.changed.emit()

    @Slot()
    def _count(self) -> None:
        file, show = self.file, self.show
        if file is None or show is None:
            return
        progress = self._begin(Phase.COUNTING)
        recognition = replace(file.recognition, mapping=self.mapping)
        self._ticket = self._around.tasks.run(
            lambda: _understood(file, recognition, show.timezone, progress),
            self._interpreted,
            self._unusable,
        )

    def _interpreted(self, understood: Understood) -> None:
        show, guests = self.show, understood.guests
        if show is None:
            return
        self.guests, self.categories = guests, understood.categories
        self._ticket = self._around.tasks.read(
            lambda session: plan_import(session, show.id, guests), self._planned, self._unusable
        )

    def _planned(self, plan: ImportPlan) -> None:
        self.plan, self.phase = plan, Phase.READY
        self.changed.emit()

    def _unusable(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, _KNOWN_TROUBLE):
            self._around.tasks.failed.emit(error)
        self.guests = self.plan = None
        self.phase = Phase.UNUSABLE
        self.trouble = str(error) if isinstance(error, _KNOWN_TROUBLE) else tr("The list could not be counted.")
        self.changed.emit()

    def _written(self, result: ImportResult) -> None:
        if self.remember and self.file is not None and not self.file.recognition.is_known:
            self._keep_columns()
        self.result, self.phase = result, Phase.DONE
        self.changed.emit()

    def _stopped(self, before: Phase, error: Exception) -> None:
        self.phase = before
        if isinstance(error, Refused):
            self.trouble = str(error)
        elif isinstance(error, Cancelled):
            self.trouble = tr("You stopped the import. Nothing of it was kept.")
        else:
            self._around.tasks.failed.emit(error)
        self.changed.emit()

    def _keep_columns(self) -> None:
        signature, choices = self.mapping.signature, to_remember(self.mapping)
        self._around.preferences.change(lambda now: now.with_guest_list(signature, choices))


def _understood(file: ListFile, recognition: Recognition, timezone: str, progress: Progress) -> Understood:
    """On a worker's thread: 100,000 rows take seconds."""
    guests = interpret(file.tables, recognition, timezone=timezone, progress=progress.tell)
    return Understood(guests, len({record.category for record in guests.records if record.category}))
