"""One line of a card: a name, a bar, and how many of how many."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import ring
from fashionos_desktop.ui.look.text import Face
from fashionos_desktop.views.show.content import BarContent
from fashionos_desktop.views.show.opener import Opener

_HIGH = 22
_GAP = 12
_OUTSIDE = 6
"""How far the field of hover and focus reaches beyond the text on both sides."""
_WIDEST_NAME = 0.42


class BarLine(Opener):
    """Stands `OUTSIDE` pixels into the card's margin, so that its text is flush with the card's."""

    OUTSIDE = _OUTSIDE

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._content = BarContent("", 0, 0, None, "")
        self._name_column = self._number_column = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._dress)
        self._dress()

    def show_content(self, content: BarContent) -> None:
        if content != self._content:
            self._content = content
            self.lead_to(content.destination)
            self.setAccessibleName(content.spoken)
            self.update()

    def wanted_columns(self) -> tuple[int, int]:
        """Widths of the name and of the numbers."""
        return self._name_face().width(self._content.name), self._number_face().width(self._content.numbers)

    def set_columns(self, name: int, numbers: int) -> None:
        """So that the bars of one card stand under each other."""
        if (name, numbers) != (self._name_column, self._number_column):
            self._name_column, self._number_column = name, numbers
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self._look.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme.sunken)
        room = self.rect().adjusted(_OUTSIDE, 0, -_OUTSIDE, 0)
        name = min(self._name_column, int(room.width() * _WIDEST_NAME))
        painter.setPen(theme.text_muted)
        at = QRect(room.x(), 0, name, self.height())
        shown = look.texts.draw(painter, at, self._content.name, self._name_face())
        self._tell_whole_name(shown.text)
        numbers = QRect(room.right() + 1 - self._number_column, 0, self._number_column, self.height())
        painter.setPen(theme.text)
        look.texts.draw(painter, numbers, self._content.numbers, self._number_face(), right=True)
        left = room.x() + name + _GAP
        self._paint_bar(painter, QRect(left, 0, numbers.x() - _GAP - left, self.height()))
        if self.hasFocus():
            ring(painter, self.rect(), look.measure.line.focus, theme.focus_ring)

    def _paint_bar(self, painter: QPainter, room: QRect) -> None:
        theme, high = self._look.theme, self._look.measure.control.bar
        bar = QRect(room.x(), (self.height() - high) // 2, room.width(), high)
        if bar.width() > 0:
            painter.fillRect(bar, theme.line if self.underMouse() else theme.sunken)
            painter.fillRect(bar.x(), bar.y(), round(bar.width() * self._content.share), high, theme.ink)

    def _tell_whole_name(self, shown: str) -> None:
        whole = "" if shown == self._content.name else self._content.name
        if self.toolTip() != whole:
            self.setToolTip(whole)

    def _name_face(self) -> Face:
        return self._look.face("data", figures=False)

    def _number_face(self) -> Face:
        return self._look.face("data")

    @Slot()
    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(_HIGH))
        self.update()
