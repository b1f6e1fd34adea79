"""The Live screen: called from one laptop, followed from the others."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fashionos_desktop.services import live as service
from fashionos_desktop.services.live import Entry, LiveShow, Moment
from fashionos_desktop.ui.navigation import OpenLineUpCheck, OpenShow
from fashionos_desktop.ui.screen import Command, Screen, Surroundings
from fashionos_desktop.ui.show_reading import ShowReading
from fashionos_desktop.views.live.before import AfterPage, BeforePage
from fashionos_desktop.views.live.clock_bar import ClockBar
from fashionos_desktop.views.live.keys_bar import KeysBar
from fashionos_desktop.views.live.log_file import LogFile
from fashionos_desktop.views.live.note_line import NoteLine
from fashionos_desktop.views.live.stage import Stage
from fashionos_desktop.views.live.swap import SwapQuestion
from fashionos_desktop.views.live.words import label, label_of, tr

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.ui.board.query import Session

SHORTEST = 0.7
"""Seconds between two sends: a second press within them is the same press, by a hand that shook."""
SAID_FOR = timedelta(seconds=6)


class LiveScreen(Screen):
    hides_shell = True

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._show: Show | None = None
        self._live: LiveShow | None = None
        self._calling = False
        self._last_send = -SHORTEST
        self._said, self._said_until = "", around.clock()
        self.reading = ShowReading(self, service.TABLES, _read)
        self._swap = SwapQuestion(around, self)
        self.log_file = LogFile(around, self)
        self.pressed_at: Callable[[], float] = time.monotonic
        self.clock = ClockBar(around)
        self.stage = Stage(around)
        self.before = BeforePage(around)
        self.after = AfterPage(around)
        self.keys = KeysBar(around)
        self.note_line = NoteLine(around)
        self._pages = QStackedWidget()
        for page in (self.before, self.stage, self.after):
            self._pages.addWidget(page)
        self._timer = QTimer(self, interval=1_000)
        self._timer.timeout.connect(self._tick)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.clock, 0), (self._pages, 1), (self.note_line, 0), (self.keys, 0)):
            column.addWidget(widget, stretch)
        self._connect()

    @property
    def live(self) -> LiveShow | None:
        return self._live

    @property
    def is_calling(self) -> bool:
        """Whether this laptop calls; the others follow."""
        return self._calling

    def moment(self) -> Moment | None:
        return None if self._live is None else service.at(self._live, self.around.clock())

    def show_changed(self, show: Show | None) -> None:
        if show is None or self._show is None or show.id != self._show.id:
            self._live, self._calling = None, False
        self._show = show
        self.reading.choose(None if show is None else show.id)

    def first_focus(self) -> QWidget:
        return self

    def commands(self) -> Sequence[Command]:
        found = [
            Command(tr("Line-up check"), lambda: self.around.go(OpenLineUpCheck()), "", "", "list-checks"),
            Command(tr("Leave the live screen"), lambda: self.around.go(OpenShow()), "", "Esc", "log-out"),
        ]
        live = self._live
        if live is not None and live.run is not None and live.run.is_open:
            found.append(Command(tr("End this run"), self.end, "", "", "circle-stop"))
            if not self._calling:
                found.append(
                    Command(tr("Call the show from here"), self.take_over, tr("The others follow"), "C", "radio")
                )
            else:
                found += self._put_backs(live)
        return found

    def _put_backs(self, live: LiveShow) -> list[Command]:
        line_up, skipped = live.line_up, service.told_by(live.entries).skipped
        return [
            Command(
                tr("Put back {}").format(label(line_up.number(line.id), line)), partial(self.unskip, line.id),
                tr("It was skipped"), "", "undo-2",
            )
            for line in line_up.lines
            if line.id in skipped
        ]  # fmt: skip

    def tour_states(self) -> Sequence[str]:
        return ("running", "held", "finished")

    def tour(self, state: str) -> None:
        from fashionos_desktop.views.live.tour import bring_to

        bring_to(self, state)

    # reading

    @Slot(object)
    def _take(self, live: LiveShow) -> None:
        self._live = live
        run = live.run
        is_open = run is not None and run.is_open
        if not is_open:
            self._calling = False
        started = run is not None and run.started_at is not None
        if is_open and started:
            self._pages.setCurrentWidget(self.stage)
        elif not is_open and started and run is not None and self._pages.currentWidget() is self.stage:
            self._show_log(live)
        elif self._pages.currentWidget() is not self.after:
            self._pages.setCurrentWidget(self.before)
        self.before.show_live(live)
        self._tick()

    @Slot()
    def _tick(self) -> None:
        now, moment = self.around.clock(), self.moment()
        self.clock.show_moment(moment if self._pages.currentWidget() is self.stage else None, now)
        if self._live is None or moment is None:
            return
        self.stage.show_moment(self._live, moment)
        running = self._pages.currentWidget() is self.stage
        self.keys.setVisible(running)
        self.keys.allow(calling=self._calling)
        following = moment.next
        self.keys.send.say(tr("Send"), "" if following is None else label_of(following))
        self.keys.hold.say(tr("Resume") if moment.is_held else tr("Hold"))
        self.keys.send.setEnabled(self._calling and not moment.is_held and following is not None)
        self.keys.remark.setText(self._remark(moment))

    def say(self, words: str) -> None:
        """Beside the keys, long enough to be read."""
        self._said, self._said_until = words, self.around.clock() + SAID_FOR
        self.keys.remark.setText(words)

    def _remark(self, moment: Moment) -> str:
        if self._said and self.around.clock() < self._said_until:
            return self._said
        if not self._calling:
            return tr("You follow. Press C to call from here.") + " " + self._age()
        if moment.next is None:
            return tr("Everything is out. End the run with E.")
        status = self.around.sync.status
        if status.offline_since is not None:
            show = self._show
            since = status.offline_since if show is None else status.offline_since.astimezone(show.zone)
            return tr("Followers see the show as it was at {:%H:%M:%S}.").format(since)
        return ""

    def _age(self) -> str:
        """How old a follower's picture is."""
        status = self.around.sync.status
        if status.offline_since is None:
            return ""
        seconds = max(0, int((self.around.clock() - status.offline_since).total_seconds()))
        return tr("What you see is {} min {} s old.").format(seconds // 60, seconds % 60)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not self._press(key):
            super().keyPressEvent(event)

    def _press(self, key: Qt.Key) -> bool:
        running = self._pages.currentWidget() is self.stage
        if key == Qt.Key.Key_Escape:
            if running and self._calling:
                self.say(tr("You are calling. Ctrl+K leaves this screen."))
            else:
                self.around.go(OpenShow())
            return True
        if not running:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.before.start.isVisible():
                self.start()
                return True
            return False
        if key == Qt.Key.Key_C and not self._calling:
            self.take_over()
            return True
        if key == Qt.Key.Key_N:
            self.note()
            return True
        acts = {
            Qt.Key.Key_Space: self.send, Qt.Key.Key_Backspace: self.back, Qt.Key.Key_H: self.hold,
            Qt.Key.Key_S: self.skip, Qt.Key.Key_W: self.swap, Qt.Key.Key_E: self._end_when_over,
        }  # fmt: skip
        if self._calling and key in acts:
            acts[key]()
            return True
        return key in acts

    @Slot()
    def send(self) -> None:
        """The next one goes out: shown at once, written behind it."""
        moment = self.moment()
        if moment is None or moment.next is None or moment.is_held or not self._calling or self._run() is None:
            return
        pressed = self.pressed_at()
        if pressed - self._last_send < SHORTEST:
            self.say(tr("Pressed twice: sent once."))
            return
        self._last_send = pressed
        line = moment.next.line.id
        self._show_entry("send", line)
        self._press_in_run(lambda session, run, now: service.send(session, run, line, now))

    @Slot()
    def back(self) -> None:
        moment = self.moment()
        if moment is not None and moment.told.last is not None:
            self._show_entry("back", moment.told.last[0])
            self._press_in_run(service.back)

    @Slot()
    def hold(self) -> None:
        moment = self.moment()
        if moment is not None:
            self._show_entry("resume" if moment.is_held else "hold", None)
            self._press_in_run(service.resume if moment.is_held else service.hold)

    @Slot()
    def skip(self) -> None:
        moment = self.moment()
        if moment is not None and moment.next is not None:
            line = moment.next.line.id
            self._show_entry("skip", line)
            self._press_in_run(lambda session, run, now: service.skip(session, run, line, now))

    def unskip(self, line_id: str) -> None:
        self._press_in_run(lambda session, run, now: service.unskip(session, run, line_id, now))

    @Slot()
    def swap(self) -> None:
        moment, show = self.moment(), self._show
        if moment is not None and show is not None:
            self._swap.ask(show.id, moment.next)

    @Slot(str, str)
    def _swap_in(self, look_id: str, event_model_id: str) -> None:
        self._press_in_run(lambda session, run, now: service.swap(session, run, look_id, event_model_id, now))

    @Slot()
    def note(self) -> None:
        """To the look on stage; followers may write notes too."""
        moment = self.moment()
        if moment is not None:
            self.note_line.ask(moment.on_runway)

    @Slot(object, str)
    def _noted(self, line_id: str | None, text: str) -> None:
        if text.strip():
            self._press_in_run(lambda session, run, now: service.note(session, run, line_id, text, now))
        self.setFocus()

    @Slot()
    def take_over(self) -> None:
        self._calling = True
        self._tick()

    @Slot(str)
    def open_run(self, kind: str) -> None:
        show = self._show
        if show is not None:
            self._pages.setCurrentWidget(self.before)
            self._write(lambda session: service.open_run(session, show.id, kind))  # type: ignore[arg-type]

    @Slot(str)
    def turn_ready(self, side: str) -> None:
        live = self._live
        if live is None or live.run is None:
            return
        run, now = live.run, self.around.clock()
        at = None if getattr(run, f"{side}_ready_at") is not None else now
        self._write(lambda session: service.set_ready(session, run.id, side, at))  # type: ignore[arg-type]

    @Slot()
    def start(self) -> None:
        if self._run() is not None:
            self._calling = True
            self._press_in_run(service.start_run)
            self.setFocus()

    def _end_when_over(self) -> None:
        """By its key only what is over: a hand that slips off W ends no show."""
        moment = self.moment()
        if moment is not None and moment.next is not None:
            self.say(tr("{} is still to come. Ctrl+K ends it all the same.").format(label_of(moment.next)))
        else:
            self.end()

    @Slot()
    def end(self) -> None:
        self._press_in_run(service.end_run)

    @Slot()
    def again(self) -> None:
        self._pages.setCurrentWidget(self.before)
        self._tick()

    def _run(self) -> str | None:
        run = None if self._live is None else self._live.run
        return run.id if run is not None and run.is_open else None

    def _show_entry(self, kind: str, line_id: str | None) -> None:
        """In sight before it is on disk; what is read next takes its place."""
        if self._live is not None:
            entry = Entry(f"~{len(self._live.entries)}", kind, line_id, self.around.clock(), "", "")  # type: ignore[arg-type]
            self._live = replace(self._live, entries=(*self._live.entries, entry))
            self._tick()

    def _press_in_run(self, act: Callable[[Session, str, datetime], object]) -> None:
        run, now = self._run(), self.around.clock()
        if run is not None:
            self._write(lambda session: act(session, run, now))

    def _write(self, work: Callable[[Session], object]) -> None:
        def failed(error: Exception) -> None:
            self.reading.read_again()
            self.around.tell_error(error, self.say)

        self.around.tasks.write(work, lambda _: self.reading.read_again(), failed)

    def _show_log(self, live: LiveShow) -> None:
        run, show = live.run, self._show
        if run is None or show is None:
            return

        def then(log: service.RunLog) -> None:
            self.after.show_log(live, service.at(live, self.around.clock()), log)
            self._pages.setCurrentWidget(self.after)
            self._tick()

        self.around.tasks.read(lambda session: service.run_log(session, show.id, run), then)

    @Slot()
    def _export(self) -> None:
        live, show = self._live, self._show
        if live is not None and live.run is not None and show is not None:
            self.log_file.ask(show, live.run)

    def _connect(self) -> None:
        keys = self.keys
        for key, act in (
            (keys.send, self.send), (keys.back, self.back), (keys.hold, self.hold), (keys.skip, self.skip),
            (keys.swap, self.swap), (keys.note, self.note),
        ):  # fmt: skip
            key.pressed.connect(act)
        self.before.kind_asked.connect(self.open_run)
        self.before.ready_asked.connect(self.turn_ready)
        self.before.start_asked.connect(self.start)
        self.after.export_asked.connect(self._export)
        self.after.again_asked.connect(self.again)
        self.note_line.written.connect(self._noted)
        self._swap.chosen.connect(self._swap_in)
        self._swap.said.connect(self.say)
        self.reading.came.connect(self._take)
        self.reading.failed.connect(self.around.tell_error)
        self.seen_changed.connect(lambda seen: self._timer.start() if seen else self._timer.stop())


def _read(session: Session, show_id: str, now: datetime) -> LiveShow:
    return service.live_show(session, show_id, now=now)
