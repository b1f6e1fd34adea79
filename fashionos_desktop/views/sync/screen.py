"""The Sync screen: what is read beside the window, drawn around how sync stands this moment."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fashionos_desktop.sync.status import State
from fashionos_desktop.ui.screen import Command, Screen, Surroundings
from fashionos_desktop.ui.shortcuts import bind
from fashionos_desktop.ui.widgets.empty_state import EmptyState
from fashionos_desktop.views.sync.acts import Acts
from fashionos_desktop.views.sync.adding import AddLaptop
from fashionos_desktop.views.sync.banner import has_no_way
from fashionos_desktop.views.sync.header import SyncHeader
from fashionos_desktop.views.sync.needs import Needs
from fashionos_desktop.views.sync.reading import Contents, Reading
from fashionos_desktop.views.sync.side import Side
from fashionos_desktop.views.sync.tour import STATES, SyncTour
from fashionos_desktop.views.sync.words import figures, tr

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.sync.status import SyncStatus

_log = logging.getLogger(__name__)

_WIDE = 1_000
_PATIENCE = 400
"""Milliseconds before the screen says that it reads."""


class SyncScreen(Screen):
    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        look, icons = around.look, around.icons
        self.contents: Contents | None = None
        self.header = SyncHeader(around)
        self.needs = Needs(look, icons)
        self.side = Side(look, icons)
        self.reading = Reading(around, self)
        self.acts = Acts(around, self.needs, self)
        self.alone = EmptyState(
            look,
            icons,
            tr("This laptop works on its own."),
            tr(
                "Connected to the house, it agrees with the other laptops within a second, and goes on alone while"
                " there is no network. What was made here can come along."
            ),
            tr("Connect to the house"),
            icon="link",
        )
        self.waiting = EmptyState(look, icons, "", "")
        self.failed = EmptyState(
            look, icons, tr("This could not be read."), tr("Guests, door and data go on."), tr("Read again")
        )
        self._tour = SyncTour(around)
        self._stack = QStackedWidget()
        self._both = QWidget()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._lay_out()
        self._connect()
        self._status_changed(around.sync.status)

    def show_changed(self, show: Show | None) -> None:
        if self.contents is not None:
            self._show_contents(self.contents)

    def first_focus(self) -> QWidget | None:
        if self._stack.currentWidget() is self.alone:
            return self.alone
        rows = self.needs.rows
        return rows[0] if rows else self.needs

    def commands(self) -> Sequence[Command]:
        if self.around.sync.status.state is State.ALONE:
            return (Command(tr("Connect to the house"), self.around.sync.connecting_asked.emit, "", "", "link"),)
        return (
            Command(tr("Sync now"), self.around.sync.sync_now, "", "F5", "refresh-cw"),
            Command(tr("Add a laptop"), self.show_adding, "", "", "laptop-minimal-check"),
        )

    def tour_states(self) -> Sequence[str]:
        return STATES

    def tour(self, state: str) -> None:
        self._tour.show(state)

    @Slot()
    def show_adding(self) -> None:
        house = self.contents.house if self.contents is not None else ""
        AddLaptop(self.around.look, self.around.icons, house, self.window()).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.set_narrow(self.width() < self.around.look.px(_WIDE))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._patience.start()
        self.reading.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._patience.stop()
        self.reading.sleep()

    @Slot(object)
    def _status_changed(self, status: SyncStatus) -> None:
        alone = status.state is State.ALONE
        self.header.banner.show_status(status)
        self.header.sync_now.setVisible(status.state in (State.AT_REST, State.WORKING, State.CONNECTING))
        self.header.add_laptop.setVisible(not alone)
        self.header.connect_again.setVisible(has_no_way(status))
        self._tell_figures(status)
        if self.contents is not None:
            self._show_contents(self.contents)

    def _tell_figures(self, status: SyncStatus) -> None:
        count = self.contents.count if self.contents is not None else status.needing
        self.header.set_figures(figures(status, count))

    @Slot(object)
    def _came(self, contents: Contents) -> None:
        first = self.contents is None and self.isVisible()
        self._patience.stop()
        self.contents = contents
        self._tell_figures(self.around.sync.status)
        self._show_contents(contents)
        if first:
            self._take_keyboard()

    def _show_contents(self, contents: Contents) -> None:
        status, zone = self.around.sync.status, self._zone()
        if status.state is State.ALONE and not contents.items:
            self._stack.setCurrentWidget(self.alone)
            return
        self._stack.setCurrentWidget(self._both)
        self.needs.show_items(contents.items, contents.count, tr("Nothing needs a person."), zone)
        self.side.show_contents(contents, status, zone, self.around.clock())

    @Slot(str, bool)
    def _keep_show(self, show_id: str, keep: bool) -> None:
        house = self.around.sync.house
        if house is not None:
            work = partial(house.keep_show, show_id, keep)
            self.around.tasks.run(work, self._show_kept, self._show_not_kept)

    def _show_kept(self, nothing: None) -> None:
        self.around.sync.sync_now()
        self.reading.read()

    def _show_not_kept(self, error: Exception) -> None:
        from fashionos_desktop.services.refusals import Refused
        from fashionos_desktop.sync.protocol import SyncTrouble

        self.side.forget()
        self.reading.read()
        if isinstance(error, (Refused, SyncTrouble)):
            self.around.tell(str(error))
        else:
            self.around.tasks.failed.emit(error)

    @Slot(Exception)
    def _reading_failed(self, error: Exception) -> None:
        _log.error("What waits could not be read", exc_info=error)
        self._patience.stop()
        if self.contents is None:
            self._stack.setCurrentWidget(self.failed)
        else:
            self.around.tell(tr("What is shown is older: it could not be read again."))

    @Slot()
    def _say_reading(self) -> None:
        if self.contents is None:
            self.waiting.set_words(tr("Reading what waits …"), "")

    def _take_keyboard(self) -> None:
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def _zone(self) -> ZoneInfo:
        show = self.around.show()
        return ZoneInfo("UTC") if show is None else show.zone

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.needs, 1)
        row.addWidget(self.side)
        for part in (self.waiting, self._both, self.alone, self.failed):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        sync = self.around.sync
        sync.changed.connect(self._status_changed)
        self.header.banner.try_asked.connect(sync.sync_now)
        self.header.banner.removal_asked.connect(sync.removal_asked)
        self.header.sync_now.clicked.connect(sync.sync_now)
        self.header.connect_again.clicked.connect(sync.connecting_asked)
        self.header.add_laptop.clicked.connect(self.show_adding)
        self.alone.acted.connect(sync.connecting_asked)
        self.failed.acted.connect(self.reading.read)
        self.reading.came.connect(self._came)
        self.reading.failed.connect(self._reading_failed)
        self.side.kept.connect(self._keep_show)
        self.acts.settled.connect(self.reading.read)
        self._patience.timeout.connect(self._say_reading)
        bind(self, "F5", sync.sync_now)
