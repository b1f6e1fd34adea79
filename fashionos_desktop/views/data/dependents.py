"""What depends on a row: names of tables and how many, each leading there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from fashionos_desktop.services.records import Dependent
from fashionos_desktop.services.vocabulary import label_of, words_of
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.strokes import ring
from fashionos_desktop.ui.look.text import LEFT, RIGHT
from fashionos_desktop.ui.widgets.label import Label


class Dependents(QWidget):
    """`opened` carries the Dependent that a person wants to see."""

    opened = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._links: list[_Link] = []
        self._shown: tuple[Dependent, ...] = ()
        self._none = Label(look, self.tr("Nothing"), "data", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._none)

    @property
    def links(self) -> Sequence[QAbstractButton]:
        return self._links

    def show_these(self, dependents: tuple[Dependent, ...]) -> None:
        if dependents == self._shown:
            return
        self._shown = dependents
        for link in self._links:
            self._column.removeWidget(link)
            link.deleteLater()
        tables = Counter(one.table for one in dependents)
        self._links = [_Link(self._look, one, _name(one, alone=tables[one.table] == 1)) for one in dependents]
        for link in self._links:
            link.clicked.connect(self._opened)
            self._column.addWidget(link)
        self._none.setVisible(not dependents)

    @Slot()
    def _opened(self) -> None:
        link = self.sender()
        if isinstance(link, _Link):
            self.opened.emit(link.dependent)


def _name(dependent: Dependent, *, alone: bool) -> str:
    many = words_of(dependent.table).many
    return many if alone else f"{many}, {label_of(dependent.key).lower()}"


class _Link(QAbstractButton):
    def __init__(self, look: Look, dependent: Dependent, name: str) -> None:
        super().__init__()
        self._look = look
        self.dependent = dependent
        self.setText(name)
        self.setAccessibleName(f"{name}: {dependent.count:,}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(self._look.measure.row.compact))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        room = self.rect().adjusted(0, 0, -1, 0)
        painter.setFont(look.font("data", figures=False))
        painter.setPen(theme.text)
        count = f"{self.dependent.count:,}"
        wide = int(look.metrics("data").horizontalAdvance(count)) + look.measure.space.xs
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() - wide)
        painter.drawText(room, LEFT, name)
        painter.setFont(look.font("data"))
        painter.setPen(theme.accent)
        painter.drawText(room, RIGHT, count)
        if self.hasFocus():
            ring(painter, self.rect(), look.measure.line.focus, theme.focus_ring)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
