"""The head of a panel: a serif name, how many, and room at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.widgets.label import Label


class Heading(QWidget):
    """ "Needs a person  4", "Waits here  12". Without a count nothing stands in its place."""

    def __init__(self, look: Look, text: str, count: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = Label(look, text, "heading")
        self._count = Label(look, count, "lead", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.measure.space.xs)
        self._row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignBaseline)
        self._row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBaseline)
        self._row.addStretch(1)
        self.set_count(count)

    def set_count(self, count: str) -> None:
        """Changes the number behind the name."""
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self.setAccessibleName(f"{self._name.text()} {count}".strip())

    def set_text(self, text: str) -> None:
        """Changes the name."""
        self._name.setText(text)
        self.set_count(self._count.text())

    def add(self, widget: QWidget) -> None:
        """Puts something at the right."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
