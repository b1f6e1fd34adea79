"""The foot of the caller's screen: Send with the look that it sends, and the other keys."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fashionos_desktop.ui.look.text import CENTRE, LEFT, RIGHT
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.live.words import tr


class BigKey(QWidget):
    """Takes no focus: Space is always Send."""

    pressed = Signal()

    def __init__(
        self, around: Surroundings, word: str, key: str, *, main: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._word, self._key, self._main = around.look, word, key, main
        self._what = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(word)
        around.look.changed.connect(self.update)

    def say(self, word: str, what: str = "") -> None:
        self._word, self._what = word, what
        self.setAccessibleName(f"{word} {what}".strip())
        self.update()

    @property
    def words(self) -> str:
        return f"{self._word} {self._what}".strip()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(620 if self._main else 112), self._look.px(72))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.isEnabled() and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.accent_soft if self._main and self.isEnabled() else theme.canvas)
        colour = theme.text if self.isEnabled() else theme.text_disabled
        painter.setPen(theme.accent if self._main and self.isEnabled() else theme.line_strong)
        for inset in range(2 if self._main else 1):
            painter.drawRect(self.rect().adjusted(inset, inset, -1 - inset, -1 - inset))
        painter.setPen(colour)
        if not self._main:
            half = self.height() // 2
            painter.setFont(look.font("lead", 500))
            painter.drawText(QRect(0, 6, self.width(), half), CENTRE, self._word)
            painter.setPen(theme.text_muted)
            painter.setFont(look.font("data"))
            painter.drawText(QRect(0, half - 2, self.width(), half - 4), CENTRE, self._key)
            return
        font = QFont(look.font("title", 600))
        font.setPixelSize(look.px(34))
        painter.setPen(theme.accent if self.isEnabled() else theme.text_disabled)
        painter.setFont(font)
        room = self.rect().adjusted(look.px(28), 0, -look.px(24), 0)
        painter.drawText(room, LEFT, self._word)
        wide = painter.fontMetrics().horizontalAdvance(self._word)
        painter.setPen(colour)
        painter.setFont(look.font("heading"))
        words = painter.fontMetrics().elidedText(
            self._what, Qt.TextElideMode.ElideRight, room.width() - wide - look.px(110)
        )
        painter.drawText(room.adjusted(wide + look.px(20), 0, 0, 0), LEFT, words)
        painter.setPen(theme.text_muted)
        painter.setFont(look.font("lead"))
        painter.drawText(room, RIGHT, self._key)


class KeysBar(QWidget):
    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = around.look
        self.send = BigKey(around, tr("Send"), tr("Space"), main=True)
        self.back = BigKey(around, tr("Back"), tr("Backspace"))
        self.hold = BigKey(around, tr("Hold"), "H")
        self.skip = BigKey(around, tr("Skip"), "S")
        self.swap = BigKey(around, tr("Swap"), "W")
        self.note = BigKey(around, tr("Note"), "N")
        self.remark = Label(around.look, "", "body", "muted")
        self.remark.setWordWrap(True)
        space = around.look.measure.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.xl, space.m, space.xl, space.m)
        row.setSpacing(space.s)
        row.addWidget(self.send, 1)
        for key in self.others:
            row.addWidget(key)
        row.addWidget(self.remark, 0)
        self.remark.setFixedWidth(around.look.px(210))

    @property
    def others(self) -> tuple[BigKey, ...]:
        return self.back, self.hold, self.skip, self.swap, self.note

    def allow(self, *, calling: bool) -> None:
        for key in (self.send, *self.others):
            key.setEnabled(calling)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.canvas)
        painter.fillRect(0, 0, self.width(), 1, self._look.theme.line)
