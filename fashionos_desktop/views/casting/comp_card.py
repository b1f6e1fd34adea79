"""A comp card: one model, large, with her measures; the arrows turn to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fashionos_desktop.services.casting import CastCard
from fashionos_desktop.services.measures import girth_words, height_words, shoe_words
from fashionos_desktop.ui.look.photographs import paint_photograph
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.casting.words import TONES, looks_words, tr


class CompCard(QWidget):
    left = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around, self._look = around, around.look
        self._cards: tuple[CastCard, ...] = ()
        self._place = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        around.photographs.ready.connect(self._ready)
        around.look.changed.connect(self.update)

    @property
    def card(self) -> CastCard | None:
        return self._cards[self._place] if self._cards else None

    def show_cards(self, cards: Sequence[CastCard], event_model_id: str) -> None:
        self._cards = tuple(cards)
        self._place = next((at for at, card in enumerate(cards) if card.id == event_model_id), 0)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
            Qt.Key.Key_Home: -len(self._cards), Qt.Key.Key_End: len(self._cards),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_C):
            self.left.emit()
        elif key in steps and self._cards:
            self._place = max(0, min(len(self._cards) - 1, self._place + steps[key]))
            self._tell()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._cards:
            step = 1 if event.position().x() > self.width() / 2 else -1
            self._place = max(0, min(len(self._cards) - 1, self._place + step))
            self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, theme = self._look, self._look.theme
        painter.fillRect(self.rect(), theme.surface)
        card = self.card
        if card is None:
            return
        edge = look.measure.space.xxl
        high = self.height() - 2 * edge
        photo = QRect(edge, edge, min(high * 3 // 4, self.width() // 2), high)
        pixmap = None
        if card.portrait_id is not None:
            pixmap = self._around.photographs.pixmap(card.portrait_id, photo.size(), self.devicePixelRatioF())
        paint_photograph(painter, photo, pixmap, card.name, look)
        room = QRect(photo.right() + edge, photo.top(), self.width() - photo.right() - 2 * edge, photo.height())
        self._words(painter, room, card)

    def _words(self, painter: QPainter, room: QRect, card: CastCard) -> None:
        look, theme, units = self._look, self._look.theme, self._around.preferences.now.units
        y = room.top()
        measures = card.measures
        painter.setPen(theme.text_muted)
        count = tr("{} of {}").format(self._place + 1, len(self._cards))
        y = self._line(painter, room, y, count, "data")
        painter.setPen(theme.text)
        y = self._line(painter, room, y + 8, card.name, "title")
        painter.setPen(theme.text_muted)
        y = self._line(painter, room, y, card.agency, "lead")
        rows = (
            (tr("Height"), height_words(measures.height, units)), (tr("Bust"), girth_words(measures.bust, units)),
            (tr("Waist"), girth_words(measures.waist, units)), (tr("Hips"), girth_words(measures.hips, units)),
            (tr("Shoe"), shoe_words(measures.shoe, units, card.gender)), (tr("Walks"), looks_words(card.looks)),
        )  # fmt: skip
        y += look.measure.space.l
        for label, value in rows:
            if not value:
                continue
            painter.fillRect(room.left(), y, room.width(), 1, theme.line)
            at = QRect(room.left(), y + 8, room.width(), look.line_height("lead") + 8)
            painter.setPen(theme.text_muted)
            look.texts.draw(painter, at, label, look.face("lead"))
            painter.setPen(theme.text)
            look.texts.draw(painter, at, value, look.face("lead", 600), right=True)
            y = at.bottom() + 8
        painter.setPen(theme.tone(TONES[card.state.tone]))
        y = self._line(painter, room, y + look.measure.space.m, card.state.words, "lead")
        painter.setPen(theme.text_muted)
        keys = tr("Arrows turn the page. Esc closes.")
        self._line(painter, room, room.bottom() - look.line_height("data"), keys, "data")

    def _line(self, painter: QPainter, room: QRect, y: int, words: str, style: str) -> int:
        high = self._look.line_height(style)
        self._look.texts.draw(painter, QRect(room.left(), y, room.width(), high), words, self._look.face(style))
        return y + high

    def sizeHint(self) -> QSize:
        return QSize(900, 700)

    def _tell(self) -> None:
        card = self.card
        self.setAccessibleName("" if card is None else f"{card.name}, {card.agency}")
        self.update()

    @Slot(str)
    def _ready(self, key: str) -> None:
        if self.card is not None and key == self.card.portrait_id:
            self.update()
