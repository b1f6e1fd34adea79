"""One thing that needs a person: icon and word, a sentence, more of it, and the button that leads there."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.state_label import StateLabel
from fashionos_desktop.views.show.need_content import NeedContent

_HIGH = 68
_STATE = 108


class NeedRow(QWidget):
    """`asked` carries the destination of its button."""

    asked = Signal(object)

    def __init__(self, look: Look, icons: Icons, content: NeedContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._content = content
        self._state = StateLabel(look, icons, style="body")
        self._title = Label(look, "", "body", weight=500)
        self._detail = Label(look, "", "data", "muted", figures=False)
        self.button = Button(look, icons, content.action)
        self.button.clicked.connect(self._ask)
        for label in (self._title, self._detail):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lay_out()
        look.changed.connect(self._dress)
        self._dress()
        self._tell()

    @property
    def content(self) -> NeedContent:
        return self._content

    def show_content(self, content: NeedContent) -> None:
        if content != self._content:
            self._content = content
            self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        hair = self._look.measure.line.hair
        QPainter(self).fillRect(QRect(0, 0, self.width(), hair), self._look.theme.line)

    def _tell(self) -> None:
        content = self._content
        self._state.set_state(content.state)
        self._title.setText(content.title)
        self._detail.setText(content.detail)
        self._detail.setVisible(bool(content.detail))
        self.button.setText(content.action)
        self.button.setAccessibleName(f"{content.action}. {content.state.word}: {content.title}")
        self.button.setAccessibleDescription(content.detail)

    def _lay_out(self) -> None:
        space = self._look.measure.space
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, space.m, 0, space.s)
        row.setSpacing(space.m)
        row.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._content.destination)

    @Slot()
    def _dress(self) -> None:
        self._state.setFixedWidth(self._look.px(_STATE))
        self.setMinimumHeight(self._look.px(_HIGH))
