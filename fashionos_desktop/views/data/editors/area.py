"""A text on several lines."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.look.style_controls import REFUSED

_LINES = 4


class AreaEditor(QPlainTextEdit):
    """Tab goes on to the next field."""

    edited = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._putting = False
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._changed)
        look.changed.connect(self._dress)
        self._dress()

    def written(self) -> str:
        return self.toPlainText()

    def name(self) -> str:
        return ""

    def put(self, text: str, name: str = "") -> None:
        if text != self.toPlainText():
            self._putting = True
            self.setPlainText(text)
            self._putting = False

    def refuse(self, refused: bool) -> None:
        self.setProperty(REFUSED, refused)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), _LINES * self._look.line_height("data") + self._look.px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, theme = self._look, self._look.theme
        painter = QPainter(self.viewport())
        line = look.measure.line
        edge, wide = (theme.focus_ring, line.focus) if self.hasFocus() else (theme.line_strong, line.hair)
        if self.property(REFUSED):
            edge, wide = theme.stop, line.focus
        rounded(painter, self.viewport().rect(), look.measure.radius.control, None, edge, width=wide)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
        self.left.emit()

    @Slot()
    def _changed(self) -> None:
        if not self._putting:
            self.edited.emit()

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._look.font("data", figures=False))
        self.document().setDocumentMargin(self._look.measure.control.field_text - 2)
        self.setFixedHeight(self.sizeHint().height())
