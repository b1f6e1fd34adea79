"""The Show screen: figures that are read beside the window, and a clock that turns each minute."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fashionos_desktop.ui.navigation import ImportGuests
from fashionos_desktop.ui.screen import Command, Screen, Surroundings
from fashionos_desktop.ui.shortcuts import bind
from fashionos_desktop.ui.show_reading import ShowReading
from fashionos_desktop.ui.widgets.empty_state import EmptyState
from fashionos_desktop.views.show.figures import TABLES, read_figures
from fashionos_desktop.views.show.main_action import main_action
from fashionos_desktop.views.show.minute import Minutes
from fashionos_desktop.views.show.page import Page
from fashionos_desktop.views.show.printing import DayPrinter
from fashionos_desktop.views.show.words import place_and_day, second_sentence, sentence, tr, venue_words

if TYPE_CHECKING:
    from fashionos_desktop.services.overview import ShowOverview
    from fashionos_desktop.services.shows import Show

_log = logging.getLogger(__name__)

_PATIENCE = 400
"""Milliseconds before the screen says that it reads."""


class ShowScreen(Screen):
    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._show: Show | None = None
        self._overview: ShowOverview | None = None
        self.page = Page(around)
        self.figures = ShowReading(self, TABLES, read_figures)
        self.minutes = Minutes(around.clock, self)
        self.printer = DayPrinter(around, self)
        self.no_show = EmptyState(
            around.look,
            around.icons,
            tr("No show yet."),
            tr("Import a guest list, or make a show from Ctrl+K."),
            tr("Import a guest list"),
            icon="file-input",
        )
        self._scroll = QScrollArea()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._lay_out()
        self._connect()

    @property
    def overview(self) -> ShowOverview | None:
        """What is on the screen."""
        return self._overview

    def show_changed(self, show: Show | None) -> None:
        another = show is None or self._show is None or show.id != self._show.id
        self._show = show
        self._scroll.setVisible(show is not None)
        self.no_show.setVisible(show is None)
        if another:
            self._overview = None
            self.page.body.hide()
            self.page.trouble.hide()
            self.page.head.set_action(None)
            self._patience.start()
            self.figures.choose(None if show is None else show.id)
        else:
            self.figures.read_again()
        self._turn(self.around.clock())

    def first_focus(self) -> QWidget:
        return self.no_show if self._show is None else self._scroll

    def commands(self) -> Sequence[Command]:
        if self._show is None:
            return ()
        found = [Command(tr("Print the day"), self.print_day, self._show.title, "Ctrl+P", "printer")]
        action = self.page.head.action
        if action is not None:
            found.insert(0, Command(action.words, lambda: self.around.go(action.destination), "", "", action.icon))
        return found

    @Slot()
    def print_day(self) -> None:
        if self._show is not None:
            self.printer.ask(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._turn(self.around.clock())
        self.minutes.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.minutes.stop()

    def _lay_out(self) -> None:
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._scroll.setAccessibleName(tr("The show at a glance"))
        self._scroll.setWidget(self.page)
        for part in (self._scroll.viewport(), self.page):
            part.setAutoFillBackground(True)
            part.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        column.addWidget(self.no_show)
        self.no_show.hide()

    def _connect(self) -> None:
        self.page.asked.connect(self.around.go)
        self.page.head.print_asked.connect(self.print_day)
        self.page.trouble.acted.connect(self._try_again)
        self.no_show.acted.connect(self._import)
        self.figures.came.connect(self._came)
        self.figures.failed.connect(self._failed)
        self.minutes.turned.connect(self._minute_turned)
        self._patience.timeout.connect(self._say_reading)
        bind(self, "Ctrl+P", self.print_day)

    def _turn(self, now: datetime) -> None:
        """All that time alone changes. Before the figures are there, only day and place are known."""
        show, overview = self._show, self._overview
        if overview is None:
            self.page.head.say("" if show is None else place_and_day(show.event_date, venue_words(show)), "")
            return
        from fashionos_desktop.services.overview import countdown

        said = countdown(overview.times, now)
        day = place_and_day(overview.event_date, overview.venue)
        second = second_sentence(said, overview.times, now)
        self.page.head.say(f"{day}. {second}" if second else day, sentence(said, overview))
        self.page.head.set_action(main_action(overview, said, now))
        self.page.day_line.set_now(now)

    @Slot(object)
    def _minute_turned(self, now: datetime) -> None:
        self._turn(now)
        self.figures.read_again()

    @Slot(object)
    def _came(self, overview: ShowOverview) -> None:
        self._overview = overview
        self._patience.stop()
        now = self.around.clock()
        self.page.trouble.hide()
        self.page.show_overview(overview, now)
        self._turn(now)

    @Slot(Exception)
    def _failed(self, error: Exception) -> None:
        from fashionos_desktop.services.refusals import Refused

        self._patience.stop()
        self.page.reading.hide()
        if isinstance(error, Refused):
            self.page.trouble.say(str(error), icon="triangle-alert", tone="warn")
            return
        _log.error("The figures of the show could not be read", exc_info=error)
        what = tr("The figures could not be read.")
        old = tr("Those below are older.") if self._overview is not None else ""
        then = f"{old} {tr('Guests, door and data go on.')}".strip()
        self.page.trouble.say(what, then, tr("Read again"), icon="triangle-alert", tone="warn")

    @Slot()
    def _try_again(self) -> None:
        self.figures.read_again()

    @Slot()
    def _say_reading(self) -> None:
        self.page.reading.setText(tr("Reading the show …"))
        self.page.reading.setVisible(self._overview is None and self._show is not None)

    @Slot()
    def _import(self) -> None:
        self.around.go(ImportGuests())
