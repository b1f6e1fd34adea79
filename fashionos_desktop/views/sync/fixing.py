"""Another value for the one that is taken: proposed, and open to be changed before it is tried again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fashionos_desktop.services.journal.proposing import Proposal
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.field import Field
from fashionos_desktop.ui.widgets.flow import Flow
from fashionos_desktop.views.sync.words import tr

_WIDE = 260


class Fixing(QWidget):
    """`given` carries the value; `left` when the person thought better of it. Enter saves, Esc leaves."""

    given = Signal(str)
    left = Signal()

    def __init__(self, look: Look, icons: Icons, proposal: Proposal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proposal = proposal
        self.line = QLineEdit(proposal.value)
        self.line.setMaximumWidth(look.px(_WIDE))
        self.line.setMinimumHeight(look.px(look.measure.control.field))
        self._field = Field(look, icons, proposal.label, self.line)
        self.save = Button(look, icons, tr("Save with it"), kind="primary", key=tr("Enter"))
        self.leave = Button(look, icons, tr("Leave it"), key="Esc")
        buttons = Flow(look.measure.space.xs)
        buttons.addWidget(self.save)
        buttons.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.measure.space.s)
        column.addWidget(self._field)
        column.addLayout(buttons)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._field.accept)
        self.save.clicked.connect(self._give)
        self.leave.clicked.connect(self.left)
        self.line.selectAll()

    def refuse(self, sentence: str) -> None:
        """Why this one cannot be saved either."""
        self._field.refuse(sentence)
        self.setEnabled(True)
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        elif event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):  # what is being written keeps its place
            super().keyPressEvent(event)

    @Slot()
    def _give(self) -> None:
        value = self.line.text().strip()
        if not value:
            self.refuse(tr("{} cannot be empty.").format(self.proposal.label))
            return
        self.setEnabled(False)
        self.given.emit(value)
