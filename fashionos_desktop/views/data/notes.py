"""A sentence with an icon: under a field that cannot be kept, or where somebody else was quicker."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fashionos_desktop.ui.delegates.roles import Tone
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label


class Note(QWidget):
    """Hidden until it has something to say; `steps` are what a person can do about it: words, and what they do.

    It is empty until then: a form has two for each field, and most never speak.
    """

    def __init__(
        self,
        look: Look,
        icons: Icons,
        icon: str,
        tone: Tone,
        steps: Sequence[tuple[str, Callable[[], None]]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._icon = icon
        self._tone: Tone = tone
        self._steps = steps
        self._words: Label | None = None
        self.hide()

    def say(self, sentence: str) -> None:
        """Shows a sentence; none hides it."""
        if self._words is None:
            if not sentence:
                return
            self._words = self._lay_out()
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def text(self) -> str:
        return "" if self._words is None else self._words.text()

    def _lay_out(self) -> Label:
        look, space = self._look, self._look.measure.space
        words = Label(look, "", "small", self._tone)
        words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(look.measure.icon.inline) + space.xxs, space.xxs, 0, 0)
        column.setSpacing(space.xxs)
        column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(space.xs)
        for text, step in self._steps:
            button = Button(look, self._icons, text, size="small")
            button.clicked.connect(step)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        look.changed.connect(self.update)
        return words

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        if self._words is None:
            return
        size = look.px(look.measure.icon.inline) - 1
        line = look.line_height("small")
        at = QRect(0, self._words.y(), size, line)
        self._icons.paint(QPainter(self), self._icon, at, size, look.theme.tone(self._tone))


def wrapped(look: Look, text: str, style: str = "data", tone: str = "text") -> Label:
    """Words that may take several lines, and can be copied."""
    label = Label(look, text, style, tone, figures=False)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
