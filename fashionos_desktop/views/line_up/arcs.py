"""Quick changes as arcs beside the table, from exit to exit; live while something is dragged."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fashionos_desktop.services.line_up import Change
from fashionos_desktop.ui.look.text import LEFT
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.line_up.order_model import OrderModel
from fashionos_desktop.views.line_up.table import OrderTable
from fashionos_desktop.views.line_up.words import tr

_WIDE = 124
_BEND = 0.75
_WIDTHS = {"fits": 1.25, "tight": 1.75, "impossible": 2.5}
_FAINT = 0.35


class Arcs(QWidget):
    """Asks the table where rows are; repaints when it scrolls and when the order in sight is another."""

    def __init__(
        self, around: Surroundings, model: OrderModel, table: OrderTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icons = around.look, around.icons
        self._model, self._table = model, table
        self._full: str | None = None
        self.setAccessibleName(self.tr("Quick changes"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        model.shown.connect(self.update)
        table.scrolled.connect(self.update)
        table.selectionModel().selectionChanged.connect(self._chosen)
        around.look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDE), 100)

    @Slot()
    def _chosen(self) -> None:
        lines = self._table.chosen()
        line = self._model.line_up.line(lines[0]) if self._model.line_up is not None and lines else None
        self._full = None if line is None else line.event_model_id
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(self.rect(), theme.surface)
        head = self._table.horizontalHeader().height()
        painter.setFont(self._look.font("small"))
        painter.setPen(theme.text_muted)
        inset = self._look.measure.space.l
        painter.drawText(QRect(inset, 0, self.width() - inset, head), LEFT, tr("Quick changes"))
        painter.fillRect(0, head - 1, self.width(), 1, theme.line)
        line_up = self._model.in_sight
        if line_up is None:
            return
        painter.setClipRect(0, head, self.width(), self.height() - head)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = [change for change in line_up.changes if self._in_sight(change, head)]
        for change in sorted(shown, key=lambda one: ("fits", "tight", "impossible").index(one.fit)):
            self._paint(painter, change, head)

    def _ends(self, change: Change, head: int) -> tuple[float, float]:
        """Where rows are in sight; beyond, where they would be."""
        line_up = self._model.in_sight
        assert line_up is not None
        places = [line_up.places[change.earlier.id], line_up.places[change.later.id]]
        high = self._table.verticalHeader().defaultSectionSize()
        top = self._table.rowViewportPosition(0)
        first, second = (head + top + place * high + high / 2 for place in places)
        return first, second

    def _in_sight(self, change: Change, head: int) -> bool:
        start, end = self._ends(change, head)
        return end > head and start < self.height()

    def _paint(self, painter: QPainter, change: Change, head: int) -> None:
        theme = self._look.theme
        start, end = self._ends(change, head)
        right = self.width() - 6.0
        reach = min(self.width() - 20.0, 26.0 + (end - start) * 0.16)
        colour = {"fits": theme.line_strong, "tight": theme.warn, "impossible": theme.stop}[change.fit]
        pen = QPen(colour, _WIDTHS[change.fit])
        if change.fit == "tight":
            pen.setDashPattern([6 / pen.widthF(), 4 / pen.widthF()])
        mine = self._full is not None and change.later.event_model_id == self._full
        strong = mine or (self._full is None and change.fit != "fits") or change.fit == "impossible"
        painter.setOpacity(1.0 if strong else _FAINT if self._full else 0.7)
        path = QPainterPath(QPointF(right, start))
        bend = right - reach / _BEND * 1.0
        path.cubicTo(QPointF(bend, start), QPointF(bend, end), QPointF(right, end))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for y in (start, end):
            painter.drawEllipse(QPointF(right, y), 3, 3)
        if change.fit == "impossible" or mine:
            self._label(painter, change, right - reach, (start + end) / 2)
        painter.setOpacity(1.0)

    def _label(self, painter: QPainter, change: Change, x: float, y: float) -> None:
        theme, look = self._look.theme, self._look
        words = tr("{} s").format(max(0, change.available))
        icon, tone = {
            "fits": ("check", theme.text_muted),
            "tight": ("timer", theme.warn),
            "impossible": ("octagon-alert", theme.stop),
        }[change.fit]
        face = look.face("small-strong")
        size = look.px(13)
        wide = face.width(words) + size + 8
        left = round(max(4.0, x - wide / 2))
        at = QRect(left, round(y) - 10, wide + 4, 20)
        painter.fillRect(at, theme.surface)
        self._icons.paint(painter, icon, QRect(at.x(), at.y(), size, at.height()), size, tone)
        painter.setPen(tone)
        look.texts.draw(painter, at.adjusted(size + 4, 0, 0, 0), words, face)
