"""Deleting the row that is shown: what would happen is said first, where the row is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from fashionos_desktop.services.records import Consequences, consequences_of_deleting, delete_record
from fashionos_desktop.services.vocabulary import words_of
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.data.pane import RecordPane
from fashionos_desktop.views.data.sheet import Place, Sheet
from fashionos_desktop.views.data.wordings import deleting

if TYPE_CHECKING:
    from fashionos_desktop.services.edits import Edit


class Deleting(QObject):
    gone = Signal(object)
    """Place: the row is deleted, and undo brings it back."""
    refused = Signal(object, object)
    """Place, error: it is still there."""

    def __init__(self, around: Surroundings, pane: RecordPane, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._pane = pane
        self._sheet = sheet
        pane.delete.connect(self.ask)
        pane.agreed.connect(self._delete)
        pane.kept.connect(self.keep)

    @Slot()
    def ask(self) -> None:
        place = self._sheet.place
        row_id = place.row_id if place is not None else None
        if place is not None and row_id is not None:
            self._around.tasks.read(
                lambda session: consequences_of_deleting(session, place.table, row_id), partial(self._ask, place)
            )

    def keep(self) -> bool:
        """Takes the question back. False where none is open."""
        if not self._pane.question.isVisible():
            return False
        self._pane.answered()
        if self._pane.form is not None:
            self._pane.form.focus()
        return True

    def _ask(self, place: Place, what: Consequences) -> None:
        if place == self._sheet.place:
            answer = self.tr("Delete {}").format(words_of(place.table).one) if what.allowed else ""
            self._pane.ask(deleting(self._sheet.title(place), what), answer)

    @Slot()
    def _delete(self) -> None:
        place = self._sheet.place
        row_id = place.row_id if place is not None else None
        if place is None or row_id is None:
            return
        self._pane.answered()
        self._sheet.saving.add(place)
        self._around.tasks.write(
            lambda session: delete_record(session, place.table, row_id),
            partial(self._deleted, place),
            partial(self.refused.emit, place),
        )

    def _deleted(self, place: Place, edit: Edit) -> None:
        self._sheet.saving.discard(place)
        self._sheet.drafts.pop(place, None)
        self._around.history.done(edit)
        self.gone.emit(place)
