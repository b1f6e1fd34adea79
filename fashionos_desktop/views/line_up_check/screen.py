"""Line-up check, for one person with a number pad or a touch screen: number, Enter: dressed; Enter again: in line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fashionos_desktop.services import readiness as service
from fashionos_desktop.services.readiness import LookReadiness
from fashionos_desktop.ui.navigation import OpenLive
from fashionos_desktop.ui.scan_steps import admitted_step
from fashionos_desktop.ui.screen import Command, Screen, Surroundings
from fashionos_desktop.ui.show_reading import ShowReading
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.photograph import Photograph
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.ui.widgets.table import Table
from fashionos_desktop.views.line_up_check.looks_model import LooksModel
from fashionos_desktop.views.line_up_check.words import state_of, tr

if TYPE_CHECKING:
    from fashionos_desktop.services.edits import Edit
    from fashionos_desktop.services.readiness import Arrival
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.ui.board.query import Session

Written = TypeVar("Written")
_PHOTO = (240, 320)
"""Large enough to see whether the look is whole."""
_NEXT = {"none": "dressed", "dressed": "in_line", "in_line": "in_line"}
_BEFORE = {"in_line": "dressed", "dressed": "none", "none": "none"}


class LineUpCheckScreen(Screen):
    hides_shell = True

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._looks: tuple[LookReadiness, ...] = ()
        self._chosen: str | None = None
        self.reading = ShowReading(self, service.TABLES, _read)
        look, icons = around.look, around.icons
        self.field = QLineEdit()
        self.field.setFont(look.font("title"))
        self.field.setPlaceholderText(tr("Look number, Enter"))
        self.field.setAccessibleName(tr("Look number"))
        self.field.setMinimumHeight(look.px(64))
        self.field.returnPressed.connect(self.enter)
        self.said = Label(look, "", "lead")
        self._count = Label(look, "", "lead", "muted")
        self._photo = Photograph(look, around.photographs)
        self._photo.setFixedSize(look.px(_PHOTO[0]), look.px(_PHOTO[1]))
        self._number = Label(look, "", "title")
        self._name = Label(look, "", "heading")
        self._state = StateLabel(look, icons, style="lead")
        self.model = LooksModel()
        self.table = Table(look, icons, around.photographs, "photo")
        self.table.setModel(self.model)
        self.table.horizontalHeader().hide()
        self.table.setColumnWidth(0, look.px(80))
        self.table.setColumnWidth(1, look.px(320))
        self.table.setAccessibleName(tr("Coming looks"))
        self.table.clicked.connect(self._pick)
        self.table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.buttons = {
            name: Button(look, icons, words, icon=icon, key=key, size="large")
            for name, words, icon, key in (
                ("dressed", tr("Dressed"), "shirt", ""), ("in_line", tr("In line"), "circle-check", ""),
                ("back", tr("Take back"), "undo-2", "-"), ("arrived", tr("Arrived"), "user-check", ""),
                ("hair", tr("Hair done"), "scissors", ""), ("make_up", tr("Make-up done"), "brush", ""),
            )
        }  # fmt: skip
        for name, button in self.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setMinimumHeight(look.px(48))
            button.clicked.connect(lambda _=False, name=name: self.press(name))
        self._lay_out()
        self.reading.came.connect(self._take)
        self.reading.failed.connect(around.tell_error)

    @property
    def chosen(self) -> LookReadiness | None:
        """The look in front: the one that was typed or touched, else the next that something is missing of."""
        found = next((one for one in self._looks if one.look.id == self._chosen), None)
        return found or self.missing

    @property
    def missing(self) -> LookReadiness | None:
        """The next that is not in line yet."""
        return next((one for one in self._looks if not one.is_ready), None)

    def show_changed(self, show: Show | None) -> None:
        self._chosen = None
        self.reading.choose(None if show is None else show.id)

    def first_focus(self) -> QWidget:
        return self.field

    def commands(self) -> Sequence[Command]:
        return (Command(tr("Leave the check"), self._leave, "", "Esc", "log-out"),)

    def tour_states(self) -> Sequence[str]:
        return ("typed",)

    def tour(self, state: str) -> None:
        waiting = [one for one in self._looks if one.look.event_model_id is not None and not one.is_ready]
        if len(waiting) > 3:
            self.field.setText(waiting[3].number)
            self.enter()

    @Slot()
    def enter(self) -> None:
        """A number chooses its look and dresses it; Enter alone takes what is in front one step on."""
        typed = self.field.text().strip().upper()
        self.field.clear()
        if typed == "-":
            self.press("back")
            return
        if typed:
            found = next((one for one in self._looks if one.number == typed), None)
            if found is None:
                self.said.setText(tr("There is no look {}.").format(typed))
                return
            self._chosen = found.look.id
        ready = self.chosen
        if ready is not None:
            self._mark(ready, _NEXT[ready.look.readiness])

    def press(self, name: str) -> None:
        """By touch, or by a key of the number pad."""
        ready = self.chosen
        if ready is None:
            return
        self._chosen = ready.look.id
        who, now = ready.look.event_model_id, self.around.clock()
        if name in ("dressed", "in_line"):
            self._mark(ready, name)
        elif name == "back":
            self._mark(ready, _BEFORE[ready.look.readiness])
        elif who is None:
            self.said.setText(tr("Look {} has no model yet.").format(ready.number))
        elif name == "arrived":
            self._write(lambda session: service.mark_arrived(session, who, now), self._arrived)
        else:
            state = "none" if getattr(ready.look, name) == "done" else "done"
            self._write(lambda session: service.mark_station(session, who, name, state), self._marked)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _mark(self, ready: LookReadiness, state: str) -> None:
        look_id = ready.look.id
        if state != ready.look.readiness:
            self._write(lambda session: service.mark_look(session, look_id, state), self._marked)  # type: ignore[arg-type]

    def _marked(self, edit: Edit) -> None:
        if edit.changes:
            self.around.history.done(edit)
            self.said.setText(f"{edit.title}.")

    def _arrived(self, arrival: Arrival) -> None:
        person = self.around.person()
        who = person.profile_id if person else None
        self.around.history.done(admitted_step(arrival.title, [arrival.check_in_id], self.around.clock, who))
        self.said.setText(f"{arrival.title}.")

    def _write(self, work: Callable[[Session], Written], heard: Callable[[Written], None]) -> None:
        def then(written: Written) -> None:
            heard(written)
            self.reading.read_again()

        def failed(error: Exception) -> None:
            self.reading.read_again()
            self.around.tell_error(error, self.said.setText)

        self.around.tasks.write(work, then, failed)

    @Slot(object)
    def _take(self, looks: tuple[LookReadiness, ...]) -> None:
        self._looks = looks
        coming = tuple(one for one in looks if one.look.status not in ("walking", "done", "skipped"))
        self.model.show(coming)
        in_line = sum(one.look.readiness == "in_line" for one in coming)
        dressed = sum(one.look.readiness == "dressed" for one in coming)
        self._count.setText(
            tr("{} in line, {} dressed, {} to go").format(in_line, dressed, len(coming) - in_line - dressed)
        )
        ready = self.chosen
        if ready is None:
            self._number.setText(tr("All in line.") if looks else tr("No looks yet."))
            self._name.setText("")
            self._state.hide()
            self._photo.show_person("", None)
            return
        if ready.is_ready and self.missing is not None:
            self._chosen = None
            ready = self.missing
        self._number.setText(tr("Look {}").format(ready.number))
        self._name.setText(ready.look.model_name or tr("No model yet"))
        self._photo.show_person(ready.look.model_name, ready.look.picture_id)
        self._state.set_state(state_of(ready))
        self._state.show()

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        ready = self.model.at(index)
        if ready is not None:
            self._chosen = ready.look.id
            self._take(self._looks)
            self.field.setFocus()

    @Slot()
    def _leave(self) -> None:
        self.around.go(OpenLive())

    def _lay_out(self) -> None:
        space = self.around.look.measure.space
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        left = QVBoxLayout()
        left.setSpacing(space.m)
        left.addWidget(self.field)
        left.addWidget(self.said)
        facts = QHBoxLayout()
        facts.setSpacing(space.l)
        facts.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        words = QVBoxLayout()
        for widget in (self._number, self._name, self._state):
            words.addWidget(widget)
        words.addStretch(1)
        facts.addLayout(words)
        facts.addStretch(1)
        left.addLayout(facts)
        left.addStretch(1)
        for names in (("dressed", "in_line", "back"), ("arrived", "hair", "make_up")):
            row = QHBoxLayout()
            row.setSpacing(space.s)
            for name in names:
                row.addWidget(self.buttons[name], 1)
            left.addLayout(row)
        right = QVBoxLayout()
        right.setSpacing(space.s)
        right.addWidget(self._count)
        right.addWidget(self.table, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(space.xl, space.xl, space.xl, space.xl)
        whole.setSpacing(space.xl)
        whole.addLayout(left, 1)
        whole.addLayout(right, 1)


def _read(session: Session, show_id: str, now: datetime) -> tuple[LookReadiness, ...]:
    return service.readiness_of(session, show_id, now=now)
