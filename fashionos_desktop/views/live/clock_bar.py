"""The clock, over or under, the end, and how far it is."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fashionos_desktop.services.live import Moment
from fashionos_desktop.ui.look.text import LEFT, RIGHT
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.live.words import clock, minutes, tr

_EVEN = timedelta(seconds=5)
"""Closer to the plan than this is on time."""


class ClockBar(QWidget):
    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around, self._look = around, around.look
        self._moment: Moment | None = None
        self._now: datetime = around.clock()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedHeight(self.sizeHint().height())
        around.look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(1_200, self._look.px(116))

    def show_moment(self, moment: Moment | None, now: datetime) -> None:
        self._moment, self._now = moment, now
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, theme = self._look, self._look.theme
        painter.fillRect(self.rect(), theme.canvas)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.line)
        show = self._around.show()
        zone = None if show is None else show.zone
        edge = look.measure.space.xl
        font = QFont(look.font("lead", 500, True))
        font.setPixelSize(look.px(80))
        painter.setFont(font)
        painter.setPen(theme.text)
        words = clock(self._now, zone)
        wide = painter.fontMetrics().horizontalAdvance("00:00:00")
        painter.drawText(QRect(edge, 0, wide + 20, self.height()), LEFT, words)
        moment = self._moment
        if moment is None:
            return
        x = edge + wide + look.measure.space.xxl
        x = self._figure(painter, x, tr("Against plan"), *self._against(moment))
        x = self._figure(painter, x, tr("Ends"), clock(moment.ends, zone) or "–", "text")
        self._figure(painter, x, tr("Plan"), clock(moment.planned_end, zone) or "–", "muted")
        count = tr("{} of {}").format(moment.looks_out, moment.looks)
        painter.setPen(theme.text_muted)
        painter.setFont(look.font("lead"))
        right = QRect(self.width() - look.px(260) - edge, look.px(24), look.px(260), look.px(28))
        painter.drawText(right, RIGHT, tr("Looks out"))
        painter.setPen(theme.text)
        painter.setFont(self._large())
        painter.drawText(QRect(right.left(), look.px(52), right.width(), look.px(44)), RIGHT, count)

    def _against(self, moment: Moment) -> tuple[str, str]:
        if moment.is_held:
            held = moment.now - moment.told.held_since if moment.told.held_since else timedelta(0)
            return tr("Held {}").format(minutes(held)), "warn"
        if moment.against_plan is None:
            return "–", "muted"
        if abs(moment.against_plan) < _EVEN:
            return tr("On time"), "ok"
        over = moment.against_plan > timedelta(0)
        words = tr("{} over") if over else tr("{} under")
        return words.format(minutes(moment.against_plan)), "warn" if over else "text"

    def _figure(self, painter: QPainter, x: int, label: str, value: str, tone: str) -> int:
        look = self._look
        painter.setPen(look.theme.text_muted)
        painter.setFont(look.font("lead"))
        painter.drawText(QRect(x, look.px(24), look.px(300), look.px(28)), LEFT, label)
        painter.setPen(look.theme.tone(tone))
        painter.setFont(self._large())
        painter.drawText(QRect(x, look.px(52), look.px(320), look.px(44)), LEFT, value)
        return x + max(look.px(150), painter.fontMetrics().horizontalAdvance(value)) + look.measure.space.xl

    def _large(self) -> QFont:
        font = QFont(self._look.font("lead", 500, True))
        font.setPixelSize(self._look.px(34))
        return font
