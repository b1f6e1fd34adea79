"""The type of the verdict: fonts at any zoom, and texts that shrink before they are cut."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from fashionos_desktop.ui.look.look import Look

_STEP = 0.94


@dataclass(frozen=True, slots=True)
class Set:
    """A text in the font in which it fits."""

    text: str
    font: QFont
    metrics: QFontMetricsF

    @property
    def width(self) -> float:
        return self.metrics.horizontalAdvance(self.text)

    @property
    def cap(self) -> float:
        """The height of a capital letter."""
        return self.metrics.capHeight()


class VerdictType:
    """`zoom` is a factor of the design's sizes: the text size in use, or less where a window is small."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._kept: dict[tuple[str, int, int | None], tuple[QFont, QFontMetricsF]] = {}
        look.changed.connect(self._kept.clear)

    def fit(self, text: str, style: str, zoom: float, room: float, *, least: float = 1.0, weight: int = 0) -> Set:
        """The text as large as `room` lets it be, down to `least` of its size, then cut with an ellipsis."""
        share = 1.0
        while True:
            font, metrics = self._font(style, zoom * share, weight or None)
            if metrics.horizontalAdvance(text) <= room:
                return Set(text, font, metrics)
            if share * _STEP < least:
                return Set(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room), font, metrics)
            share *= _STEP

    def _font(self, style: str, zoom: float, weight: int | None) -> tuple[QFont, QFontMetricsF]:
        whole = self._look.font(style, weight)
        size = max(9, round(whole.pixelSize() * zoom * 100 / self._look.percent))
        key = (style, size, weight)
        found = self._kept.get(key)
        if found is None:
            font = QFont(whole)
            font.setPixelSize(size)
            if whole.letterSpacing():
                spacing = whole.letterSpacing() * size / whole.pixelSize()
                font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
            found = self._kept[key] = (font, QFontMetricsF(font))
        return found
