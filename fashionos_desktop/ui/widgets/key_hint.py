"""A key or two, boxed or bare, beside what they do."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.look.text import CENTRE
from fashionos_desktop.ui.widgets.keys import key_words


class KeyHint(QWidget):
    """`keys` as in a shortcut ("Ctrl+N"), or any short word ("Enter", "↑")."""

    def __init__(self, look: Look, keys: str, boxed: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = key_words(keys)
        self._boxed = boxed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._words)
        look.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        control = self._look.measure.control
        wide = int(self._look.metrics("key").horizontalAdvance(self._words) + 1)
        high = self._look.px(control.hint)
        return QSize(max(high, wide + 2 * control.badge_pad) if self._boxed else wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        if self._boxed:
            rounded(painter, self.rect(), self._look.measure.radius.chip, theme.raised, theme.line)
        painter.setFont(self._look.font("key"))
        painter.setPen(theme.text_muted)
        painter.drawText(self.rect(), CENTRE, self._words)

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
