"""One of a few choices, and yes or no."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from fashionos_desktop.services.records import Field
from fashionos_desktop.services.vocabulary import choice_words
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.style_controls import REFUSED


class ChoiceEditor(QComboBox):
    """The words of the choices; nothing is chosen until somebody chose."""

    edited = Signal()
    left = Signal()

    def __init__(self, look: Look, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        if field.nullable:
            self.addItem(self.tr("Not given"), "")
        for choice in field.choices:
            self.addItem(choice_words(choice), choice)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentIndexChanged.connect(self._changed)
        self._putting = False
        look.changed.connect(self._dress)
        self._dress()

    def written(self) -> str:
        return str(self.currentData() or "")

    def name(self) -> str:
        return ""

    def put(self, text: str, name: str = "") -> None:
        self._putting = True
        self.setCurrentIndex(self.findData(text))
        self._putting = False

    def refuse(self, refused: bool) -> None:
        self.setProperty(REFUSED, refused)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the pane must not change what lies under the pointer."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @Slot()
    def _changed(self) -> None:
        if not self._putting:
            self.edited.emit()

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._look.font("data", figures=False))


class FlagEditor(QCheckBox):
    """Its label says what is so when it is ticked."""

    edited = Signal()
    left = Signal()

    def __init__(self, look: Look, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field.label, parent)
        self._look = look
        self.clicked.connect(self.edited)
        look.changed.connect(self._dress)
        self._dress()

    def written(self) -> str:
        return "yes" if self.isChecked() else "no"

    def name(self) -> str:
        return ""

    def put(self, text: str, name: str = "") -> None:
        self.setChecked(text == "yes")

    def refuse(self, refused: bool) -> None:
        self.setProperty(REFUSED, refused)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._look.font("data", figures=False))
        self.setMinimumHeight(self._look.px(self._look.measure.control.field))
