"""An empty screen: what to do first, and the one action that does it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(look.measure.space.xs)
        column.addStretch(2)
        column.addLayout(_centred(self._title))
        column.addLayout(_centred(self._text))
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
        for label in (self._title, self._text):
            label.setMaximumWidth(self._look.px(self._look.measure.control.empty))


def _centred(label: Label) -> QHBoxLayout:
    """As wide as it may be, narrower in a narrow pane. An alignment would give it the height of one line."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label, 1_000)
    row.addStretch(1)
    return row
