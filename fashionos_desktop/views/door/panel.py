"""A small form in the column beside the verdict, which stays in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.heading import Heading
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.views.door.door_button import DoorButton
from fashionos_desktop.views.door.door_field import DoorField


class Panel(QWidget):
    """Esc closes it, Enter does what its ink button says. `left` when it is closed without that.

    A tall one gives all the room there is to what it holds.
    """

    left = Signal()

    def __init__(
        self, look: Look, icons: Icons, title: str, text: str = "", action: str = "", *, tall: bool = False
    ) -> None:
        super().__init__()
        self.look = look
        self.icons = icons
        space = look.measure.space
        self.column = QVBoxLayout()
        self.column.setSpacing(space.m)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space.l, space.l, space.l, space.l)
        whole.setSpacing(space.m)
        whole.addWidget(Heading(look, title))
        if text:
            words = Label(look, text, "lead", "muted")
            words.setWordWrap(True)
            whole.addWidget(words)
        whole.addLayout(self.column, 1 if tall else 0)
        row = QHBoxLayout()
        row.setSpacing(space.xs)
        self.action = DoorButton(look, icons, action, kind="primary", key="Enter", parent=self)
        self.action.clicked.connect(self.submit)
        close = DoorButton(look, icons, self.tr("Close"), key="Esc")
        close.clicked.connect(self.left)
        row.addWidget(self.action)
        self.action.setVisible(bool(action))
        row.addWidget(close)
        row.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(0 if tall else 1)
        self.setAccessibleName(title)

    @Slot()
    def submit(self) -> None:
        """What Enter and the ink button do."""

    def add_line(self, name: str, text: str = "") -> tuple[QLineEdit, DoorField]:
        """A line to fill in."""
        editor = QLineEdit(text)
        editor.returnPressed.connect(self.submit)
        field = DoorField(self.look, name, editor)
        self.column.addWidget(field)
        return editor, field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
