"""A field with its name above it, as large as the door needs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.style_controls import REFUSED
from fashionos_desktop.ui.widgets.label import Label


class DoorField(QWidget):
    """Any editor. `refuse` says below it why its value cannot be kept."""

    def __init__(self, look: Look, name: str, editor: QWidget) -> None:
        super().__init__()
        self.editor = editor
        self._reason = Label(look, "", "lead", "stop")
        self._reason.setWordWrap(True)
        label = Label(look, name, "lead", "muted")
        label.setBuddy(editor)
        editor.setAccessibleName(name)
        editor.setFont(look.font("lead", figures=False))
        editor.setMinimumHeight(look.px(look.measure.icon.touch_target))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.measure.space.xxs)
        for widget in (label, editor, self._reason):
            column.addWidget(widget)
        self._reason.hide()

    def refuse(self, reason: str) -> None:
        self.editor.setProperty(REFUSED, bool(reason))
        self.editor.setAccessibleDescription(reason)
        self.editor.update()
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))

    def accept(self) -> None:
        self.refuse("")
