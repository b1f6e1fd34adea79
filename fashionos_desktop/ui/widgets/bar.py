"""A thin bar: how much of a number is there."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.ui.delegates.roles import Tone
from fashionos_desktop.ui.look.look import Look


class Bar(QWidget):
    """`part` of `whole` in ink; the numbers stand in words beside it. Large ones are 8 px high, others 4."""

    def __init__(
        self,
        look: Look,
        part: float = 0,
        whole: float = 1,
        *,
        tone: Tone = "text",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._tone: Tone = tone
        self._share = 0.0
        control = look.measure.control
        self.setFixedHeight(control.bar_large if large else control.bar)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)
        self.set_value(part, whole)

    def set_value(self, part: float, whole: float) -> None:
        """Shows another share; nothing of nothing is empty."""
        self._share = max(0.0, min(1.0, part / whole)) if whole > 0 else 0.0
        self.setAccessibleName(f"{part:g} / {whole:g}")
        self.update()

    def set_tone(self, tone: Tone) -> None:
        """Changes the colour; the words beside it say what it means."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.measure.space.xxxl, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        groove = theme.sunken if self._tone == "text" else theme.soft(self._tone)
        painter.fillRect(self.rect(), groove)
        painter.fillRect(0, 0, round(self.width() * self._share), self.height(), theme.tone(self._tone))
