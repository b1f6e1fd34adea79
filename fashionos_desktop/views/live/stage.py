"""The large part of the caller's screen: what is out, what is next, what is not ready. Painted whole, opaque."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fashionos_desktop.services.live import LiveShow, Moment, Timed
from fashionos_desktop.ui.line_photograph import paint_line_photograph
from fashionos_desktop.ui.look.text import LEFT, RIGHT
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.live.words import TONES, clock, minutes, name_of, tr


class Stage(QWidget):
    """Shows a moment; it asks for nothing."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around, self._look = around, around.look
        self._live: LiveShow | None = None
        self._moment: Moment | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        around.photographs.ready.connect(self._ready)
        around.look.changed.connect(self.update)

    def show_moment(self, live: LiveShow, moment: Moment) -> None:
        self._live, self._moment = live, moment
        following = moment.next
        self.setAccessibleName("" if following is None else tr("Next: {}").format(name_of(following)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(1_200, 640)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, space = self._look.theme, self._look.measure.space
        painter.fillRect(self.rect(), theme.canvas)
        moment = self._moment
        if moment is None:
            return
        left = QRect(0, 0, round(self.width() * 0.47), self.height())
        middle = QRect(left.right(), 0, round(self.width() * 0.31), self.height())
        right = QRect(middle.right(), 0, self.width() - middle.right(), self.height())
        for column in (middle, right):
            painter.fillRect(column.left(), 0, 1, self.height(), theme.line)
        pad = space.xl
        inside = left.adjusted(pad, space.l, -pad, -space.l)
        if moment.on_runway is not None:
            self._large(painter, inside, moment.on_runway, tr("On the runway"), "footprints")
            self._out_for(painter, inside, moment)
        elif moment.next is not None:
            self._large(painter, inside, moment.next, tr("First to send"), "hand")
        self._coming(painter, middle.adjusted(space.l, space.l, -space.l, -space.l), moment)
        self._missing(painter, right.adjusted(space.l, space.l, -space.l, -space.l), moment)

    def _large(self, painter: QPainter, room: QRect, timed: Timed, words: str, icon: str) -> None:
        look, theme = self._look, self._look.theme
        wide = self._photo_width(room)
        photo = QRect(room.left(), room.top(), wide, wide * 4 // 3)
        paint_line_photograph(painter, photo, timed.line, self._around)
        x = photo.right() + look.measure.space.l
        wide = room.right() - x
        y = self._head(painter, QRect(x, room.top(), wide, look.px(28)), icon, words, "text")
        painter.setPen(theme.text)
        if timed.number:
            font = QFont(look.font("title", 600))
            font.setPixelSize(look.px(104))
            painter.setFont(font)
            painter.drawText(QRect(x - 4, y, wide + 8, look.px(118)), LEFT, timed.number)
            y += look.px(124)
        font = QFont(look.font("title"))
        font.setPixelSize(look.px(34))
        painter.setFont(font)
        flags = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value
        box = QRect(x, y, wide, look.px(132))
        painter.drawText(box, flags, name_of(timed))
        y += painter.boundingRect(box, flags, name_of(timed)).height() + look.measure.space.s
        painter.setPen(theme.text_muted)
        painter.setFont(look.font("lead"))
        painter.drawText(QRect(x, y, wide, look.px(120)), flags, timed.line.garments or timed.line.notes)

    def _photo_width(self, room: QRect) -> int:
        """As large as leaves room for a name beside it, 3:4."""
        return min(room.height() * 3 // 4, room.width() * 62 // 100)

    def _out_for(self, painter: QPainter, room: QRect, moment: Moment) -> None:
        look, theme = self._look, self._look.theme
        x = room.left() + self._photo_width(room) + look.measure.space.l
        y = room.bottom() - look.px(64)
        painter.setPen(theme.text_muted)
        painter.setFont(look.font("lead"))
        also = tr("Also out: {}").format(", ".join(one.number for one in moment.also_out)) if moment.also_out else ""
        painter.drawText(QRect(x, y - look.px(30), room.right() - x, look.px(28)), LEFT, also)
        painter.drawText(QRect(x, y, room.right() - x, look.px(26)), LEFT, tr("Out for"))
        painter.setPen(theme.text)
        font = QFont(look.font("lead", 600, True))
        font.setPixelSize(look.px(32))
        painter.setFont(font)
        if moment.out_for is not None:
            painter.drawText(QRect(x, y + look.px(24), room.right() - x, look.px(40)), LEFT, minutes(moment.out_for))

    def _coming(self, painter: QPainter, room: QRect, moment: Moment) -> None:
        look, theme = self._look, self._look.theme
        y = self._head(
            painter, QRect(room.left(), room.top(), room.width(), look.px(28)), "hand", tr("Standby"), "text"
        )
        if moment.next is None:
            painter.setPen(theme.text)
            painter.setFont(look.font("heading"))
            painter.drawText(QRect(room.left(), y, room.width(), look.px(40)), LEFT, tr("Everything is out."))
            return
        first = moment.next
        high = look.px(132)
        photo = QRect(room.left(), y, high * 3 // 4, high)
        paint_line_photograph(painter, photo, first.line, self._around)
        x = photo.right() + look.measure.space.m
        painter.setPen(theme.text)
        font = QFont(look.font("title", 600))
        font.setPixelSize(look.px(48))
        painter.setFont(font)
        painter.drawText(QRect(x, y - 4, room.right() - x, look.px(54)), LEFT, first.number)
        self._times(painter, QRect(x, y, room.right() - x, look.px(48)), first)
        font = QFont(look.font("title"))
        font.setPixelSize(look.px(26))
        painter.setFont(font)
        painter.setPen(theme.text)
        wide = room.right() - x
        shown = painter.fontMetrics().elidedText(name_of(first), Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRect(x, y + look.px(56), wide, look.px(36)), LEFT, shown)
        self._state(painter, QRect(x, y + look.px(98), wide, look.px(28)), first)
        y += high + look.measure.space.m
        painter.setPen(theme.text_muted)
        painter.setFont(look.font("body"))
        row = QRect(room.left(), y, room.width(), look.px(26))
        painter.drawText(row, LEFT, tr("Next"))
        painter.drawText(row, RIGHT, tr("expected, plan"))
        y += look.px(30)
        each = min(look.px(82), (room.bottom() - y) // max(1, len(moment.following)))
        for timed in moment.following:
            self._row(painter, QRect(room.left(), y, room.width(), each), timed)
            y += each

    def _row(self, painter: QPainter, room: QRect, timed: Timed) -> None:
        look, theme = self._look, self._look.theme
        painter.fillRect(room.left(), room.top(), room.width(), 1, theme.line)
        painter.setPen(theme.text)
        font = QFont(look.font("lead", 500, True))
        font.setPixelSize(look.px(26))
        painter.setFont(font)
        painter.drawText(QRect(room.left(), room.top(), look.px(62), room.height()), LEFT, timed.number)
        high = room.height() - 14
        photo = QRect(room.left() + look.px(64), room.top() + 8, high * 3 // 4, high)
        if timed.line.is_look:
            paint_line_photograph(painter, photo, timed.line, self._around)
        x = photo.right() + look.measure.space.s
        times = look.px(92)
        wide = room.right() - times - x
        painter.setPen(theme.text)
        painter.setFont(look.font("lead", 500))
        shown = painter.fontMetrics().elidedText(name_of(timed), Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRect(x, room.top() + room.height() // 2 - look.px(25), wide, look.px(26)), LEFT, shown)
        self._state(painter, QRect(x, room.center().y() + 2, wide, look.px(24)), timed)
        self._times(painter, QRect(x, room.center().y() - look.px(23), room.right() - x, look.px(46)), timed)

    def _times(self, painter: QPainter, room: QRect, timed: Timed) -> None:
        look, theme, zone = self._look, self._look.theme, self._zone()
        painter.setFont(look.font("body", figures=True))
        painter.setPen(theme.text)
        half = room.height() // 2
        painter.drawText(QRect(room.left(), room.top(), room.width(), half), RIGHT, clock(timed.expected, zone))
        painter.setPen(theme.text_muted)
        painter.drawText(QRect(room.left(), room.top() + half, room.width(), half), RIGHT, clock(timed.plan, zone))

    def _state(self, painter: QPainter, room: QRect, timed: Timed) -> None:
        look = self._look
        words, icon, tone = "", "flag", "muted"
        if timed.ready is not None:
            words, icon, tone = timed.ready.words, timed.ready.icon, TONES[timed.ready.tone]
        elif not timed.line.is_look:
            words = ", ".join(word for word in (timed.line.light_cue, timed.line.music_cue) if word)
        if self._live is not None and timed.line.id in self._live.stale:
            words = f"{words}. {tr('Paper is old')}" if words else tr("Paper is old")
        if not words:
            return
        colour = look.theme.tone(tone)
        size = look.px(16)
        self._around.icons.paint(painter, icon, QRect(room.left(), room.top(), size, room.height()), size, colour)
        painter.setPen(colour)
        look.texts.draw(painter, room.adjusted(size + 8, 0, 0, 0), words, look.face("body", 500))

    def _missing(self, painter: QPainter, room: QRect, moment: Moment) -> None:
        look, theme = self._look, self._look.theme
        count = len(moment.not_ready)
        tone = "warn" if count else "ok"
        words = tr("Not ready  {}").format(count) if count else tr("The next looks are ready")
        icon = "octagon-alert" if count else "circle-check"
        y = self._head(painter, QRect(room.left(), room.top(), room.width(), look.px(28)), icon, words, tone)
        for missing in moment.not_ready:
            if y > room.bottom() - look.px(96):
                break
            timed = missing.timed
            painter.fillRect(room.left(), y, room.width(), 1, theme.line)
            painter.setPen(theme.text)
            font = QFont(look.font("lead", 500, True))
            font.setPixelSize(look.px(22))
            painter.setFont(font)
            painter.drawText(QRect(room.left(), y + 8, look.px(52), look.px(28)), LEFT, timed.number)
            x = room.left() + look.px(54)
            wide = room.right() - x
            look.texts.draw(painter, QRect(x, y + 8, wide, look.px(28)), name_of(timed), look.face("lead", 500))
            self._state(painter, QRect(x, y + look.px(36), wide, look.px(24)), timed)
            painter.setPen(theme.text_muted)
            look.texts.draw(painter, QRect(x, y + look.px(60), wide, look.px(24)), missing.words, look.face("body"))
            y += look.px(94)
        if moment.passed_over and y < room.bottom() - look.px(40):
            painter.setPen(theme.warn)
            painter.setFont(look.font("body"))
            flags = Qt.TextFlag.TextWordWrap.value
            numbers = ", ".join(one.number for one in moment.passed_over)
            words = tr("Passed over: {}. They come after the last one.").format(numbers)
            painter.drawText(QRect(room.left(), y + 6, room.width(), look.px(60)), flags, words)

    def _head(self, painter: QPainter, room: QRect, icon: str, words: str, tone: str) -> int:
        look = self._look
        colour = look.theme.tone(tone)
        size = look.px(18)
        self._around.icons.paint(painter, icon, QRect(room.left(), room.top(), size, room.height()), size, colour)
        painter.setPen(colour)
        look.texts.draw(painter, room.adjusted(size + 10, 0, 0, 0), words, look.face("lead", 500))
        return room.bottom() + look.measure.space.xs

    def _zone(self) -> object:
        show = self._around.show()
        return None if show is None else show.zone

    @Slot(str)
    def _ready(self, key: str) -> None:
        self.update()
