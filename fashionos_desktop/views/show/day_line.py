"""The day as a line: its moments as dots with their names, and now as a mark that moves by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.services.local_times import clock_words
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.text import Face
from fashionos_desktop.views.show.now_mark import NowMark
from fashionos_desktop.views.show.placing import Place, places, x_of
from fashionos_desktop.views.show.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.overview import Moment

_DOT = 10
_RING = 2
_LINE = 2
_APART = 14
_TO_LABEL = 8


@dataclass(frozen=True, slots=True)
class _Label:
    clock: str
    name: str

    @property
    def words(self) -> str:
        return f"{self.clock} {self.name}"


class DayLine(QWidget):
    """Times are the show's. `set_now` repaints the mark and what it passed, nothing else."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._moments: tuple[Moment, ...] = ()
        self._labels: tuple[_Label, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._zone = ZoneInfo("UTC")
        self._now: datetime | None = None
        self._past = 0
        self._mark = NowMark(look, self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)

    @property
    def mark(self) -> NowMark:
        return self._mark

    @property
    def places(self) -> tuple[Place, ...]:
        return self._places

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(label.words for label in self._labels)

    def show_day(self, moments: Sequence[Moment], zone: ZoneInfo) -> None:
        if (tuple((one.at, one.label) for one in moments), zone) != (self._stated(), self._zone):
            self._moments, self._zone = tuple(moments), zone
            self._labels = tuple(_Label(clock_words(one.at, zone), tr(one.label)) for one in moments)
            self._place()

    def set_now(self, now: datetime) -> None:
        """Moves the mark; on days without a moment there is none."""
        self._now = now
        local = [moment.at.astimezone(self._zone).date() for moment in self._moments]
        today = now.astimezone(self._zone).date()
        is_today = bool(local) and local[0] <= today <= local[-1]
        self._mark.setVisible(is_today)
        clock = clock_words(now, self._zone)
        at = [moment.at for moment in self._moments]
        x = round(x_of(now, at, self._places, self.width()))
        self._pass(x if is_today or (at and now > at[-1]) else 0)
        if is_today:
            self._mark.say(tr("Now {}").format(clock))
            self._mark.stand(x, self._line_y(), self.width())
        said = tr("The day: {}.").format(", ".join(self.labels))
        self.setAccessibleName(f"{said} {tr('Now {}').format(clock)}." if is_today else said)

    def sizeHint(self) -> QSize:
        rows = 1 + max((place.row for place in self._places), default=0)
        below = self._look.px(_DOT) // 2 + _TO_LABEL + rows * self._look.line_height("data")
        return QSize(0, self._line_y() + below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, y = self._look.theme, self._line_y()
        painter = QPainter(self)
        painter.fillRect(QRect(0, y - _LINE // 2, self.width(), _LINE), theme.line)
        painter.fillRect(QRect(0, y - _LINE // 2, self._past, _LINE), theme.ink)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, label in zip(self._places, self._labels, strict=True):
            self._paint_dot(painter, round(place.x), y)
            self._paint_label(painter, place, label)

    def _paint_dot(self, painter: QPainter, x: int, y: int) -> None:
        theme, size = self._look.theme, self._look.px(_DOT)
        past = x <= self._past
        painter.setPen(QPen(theme.ink if past else theme.text_muted, _RING))
        painter.setBrush(theme.ink if past else theme.surface)
        inner = size - _RING
        painter.drawEllipse(x - inner // 2, y - inner // 2, inner, inner)

    def _paint_label(self, painter: QPainter, place: Place, label: _Label) -> None:
        look, high = self._look, self._look.line_height("data")
        top = self._line_y() + look.px(_DOT) // 2 + _TO_LABEL + place.row * high
        clock = self._face_of_clock().width(label.clock)
        painter.setPen(look.theme.text)
        look.texts.draw(painter, QRect(round(place.left), top, clock, high), label.clock, self._face_of_clock())
        gap = look.measure.space.xxs
        room = QRect(round(place.left) + clock + gap, top, max(0, round(place.width) - clock - gap), high)
        painter.setPen(look.theme.text_muted)
        look.texts.draw(painter, room, label.name, self._face_of_name())

    def _place(self) -> None:
        gap = self._look.measure.space.xxs
        clock, name = self._face_of_clock(), self._face_of_name()
        widths = [clock.width(label.clock) + gap + name.width(label.name) + 1 for label in self._labels]
        first = self._moments[0].at if self._moments else None
        hours = [(moment.at - first).total_seconds() / 3600 for moment in self._moments if first is not None]
        self._places = places(hours, widths, self.width(), _APART)
        if self.height() != self.sizeHint().height():
            self.setFixedHeight(self.sizeHint().height())
        if self._now is not None:
            self.set_now(self._now)
        self.update()

    def _pass(self, x: int) -> None:
        """The line is ink as far as now; only what is between here and there is painted."""
        if x != self._past:
            left, right = min(x, self._past), max(x, self._past)
            self._past = x
            reach = self._look.px(_DOT)
            self.update(QRect(left - reach, self._line_y() - reach, right - left + 2 * reach, 2 * reach))

    def _stated(self) -> tuple[tuple[datetime, str], ...]:
        return tuple((one.at, one.label) for one in self._moments)

    def _line_y(self) -> int:
        return self._mark.high_above_line()

    def _face_of_clock(self) -> Face:
        return self._look.face("data", 500)

    def _face_of_name(self) -> Face:
        return self._look.face("data", figures=False)

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self._place()
