"""A button that is read and hit at arm's length: 16 px and up, 44 px high at least."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.style_controls import KIND, button, button_colours
from fashionos_desktop.ui.look.text import LEFT
from fashionos_desktop.ui.widgets.button import Kind
from fashionos_desktop.ui.widgets.keys import key_words


class DoorButton(QPushButton):
    """It leaves the keys where they are: a click must not take them from the field. `key` is only shown."""

    def __init__(
        self,
        look: Look,
        icons: Icons,
        text: str,
        *,
        kind: Kind = "secondary",
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._icons = icons
        self._icon = icon
        self._key = key_words(key)
        self._kind: Kind = kind
        self.setProperty(KIND, kind)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self._key)
        look.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        pad = self._look.px(self._look.measure.space.m if self._kind != "quiet" else self._look.measure.space.xxs)
        return QSize(sum(self._widths()) + 2 * pad, self._look.px(self._look.measure.icon.touch_target))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self.hasFocus():
            option.state |= QStyle.StateFlag.State_KeyboardFocusChange
        painter = QPainter(self)
        button(look, painter, option, self._kind)
        _, _, colour = button_colours(look, self._kind, self.isEnabled())
        if self._kind == "quiet":
            colour = look.theme.text_muted
        icon, words, key = self._widths()
        x = (self.width() - icon - words - key) // 2
        if self._icon:
            size = look.px(look.measure.icon.control)
            self._icons.paint(painter, self._icon, QRect(x, 0, size, self.height()), size, colour)
        painter.setPen(colour)
        painter.setFont(look.font(*self._style()))
        painter.drawText(QRect(x + icon, 0, words + 2, self.height()), LEFT, self.text())
        if self._key:
            if self._kind != "primary":
                painter.setPen(look.theme.text_muted)
            painter.setFont(look.font("body", figures=False))
            painter.drawText(QRect(self.width() - x - key, 0, key + 2, self.height()), LEFT, self._hint())

    def _widths(self) -> tuple[int, int, int]:
        look, gap = self._look, self._look.measure.space.s
        icon = look.px(look.measure.icon.control) + gap if self._icon else 0
        words = look.face(*self._style()).width(self.text())
        key = look.face("body", None, False).width(self._hint()) if self._key else 0
        return icon, words, key

    def _hint(self) -> str:
        return f"   {self._key}"

    def _style(self) -> tuple[str, int]:
        return "lead", 400 if self._kind == "quiet" else 600

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
