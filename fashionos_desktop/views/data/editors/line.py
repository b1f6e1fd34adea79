"""A value on one line: short texts, numbers, amounts, days, instants, lists."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from fashionos_desktop.services.records import Field, Kind
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.style_controls import REFUSED

_EXAMPLES = {
    Kind.DAY: "29 Sep 2026",
    Kind.INSTANT: "29 Sep 2026 18:45",
    Kind.AMOUNT: "0.00",
    Kind.LIST: "one, another",
}


class LineEditor(QLineEdit):
    """`edited` at each key, `left` when the keyboard goes elsewhere."""

    edited = Signal()
    left = Signal()

    def __init__(self, look: Look, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._number = field.kind in (Kind.AMOUNT, Kind.WHOLE)
        if self._number:
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setPlaceholderText(_EXAMPLES.get(field.kind, "") if not self._number else "")
        self.textEdited.connect(self.edited)
        look.changed.connect(self._dress)
        self._dress()

    def written(self) -> str:
        return self.text()

    def name(self) -> str:
        return ""

    def put(self, text: str, name: str = "") -> None:
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def refuse(self, refused: bool) -> None:
        self.setProperty(REFUSED, refused)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._look.font("data", figures=self._number))
        self.setMinimumHeight(self._look.px(self._look.measure.control.field))
