"""The few shapes that controls are drawn from: edges, rings, arrows and ticks."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

Points = Sequence[tuple[float, float]]

CHEVRON_DOWN: Points = ((6, 9), (12, 15), (18, 9))
CHEVRON_UP: Points = ((6, 15), (12, 9), (18, 15))
CHEVRON_RIGHT: Points = ((9, 6), (15, 12), (9, 18))
TICK: Points = ((5, 12.5), (10, 17.5), (19, 7.5))
DASH: Points = ((6, 12), (18, 12))

_GRID = 24


def rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    *,
    width: float = 1,
) -> None:
    """A field with rounded corners whose edge lies wholly inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    area = QRectF(rect)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(edge, width))
        area = area.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(area, radius, radius)
    painter.restore()


def ring(painter: QPainter, rect: QRect, width: int, colour: QColor) -> None:
    """A square ring inside `rect`, without smoothing: for rows and cells."""
    x, y, w, h = rect.x(), rect.y(), rect.width(), rect.height()
    painter.fillRect(x, y, w, width, colour)
    painter.fillRect(x, y + h - width, w, width, colour)
    painter.fillRect(x, y + width, width, h - 2 * width, colour)
    painter.fillRect(x + w - width, y + width, width, h - 2 * width, colour)


def stroke(painter: QPainter, points: Points, rect: QRect, size: float, colour: QColor, *, width: float = 1.75) -> None:
    """A line on the icons' 24 grid, `size` pixels large, in the middle of `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, width * size / _GRID if size > _GRID else width * max(size, 16) / _GRID)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    centre = QRectF(rect).center()
    left, top, unit = centre.x() - size / 2, centre.y() - size / 2, size / _GRID
    painter.drawPolyline(QPolygonF([QPointF(left + x * unit, top + y * unit) for x, y in points]))
    painter.restore()
