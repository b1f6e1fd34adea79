"""One photograph, 3:4, or the initials of who is not photographed yet."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import Photographs, paint_photograph


class Photograph(QWidget):
    """`size` is a pair of the tokens ("details", "card", "caller" …); dimmed backstage."""

    def __init__(
        self, look: Look, photographs: Photographs, size: str = "details", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._photographs = photographs
        self._size_name = size
        self._key: str | None = None
        self._name = ""
        self._struck = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        photographs.ready.connect(self._ready)
        look.changed.connect(self._dress)

    def show_person(self, name: str, key: str | None, *, struck: bool = False) -> None:
        """Shows a person's photograph; without a key their initials, struck ones pale."""
        self._name, self._key, self._struck = name, key, struck
        self.setAccessibleName(self.tr("Photograph of {name}").replace("{name}", name))
        self.update()

    def sizeHint(self) -> QSize:
        wide, high = getattr(self._look.measure.photo, self._size_name)
        return QSize(self._look.px(wide), self._look.px(high))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = None
        if self._key is not None:
            pixmap = self._photographs.pixmap(self._key, self.size(), self.devicePixelRatioF())
        opacity = self._look.measure.opacity.struck_photo if self._struck else 1.0
        paint_photograph(painter, self.rect(), pixmap, self._name, self._look, opacity=opacity)

    @Slot(str)
    def _ready(self, key: str) -> None:
        if key == self._key:
            self.update()

    @Slot()
    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
