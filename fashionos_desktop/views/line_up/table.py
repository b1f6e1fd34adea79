"""The line-up as a table: lines are dragged by their rows, models are dropped on them, words are typed in place."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from fashionos_desktop.services.line_up import moved
from fashionos_desktop.ui.dragging import CAST, LINES, MODELS, ids_in
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.table import Table
from fashionos_desktop.views.line_up.order_model import Column, OrderModel

_WIDTHS = {
    Column.NUMBER: 58, Column.MODEL: 196, Column.COLLECTION: 104, Column.GARMENTS: 150, Column.SHOES: 94,
    Column.ACCESSORIES: 102, Column.DRESSER: 80, Column.CHANGE: 112, Column.LIGHT: 110, Column.MUSIC: 100,
    Column.NOTES: 160,
}  # fmt: skip


class OrderTable(Table):
    """`move_by(steps)` with Alt and the arrows, `move_block_by` with Shift as well."""

    move_by = Signal(int)
    move_block_by = Signal(int)
    drop_said = Signal(str)
    """What a drop would do; empty when the drag is over."""
    scrolled = Signal()

    def __init__(self, around: Surroundings, model: OrderModel, parent: QWidget | None = None) -> None:
        super().__init__(around.look, around.icons, around.photographs, "photo", parent=parent)
        self._look = around.look
        self._order = model
        self._drop_before: int | None = None
        self._drop_on: int | None = None
        self.setModel(model)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoScroll(True)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        heads = self.horizontalHeader()
        heads.setSectionsMovable(False)
        heads.setSectionsClickable(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, around.look.px(width))
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.setAccessibleName(self.tr("Running order"))

    def chosen(self) -> list[str]:
        """Ids of the selected lines, in the order of the show."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [line.id for row in rows if (line := self._order.line_at(self._order.index(row, 0))) is not None]

    def choose(self, line_id: str) -> None:
        """Selects one line and shows it."""
        index = self._order.index_of(line_id)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if alt and steps is not None:
            block = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.move_block_by if block else self.move_by).emit(steps)
            return
        super().keyPressEvent(event)

    # drags

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(ids_in(event.mimeData(), kind) for kind in (LINES, CAST, MODELS)):
            event.acceptProposedAction()
            self.setState(QAbstractItemView.State.DraggingState)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # it scrolls at the edges
        point = event.position().toPoint()
        lines = ids_in(event.mimeData(), LINES)
        if lines:
            place, line_up = self._place(point), self._order.line_up
            if place != self._drop_before and line_up is not None:
                self._aim(place, None)
                before = self._line_id(place)
                self._order.preview(moved(line_up, lines, before))
                self.drop_said.emit(self._order.drop_words(lines, before))
            event.acceptProposedAction()
            return
        index = self.indexAt(point)
        line = self._order.line_at(index) if index.isValid() else None
        fits = line is not None and line.is_look
        if line is not None and fits and index.row() != self._drop_on:
            self.drop_said.emit(self._order.give_words(line.id, event.mimeData()))
        self._aim(None, index.row() if fits else None)
        event.setAccepted(fits)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """By hand: the view would insert and remove, and lose what a row is."""
        lines = ids_in(event.mimeData(), LINES)
        before, on = self._drop_before, self._drop_on
        self._over()
        if lines:
            self._order.put(list(lines), self._line_id(before))
        elif on is not None:
            self._order.dropMimeData(event.mimeData(), event.dropAction(), -1, -1, self._order.index(on, 0))
        event.setDropAction(Qt.DropAction.CopyAction)  # the source keeps its rows: the model has moved them
        event.accept()
        self.setState(QAbstractItemView.State.NoState)

    def startDrag(self, supported: Qt.DropAction) -> None:
        super().startDrag(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction)
        self._over()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_before is None and self._drop_on is None:
            return
        painter = QPainter(self.viewport())
        accent, width = self._look.theme.accent, self._look.measure.line.focus
        if self._drop_before is not None:
            y = self._edge(self._drop_before)
            painter.fillRect(0, y - width // 2, self.viewport().width(), width, accent)
        elif self._drop_on is not None:
            top, high = self.rowViewportPosition(self._drop_on), self.rowHeight(self._drop_on)
            painter.setPen(accent)
            for inset in range(width):
                painter.drawRect(inset, top + inset, self.viewport().width() - 1 - 2 * inset, high - 1 - 2 * inset)

    def _place(self, point: QPoint) -> int:
        """The row before which a drop at this point puts lines."""
        row = self.rowAt(point.y())
        if row < 0:
            return self._order.rowCount()
        return row + (point.y() > self.rowViewportPosition(row) + self.rowHeight(row) // 2)

    def _edge(self, row: int) -> int:
        if row < self._order.rowCount():
            return self.rowViewportPosition(row)
        last = row - 1
        return self.rowViewportPosition(last) + self.rowHeight(last) if last >= 0 else 0

    def _line_id(self, row: int | None) -> str | None:
        line = None if row is None else self._order.line_at(self._order.index(row, 0))
        return None if line is None else line.id

    def _aim(self, before: int | None, on: int | None) -> None:
        if (before, on) != (self._drop_before, self._drop_on):
            self._drop_before, self._drop_on = before, on
            self.viewport().update()

    @Slot()
    def _over(self) -> None:
        self._aim(None, None)
        self._order.preview(None)
        self.drop_said.emit("")
