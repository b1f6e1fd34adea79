"""The Live screen: called from one laptop, followed from the others."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog, QStackedWidget, QVBoxLayout, QWidget

from fashionos_desktop.services import live as service
from fashionos_desktop.services.live import Entry, LiveShow, Moment
from fashionos_desktop.ui.navigation import Destination, OpenLineUpCheck, OpenShow
from fashionos_desktop.ui.screen import Command, Screen, Surroundings
from fashionos_desktop.views.live.before import AfterPage, BeforePage
from fashionos_desktop.views.live.clock_bar import ClockBar
from fashionos_desktop.views.live.keys_bar import KeysBar
from fashionos_desktop.views.live.note_line import NoteLine
from fashionos_desktop.views.live.stage import Stage
from fashionos_desktop.views.live.words import label_of, tr

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.storage import ChangeNotice
    from fashionos_desktop.ui.board.query import Session

SHORTEST = 0.7
"""Seconds between two sends: a second press within them is the same press, by a hand that shook."""


class LiveScreen(Screen):
    hides_shell = True

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._show: Show | None = None
        self._live: LiveShow | None = None
        self._asked = 0
        self._calling = False
        self._last_send = -SHORTEST
        self._read_at = around.clock()
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
        self.reread()

    def opened(self, destination: Destination | None) -> None:
        self.reread()

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
        return found

    def tour_states(self) -> Sequence[str]:
        return ("running", "held", "finished")

    def tour(self, state: str) -> None:
        from fashionos_desktop.views.live.tour import bring_to

        bring_to(self, state)

    # reading

    @Slot()
    def reread(self) -> None:
        show = self._show
        if show is None:
            return
        self._asked += 1
        asked, now = self._asked, self.around.clock()

        def then(live: LiveShow) -> None:
            if asked == self._asked:
                self._read_at = now
                self._take(live)

        self.around.tasks.read(lambda session: service.live_show(session, show.id, now=now), then)

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

    @Slot(object)
    def _heard(self, notice: ChangeNotice) -> None:
        if self._show is not None and notice.touches(*service.TABLES):
            self.reread()

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

    def _remark(self, moment: Moment) -> str:
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
            Qt.Key.Key_S: self.skip, Qt.Key.Key_W: self.swap, Qt.Key.Key_E: self.end,
        }  # fmt: skip
        if self._calling and key in acts:
            acts[key]()
            return True
        return key in acts

    @Slot()
    def send(self) -> None:
        """The next one goes out: shown at once, written behind it."""
        moment, run = self.moment(), self._run()
        if moment is None or run is None or moment.next is None or moment.is_held or not self._calling:
            return
        pressed = self.pressed_at()
        if pressed - self._last_send < SHORTEST:
            self.keys.remark.setText(tr("Pressed twice: sent once."))
            return
        self._last_send = pressed
        line, now = moment.next.line.id, self.around.clock()
        self._show_entry("send", line)
        self._write(lambda session: service.send(session, run, line, now))

    @Slot()
    def back(self) -> None:
        moment, run = self.moment(), self._run()
        if moment is not None and run is not None and moment.told.last is not None:
            now = self.around.clock()
            self._show_entry("back", moment.told.last[0])
            self._write(lambda session: service.back(session, run, now))

    @Slot()
    def hold(self) -> None:
        moment, run = self.moment(), self._run()
        if moment is None or run is None:
            return
        now = self.around.clock()
        self._show_entry("resume" if moment.is_held else "hold", None)
        act = service.resume if moment.is_held else service.hold
        self._write(lambda session: act(session, run, now))

    @Slot()
    def skip(self) -> None:
        moment, run = self.moment(), self._run()
        if moment is not None and run is not None and moment.next is not None:
            line, now = moment.next.line.id, self.around.clock()
            self._show_entry("skip", line)
            self._write(lambda session: service.skip(session, run, line, now))

    @Slot()
    def swap(self) -> None:
        """Who else could walk the next look: chosen from a list, with what speaks against each."""
        moment, show = self.moment(), self._show
        following = None if moment is None else moment.next
        if following is None or show is None or following.line.event_model_id is None:
            self.around.tell(tr("Nobody walks the next line, so there is nobody to swap."))
            return
        who, line, now = following.line.event_model_id, following.line, self.around.clock()

        def read(session: Session) -> Any:
            from fashionos_desktop.services.casting import missing_model

            return missing_model(session, show.id, who, now=now)

        def then(missing: Any) -> None:
            look = next((one for one in missing.looks if one.look_id == line.id), None)
            offers = [one for one in look.replacements if one.event_model_id is not None] if look is not None else []
            if not offers:
                self.around.tell(tr("Nobody of the cast fits look {}. Skip it.").format(following.number))
                return
            words = [f"{one.name}, {one.why}" + (f". {'. '.join(one.doubts)}" if one.doubts else "") for one in offers]
            dialog = QInputDialog(self)
            dialog.setWindowTitle(tr("Swap"))
            dialog.setLabelText(tr("Who walks look {} instead of {}?").format(following.number, line.model_name))
            dialog.setComboBoxItems(words)
            dialog.textValueSelected.connect(
                lambda chosen: self._swap_in(line.id, offers[words.index(chosen)].event_model_id)
            )
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        self.around.tasks.read(read, then)

    def _swap_in(self, look_id: str, event_model_id: str) -> None:
        run, now = self._run(), self.around.clock()
        if run is not None:
            self._write(lambda session: service.swap(session, run, look_id, event_model_id, now))

    @Slot()
    def note(self) -> None:
        """To the look on stage; followers may write notes too."""
        moment = self.moment()
        if moment is not None:
            self.note_line.ask(moment.on_runway)

    def _noted(self, line_id: object, text: str) -> None:
        run, now = self._run(), self.around.clock()
        if run is not None and text.strip():
            self._write(lambda session: service.note(session, run, line_id, text, now))  # type: ignore[arg-type]
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
        run, now = self._run(), self.around.clock()
        if run is not None:
            self._calling = True
            self._write(lambda session: service.start_run(session, run, now))
            self.setFocus()

    @Slot()
    def end(self) -> None:
        run, now = self._run(), self.around.clock()
        if run is not None:
            self._write(lambda session: service.end_run(session, run, now))

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

    def _write(self, work: Callable[[Session], object]) -> None:
        def failed(error: Exception) -> None:
            from fashionos_desktop.services.refusals import Refused

            self.reread()
            if isinstance(error, Refused):
                self.around.tell(str(error))
                self.keys.remark.setText(str(error))
            else:
                self.around.tasks.failed.emit(error)

        self.around.tasks.write(work, lambda _: self.reread(), failed)

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
        if live is None or live.run is None or show is None:
            return
        dialog = QFileDialog(self, tr("Keep the log"), "", "*.xlsx;;*.csv")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"{show.slug} {live.run.kind}.xlsx")
        dialog.fileSelected.connect(lambda path: self.export(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, target: Path) -> None:
        live, show = self._live, self._show
        if live is None or live.run is None or show is None:
            return
        run = live.run

        def then(log: service.RunLog) -> None:
            from fashionos_desktop.reports.run_logs import write_run_log

            work = partial(write_run_log, log, target, show.zone)
            self.around.tasks.run(work, lambda _: self.around.tell(tr("The log is in {}.").format(target)))

        self.around.tasks.read(lambda session: service.run_log(session, show.id, run), then)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

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
        self.around.changes.changed.connect(self._heard)
