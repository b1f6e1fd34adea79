"""The navigation rail: icon, name and digit; the active screen on paper with a bar of ink."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from fashionos_desktop.ui.delegates.list_delegate import FOCUSED, HOVERED, SELECTED, Index, ListDelegate
from fashionos_desktop.ui.delegates.roles import RailItem
from fashionos_desktop.ui.look.strokes import rounded


class RailDelegate(ListDelegate):
    """Narrow where the rail is: then only icons are drawn, and the model's tool tips name them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = self.item(index)
        if isinstance(item, RailItem) and item.rule:
            return QSize(0, self.look.measure.space.l)
        return QSize(0, self.look.px(self.look.measure.rail.row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self.item(index)
        if not isinstance(item, RailItem):
            return
        if item.rule:
            self._rule(painter, option.rect)
            return
        look, theme, rail = self.look, self.look.theme, self.look.measure.rail
        rect = option.rect
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        narrow = width <= look.px(look.measure.shell.rail_narrow)
        state = option.state.value
        active = bool(state & SELECTED)
        tall = look.px(rail.fill)
        room = QRect(x, y + (height - tall) // 2, width, tall)
        if active:
            inset = look.measure.space.xs if narrow else rail.inset
            painter.fillRect(room.adjusted(0, 0, -inset, 0), theme.surface)
            painter.fillRect(room.x(), room.y(), look.measure.line.edge, tall, theme.ink)
        size = look.px(look.measure.icon.nav)
        at = x + (width - size) // 2 if narrow else x + rail.icon
        tone = "text" if active or state & HOVERED else "muted"
        self.icon(painter, item.icon, QRect(at, room.y(), size, room.height()), size, tone)
        if not narrow:
            self._words(painter, room, item, active, tone)
        if item.news:
            self._news(painter, room, at + size, narrow)
        if state & FOCUSED:
            ring = room.adjusted(look.measure.line.edge, 0, -rail.inset, 0)
            rounded(painter, ring, look.measure.radius.row, None, theme.focus_ring, width=look.measure.line.focus)

    def _words(self, painter: QPainter, room: QRect, item: RailItem, active: bool, tone: str) -> None:
        rail = self.look.measure.rail
        painter.setPen(self.look.theme.tone(tone))
        left = room.x() + self.look.px(rail.text)
        name = QRect(left, room.y(), room.right() - left - 2 * rail.digit, room.height())
        self.texts.draw(painter, name, item.name, self.look.face("body", 600 if active else None))
        digit = room.adjusted(0, 0, -rail.digit, 0)
        self.texts.draw(painter, digit, item.digit, self.look.face("key", figures=True), right=True)

    def _news(self, painter: QPainter, room: QRect, icon_end: int, narrow: bool) -> None:
        size = self.look.measure.rail.marker
        left = icon_end - size // 2 if narrow else room.right() - 2 * self.look.measure.rail.digit - size
        top = room.y() + self.look.measure.space.xxs if narrow else room.center().y() - size // 2
        rounded(painter, QRect(left, top, size, size), size / 2, self.look.theme.warn)

    def _rule(self, painter: QPainter, rect: QRect) -> None:
        inset = self.look.measure.rail.icon
        narrow = rect.width() <= self.look.px(self.look.measure.shell.rail_narrow)
        left = rect.x() + (inset * 2 // 3 if narrow else inset)
        wide = rect.width() - 2 * (left - rect.x())
        painter.fillRect(left, rect.center().y(), wide, self.look.measure.line.hair, self.look.theme.line)
