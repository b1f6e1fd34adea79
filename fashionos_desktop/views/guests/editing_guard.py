"""What comes in while a cell of the board is being edited: told, and never written over what is typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemDelegate, QStyleOptionViewItem, QWidget

from fashionos_desktop.ui.board.columns import Column
from fashionos_desktop.ui.board.editors import BoardDelegate
from fashionos_desktop.ui.board.view import BoardView
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look

Index = QModelIndex | QPersistentModelIndex


class KeepingRows(BoardDelegate):
    """Says which cell is being edited."""

    begun = Signal(QWidget, int, int)
    """The editor, its row and its column."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        self.begun.emit(editor, index.row(), index.column())
        return editor


class EditingGuard(QObject):
    """`overtaken` comes when the cell that is being edited got another value meanwhile. Enter keeps what is
    typed; `take_theirs` closes the editor."""

    overtaken = Signal(str)
    """What the cell says now."""
    over = Signal()
    """The person chose."""

    def __init__(self, look: Look, icons: Icons, board: BoardView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = board.model
        self._editor: QWidget | None = None
        self._key: Any = None
        self._column: Column[Any] | None = None
        self._before: Any = None
        self._told = False
        table = board.table
        table.rows.deleteLater()
        self._rows = table.rows = KeepingRows(look, icons, table)
        self._rows.columns = self._model.columns
        table.setItemDelegate(self._rows)
        self._model.brought.connect(self._rows.flash)
        self._model.refreshed.connect(self._refreshed)
        self._rows.begun.connect(self._begun)
        self._rows.closeEditor.connect(self._closed)

    @Slot()
    def take_theirs(self) -> None:
        if self._editor is not None:
            self._rows.closeEditor.emit(self._editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)

    @Slot(QWidget, int, int)
    def _begun(self, editor: QWidget, row: int, column: int) -> None:
        found = self._model.row_at(row)
        editing = self._model.columns[column].editing
        if found is None or editing is None:
            return
        self._editor, self._key, self._column = editor, self._model.key_at(row), self._model.columns[column]
        self._before = editing.value(found)
        editor.destroyed.connect(self._closed)

    @Slot(object)
    def _refreshed(self, ids: frozenset[str]) -> None:
        row = None if self._editor is None else self._model.position(self._key)
        column = self._column
        if row is None or column is None or column.editing is None or self._model.id_at(row) not in ids:
            return
        now = self._model.row_at(row)
        if now is not None and column.editing.value(now) != self._before:
            self._before = column.editing.value(now)
            self._told = True
            cell = column.cell(now)
            self.overtaken.emit(cell.text or cell.needed)

    @Slot()
    def _closed(self) -> None:
        self._editor = self._column = None
        if self._told:
            self._told = False
            self.over.emit()
