"""Who, which show, the last step that can be undone; at the right the show's clock and what is saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.history import History
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.shell.show_words import clock_of
from fashionos_desktop.ui.shell.sitting import Sitting
from fashionos_desktop.ui.shell.sync_words import ALL_SAVED, more_of, needs_state, saved_state
from fashionos_desktop.ui.sync_link import SyncLink
from fashionos_desktop.ui.tasks import Tasks
from fashionos_desktop.ui.widgets.keys import key_words
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.state_button import StateButton
from fashionos_desktop.ui.widgets.state_label import StateLabel

_QUICK = 400
"""Milliseconds: what is saved sooner is not worth a word."""

_PASSING = (State.CONNECTING, State.WORKING, State.AT_REST)
"""In these a change is on its way."""


class StatusBar(QWidget):
    """Quiet while all is well. `sync_asked` when a person wants to know more of what waits or needs somebody."""

    sync_asked = Signal()

    def __init__(
        self,
        look: Look,
        icons: Icons,
        sitting: Sitting,
        history: History,
        tasks: Tasks,
        sync: SyncLink,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._sitting = sitting
        self._history = history
        self._tasks = tasks
        self._sync = sync
        self._clock = clock
        self._person = StateLabel(look, icons, style="small")
        self._show = StateLabel(look, icons, style="small")
        self._step = StateLabel(look, icons, style="small")
        self._step_key = Label(look, key_words("Ctrl+Z"), style="key", tone="muted")
        self._message = StateLabel(look, icons, style="small")
        self._time = StateLabel(look, icons, style="small")
        self._needs = StateButton(look, icons, style="small")
        self._saved = StateButton(look, icons, style="small")
        self._failed = ""
        self._message_timer = QTimer(self, singleShot=True)
        self._saving_timer = QTimer(self, singleShot=True, interval=_QUICK)
        self._minute = QTimer(self, singleShot=True)
        self._lay_out()
        self._connect()
        self._dress()
        self._name_sitting()
        self._name_step()
        self._say_saved()

    def tell(self, sentence: str) -> None:
        """A sentence in place of the last step, for as long as an undo is offered."""
        self._message.set_state(CellState("info", sentence, "text"))
        self._message.setVisible(bool(sentence))
        self._message_timer.start(max(1, self._look.measure.motion.undo_offer))
        self._name_step()

    def say_unsaved(self, sentence: str) -> None:
        """A change could not be written: said until the next one is."""
        self._failed = sentence
        self._say_saved()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.canvas)
        painter.fillRect(0, 0, self.width(), self._look.measure.line.hair, self._look.theme.line)

    def _lay_out(self) -> None:
        space = self._look.measure.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.m, self._look.measure.line.hair, space.m, 0)
        row.setSpacing(space.l - space.xxs)
        row.addWidget(self._person)
        row.addWidget(self._show)
        step = QHBoxLayout()
        step.setSpacing(space.xs)
        step.addWidget(self._step)
        step.addWidget(self._step_key)
        row.addLayout(step)
        row.addWidget(self._message)
        row.addStretch(1)
        row.addWidget(self._time)
        row.addWidget(self._needs)
        row.addWidget(self._saved)
        self._message.hide()
        self._needs.hide()

    def _connect(self) -> None:
        self._sitting.changed.connect(self._name_sitting)
        self._history.changed.connect(self._name_step)
        self._history.told.connect(self.tell)
        self._tasks.unsaved_changed.connect(self._unsaved_changed)
        self._message_timer.timeout.connect(self._message_over)
        self._saving_timer.timeout.connect(self._say_saved)
        self._minute.timeout.connect(self._tick)
        self._look.changed.connect(self._dress)
        self._sync.changed.connect(self._sync_changed)
        self._needs.pressed.connect(self.sync_asked)
        self._saved.pressed.connect(self.sync_asked)

    @Slot()
    def _name_sitting(self) -> None:
        person, show = self._sitting.person, self._sitting.show
        self._person.set_state(CellState("user-round", person.name if person else ""))
        self._person.setVisible(person is not None)
        self._show.set_state(CellState("", show.title if show else ""))
        self._show.setVisible(show is not None)
        self._tick()

    @Slot()
    def _name_step(self) -> None:
        title = self._history.undo_title if self._message.isHidden() else None
        self._step.set_state(CellState("undo-2", title or ""))
        for part in (self._step, self._step_key):
            part.setVisible(title is not None)

    @Slot()
    def _message_over(self) -> None:
        self._message.hide()
        self._name_step()

    @Slot(int)
    def _unsaved_changed(self, unsaved: int) -> None:
        if unsaved == 0:
            self._failed = ""
            self._say_soon_or_now()
        elif not self._saving_timer.isActive():
            self._saving_timer.start()

    @Slot(object)
    def _sync_changed(self, status: SyncStatus) -> None:
        self._say_soon_or_now()

    def _say_soon_or_now(self) -> None:
        """A change that is taken by the disk, or by the centre, within a moment is not worth a word."""
        if self._under_way():
            if not self._saving_timer.isActive():
                self._saving_timer.start()
        else:
            self._saving_timer.stop()
            self._say_saved()

    def _under_way(self) -> bool:
        status = self._sync.status
        return self._tasks.unsaved > 0 or (status.state in _PASSING and status.pending > 0)

    @Slot()
    def _say_saved(self) -> None:
        """The disk comes before the network."""
        count, status = self._tasks.unsaved, self._sync.status
        if count:
            words = self.tr("1 change being saved") if count == 1 else self.tr("{} changes being saved").format(count)
            state, more = CellState("loader", words), ""
        elif self._failed:
            state, more = CellState("circle-alert", self._failed, "stop"), ""
        else:
            zone = self._sitting.show.zone if self._sitting.show is not None else None
            state, more = saved_state(status, zone), more_of(status, zone)
        needs = needs_state(status)
        self._saved.set_state(state)
        self._saved.setToolTip(more)
        self._saved.setAccessibleDescription(more)
        self._saved.setVisible(needs is None or state.icon != ALL_SAVED.icon)
        self._needs.setVisible(needs is not None)
        if needs is not None:
            self._needs.set_state(needs)

    @Slot()
    def _tick(self) -> None:
        """At the turn of each minute."""
        now, show = self._clock(), self._sitting.show
        self._time.set_state(CellState("", clock_of(show, now) if show else ""))
        self._minute.start((60 - now.second) * 1000 - now.microsecond // 1000 + 5)

    @Slot()
    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(self._look.measure.shell.statusbar))
        self.update()
