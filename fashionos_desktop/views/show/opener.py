"""Something that leads to another screen: by a click, by Enter, by Space."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from fashionos_desktop.ui.navigation import Destination


class Opener(QAbstractButton):
    """`asked` carries where the person wants to go; nothing is asked where it leads nowhere."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._destination: Destination | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._ask)

    @property
    def destination(self) -> Destination | None:
        return self._destination

    def lead_to(self, destination: Destination | None) -> None:
        self._destination = destination

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @Slot()
    def _ask(self) -> None:
        if self._destination is not None:
            self.asked.emit(self._destination)
