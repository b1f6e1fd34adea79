"""Now, on the line of the day: a thin mark in the accent and the time above it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.text import Face

_HIGH = 26
_WIDE = 2
_GAP = 2


class NowMark(QWidget):
    """A child of the line: when it moves, only the places that it leaves and takes are painted."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self._x = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._dress)

    @property
    def words(self) -> str:
        return self._words

    @property
    def x_on_line(self) -> int:
        return self.x() + self._x

    def say(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.update()

    def stand(self, x: int, y: int, room: int) -> None:
        """At `x` of the line that lies at `y`; the words stay within `room`."""
        wide = self._face().width(self._words) + 2
        left = max(0, min(x - wide // 2, room - wide))
        self._x = max(0, min(x - left, wide - _WIDE))
        place = QRect(left, 0, wide, y + _HIGH // 2)
        if place != self.geometry():
            self.setGeometry(place)

    def high_above_line(self) -> int:
        """From the top of the words to the line."""
        return self._look.line_height("data") + _GAP + _HIGH // 2

    def paintEvent(self, event: QPaintEvent) -> None:
        look, accent = self._look, self._look.theme.accent
        painter = QPainter(self)
        painter.setPen(accent)
        look.texts.draw(painter, QRect(1, 0, self.width(), look.line_height("data")), self._words, self._face())
        painter.fillRect(self._x - _WIDE // 2, self.height() - _HIGH, _WIDE, _HIGH, accent)

    def _face(self) -> Face:
        return self._look.face("data", 600)

    @Slot()
    def _dress(self) -> None:
        self.update()
