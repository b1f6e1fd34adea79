"""The four cards in one frame of hairlines: in a row, in two, or under each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.views.show.card import Card
from fashionos_desktop.views.show.content import CardContent

_COUNT = 4
_NARROWEST = 232
"""What a card needs at 100 %, so that its words stand on one line."""


class Cards(QWidget):
    """`asked` carries a destination. The lines between cards are what shines through between them."""

    asked = Signal(object)

    def __init__(self, look: Look, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._across = 0
        self.cards = tuple(Card(look, icons, self) for _ in range(_COUNT))
        hair = look.measure.line.hair
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(hair, hair, hair, hair)
        self._grid.setSpacing(hair)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        for card in self.cards:
            card.asked.connect(self.asked)
            card.line_asked.connect(self.asked)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def across(self) -> int:
        """How many stand beside each other."""
        return self._across

    def show_contents(self, contents: Sequence[CardContent]) -> None:
        for card, content in zip(self.cards, contents, strict=True):
            card.show_content(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.theme.line)

    def _fit(self) -> None:
        wanted = next((count for count in (4, 2) if self.width() >= count * self._look.px(_NARROWEST)), 1)
        if wanted == self._across:
            return
        self._across = wanted
        for place, card in enumerate(self.cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // wanted, place % wanted)
        for column in range(_COUNT):
            self._grid.setColumnStretch(column, 1 if column < wanted else 0)
            self._grid.setColumnMinimumWidth(column, 0)
