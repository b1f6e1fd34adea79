"""Where a name is typed. What stands here is a search, never a scan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.text import RIGHT
from fashionos_desktop.ui.widgets.search_field import SearchField

_WIDE = 420
_KIOSK_TEXT = 22


class NameField(SearchField):
    """`taken` when Enter is pressed, `moved` for the arrows. `kiosk` is the large one at the foot."""

    taken = Signal()
    moved = Signal(int)

    def __init__(self, look: Look, icons: Icons, *, kiosk: bool, parent: QWidget | None = None) -> None:
        self._kiosk = kiosk
        words = "Name, company, seat" if kiosk else "Ready to scan, or type a name"
        super().__init__(
            look,
            icons,
            words,
            "" if kiosk else "F2",
            icon="search" if kiosk else "scan-line",
            large=True,
            parent=parent,
        )
        placeholder = self.tr("Name, company, seat") if kiosk else self.tr("Ready to scan, or type a name")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(self.tr("Name of a guest"))
        look.changed.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._kiosk:
            painter = QPainter(self)
            painter.setFont(self._look.font("lead"))
            painter.setPen(self._look.theme.text_muted)
            room = self.rect().adjusted(0, 0, -self._look.measure.space.l, 0)
            painter.drawText(room, RIGHT, self.tr("Enter admits"))

    def _fit(self) -> None:
        look, space = self._look, self._look.measure.space
        if self._kiosk:
            font = QFont(look.font("lead", figures=False))
            font.setPixelSize(look.px(_KIOSK_TEXT))
            self.setFont(font)
            self.setFixedHeight(look.px(64))
            hint = look.face("lead").width(self.tr("Enter admits")) + space.l
            self.setTextMargins(look.px(24) + space.l, 0, hint, 0)
        else:
            self.setFixedHeight(look.px(look.measure.icon.touch_target))
            self.setFixedWidth(look.px(_WIDE))
            palette = QPalette(self.palette())
            palette.setColor(QPalette.ColorRole.PlaceholderText, look.theme.text)
            self.setPalette(palette)
