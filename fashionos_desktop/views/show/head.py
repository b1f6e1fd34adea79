"""The head of the screen: the day and the place, the large sentence, and what can be done."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.show.main_action import MainAction
from fashionos_desktop.views.show.words import tr


class Head(QWidget):
    """Where it is narrow, the actions stand below the sentence. `asked` carries a destination."""

    asked = Signal(object)
    print_asked = Signal()

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._action: MainAction | None = None
        self._day = Label(look, "", "body", "muted", figures=False)
        self._sentence = Label(look, "", "hero")
        self._actions = QWidget()
        self.print_button = Button(look, icons, tr("Print the day"), icon="printer")
        self.main_button = Button(look, icons, "", kind="primary")
        for label in (self._day, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._lay_out()
        self.print_button.setToolTip("Ctrl+P")
        self.print_button.clicked.connect(self.print_asked)
        self.main_button.clicked.connect(self._ask)
        self.set_action(None)
        look.changed.connect(self._fit)

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def day(self) -> str:
        return self._day.text()

    @property
    def action(self) -> MainAction | None:
        return self._action

    def say(self, day: str, sentence: str) -> None:
        self._day.setText(day)
        if sentence != self._sentence.text():
            self._sentence.setText(sentence)
            self._fit()
        self.setAccessibleName(" ".join(f"{words.rstrip('.')}." for words in (sentence, day) if words))

    def set_action(self, action: MainAction | None) -> None:
        if action == self._action and action is not None:
            return
        self._action = action
        self.main_button.setVisible(action is not None)
        if action is not None:
            self.main_button.setText(action.words)
            self.main_button.set_icon(action.icon)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        face = self._look.face("hero")
        self._sentence.setMinimumHeight(ceil(face.metrics.height()))  # also while nothing is said yet
        words = face.width(self._sentence.text())
        together = words + self._look.measure.space.l + self._actions.sizeHint().width()
        beside = QBoxLayout.Direction.LeftToRight
        wanted = beside if together <= self.width() else QBoxLayout.Direction.TopToBottom
        if wanted != self._row.direction():
            self._row.setDirection(wanted)
            side = Qt.AlignmentFlag.AlignBottom if wanted == beside else Qt.AlignmentFlag.AlignLeft
            self._row.setAlignment(self._actions, side)

    def _lay_out(self) -> None:
        space = self._look.measure.space
        words = QVBoxLayout()
        words.setSpacing(space.xs)
        words.addWidget(self._day)
        words.addWidget(self._sentence)
        actions = QHBoxLayout(self._actions)
        actions.setContentsMargins(0, 0, 0, 0)
        actions.setSpacing(space.xs)
        actions.addWidget(self.print_button)
        actions.addWidget(self.main_button)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space.s)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignBottom)

    @Slot()
    def _ask(self) -> None:
        if self._action is not None:
            self.asked.emit(self._action.destination)
