"""The coming looks as a list: number, who, how far."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex

from fashionos_desktop.services.readiness import LookReadiness
from fashionos_desktop.ui.delegates.roles import CELL_ROLE, DISPLAY_ROLE, KEY_ROLE, Cell
from fashionos_desktop.views.line_up_check.words import state_of, tr

Index = QModelIndex | QPersistentModelIndex


class LooksModel(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._looks: tuple[LookReadiness, ...] = ()

    def show(self, looks: tuple[LookReadiness, ...]) -> None:
        """The same looks are repainted, so that a choice stays; others are a new list."""
        same = [one.look.id for one in looks] == [one.look.id for one in self._looks]
        if not same:
            self.beginResetModel()
        self._looks = looks
        if not same:
            self.endResetModel()
        elif looks:
            self.dataChanged.emit(self.index(0, 0), self.index(len(looks) - 1, 2))

    def at(self, index: Index) -> LookReadiness | None:
        return self._looks[index.row()] if 0 <= index.row() < len(self._looks) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._looks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        ready = self.at(index)
        if ready is None:
            return None
        if role == KEY_ROLE:
            return ready.look.id
        if role in (CELL_ROLE, DISPLAY_ROLE):
            cell = self._cell(ready, index.column())
            return cell if role == CELL_ROLE else cell.text or (cell.state.word if cell.state else "")
        return None

    def _cell(self, ready: LookReadiness, column: int) -> Cell:
        if column == 0:
            return Cell(ready.number)
        if column == 1:
            name = ready.look.model_name
            return Cell(name, photo=ready.look.picture_id, name=name, needed=tr("No model"))
        return Cell(state=state_of(ready))
