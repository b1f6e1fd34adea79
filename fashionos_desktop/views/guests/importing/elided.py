"""One line of words that gives way: cut with an ellipsis, whole in its tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.ui.look.look import Look


class Elided(QWidget):
    def __init__(
        self,
        look: Look,
        text: str,
        style: str = "data",
        tone: str = "text",
        *,
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.text = text
        self._face = (style, weight, False)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setToolTip(text if len(text) > 20 else "")
        look.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        face = self._look.face(*self._face)
        return QSize(face.width(self.text), self._look.line_height(self._face[0]) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._look.theme.tone(self._tone))
        self._look.texts.draw(painter, self.rect(), self.text, self._look.face(*self._face))

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
