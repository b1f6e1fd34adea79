"""Pace, time on the runway, way to the rail: what every change is reckoned with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from fashionos_desktop.services.line_up.timing import USUAL_PACE, USUAL_RAIL, USUAL_RUNWAY, Timing
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.line_up.words import tr


class TimingForm(QWidget):
    """Seconds; an empty field is the usual value, shown as such. Enter saves, Esc puts back."""

    saved = Signal(object, object, object)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timing = Timing()
        self._fields: list[QLineEdit] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        rows = (
            (tr("From exit to exit"), USUAL_PACE), (tr("On the runway"), USUAL_RUNWAY),
            (tr("Back to the rail"), USUAL_RAIL),
        )  # fmt: skip
        for row, (words, usual) in enumerate(rows):
            field = QLineEdit(self)
            field.setValidator(QIntValidator(1 if row == 0 else 0, 3_600, field))
            field.setPlaceholderText(tr("{} assumed").format(usual))
            field.setAccessibleName(words)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setFixedWidth(around.look.px(110))
            field.editingFinished.connect(self._save)
            grid.addWidget(Label(around.look, words, "data"), row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(Label(around.look, tr("s"), "data", "muted"), row, 2)
            self._fields.append(field)

    def show_timing(self, timing: Timing) -> None:
        """Leaves alone what is being typed."""
        self._timing = timing
        for field, value in zip(self._fields, (timing.pace, timing.runway, timing.rail), strict=True):
            if not field.hasFocus():
                field.setText("" if value is None else str(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            for field in self._fields:
                field.clearFocus()
            self.show_timing(self._timing)
            return
        super().keyPressEvent(event)

    @Slot()
    def _save(self) -> None:
        values = [int(field.text()) if field.text() else None for field in self._fields]
        if values != [self._timing.pace, self._timing.runway, self._timing.rail]:
            self.saved.emit(*values)
