"""A field that searches while one types: icon, placeholder, and the key that leads to it."""

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.text import RIGHT
from fashionos_desktop.ui.widgets.keys import key_words


class SearchField(QLineEdit):
    """`searched` comes at most 40 ms after the last key, and at once for Enter and for Esc.

    Esc empties the field first; a second Esc says `left`, so that a screen can take the keys back.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(
        self,
        look: Look,
        icons: Icons,
        placeholder: str,
        key: str = "",
        *,
        icon: str = "search",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        self._icon_name = icon
        self._key = key_words(key)
        self._large = large
        self._told = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(look.measure.wait.search)
        self._wait.timeout.connect(self._tell)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.textChanged.connect(self._typed)
        look.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self._tell()
            else:
                self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._look.theme
        painter = QPainter(self)
        size = self._icon_size()
        at = QRect(self._look.measure.control.field_text, 0, size, self.height())
        self._icons.paint(painter, self._icon_name, at, size, theme.text_muted)
        if self._key and not self.text():
            painter.setFont(self._look.font("key"))
            painter.setPen(theme.text_muted)
            room = self.rect().adjusted(0, 0, -self._look.measure.control.field_text, 0)
            painter.drawText(room, RIGHT, self._key)

    def _icon_size(self) -> int:
        return self._look.px(self._look.measure.icon.control if self._large else self._look.measure.icon.inline)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._wait.start()

    @Slot()
    def _tell(self) -> None:
        self._wait.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)

    @Slot()
    def _dress(self) -> None:
        look, control = self._look, self._look.measure.control
        self.setFont(look.font("lead" if self._large else "data", figures=False))
        self.setFixedHeight(look.px(control.field_large if self._large else control.field))
        hint = int(look.metrics("key").horizontalAdvance(self._key)) + look.measure.space.xs if self._key else 0
        self.setTextMargins(self._icon_size() + look.measure.space.xs, 0, hint, 0)
        self.setMinimumWidth(look.px(control.search) * 3 // 4)
        self.update()
