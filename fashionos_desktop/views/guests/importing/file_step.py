"""The first step: which file; and while it is read, how far."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.guests.importing.flow import ImportFlow, Phase
from fashionos_desktop.views.guests.words import tr


class FileStep(QWidget):
    choose_asked = Signal()
    leave_asked = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look, icons = around.look, around.icons
        self._look = look
        self._title = Label(look, "", "heading")
        self._words = Label(look, "", "body", "muted")
        self._bar = QProgressBar()
        self.choose = Button(look, icons, tr("Choose a file"), icon="folder-open", key="Ctrl+O")
        self.leave = Button(look, icons, tr("Cancel"), kind="quiet", key="Esc")
        self.choose.clicked.connect(self.choose_asked)
        self.leave.clicked.connect(self.leave_asked)
        self._reading = False
        self._lay_out()

    def show_flow(self, flow: ImportFlow) -> None:
        reading = flow.phase is Phase.READING
        if reading and not self._reading:
            self._bar.setMaximum(1)
            self._bar.setValue(0)
        self._reading = reading
        name = flow.path.name if flow.path is not None else ""
        self._title.setText(tr("Reading {}").format(name) if reading else tr("Drop a guest list on this window"))
        usual = tr(
            "CSV or Excel: a check-in list or orders of pretix, attendees of Eventbrite, a list of zkipster, "
            "or any other list with names. Nothing is written before you have seen what will happen."
        )
        self._words.setText(tr("Nothing is written yet.") if reading else usual)
        self._bar.setVisible(reading)
        self.choose.setVisible(not reading)

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        if self._reading:
            self._bar.setMaximum(max(total, 1))
            self._bar.setValue(done if total else 0)
            self._words.setText(tr("{:,} rows so far. Nothing is written yet.").format(done))

    def _lay_out(self) -> None:
        look = self._look
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        wide = look.px(look.measure.control.empty)
        centre = Qt.AlignmentFlag.AlignHCenter
        texts = QWidget()
        texts.setFixedWidth(wide)
        lines = QVBoxLayout(texts)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.measure.space.xs)
        for label in (self._title, self._words):
            label.setAlignment(centre)
            label.setWordWrap(True)
            lines.addWidget(label)
        self._bar.setFixedWidth(wide)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(look.px(look.measure.control.bar_large))
        column = QVBoxLayout(self)
        column.setSpacing(look.measure.space.s)
        column.addStretch(2)
        around = QHBoxLayout()
        around.addStretch(1)
        around.addWidget(texts)
        around.addStretch(1)
        column.addLayout(around)
        for widget in (self._bar, self.choose, self.leave):
            column.addWidget(widget, 0, centre)
        column.addStretch(3)
