"""Everything on the screen from top to bottom; what does not fit beside each other stands below."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from fashionos_desktop.ui.navigation import OpenTable
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.widgets.button import Button
from fashionos_desktop.ui.widgets.label import Label
from fashionos_desktop.ui.widgets.message import Message
from fashionos_desktop.views.show.cards import Cards
from fashionos_desktop.views.show.content import cards
from fashionos_desktop.views.show.day_line import DayLine
from fashionos_desktop.views.show.first_out import FirstOut
from fashionos_desktop.views.show.head import Head
from fashionos_desktop.views.show.need_content import has_no_times, is_bare, needs_of
from fashionos_desktop.views.show.needs_list import NeedsList
from fashionos_desktop.views.show.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.overview import ShowOverview

_NEEDS = 480
"""What the list of needs takes at least, beside the photographs."""


class Page(QWidget):
    """`asked` carries a destination."""

    asked = Signal(object)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look, icons = around.look, around.icons
        self._look = look
        self._show_id = ""
        self.head = Head(look, icons)
        self.trouble = Message(look, icons)
        self.reading = Label(look, "", "body", "muted")
        self.body = QWidget()
        self.day_line = DayLine(look)
        self.no_times = QWidget()
        self.add_times = Button(look, icons, tr("Add times"), size="small")
        self.cards = Cards(look, icons)
        self.needs = NeedsList(look, icons)
        self.first_out = FirstOut(look, icons, around.photographs)
        self._lower = QHBoxLayout()
        self._lay_out()
        for part in (self.head, self.cards, self.needs, self.first_out):
            part.asked.connect(self.asked)
        self.add_times.clicked.connect(self._ask_for_times)
        look.changed.connect(self._fit)
        self.body.hide()
        self.reading.hide()

    def show_overview(self, overview: ShowOverview, now: datetime) -> None:
        self._show_id = overview.show_id
        self.day_line.show_day(overview.moments, overview.times.zone)
        self.day_line.set_now(now)
        self.no_times.setVisible(has_no_times(overview) and not is_bare(overview) and not overview.countdown.is_over)
        self.cards.show_contents(cards(overview))
        self.needs.show_content(needs_of(overview))
        self.first_out.show_overview(overview)
        self.reading.hide()
        self.body.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        look, space = self._look, self._look.measure.space
        needed = look.px(_NEEDS) + space.xxl + self.first_out.sizeHint().width() + 2 * space.l
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = beside if self.width() >= needed else below
        if wanted != self._lower.direction():
            self._lower.setDirection(wanted)
            self._lower.setSpacing(space.xxl if wanted == beside else space.l)

    def _lay_out(self) -> None:
        space = self._look.measure.space
        times = QHBoxLayout(self.no_times)
        times.setContentsMargins(0, 0, 0, 0)
        times.setSpacing(space.s)
        times.addWidget(Label(self._look, tr("Only the start of the show is known."), "data", "muted"))
        times.addWidget(self.add_times)
        times.addStretch(1)
        self._lower.setSpacing(space.xxl)
        self._lower.addWidget(self.needs, 1)
        self._lower.addWidget(self.first_out, 0, Qt.AlignmentFlag.AlignTop)
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for part, gap in ((self.day_line, space.l), (self.no_times, space.s), (self.cards, space.xl - 2)):
            inner.addWidget(part)
            inner.addSpacing(gap)
        inner.addLayout(self._lower, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.xl + space.xxs, space.l, space.l)
        column.setSpacing(space.l)
        column.addWidget(self.head)
        column.addWidget(self.trouble)
        column.addWidget(self.reading)
        column.addWidget(self.body)
        column.addStretch(1)

    @Slot()
    def _ask_for_times(self) -> None:
        self.asked.emit(OpenTable("events", self._show_id))
