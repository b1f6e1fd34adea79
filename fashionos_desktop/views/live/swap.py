"""Who else could walk the next look: chosen from a list, with what speaks against each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from fashionos_desktop.services.live import Timed
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.live.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.casting import MissingModel
    from fashionos_desktop.ui.board.query import Session


class SwapQuestion(QObject):
    """`chosen(look_id, event_model_id)`; `said` where there is nothing to choose."""

    chosen = Signal(str, str)
    said = Signal(str)

    def __init__(self, around: Surroundings, screen: QWidget) -> None:
        super().__init__(screen)
        self._around = around
        self._screen = screen

    def ask(self, show_id: str, timed: Timed | None) -> None:
        who = None if timed is None else timed.line.event_model_id
        if timed is None or who is None:
            self.said.emit(tr("Nobody walks the next line, so there is nobody to swap."))
            return
        now = self._around.clock()

        def read(session: Session) -> MissingModel:
            from fashionos_desktop.services.casting import missing_model

            return missing_model(session, show_id, who, now=now)

        self._around.tasks.read(read, lambda missing: self._offer(timed, missing), self._refused)

    def _refused(self, error: Exception) -> None:
        self._around.tell_error(error, self.said.emit)

    def _offer(self, timed: Timed, missing: MissingModel) -> None:
        line = timed.line
        look = next((one for one in missing.looks if one.look_id == line.id), None)
        offers: dict[str, str] = {}
        for one in look.replacements if look is not None else ():
            if one.event_model_id is not None:
                offers[". ".join((f"{one.name}, {one.why}", *one.doubts))] = one.event_model_id
        if not offers:
            self.said.emit(tr("Nobody of the cast fits look {}. Skip it.").format(timed.number))
            return
        dialog = QInputDialog(self._screen)
        dialog.setWindowTitle(tr("Swap"))
        dialog.setLabelText(tr("Who walks look {} instead of {}?").format(timed.number, line.model_name))
        dialog.setComboBoxItems(list(offers))
        dialog.textValueSelected.connect(lambda words: self.chosen.emit(line.id, offers[words]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
