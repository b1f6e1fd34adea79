"""A short fact on a quiet background: "In since 19:22", "1 impossible"."""

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.ui.delegates.roles import Tone
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.look.text import LEFT


class Badge(QWidget):
    """Icon and words in the tone of a state, on its soft background."""

    def __init__(
        self,
        look: Look,
        icons: Icons,
        text: str,
        icon: str = "",
        *,
        tone: Tone = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._text = text
        self._icon = icon
        self._tone: Tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        look.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        words = int(self._look.metrics("small-strong").horizontalAdvance(self._text) + 1)
        pad = self._look.measure.control.badge_pad
        return QSize(self._before_words() + words + pad, self._look.px(self._look.measure.control.badge))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        colour = theme.tone(self._tone)
        painter = QPainter(self)
        rounded(painter, self.rect(), self._look.measure.radius.chip, theme.soft(self._tone))
        if self._icon:
            size = self._icon_size()
            at = QRect(self._look.measure.control.badge_pad - 1, 0, size, self.height())
            self._icons.paint(painter, self._icon, at, size, colour)
        painter.setPen(colour)
        painter.setFont(self._look.font("small-strong"))
        painter.drawText(self.rect().adjusted(self._before_words(), 0, 0, 0), LEFT, self._text)

    def _icon_size(self) -> int:
        return self._look.px(self._look.measure.icon.inline) * 7 // 8

    def _before_words(self) -> int:
        pad = self._look.measure.control.badge_pad
        return pad + (self._icon_size() + self._look.measure.space.xxs if self._icon else 0)

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
