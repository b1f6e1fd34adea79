"""Where a person is in a board: kept when the order changes and when another query comes."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Slot
from PySide6.QtWidgets import QTableView

from fashionos_desktop.ui.board.model import BoardModel
from fashionos_desktop.ui.board.order import Key

_MOST_KEPT = 2_000

_Flag = QItemSelectionModel.SelectionFlag


class Place(QObject):
    """Remembers selected rows and the one at the top by their keys."""

    def __init__(self, table: QTableView, model: BoardModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._wanted: Key | None = None
        self._current: Key | None = None
        self._selected: list[Key] = []
        self._top: tuple[Key, int] | None = None
        model.modelAboutToBeReset.connect(self._remember_selection)
        model.modelReset.connect(self._restore_selection)
        model.order_read.connect(self._order_read)
        model.order_about_to_change.connect(self._remember_top)
        model.order_changed.connect(self._restore_top)

    def choose(self, key: Key) -> None:
        self._wanted = key
        self._choose_wanted()

    @Slot()
    def _order_read(self) -> None:
        self._restore_selection()
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        row = None if self._wanted is None else self._model.position(self._wanted)
        if row is None:
            return
        self._wanted = None
        self._selected, self._current = [], None
        index = self._model.index(row, 0)
        self._table.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self._table.scrollTo(index, QTableView.ScrollHint.PositionAtCenter)

    @Slot()
    def _remember_selection(self) -> None:
        selection = self._table.selectionModel()
        current = selection.currentIndex()
        if not current.isValid():
            return
        self._current = self._model.key_at(current.row())
        rows = selected_rows(self._table)
        self._selected = self._model.keys_at(rows) if len(rows) <= _MOST_KEPT else []

    @Slot()
    def _restore_selection(self) -> None:
        """What is not in the part of the order that is known waits for the rest of it."""
        if self._current is None and not self._selected:
            return
        self._restore_current()
        found = [row for key in self._selected if (row := self._model.position(key)) is not None]
        if found and (len(found) == len(self._selected) or self._model.order_known):
            chosen = QItemSelection()
            for row in found:
                index = self._model.index(row, 0)
                chosen.select(index, index)
            self._table.selectionModel().select(chosen, _Flag.Select | _Flag.Rows)
            self._selected = []
        if self._model.order_known:
            self._current, self._selected = None, []

    def _restore_current(self) -> None:
        row = None if self._current is None else self._model.position(self._current)
        if row is not None:
            index = self._model.index(row, 0)
            self._table.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
            self._table.scrollTo(index)
            self._current = None

    @Slot()
    def _remember_top(self) -> None:
        self._top = None
        bar = self._table.verticalScrollBar()
        row = self._table.rowAt(0)
        key = self._model.key_at(row) if bar.value() > 0 else None
        if key is not None:
            self._top = (key, self._table.rowViewportPosition(row))

    @Slot()
    def _restore_top(self) -> None:
        if self._top is None:
            return
        key, offset = self._top
        row = self._model.position(key)
        if row is not None:
            height = self._table.verticalHeader().defaultSectionSize()
            self._table.verticalScrollBar().setValue(row * height - offset)


def selected_rows(table: QTableView) -> list[int]:
    """Top to bottom, by ranges: a selection of 100,000 rows is one of them."""
    selection = table.selectionModel().selection()
    parts = [selection.at(place) for place in range(selection.count())]
    return sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})
