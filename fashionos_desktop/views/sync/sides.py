"""Two versions of a value beside each other, the kept one marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.services.journal import Side
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import rounded
from fashionos_desktop.ui.widgets.badge import Badge
from fashionos_desktop.views.sync.words import tr
from fashionos_desktop.views.sync.wrapping import wrapping


class Sides(QWidget):
    """The kept version at the left. Values may be long: they wrap, and both stay readable whole."""

    def __init__(self, look: Look, icons: Icons, kept: Side, lost: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icons = icons
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.measure.space.xxs, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._version(kept, kept=True), 1)
        row.addWidget(self._version(lost, kept=False), 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, hair = self._look.theme, self._look.measure.line.hair
        painter = QPainter(self)
        top = self._look.measure.space.xxs
        rounded(painter, self.rect().adjusted(0, top, 0, 0), self._look.measure.radius.chip, None, theme.line)
        painter.fillRect(self.width() // 2, top, hair, self.height() - top, theme.line)

    def _version(self, side: Side, *, kept: bool) -> QWidget:
        look, space = self._look, self._look.measure.space
        cell = QWidget()
        value = wrapping(look, side.value, "body", "text", weight=500)
        value.setMinimumHeight(look.px(look.measure.control.badge))
        byline = wrapping(look, side.byline, "small", "muted")
        for label in (value, byline):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = tr("Kept: {}") if kept else tr("The other one: {}")
        cell.setAccessibleName(f"{words.format(side.value)}. {side.byline}")
        first = QHBoxLayout()
        first.setSpacing(space.s)
        first.addWidget(value, 1)
        if kept:
            first.addWidget(Badge(look, self._icons, tr("Kept"), "check", tone="ok"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(cell)
        column.setContentsMargins(space.m, space.s, space.m, space.s)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(byline)
        column.addStretch(1)
        return cell
