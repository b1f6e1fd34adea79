"""This laptop joins a house: a code is pasted or scanned, and what it says is shown before it is used."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fashionos_desktop.ui.house import House
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.shell.dialog import Dialog
from fashionos_desktop.ui.tasks import Tasks
from fashionos_desktop.ui.widgets.bar import Bar
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.ways import Ways

if TYPE_CHECKING:
    from fashionos_desktop.sync.house import Invitation

_SCANNED = 120
"""Milliseconds after the last letter until the code is read: a scanner types it within that."""
_BRING_ALONG = 0


class ConnectDialog(Dialog):
    """`connected` once the house is on this laptop. Closing it before stops that, and changes nothing."""

    connected = Signal()

    _progressed = Signal(int, int)

    def __init__(self, look: Look, icons: Icons, tasks: Tasks, house: House, parent: QWidget) -> None:
        super().__init__(
            look,
            icons,
            QCoreApplication.translate("ConnectDialog", "Connect to the house"),
            QCoreApplication.translate(
                "ConnectDialog",
                "Whoever looks after the centre makes an enrolment code for this laptop. Paste it, or scan it with the"
                " scanner of the door.",
            ),
            parent,
        )
        self._tasks = tasks
        self._house = house
        self._stopped = False
        self._under_way = False
        self._holds_rows = False
        self._invitation: Invitation | None = None
        self.code = QLineEdit()
        self.code.setEchoMode(QLineEdit.EchoMode.Password)  # it holds this laptop's secret
        self.said = Label(look, "", "body", "text")
        self.ways = Ways(
            look, icons, (("log-in", self.tr("Bring it along")), ("box", self.tr("Start with the house's")))
        )
        self._choice = QWidget()
        self._choice_words = Label(look, "", "data", "muted")
        self.bar = Bar(look)
        self._soon = QTimer(self, singleShot=True, interval=_SCANNED)
        self.leave = self.add_button(Button(look, icons, self.tr("Not now")))
        self.connect_now = self.add_button(Button(look, icons, self.tr("Connect"), kind="primary", icon="link"))
        self._lay_out_parts()
        self.connect_now.setDefault(True)
        self.connect_now.setEnabled(False)
        self.code.textChanged.connect(self._soon.start)
        self.code.returnPressed.connect(self._read)
        self._soon.timeout.connect(self._read)
        self.ways.chosen.connect(self._say_choice)
        self.leave.clicked.connect(self.reject)
        self.connect_now.clicked.connect(self._connect)
        self._progressed.connect(self._say_progress)
        self.code.setFocus()
        tasks.run(house.holds_rows, self._know_rows)

    def reject(self) -> None:
        """While the house comes: it stops at the next rows, and the dialog closes then."""
        if self._under_way:
            self._stopped = True
            self.leave.setEnabled(False)
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stopped = True
        super().closeEvent(event)

    def _know_rows(self, holds: bool) -> None:
        self._holds_rows = holds
        self._choice.setVisible(holds and self._invitation is not None)

    @Slot()
    def _read(self) -> None:
        """Says what the code is for; nothing is asked of the network yet."""
        self._soon.stop()
        code = self.code.text().strip()
        self._invitation = None
        sentence = ""
        if code:
            try:
                self._invitation = self._house.invitation(code)
            except ValueError as error:
                sentence = str(error)
        found = self._invitation
        self.complain(sentence)
        self.said.setText("" if found is None else self._about(found))
        self.said.setVisible(found is not None)
        self._choice.setVisible(self._holds_rows and found is not None)
        self.connect_now.setEnabled(found is not None)
        if found is not None:
            self.connect_now.setFocus()

    def _about(self, found: Invitation) -> str:
        words = self.tr("This laptop becomes “{}” of {}, for the {}.").format(found.device, found.house, found.role)
        if found.encrypted:
            return words
        open_way = self.tr("The way to {} is not encrypted: others on the network can read along.")
        return f"{words} {open_way.format(found.host)}"

    @Slot(int)
    def _say_choice(self, at: int) -> None:
        if at == _BRING_ALONG:
            words = self.tr("What this laptop holds comes along into the house, and the others will see it.")
        else:
            words = self.tr("What this laptop holds stays in a backup beside the cache, on this laptop only.")
        self._choice_words.setText(words)

    @Slot()
    def _connect(self) -> None:
        self._under_way, self._stopped = True, False
        self.complain("")
        for part in (self.code, self.ways, self.connect_now):
            part.setEnabled(False)
        self.said.setText(self.tr("Connecting."))
        work = partial(
            self._house.connect,
            self.code.text().strip(),
            bring_along=self.ways.at == _BRING_ALONG,
            progress=self._progressed.emit,
            stopped=lambda: self._stopped,
        )
        self._tasks.run(work, self._done, self._failed)

    @Slot(int, int)
    def _say_progress(self, done: int, total: int) -> None:
        if self._under_way and not self._stopped and total:
            self.bar.show()
            self.bar.set_value(done, total)
            self.said.setText(self.tr("{:,} of {:,} rows.").format(min(done, total), total))

    def _done(self, sentences: Sequence[str]) -> None:
        self._under_way = False
        self.bar.hide()
        self._choice.hide()
        self.code.hide()
        self.said.setText("\n".join(sentences))
        self.connect_now.hide()
        self.leave.setEnabled(True)
        self.leave.setText(self.tr("Begin"))
        self.leave.set_kind("primary")
        self.leave.clicked.disconnect(self.reject)
        self.leave.clicked.connect(self.accept)
        self.leave.setFocus()
        self.connected.emit()

    def _failed(self, error: Exception) -> None:
        self._under_way = False
        if self._stopped:
            super().reject()
            return
        self.bar.hide()
        for part in (self.code, self.ways, self.connect_now, self.leave):
            part.setEnabled(True)
        self.said.setText("" if self._invitation is None else self._about(self._invitation))
        self.complain(str(error))
        if not _is_expected(error):
            self._tasks.failed.emit(error)

    def _lay_out_parts(self) -> None:
        look = self.look
        self.add_fields((self.tr("Enrolment code"), self.code))
        for label in (self.said, self._choice_words):
            label.setWordWrap(True)
            label.setFixedWidth(look.px(look.measure.shell.dialog) - 2 * look.measure.space.l)
        column = QVBoxLayout(self._choice)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.measure.space.xs)
        column.addWidget(Label(look, self.tr("This laptop holds work of its own."), "body", weight=600))
        column.addWidget(self.ways)
        column.addWidget(self._choice_words)
        self._say_choice(_BRING_ALONG)
        for part in (self.said, self._choice, self.bar):
            self.add_part(part)
            part.hide()


def _is_expected(error: Exception) -> bool:
    from fashionos_desktop.services.refusals import Refused
    from fashionos_desktop.storage import CacheError
    from fashionos_desktop.sync.protocol import SyncTrouble

    return isinstance(error, (Refused, CacheError, SyncTrouble, ValueError, OSError))
