"""Before the first exit: house and backstage side by side, who is awaited, and the start. After the last: the log."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fashionos_desktop.services.live import LiveShow, Moment, RunLog, notes_by_person
from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.views.live.words import clock, minutes, tr


class BeforePage(QWidget):
    """`ready_asked(side)` turns a side; `start_asked`; `kind_asked(kind)` opens a run."""

    ready_asked = Signal(str)
    start_asked = Signal()
    kind_asked = Signal(str)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look, icons = around.look, around.icons
        self._around = around
        self._title = Label(look, "", "title")
        self._states = {side: StateLabel(look, icons, style="heading") for side in ("house", "backstage")}
        self._awaited = Label(look, "", "lead", "muted")
        self._awaited.setWordWrap(True)
        self.buttons = {
            "house": Button(look, icons, tr("House is ready"), icon="check", size="large"),
            "backstage": Button(look, icons, tr("Backstage is ready"), icon="check", size="large"),
        }
        self.start = Button(look, icons, tr("Start the show"), kind="primary", icon="play", key="Enter", size="large")
        self.show_run = Button(look, icons, tr("Call the show"), kind="primary", icon="radio", size="large")
        self.rehearse = Button(look, icons, tr("Rehearse"), icon="repeat", size="large")
        for side, button in self.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, side=side: self.ready_asked.emit(side))
        self.start.clicked.connect(self.start_asked)
        self.show_run.clicked.connect(lambda: self.kind_asked.emit("show"))
        self.rehearse.clicked.connect(lambda: self.kind_asked.emit("rehearsal"))
        self._lay_out()

    def show_live(self, live: LiveShow) -> None:
        run = live.run
        is_open = run is not None and run.is_open
        show = self._around.show()
        zone = None if show is None else show.zone
        kind = tr("Rehearsal") if run is not None and is_open and run.kind == "rehearsal" else tr("The show")
        planned = clock(live.line_up.starts_at, zone)
        self._title.setText(tr("{}, planned for {}").format(kind, planned))
        for side in ("house", "backstage"):
            at = None if run is None or not is_open else getattr(run, f"{side}_ready_at")
            words = tr("House") if side == "house" else tr("Backstage")
            if at is None:
                state = CellState("circle-dashed", tr("{} not ready yet").format(words), "warn")
            else:
                state = CellState("circle-check", tr("{} ready since {}").format(words, clock(at, zone)), "ok")
            self._states[side].set_state(state)
            self.buttons[side].setVisible(is_open)
            if side == "house":
                self.buttons[side].setText(tr("House is ready") if at is None else tr("House is not ready"))
            else:
                self.buttons[side].setText(tr("Backstage is ready") if at is None else tr("Backstage is not ready"))
        missing = list(live.awaited)
        if missing:
            names = ", ".join(missing[:6]) + (tr(" and {} more").format(len(missing) - 6) if len(missing) > 6 else "")
            self._awaited.setText(tr("Awaited: {}.").format(names))
        else:
            self._awaited.setText(tr("Every model is here."))
        self.start.setText(
            tr("Start the rehearsal") if run is not None and run.kind == "rehearsal" else tr("Start the show")
        )
        self.start.setVisible(is_open)
        self.show_run.setVisible(not is_open)
        self.rehearse.setVisible(not is_open)

    def _lay_out(self) -> None:
        space = self._around.look.measure.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space.xxl, space.xxl, space.xxl, space.xxl)
        column.setSpacing(space.l)
        column.addWidget(self._title)
        for side, button in self.buttons.items():
            row = QHBoxLayout()
            row.setSpacing(space.l)
            row.addWidget(self._states[side], 1)
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self._awaited)
        column.addSpacing(space.l)
        row = QHBoxLayout()
        row.setSpacing(space.m)
        for button in (self.start, self.show_run, self.rehearse):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)


class AfterPage(QWidget):
    """A run that is over: its length against the plan, and its notes by person."""

    export_asked = Signal()
    again_asked = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look, icons = around.look, around.icons
        self._around = around
        self._title = Label(look, "", "title")
        self._length = Label(look, "", "heading")
        self._facts = Label(look, "", "lead", "muted")
        self._notes = QVBoxLayout()
        self.export = Button(look, icons, tr("Keep the log as a file"), icon="download", size="large")
        self.again = Button(look, icons, tr("Another run"), icon="repeat", size="large")
        self.export.clicked.connect(self.export_asked)
        self.again.clicked.connect(self.again_asked)
        space = look.measure.space
        inside = QWidget()
        self._notes.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(self._notes)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.xxl, space.xxl, space.xxl, space.l)
        column.setSpacing(space.m)
        for widget in (self._title, self._length, self._facts):
            column.addWidget(widget)
        column.addWidget(area, 1)
        row = QHBoxLayout()
        for button in (self.export, self.again):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def show_log(self, live: LiveShow, moment: Moment, log: RunLog) -> None:
        look = self._around.look
        kind = tr("The rehearsal is over.") if log.run.kind == "rehearsal" else tr("The show is over.")
        self._title.setText(kind)
        if log.length is not None:
            self._length.setText(tr("{} long, {} planned").format(minutes(log.length), minutes(log.planned)))
        else:
            self._length.setText(tr("Nothing was sent."))
        skipped = sum("Skipped" in line.remarks for line in log.lines)
        self._facts.setText(
            tr("{} of {} looks went out, {} skipped, held {}.").format(
                moment.looks_out, moment.looks, skipped, minutes(log.held)
            )
        )
        while self._notes.count():
            item = self._notes.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.deleteLater()
        for name, notes in notes_by_person(live.line_up, live.entries).items():
            self._notes.addWidget(Label(look, name or tr("To everybody"), "lead", weight=600))
            for one in notes:
                words = f"{one.number}  {one.text}".strip()
                self._notes.addWidget(Label(look, words, "body", "muted"))
        self._notes.addStretch(1)
