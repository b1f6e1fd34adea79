"""What everybody backstage reads from five metres: the clock, what is out, who is next, who is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fashionos_desktop.services import live as service
from fashionos_desktop.services.live import LiveShow, Moment, Timed
from fashionos_desktop.ui.line_photograph import paint_line_photograph
from fashionos_desktop.ui.look.text import LEFT, RIGHT
from fashionos_desktop.ui.navigation import OpenLive
from fashionos_desktop.ui.screen import Command, Screen, Surroundings
from fashionos_desktop.ui.show_reading import ShowReading

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.ui.board.query import Session

_COMING = 6


class BackstageWallScreen(Screen):
    """Takes no key but Esc."""

    hides_shell = True

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._show: Show | None = None
        self._live: LiveShow | None = None
        self.reading = ShowReading(self, service.TABLES, _read)
        self._timer = QTimer(self, interval=1_000)
        self._timer.timeout.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        around.photographs.ready.connect(self._ready)
        self.reading.came.connect(self._take)
        self.reading.failed.connect(around.tell_error)
        self.seen_changed.connect(lambda seen: self._timer.start() if seen else self._timer.stop())
        around.look.changed.connect(self.update)

    def show_changed(self, show: Show | None) -> None:
        self._show, self._live = show, None
        self.reading.choose(None if show is None else show.id)

    def first_focus(self) -> QWidget:
        return self

    def commands(self) -> Sequence[Command]:
        return (Command(tr("Leave the wall"), self._leave, "", "Esc", "log-out"),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()

    @Slot(object)
    def _take(self, live: LiveShow) -> None:
        is_open = live.run is not None and live.run.is_open
        # A run that is over says nothing of the next one: the order stands there as planned.
        self._live = live if is_open else replace(live, run=None, entries=())
        self.update()

    def words(self, moment: Moment) -> str:
        """Over the looks: before the show how long to it, then how it stands."""
        live = self._live
        assert live is not None
        if moment.is_held:
            return tr("Held")
        started = live.run is not None and live.run.started_at is not None and live.run.is_open
        if not started:
            starts = live.line_up.starts_at
            if starts is None or starts <= moment.now:
                return tr("Not begun")
            return tr("{} to the show").format(_length(starts - moment.now))
        if moment.against_plan is None or abs(moment.against_plan) < timedelta(seconds=5):
            return tr("On time")
        over = moment.against_plan > timedelta(0)
        return (tr("{} over") if over else tr("{} under")).format(_length(moment.against_plan))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, theme = self.around.look, self.around.look.theme
        painter.fillRect(self.rect(), theme.canvas)
        show, live = self._show, self._live
        now = self.around.clock()
        edge = look.measure.space.xl
        high = self.height() // 6
        painter.setFont(self._font("lead", high * 2 // 3))
        painter.setPen(theme.text)
        clock = f"{now.astimezone(show.zone):%H:%M:%S}" if show is not None else ""
        painter.drawText(QRect(edge, 0, self.width() // 2, high), LEFT, clock)
        if live is None or show is None:
            return
        moment = service.at(live, now, following=_COMING)
        painter.setFont(self._font("lead", high // 3))
        painter.setPen(theme.warn if moment.is_held else theme.text_muted)
        painter.drawText(QRect(self.width() // 2, 0, self.width() // 2 - edge, high), RIGHT, self.words(moment))
        painter.fillRect(0, high, self.width(), 1, theme.line)
        foot = self.height() // 10
        self._looks(
            painter, QRect(edge, high + edge, self.width() - 2 * edge, self.height() - high - foot - 2 * edge), moment
        )
        self._foot(painter, QRect(edge, self.height() - foot, self.width() - 2 * edge, foot), moment)

    def _looks(self, painter: QPainter, room: QRect, moment: Moment) -> None:
        """What is out stands first and largest; then those who are next, in order."""
        shown: list[tuple[Timed, str]] = []
        if moment.on_runway is not None:
            shown.append((moment.on_runway, tr("Out")))
        if moment.next is not None:
            shown.append((moment.next, tr("Standby")))
        shown += [(timed, "") for timed in moment.following if timed.line.is_look]
        shown = shown[:_COMING]
        if not shown:
            painter.setFont(self._font("heading", room.height() // 8))
            painter.setPen(self.around.look.theme.text)
            painter.drawText(room, LEFT, tr("Everything is out."))
            return
        wide = (room.width() - (_COMING - 1) * 20) // _COMING
        for place, (timed, word) in enumerate(shown):
            self._card(painter, QRect(room.left() + place * (wide + 20), room.top(), wide, room.height()), timed, word)

    def _card(self, painter: QPainter, room: QRect, timed: Timed, word: str) -> None:
        look, theme = self.around.look, self.around.look.theme
        photo = QRect(room.left(), room.top() + look.px(34), room.width(), room.width() * 4 // 3)
        painter.setPen(theme.accent if word else theme.text_muted)
        painter.setFont(self._font("lead", look.px(24)))
        painter.drawText(QRect(room.left(), room.top(), room.width(), look.px(30)), LEFT, word or tr("Then"))
        paint_line_photograph(painter, photo, timed.line, self.around)
        y = photo.bottom() + 8
        painter.setPen(theme.text)
        painter.setFont(self._font("lead", look.px(54)))
        painter.drawText(QRect(room.left(), y, room.width(), look.px(60)), LEFT, timed.number)
        y += look.px(60)
        painter.setFont(self._font("lead", look.px(24)))
        flags = Qt.TextFlag.TextWordWrap.value
        painter.drawText(
            QRect(room.left(), y, room.width(), look.px(66)), flags, timed.line.model_name or timed.line.title
        )
        if timed.ready is not None:
            y += look.px(68)
            tones = {"plain": "muted", "good": "ok", "warn": "warn", "stop": "stop"}
            colour = theme.tone(tones[timed.ready.tone])
            size = look.px(22)
            at = QRect(room.left(), y, size, look.px(30))
            self.around.icons.paint(painter, timed.ready.icon, at, size, colour)
            painter.setPen(colour)
            words = QRect(room.left() + size + 8, y, room.width() - size - 8, look.px(30))
            painter.drawText(words, LEFT, timed.ready.words)

    def _foot(self, painter: QPainter, room: QRect, moment: Moment) -> None:
        look, theme, live = self.around.look, self.around.look.theme, self._live
        assert live is not None
        painter.fillRect(0, room.top(), self.width(), 1, theme.line)
        missing = ", ".join(one.timed.number for one in moment.not_ready)
        words = tr("Not ready: {}").format(missing) if missing else tr("The next looks are ready")
        if live.awaited:
            words += "   " + tr("Awaited: {}").format(", ".join(live.awaited[:4]))
        painter.setPen(theme.warn if missing or live.awaited else theme.ok)
        painter.setFont(self._font("lead", look.px(26)))
        wide = room.width() * 2 // 3
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRect(room.left(), room.top(), wide, room.height()), LEFT, shown)
        painter.setPen(theme.text_muted)
        painter.drawText(
            QRect(room.left() + wide, room.top(), room.width() - wide, room.height()), RIGHT, self._state()
        )

    def _state(self) -> str:
        """House and backstage before the start; how old the picture is, once there is no network."""
        status, live = self.around.sync.status, self._live
        if status.offline_since is not None:
            age = self.around.clock() - status.offline_since
            return tr("As it was {} ago").format(_length(age))
        run = None if live is None else live.run
        if run is None or not run.is_open or run.started_at is not None:
            return ""
        house = tr("House ready") if run.house_ready_at else tr("House not ready")
        backstage = tr("backstage ready") if run.backstage_ready_at else tr("backstage not ready")
        return f"{house}, {backstage}"

    def _font(self, style: str, pixels: int) -> QFont:
        font = QFont(self.around.look.font(style, 500, True))
        font.setPixelSize(max(12, pixels))
        return font

    @Slot()
    def _leave(self) -> None:
        self.around.go(OpenLive())

    @Slot(str)
    def _ready(self, key: str) -> None:
        self.update()


def _read(session: Session, show_id: str, now: datetime) -> LiveShow:
    return service.live_show(session, show_id, now=now, papers=False)


def tr(text: str) -> str:
    return QCoreApplication.translate("backstage_wall", text)


def _length(length: timedelta) -> str:
    whole = abs(int(length.total_seconds()))
    return f"{whole // 60}:{whole % 60:02}"
