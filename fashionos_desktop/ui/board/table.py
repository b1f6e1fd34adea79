"""The table of a board."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from fashionos_desktop.ui.board.editors import BoardDelegate
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import Photographs
from fashionos_desktop.ui.widgets.table import Table

_Edit = QAbstractItemView.EditTrigger


class BoardTable(Table):
    """A table that never asks its model for all rows, and edits in place."""

    typed = Signal(str)
    """A letter: Qt would look through every row for it."""
    resized = Signal()

    def __init__(
        self,
        look: Look,
        icons: Icons,
        photographs: Photographs | None = None,
        row: str = "comfortable",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, icons, photographs, row, parent=parent)
        self.rows.deleteLater()
        self.rows: BoardDelegate = BoardDelegate(look, icons, self, photographs, row)
        self.setItemDelegate(self.rows)
        self.setEditTriggers(_Edit.EditKeyPressed | _Edit.DoubleClicked)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSortIndicatorShown(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        self.typed.emit(search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
