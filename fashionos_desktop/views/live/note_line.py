"""One line for a note to the look on stage. While it has the keyboard, Space is a space."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from fashionos_desktop.services.live import Timed
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.live.words import label_of, tr


class NoteLine(QWidget):
    """`written(line_id, text)`; an empty text is a note that was left."""

    written = Signal(object, str)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line_id: str | None = None
        self._to = Label(around.look, "", "lead", "muted")
        self.field = QLineEdit(self)
        self.field.setFont(around.look.font("lead"))
        self.field.setPlaceholderText(tr("Note, then Enter; Esc leaves it"))
        self.field.returnPressed.connect(self._done)
        space = around.look.measure.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.xl, space.s, space.xl, space.s)
        row.addWidget(self._to)
        row.addWidget(self.field, 1)
        self.hide()

    def ask(self, timed: Timed | None) -> None:
        self._line_id = None if timed is None else timed.line.id
        self._to.setText(tr("To everybody") if timed is None else label_of(timed))
        self.field.setAccessibleName(tr("Note to {}").format(self._to.text()))
        self.field.clear()
        self.show()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.field.clear()
            self._done()
        else:
            event.accept()  # nothing typed here is a key of the caller

    @Slot()
    def _done(self) -> None:
        self.hide()
        self.written.emit(self._line_id, self.field.text())
