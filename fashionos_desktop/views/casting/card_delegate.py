"""Draws one card of the board: a portrait, who it is, what she walks, and the worst there is to say."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fashionos_desktop.services.casting import CastCard
from fashionos_desktop.services.measures import height_words
from fashionos_desktop.ui.look.photographs import paint_photograph
from fashionos_desktop.ui.look.text import strike
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.casting.cast_model import CARD_ROLE
from fashionos_desktop.views.casting.words import TONES, looks_words

_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_GAP = 8
_RELEASED = 0.45


class CardDelegate(QStyledItemDelegate):
    def __init__(self, around: Surroundings, view: QListView) -> None:
        super().__init__(view)
        self._around = around
        self._look = around.look
        self._view = view
        self.pale: frozenset[str] = frozenset()
        """Cards that are being dragged: drawn at a third."""
        around.photographs.ready.connect(self._ready)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._look.px(self._look.measure.photo.card[1]) + 2 + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card = index.data(CARD_ROLE)
        if not isinstance(card, CastCard):
            return
        look, theme = self._look, self._look.theme
        rect = option.rect.adjusted(0, 0, -1, -_GAP)
        painter.save()
        painter.setOpacity(0.35 if card.id in self.pale else 1.0)
        painter.fillRect(rect, theme.surface)
        painter.setPen(theme.line)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        released = card.status == "released"
        photo = QRect(rect.left() + 1, rect.top() + 1, look.px(look.measure.photo.card[0]), rect.height() - 2)
        ratio = painter.device().devicePixelRatio()
        pixmap = None
        if card.portrait_id is not None:
            pixmap = self._around.photographs.pixmap(card.portrait_id, photo.size(), ratio)
        paint_photograph(painter, photo, pixmap, card.name, look, opacity=_RELEASED if released else 1.0)
        room = QRect(photo.right() + look.measure.space.s, rect.top() + 8, 0, 0)
        room.setRight(rect.right() - look.measure.space.xs)
        self._words(painter, room, rect, card, released=released)
        state = option.state.value
        if state & _SELECTED or (state & _FOCUSED and self._view.hasFocus()):
            painter.setPen(theme.accent if state & _SELECTED else theme.focus_ring)
            for inset in range(look.measure.line.edge if state & _SELECTED else 1):
                painter.drawRect(rect.adjusted(inset, inset, -1 - inset, -1 - inset))
        painter.restore()

    def _words(self, painter: QPainter, room: QRect, rect: QRect, card: CastCard, *, released: bool) -> None:
        look, theme = self._look, self._look.theme
        name = look.face("data", 600, figures=False)
        high = look.line_height("data")
        y = room.top()
        for line in _two_lines(card.name):
            at = QRect(room.left(), y, room.width(), high)
            painter.setPen(theme.text_muted if released else theme.text)
            shaped = look.texts.draw(painter, at, line, name)
            if released:
                strike(painter, at, shaped.width, 1, theme.text_muted)
            y += high
        units = self._around.preferences.now.units
        facts = ", ".join(fact for fact in (height_words(card.measures.height, units, unit=False), card.agency) if fact)
        painter.setPen(theme.text_muted)
        small = look.face("small")
        look.texts.draw(painter, QRect(room.left(), y, room.width(), look.line_height("small")), facts, small)
        y += look.line_height("small")
        if card.looks:
            painter.setPen(theme.text)
            at = QRect(room.left(), y, room.width(), look.line_height("small"))
            look.texts.draw(painter, at, looks_words(card.looks), small)
        icon = look.px(look.measure.icon.inline) - 2
        foot = QRect(room.left(), rect.bottom() - look.px(24), room.width(), look.px(20))
        colour = theme.tone(TONES[card.state.tone])
        self._around.icons.paint(
            painter, card.state.icon, QRect(foot.left(), foot.top(), icon, foot.height()), icon, colour
        )
        painter.setPen(colour)
        look.texts.draw(painter, foot.adjusted(icon + 5, 0, 0, 0), card.state.words, look.face("small", 500))

    @Slot(str)
    def _ready(self, key: str) -> None:
        self._view.viewport().update()


def _two_lines(name: str) -> list[str]:
    """A name on two lines: given names, then the family's; one where it has one word."""
    parts = name.split()
    if len(parts) < 2:
        return [name]
    return [" ".join(parts[:-1]), parts[-1]]
