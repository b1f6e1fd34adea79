"""Ask PR: guests whom the desk is not sure of, what was asked, and what came back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fashionos_desktop.services.door import ParkedGuest
from fashionos_desktop.services.local_times import span_words
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.rule import Rule
from fashionos_desktop.views.door.door_button import DoorButton
from fashionos_desktop.views.door.faces import tr
from fashionos_desktop.views.door.panel import Panel

_ANSWERS = (("yes", "Let in"), ("standing", "Standing"), ("no", "No"))
_SAID = {"yes": "Let in.", "standing": "Standing place.", "no": "No."}


class QuestionsPanel(Panel):
    """`asked` carries a name, a guest's id ("" for nobody on a list) and the question; `answered` a question's id
    and the answer; `admitted` a guest's id.
    """

    asked = Signal(str, str, str)
    answered = Signal(str, str)
    admitted = Signal(str)

    def __init__(self, look: Look, icons: Icons, name: str, guest_id: str) -> None:
        super().__init__(look, icons, tr("Ask the press office"), "", tr("Ask"), tall=True)
        self._guest_id = guest_id
        self._about = name
        self.name, self._name_field = self.add_line(tr("About"), name)
        self.question, _ = self.add_line(tr("Question"))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        self._buttons: dict[tuple[str, str], DoorButton] = {}
        self.column.addWidget(self._area, 1)
        self.setFocusProxy(self.question if name else self.name)

    def submit(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self._name_field.refuse(tr("Whom is it about? Give a name."))
            return
        self._name_field.accept()
        self.asked.emit(name, self._guest_id if name == self._about else "", self.question.text().strip())
        self.name.clear()
        self.question.clear()

    def show_questions(self, parked: Sequence[ParkedGuest], now: datetime) -> None:
        """Those without an answer first; then the latest answers. The keyboard stays at its question: what another
        desk asked meanwhile must not put itself under the finger."""
        held = next((key for key, button in self._buttons.items() if button.hasFocus()), None)
        self._buttons = {}
        waiting = [one for one in parked if one.answer is None]
        settled = [one for one in reversed(parked) if one.answer is not None]
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.measure.space.xs)
        for one in (*waiting, *settled[:6]):
            column.addWidget(Rule(self.look))
            self._add(column, one, now)
        column.addStretch(1)
        self._area.setWidget(page)
        page.setAutoFillBackground(False)
        if held is not None:
            (self._buttons.get(held) or self.question).setFocus()

    def _add(self, column: QVBoxLayout, parked: ParkedGuest, now: datetime) -> None:
        since = tr("{} ago").format(span_words((now - parked.asked_at).total_seconds()))
        column.addWidget(Label(self.look, parked.name, "lead", weight=500))
        about = ", ".join(part for part in (parked.publicist, since) if part)
        for words in (parked.question, about):
            if words:
                label = Label(self.look, words, "lead", "muted")
                label.setWordWrap(True)
                column.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(self.look.measure.space.xs)
        if parked.answer is None:
            for answer, words in _ANSWERS:
                button = self._buttons[parked.question_id, answer] = self._button(tr(words))
                button.clicked.connect(partial(self.answered.emit, parked.question_id, answer))
                row.addWidget(button)
        else:
            said = " ".join(part for part in (tr(_SAID[parked.answer]), parked.seat) if part)
            row.addWidget(Label(self.look, said, "lead", "stop" if parked.answer == "no" else "ok"))
            if parked.guest_id is not None and parked.answer != "no":
                button = self._buttons[parked.question_id, "admit"] = self._button(tr("Admit"))
                button.clicked.connect(partial(self.admitted.emit, parked.guest_id))
                row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _button(self, words: str) -> DoorButton:
        return DoorButton(self.look, self.icons, words)
