"""Buttons: one of ink for the main action of a screen, outlined ones, quiet ones, and one that deletes."""

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.style_controls import KIND, button, button_colours
from fashionos_desktop.ui.look.text import LEFT
from fashionos_desktop.ui.widgets.keys import key_words

Kind = Literal["primary", "secondary", "quiet", "danger"]
ButtonSize = Literal["small", "normal", "large"]


class Button(QPushButton):
    """A verb with an object. `key` is only shown; bind it with `setShortcut` or an action of the screen."""

    def __init__(
        self,
        look: Look,
        icons: Icons,
        text: str,
        *,
        kind: Kind = "secondary",
        icon: str = "",
        key: str = "",
        size: ButtonSize = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._icons = icons
        self._icon_name = icon
        self._key = key_words(key)
        self._size: ButtonSize = size
        self.setProperty(KIND, kind)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if key:
            self.setAccessibleDescription(self._key)
        look.changed.connect(self._dress)

    def set_kind(self, kind: Kind) -> None:
        """Changes how it is drawn."""
        self.setProperty(KIND, kind)
        self.update()

    def set_icon(self, name: str) -> None:
        """Changes its icon; "" takes it away."""
        self._icon_name = name
        self._dress()

    def sizeHint(self) -> QSize:
        control = self._look.measure.control
        high = {
            "small": control.button_small,
            "normal": control.button,
            "large": control.button_large,
        }[self._size]
        pad = self._look.px(control.pad if self.text() else control.badge_pad)
        return QSize(sum(self._widths()) + 2 * pad, self._look.px(high))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self.hasFocus():
            option.state |= QStyle.StateFlag.State_KeyboardFocusChange
        kind = str(self.property(KIND))
        painter = QPainter(self)
        button(self._look, painter, option, kind)
        _, _, colour = button_colours(self._look, kind, self.isEnabled())
        icon, words, key = self._widths()
        x = (self.width() - icon - words - key) // 2
        if self._icon_name:
            size = self._icon_size()
            self._icons.paint(painter, self._icon_name, QRect(x, 0, size, self.height()), size, colour)
        painter.setPen(colour)
        painter.setFont(self._look.font(*self._type()))
        painter.drawText(QRect(x + icon, 0, words + 2, self.height()), LEFT, self._shown())
        if self._key:
            painter.setOpacity(painter.opacity() * (0.75 if kind == "primary" else 1))
            if kind != "primary" and self.isEnabled():
                painter.setPen(self._look.theme.text_muted)
            painter.setFont(self._look.font("key"))
            end = QRect(x + icon + words, 0, key + 2, self.height())
            gap = self._look.px(self._look.measure.control.gap)
            painter.drawText(end.adjusted(gap, 0, 0, 0), LEFT, self._key)

    def _widths(self) -> tuple[int, int, int]:
        gap = self._look.px(self._look.measure.control.gap)
        icon = self._icon_size() + (gap if self.text() else 0) if self._icon_name else 0
        words = int(self._look.metrics(*self._type()).horizontalAdvance(self._shown()) + 1)
        key = int(self._look.metrics("key").horizontalAdvance(self._key) + 1) + gap if self._key else 0
        return icon, words if self.text() else 0, key

    def _type(self) -> tuple[str, int]:
        return ("body", 600) if self._size == "large" else ("data", 600)

    def _icon_size(self) -> int:
        return self._look.px(self._look.measure.icon.inline)

    def _shown(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
