"""Two or three ways to see the same: "Wall | Table"."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.look.text import LEFT


class Ways(QWidget):
    """Pairs of icon and word, one of them chosen. Left and Right change it; `chosen` carries its place."""

    chosen = Signal(int)

    def __init__(
        self,
        look: Look,
        icons: Icons,
        ways: Sequence[tuple[str, str]],
        at: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._ways = tuple(ways)
        self._at = at
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def at(self) -> int:
        """Which one is chosen."""
        return self._at

    def choose(self, at: int) -> None:
        """Chooses another; places outside are left alone."""
        if at != self._at and 0 <= at < len(self._ways):
            self._at = at
            self._dress()
            self.chosen.emit(at)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()), self._look.px(self._look.measure.control.button))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        radius, hair = look.measure.radius.control, look.measure.line.hair
        rounded(painter, self.rect(), radius, theme.surface)
        left = 0
        for place, (icon, word) in enumerate(self._ways):
            field = QRect(left, 0, self._widths()[place], self.height())
            if place == self._at:
                rounded(painter, field.adjusted(hair, hair, -hair, -hair), radius - hair, theme.selection)
            if place:
                painter.fillRect(left, 0, hair, self.height(), theme.line_strong)
            self._paint_way(painter, field, icon, word)
            left += field.width()
        rounded(painter, self.rect(), radius, None, theme.line_strong)
        if self.hasFocus():
            rounded(painter, self.rect(), radius, None, theme.focus_ring, width=look.measure.line.focus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = 0.0
        for place, width in enumerate(self._widths()):
            if left <= event.position().x() < left + width:
                self.choose(place)
                return
            left += width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.choose(self._at + step)
        else:
            super().keyPressEvent(event)

    def _paint_way(self, painter: QPainter, field: QRect, icon: str, word: str) -> None:
        look = self._look
        pad, gap = look.px(look.measure.control.pad), look.px(look.measure.control.gap)
        size = look.px(look.measure.icon.inline)
        at = QRect(field.x() + pad, field.y(), size, field.height())
        self._icons.paint(painter, icon, at, size, look.theme.text)
        painter.setPen(look.theme.text)
        painter.setFont(look.font("data", 600))
        painter.drawText(field.adjusted(pad + size + gap, 0, 0, 0), LEFT, word)

    def _widths(self) -> list[int]:
        look = self._look
        around = 2 * look.px(look.measure.control.pad) + look.px(look.measure.control.gap)
        around += look.px(look.measure.icon.inline)
        metrics = look.metrics("data", 600)
        return [around + int(metrics.horizontalAdvance(word) + 1) for _, word in self._ways]

    @Slot()
    def _dress(self) -> None:
        self.setAccessibleName(self._ways[self._at][1])
        self.updateGeometry()
        self.update()
