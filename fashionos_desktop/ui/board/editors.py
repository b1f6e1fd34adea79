"""Editing in place: a field, or a list where a column has choices."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem, QWidget

from fashionos_desktop.ui.board.columns import Column
from fashionos_desktop.ui.delegates.roles import EDIT_ROLE
from fashionos_desktop.ui.delegates.row_delegate import RowDelegate

Index = QModelIndex | QPersistentModelIndex

_FILLED = "filled"


class BoardDelegate(RowDelegate):
    """Rows, and the editors of their columns. Enter or leaving the cell saves, Esc puts back."""

    columns: tuple[Column[Any], ...] = ()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editing = self.columns[index.column()].editing
        if editing is None or editing.choices is None:
            editor = super().createEditor(parent, option, index)
            editor.setAutoFillBackground(True)
            return editor
        box = QComboBox(parent)
        for choice in editing.choices():
            box.addItem(choice.words, choice.value)
        box.activated.connect(lambda: self._chosen(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Once: Qt asks again whenever the row changes, and would write over what is being typed."""
        if editor.property(_FILLED):
            return
        editor.setProperty(_FILLED, True)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(EDIT_ROLE)))
            editor.showPopup()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            if editor.currentIndex() >= 0:
                model.setData(index, editor.currentData(), EDIT_ROLE)
        else:
            super().setModelData(editor, model, index)

    def _chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
