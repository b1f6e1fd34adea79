"""The list of tables on the Data screen: heads of groups, names, and how many rows each has."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from fashionos_desktop.ui.delegates.list_delegate import FOCUSED, HOVERED, SELECTED, Index, ListDelegate
from fashionos_desktop.ui.delegates.roles import TableName
from fashionos_desktop.ui.look.strokes import ring


class TableNameDelegate(ListDelegate):
    """Draws TableName rows; a head has a little more room above it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item, row = self.item(index), self.look.measure.row
        head = isinstance(item, TableName) and item.head
        return QSize(0, self.look.px(row.header if head else row.compact))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self.item(index)
        if not isinstance(item, TableName):
            return
        theme, space = self.look.theme, self.look.measure.space
        rect = option.rect
        room = rect.adjusted(space.l, 0, -space.m, 0)
        if item.head:
            painter.setPen(theme.text_muted)
            below = rect.height() - self.look.px(self.look.measure.row.compact)
            self.texts.draw(painter, room.adjusted(0, below, 0, 0), item.name, self.look.face("small", 500))
            return
        state = option.state.value
        chosen = bool(state & SELECTED)
        if chosen:
            painter.fillRect(rect, theme.selection)
        elif state & HOVERED:
            painter.fillRect(rect, theme.canvas)
        painter.setPen(theme.text_muted)
        count = self.texts.draw(painter, room, item.count, self.look.face("small", figures=True), right=True)
        painter.setPen(theme.text)
        name = QRect(room.x(), room.y(), room.width() - count.width - space.xs, room.height())
        self.texts.draw(painter, name, item.name, self.look.face("data", 600 if chosen else None, figures=False))
        if state & FOCUSED:
            ring(painter, rect, self.look.measure.line.focus, theme.focus_ring)
