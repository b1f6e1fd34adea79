"""Drawing text in rows: shaped and cut once for each width, with found words underlined."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGlyphRun, QPainter, QTextLayout, QTextLine

from fashionos_desktop.ui.look.found import found_spans

_LINE = Qt.TextFlag.TextSingleLine.value | Qt.AlignmentFlag.AlignVCenter.value
LEFT = _LINE | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignAbsolute.value
RIGHT = _LINE | Qt.AlignmentFlag.AlignRight.value | Qt.AlignmentFlag.AlignAbsolute.value
CENTRE = _LINE | Qt.AlignmentFlag.AlignHCenter.value

_KEPT = 8_000


class Face:
    """A font with its metrics; made once for each text size and compared by identity."""

    __slots__ = ("ascent", "descent", "font", "metrics")

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.ascent = self.metrics.ascent()
        self.descent = self.metrics.descent()

    def width(self, text: str) -> int:
        """How wide a text is, rounded up."""
        return int(self.metrics.horizontalAdvance(text) + 0.999)


@dataclass(frozen=True, slots=True)
class Shaped:
    """A text as glyphs: what of it fitted, how wide that is, and the height of its first line's baseline."""

    text: str
    runs: tuple[QGlyphRun, ...]
    width: int
    ascent: float


class Texts:
    """Shaped texts, kept: drawing one again costs a third of `drawText`. All painters share the look's own."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int, Face], Shaped] = {}
        self._underlines: dict[tuple[str, Face, tuple[str, ...]], tuple[tuple[float, float], ...]] = {}

    def clear(self) -> None:
        """Forgets all: call it when faces are made anew."""
        self._kept.clear()
        self._underlines.clear()

    def shaped(self, text: str, face: Face, width: int) -> Shaped:
        """The text as glyphs, with an ellipsis at its end where `width` is too small."""
        key = (text, width, face)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            found = self._kept[key] = _shape(text, face, width)
        return found

    def draw(self, painter: QPainter, rect: QRect, text: str, face: Face, right: bool = False) -> Shaped:
        """One line in the painter's pen, in the middle of the height of `rect`, cut to its width."""
        width = rect.width()
        shaped = self.shaped(text, face, width)
        x = rect.x() + width - shaped.width if right else rect.x()
        baseline = int(rect.y() + (rect.height() + face.ascent - face.descent) / 2 + 0.5)
        at = QPointF(x, baseline - shaped.ascent)
        for run in shaped.runs:
            painter.drawGlyphRun(at, run)
        return shaped

    def underline(
        self,
        painter: QPainter,
        rect: QRect,
        shaped: Shaped,
        face: Face,
        *,
        words: tuple[str, ...],
        thickness: int,
    ) -> None:
        """Lines below what `words` found in a text drawn at the left of `rect`, in the painter's pen."""
        key = (shaped.text, face, words)
        lines = self._underlines.get(key)
        if lines is None:
            if len(self._underlines) >= _KEPT:
                self._underlines.clear()
            lines = self._underlines[key] = _found_lines(shaped.text, face, words)
        if lines:
            below = round(rect.y() + (rect.height() + face.ascent - face.descent) / 2) + thickness
            colour = painter.pen().color()
            for start, end in lines:
                wide = max(1, round(end - start))
                painter.fillRect(rect.x() + round(start), below, wide, thickness, colour)


def strike(painter: QPainter, rect: QRect, width: int, thickness: int, colour: QColor) -> None:
    """A line through a text of `width` drawn at the left of `rect`."""
    middle = rect.y() + rect.height() // 2
    painter.fillRect(rect.x(), middle, min(width, rect.width()), thickness, colour)


def _shape(text: str, face: Face, width: int) -> Shaped:
    fitted = face.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    layout, line = _laid_out(fitted, face.font)
    wide = min(width, int(line.naturalTextWidth() + 0.999))
    # The runs of a right-to-left text stand at the left edge, as all names in a column do.
    return Shaped(fitted, tuple(layout.glyphRuns()), wide, line.ascent())


def _laid_out(text: str, font: QFont) -> tuple[QTextLayout, QTextLine]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return layout, line


def _found_lines(text: str, face: Face, words: tuple[str, ...]) -> tuple[tuple[float, float], ...]:
    spans = found_spans(text, words)
    if not spans:
        return ()
    layout, line = _laid_out(text, face.font)  # a line does not outlive its layout
    lines = []
    for start, length in spans:
        edges = _x(line, _utf16(text, start)), _x(line, _utf16(text, start + length))
        lines.append((min(edges), max(edges)))
    del layout
    return tuple(lines)


def _x(line: QTextLine, cursor: int) -> float:
    at: object = line.cursorToX(cursor)
    return float(at[0]) if isinstance(at, tuple) else float(at)  # type: ignore[arg-type]


def _utf16(text: str, at: int) -> int:
    return len(text[:at].encode("utf-16-le")) // 2
