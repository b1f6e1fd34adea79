"""A state that leads somewhere: icon and word, to be pressed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import ring
from fashionos_desktop.ui.widgets.state_label import StateLabel


class StateButton(StateLabel):
    """`pressed` by click, Enter or Space. A click does not take the keyboard from where it is."""

    pressed = Signal()

    def __init__(self, look: Look, icons: Icons, *, style: str = "data", parent: QWidget | None = None) -> None:
        super().__init__(look, icons, style=style, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            ring(QPainter(self), self.rect(), self._look.measure.line.focus, self._look.theme.focus_ring)
