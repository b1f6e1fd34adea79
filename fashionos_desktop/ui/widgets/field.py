"""A field with its name above it and, when its value is refused, the reason below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.style_controls import REFUSED
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.state_label import StateLabel


class Field(QWidget):
    """Any editor: a line, a combo box, a date. The name is the editor's accessible name too."""

    def __init__(self, look: Look, icons: Icons, name: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._name = Label(look, name, "small", "muted")
        self._name.setBuddy(editor)
        self._reason = Label(look, "", "small", "stop")
        self._reason.setWordWrap(True)
        self._why = QWidget(self)
        editor.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.measure.space.xxs)
        column.addWidget(self._name)
        column.addWidget(editor)
        row = QHBoxLayout(self._why)
        row.setContentsMargins(0, look.measure.space.xxs, 0, 0)
        row.setSpacing(0)
        sign = StateLabel(look, icons, "octagon-alert", "", tone="stop")
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._reason, 1)
        column.addWidget(self._why)
        self._why.hide()

    @property
    def text(self) -> str:
        """The name above the editor."""
        return self._name.text()

    def refuse(self, reason: str) -> None:
        """Shows why the value cannot be kept: a sentence that says what to do."""
        self._mark(reason)

    def accept(self) -> None:
        """Takes the reason away."""
        self._mark("")

    def _mark(self, reason: str) -> None:
        self.editor.setProperty(REFUSED, bool(reason))
        self.editor.setAccessibleDescription(reason)
        self.editor.update()
        self._reason.setText(reason)
        self._why.setVisible(bool(reason))
