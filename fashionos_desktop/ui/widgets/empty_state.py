"""An empty screen: what to do first, and the one action that does it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label


class EmptyState(QWidget):
    """ "No models yet. Import an agency's package, or press Ctrl+N." `acted` when the action is pressed."""

    acted = Signal()

    def __init__(
        self,
        look: Look,
        icons: Icons,
        title: str,
        text: str,
        action: str = "",
        *,
        key: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Label(look, title, "heading")
        self._text = Label(look, text, "body", "muted")
        self._text.setWordWrap(True)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(look.measure.space.xs)
        column.addStretch(2)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        if action:
            button = Button(look, icons, action, icon=icon, key=key)
            button.clicked.connect(self.acted)
            column.addSpacing(look.measure.space.xs)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self.setFocusProxy(button)
        column.addStretch(3)
        self.setAccessibleName(f"{title} {text}")
        look.changed.connect(self._dress)
        self._dress()

    def set_words(self, title: str, text: str) -> None:
        """Says something else."""
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title} {text}")

    @Slot()
    def _dress(self) -> None:
        self._text.setFixedWidth(self._look.px(self._look.measure.control.empty))
