"""The door as a kiosk: nothing else in reach, large controls at the foot, left with a PIN."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.shell.sync_words import since
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.views.door.door_button import DoorButton

_STATUS = 56
_BUTTON = 56
_ROUNDS = 20_000


def sealed(pin: str) -> str:
    """What is kept of a PIN."""
    salt = secrets.token_hex(8)
    return f"{salt}${_digest(pin, salt)}"


def opens(pin: str, seal: str) -> bool:
    salt, _, digest = seal.partition("$")
    return bool(digest) and hmac.compare_digest(_digest(pin, salt), digest)


def _digest(pin: str, salt: str) -> str:
    return hashlib.pbkdf2_hmac("sha256", pin.encode(), salt.encode(), _ROUNDS).hex()


class KioskFoot(QWidget):
    """The field, and below it what a hand does most."""

    undo_asked = Signal()
    walk_in_asked = Signal()
    camera_asked = Signal()

    def __init__(self, look: Look, icons: Icons, field: QWidget) -> None:
        super().__init__()
        self._look = look
        space = look.measure.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space.xxl, space.m, space.xxl, space.xl + space.xs)
        column.setSpacing(space.s)
        column.addWidget(field)
        row = QHBoxLayout()
        row.setSpacing(space.s)
        for words, icon, key, asked in (
            (self.tr("Undo last"), "undo-2", "F8", self.undo_asked),
            (self.tr("Walk-in"), "user-plus", "F5", self.walk_in_asked),
            (self.tr("Camera"), "camera", "F7", self.camera_asked),
        ):
            button = DoorButton(look, icons, words, icon=icon, key=key)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFixedHeight(look.px(_BUTTON))
            button.clicked.connect(asked)
            row.addWidget(button, 1)
        column.addLayout(row)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.theme.verdict.waiting)


class KioskStatus(QWidget):
    """Who, by which list this desk decides, and the way out."""

    leave_asked = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        look, icons = around.look, around.icons
        self._around = around
        self._look = look
        self._person = StateLabel(look, icons, style="lead")
        self._saved = StateLabel(look, icons, style="lead")
        self._leave = DoorButton(look, icons, self.tr("Leave with PIN"), kind="quiet", icon="lock")
        self._leave.clicked.connect(self.leave_asked)
        space = look.measure.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.xxl, 0, space.l, 0)
        row.setSpacing(space.l)
        row.addWidget(self._person)
        row.addWidget(self._saved)
        row.addStretch(1)
        row.addWidget(self._leave)
        around.tasks.unsaved_changed.connect(self._unsaved_changed)
        around.sync.changed.connect(self._sync_changed)
        look.changed.connect(self._dress)
        self._unsaved_changed(0)
        self._dress()

    def show_person(self, name: str) -> None:
        self._person.set_state(CellState("user-round", name))
        self._person.setVisible(bool(name))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.canvas)
        painter.fillRect(0, 0, self.width(), self._look.measure.line.hair, self._look.theme.line)

    @Slot(int)
    def _unsaved_changed(self, unsaved: int) -> None:
        if unsaved > 1:  # one is on disk before it can be read
            words = self.tr("{} scans being saved.").format(unsaved)
            self._saved.set_state(CellState("loader", words, "text"))
            return
        status, show = self._around.sync.status, self._around.show()
        if status.state is State.OFFLINE:
            said = since(status, None if show is None else show.zone)
            words = self.tr("{}. This desk goes on by the list of then.").format(said)
            waits = self.tr("{:,} changes wait here.").format(status.pending)
            self._saved.set_state(CellState("cloud-off", f"{words} {waits}" if status.pending else words, "text"))
        else:
            words = self.tr("This desk decides by the list on this laptop. All saved.")
            self._saved.set_state(CellState("check", words, "text"))

    @Slot(object)
    def _sync_changed(self, status: SyncStatus) -> None:
        self._unsaved_changed(self._around.tasks.unsaved)

    @Slot()
    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_STATUS))
        self.update()
