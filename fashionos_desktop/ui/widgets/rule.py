"""A hairline between things."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.ui.look.look import Look


class Rule(QWidget):
    """Horizontal unless told otherwise."""

    def __init__(
        self,
        look: Look,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        hair = look.measure.line.hair
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(hair)
            self.setSizePolicy(free, fixed)
        else:
            self.setFixedWidth(hair)
            self.setSizePolicy(fixed, free)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._look.measure.line.hair, self._look.measure.line.hair)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.theme.line)
