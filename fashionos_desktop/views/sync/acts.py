"""What the buttons of an entry do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QApplication, QMenu

from fashionos_desktop.services.journal import JournalItem, Remedy, Settler, mend
from fashionos_desktop.services.journal.proposing import Proposal, propose, save_with
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.sync.entry_row import EntryRow
from fashionos_desktop.views.sync.marks import destination_of
from fashionos_desktop.views.sync.needs import Needs
from fashionos_desktop.views.sync.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from fashionos_desktop.services.edits import Edit
    from fashionos_desktop.ui.board.query import Session

    Work = Callable[[Session], Edit]

_PROPOSED = (Remedy.NEW_CODE, Remedy.NEW_ADDRESS)


class Acts(QObject):
    """Each is one write that can be taken back. `settled` once it is on disk."""

    settled = Signal()

    def __init__(self, around: Surroundings, needs: Needs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._needs = needs
        needs.asked.connect(self.act)
        needs.fixed.connect(self._save_with)

    @Slot(object, object)
    def act(self, item: JournalItem, remedy: Remedy) -> None:
        if remedy is Remedy.COPY:
            QApplication.clipboard().setText(item.text)
            self._around.tell(tr("Copied: {}").format(item.headline))
        elif remedy is Remedy.OPEN:
            self._open(item)
        elif remedy in _PROPOSED:
            self._around.tasks.read(
                lambda session: propose(session, item.id, remedy),
                partial(self._proposed, item, remedy),
                partial(self._failed, item),
            )
        else:
            self._mend(item, remedy)

    def _mend(self, item: JournalItem, remedy: Remedy) -> None:
        settler = self._settler()
        self._write(item, lambda session: mend(session, item.id, remedy, settler))

    @Slot(object, object, str)
    def _save_with(self, item: JournalItem, proposal: Proposal, value: str) -> None:
        settler = self._settler()
        self._write(item, lambda session: save_with(session, proposal, value, settler))

    def _write(self, item: JournalItem, work: Work) -> None:
        row = self._needs.row(item.id)
        if row is not None:
            row.set_busy()
        self._around.tasks.write(work, self._done, partial(self._failed, item))

    def _done(self, edit: Edit) -> None:
        self._around.history.done(edit)
        self.settled.emit()

    def _failed(self, item: JournalItem, error: Exception) -> None:
        row = self._needs.row(item.id)
        if not isinstance(error, Refused):
            if row is not None:
                row.complain(tr("That step did not work, and nothing was changed."))
            self._around.tasks.failed.emit(error)
        elif row is not None:
            row.complain(str(error))
        else:
            self._around.tell(str(error))

    def _proposed(self, item: JournalItem, remedy: Remedy, proposal: Proposal | None) -> None:
        row = self._needs.row(item.id)
        if proposal is None:
            self._mend(item, remedy)
        elif row is not None:
            row.ask_for_value(proposal)

    def _open(self, item: JournalItem) -> None:
        if len(item.opens) == 1:
            self._around.go(destination_of(item.opens[0]))
            return
        row = self._needs.row(item.id)
        if row is not None:
            self._menu(item, row).popup(_below(row))

    def _menu(self, item: JournalItem, row: EntryRow) -> QMenu:
        menu = QMenu(row)
        menu.aboutToHide.connect(menu.deleteLater)
        for link in item.opens:
            name = f"{link.name[:1].upper()}{link.name[1:]}".replace("&", "&&")
            menu.addAction(name, partial(self._around.go, destination_of(link)))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _settler(self) -> Settler:
        person = self._around.person()
        return Settler(self._around.clock(), None if person is None else person.profile_id)


def _below(row: EntryRow) -> QPoint:
    button = row.buttons[Remedy.OPEN]
    return button.mapToGlobal(QPoint(0, button.height()))
