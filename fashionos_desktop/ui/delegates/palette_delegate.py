"""Rows of the palette: heads of groups, and people, looks, guests and commands with what was found underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from fashionos_desktop.ui.delegates.list_delegate import SELECTED, Index, ListDelegate
from fashionos_desktop.ui.delegates.roles import PaletteItem
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import Photographs, paint_photograph


class PaletteDelegate(ListDelegate):
    """Draws PaletteItem rows; the chosen one says Enter unless it has keys of its own."""

    def __init__(self, look: Look, icons: Icons, view: QListView, photographs: Photographs | None = None) -> None:
        super().__init__(look, icons, view)
        self._photographs = photographs
        self._words: tuple[str, ...] = ()
        if photographs is not None:
            photographs.ready.connect(self._photograph_ready)

    def search(self, words: Sequence[str]) -> None:
        """Underlines where these words are found in names."""
        self._words = tuple(words)
        self.view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = self.item(index)
        rail = self.look.measure.rail
        head = isinstance(item, PaletteItem) and item.head
        return QSize(0, self.look.px(rail.palette_head if head else rail.palette_row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self.item(index)
        if not isinstance(item, PaletteItem):
            return
        theme, rail, line = self.look.theme, self.look.measure.rail, self.look.measure.line
        rect = option.rect
        room = rect.adjusted(rail.palette_pad, 0, -rail.palette_pad, 0)
        if item.head:
            painter.setPen(theme.text_muted)
            self.texts.draw(painter, room, item.name, self.look.face("small", 500))
            return
        chosen = bool(option.state.value & SELECTED)
        if chosen:
            painter.fillRect(rect, theme.selection)
            painter.fillRect(rect.x(), rect.y(), line.edge, rect.height(), theme.accent)
        self._picture(painter, room, item)
        key = item.key or ("Enter" if chosen else "")
        right = self._key(painter, room, key)
        left = rect.x() + self.look.px(rail.palette_text)
        self._name(painter, QRect(left, rect.y(), right - left, rect.height()), item)

    def _picture(self, painter: QPainter, room: QRect, item: PaletteItem) -> None:
        look = self.look
        wide, high = (look.px(side) * 3 // 4 for side in look.measure.photo.row)
        place = QRect(room.x(), room.y() + (room.height() - high) // 2, wide, high)
        if item.photo is None:
            self.icon(painter, item.icon, place, look.px(look.measure.icon.nav), "muted")
            return
        pixmap: QPixmap | None = None
        if self._photographs is not None:
            ratio = painter.device().devicePixelRatio()
            pixmap = self._photographs.pixmap(item.photo, place.size(), ratio)
        paint_photograph(painter, place, pixmap, item.name, look)

    def _key(self, painter: QPainter, room: QRect, key: str) -> int:
        if not key:
            return room.right()
        painter.setPen(self.look.theme.text_muted)
        shaped = self.texts.draw(painter, room, key, self.look.face("key"), right=True)
        return room.right() - shaped.width - self.look.measure.space.m

    def _name(self, painter: QPainter, room: QRect, item: PaletteItem) -> None:
        theme, face = self.look.theme, self.look.face("body", 500)
        painter.setPen(theme.text)
        shaped = self.texts.draw(painter, room, item.name, face)
        if self._words:
            thickness = self.look.measure.rail.underline
            self.texts.underline(painter, room, shaped, face, words=self._words, thickness=thickness)
        rest = room.adjusted(shaped.width + self.look.measure.space.m, 0, 0, 0)
        if item.detail and rest.width() > 0:
            painter.setPen(theme.text_muted)
            self.texts.draw(painter, rest, item.detail, self.look.face("data", figures=False))

    @Slot(str)
    def _photograph_ready(self, key: str) -> None:
        self.view.viewport().update()
