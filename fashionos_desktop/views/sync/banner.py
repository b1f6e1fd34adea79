"""What stands in the way of sync, what it means, and the one step that helps; progress where something comes in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashionos_desktop.sync.status import State
from fashionos_desktop.sync.words import about_clock
from fashionos_desktop.ui.delegates.roles import Tone
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.shell.sync_words import since, translated
from fashionos_desktop.ui.widgets.bar import Bar
from fashionos_desktop.ui.widgets.message import Message
from fashionos_desktop.views.sync.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.sync.status import SyncStatus


class Step(Enum):
    NONE = "none"
    TRY = "try"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class BannerWords:
    what: str
    then: str
    action: str = ""
    step: Step = Step.NONE
    icon: str = "info"
    tone: Tone = "muted"


class Banner(QWidget):
    """Hidden while there is nothing to say. `try_asked` and `removal_asked` are its steps."""

    try_asked = Signal()
    removal_asked = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._status = around.sync.status
        self._said: BannerWords | None = None
        self.message = Message(around.look, around.icons)
        self.bar = Bar(around.look)
        self._second = QTimer(self, interval=1_000)
        self._second.timeout.connect(self._tick)
        space = around.look.measure.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, 0, space.l, space.l - space.xxs)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self.bar)
        self.message.acted.connect(self._act)
        self.hide()

    @property
    def said(self) -> BannerWords | None:
        """What is shown."""
        return self._said

    def show_status(self, status: SyncStatus) -> None:
        self._status = status
        self._tick()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    @Slot()
    def _tick(self) -> None:
        show = self._around.show()
        words = banner_words(self._status, self._around.clock(), None if show is None else show.zone)
        comes = self._status.state in (State.LOADING, State.CATCHING_UP) and self._status.total > 0
        self.bar.setVisible(comes)
        if comes:
            self.bar.set_value(self._status.done, self._status.total)
        if words != self._said:
            self._said = words
            if words is not None:
                self.message.say(words.what, words.then, words.action, icon=words.icon, tone=words.tone)
        self.message.setToolTip(self._status.trouble or "")
        self.setVisible(words is not None)

    @Slot()
    def _act(self) -> None:
        if self._said is not None and self._said.step is Step.TRY:
            self.try_asked.emit()
        elif self._said is not None and self._said.step is Step.REMOVE:
            self.removal_asked.emit()


def banner_words(status: SyncStatus, now: datetime, zone: tzinfo | None) -> BannerWords | None:
    said = _trouble(status, now, zone)
    clock = about_clock(status.clock_offset)
    if said is None and status.state is not State.ALONE and clock is not None:
        what = f"{translated(clock)}."
        then = tr("Scans are stamped in the centre's time all the same. Set the clock in the system's settings.")
        return BannerWords(what, then, icon="clock-alert", tone="warn")
    return said


def _trouble(status: SyncStatus, now: datetime, zone: tzinfo | None) -> BannerWords | None:
    match status.state:
        case State.OFFLINE if has_no_way(status):
            what = tr("There is no way to the centre from here.")
            return BannerWords(what, status.trouble or "", tr("Try again"), Step.TRY, "cloud-off", "warn")
        case State.OFFLINE:
            then = " ".join(part for part in (tr("Work goes on."), _next_try(status, now)) if part)
            return BannerWords(f"{since(status, zone)}.", then, tr("Try now"), Step.TRY, "cloud-off")
        case State.LOADING:
            what = tr("The house is being loaded.")
            return BannerWords(what, _rows(status), icon="download")
        case State.CATCHING_UP:
            return BannerWords(tr("Catching up."), _rows(status), icon="refresh-cw")
        case State.REVOKED:
            what = tr("This laptop's access was taken away.")
            then = tr("Nothing goes out or comes in any more. What was not sent can be kept as a file.")
            return BannerWords(what, then, tr("What now"), Step.REMOVE, "lock", "stop")
        case State.DISTRUSTED:
            what = tr("Another server answers than the one this laptop was connected to.")
            return BannerWords(what, status.trouble or "", tr("Try again"), Step.TRY, "shield-alert", "stop")
        case State.UPDATE_NEEDED:
            return BannerWords(
                tr("An update is needed."), status.trouble or "", tr("Try again"), Step.TRY, "download", "warn"
            )
    return None


def has_no_way(status: SyncStatus) -> bool:
    """The secret is missing, say: not even a try is possible."""
    return status.state is State.OFFLINE and status.offline_since is None and bool(status.trouble)


def _next_try(status: SyncStatus, now: datetime) -> str:
    if status.next_try is None:
        return ""
    seconds = round((status.next_try - now).total_seconds())
    return tr("Next try in {} s.").format(seconds) if seconds > 0 else tr("Trying.")


def _rows(status: SyncStatus) -> str:
    goes_on = tr("Work goes on.")
    if not status.total:
        return goes_on
    rows = tr("{:,} of {:,} rows.").format(min(status.done, status.total), status.total)
    return f"{rows} {goes_on}"
