"""Where screens stand: made on their first visit, found by what they open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedWidget, QWidget

from fashionos_desktop.ui.navigation import RECORDS, Destination, OpenTable
from fashionos_desktop.ui.screen import Screen, ScreenEntry, Surroundings
from fashionos_desktop.ui.shell.first_use import Welcome
from fashionos_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show


class Stage(QStackedWidget):
    """`entered` carries the entry of the screen that was opened."""

    entered = Signal(object)
    shell_changed = Signal()

    def __init__(self, around: Surroundings, entries: Sequence[ScreenEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self.entries = tuple(entries)
        self.entry: ScreenEntry | None = None
        self.welcome = Welcome(around.look, around.icons)
        self._blank = QWidget()
        self._screens: dict[str, Screen] = {}
        self._shown: dict[str, Show | None] = {}
        self._waiting: Destination | None = None
        self._message: EmptyState | None = None
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.addWidget(self._blank)
        self.addWidget(self.welcome)

    @property
    def screen_in_sight(self) -> Screen | None:
        current = self.currentWidget()
        return current if isinstance(current, Screen) else None

    def screens(self) -> list[Screen]:
        """Those that were made."""
        return list(self._screens.values())

    def entry_for(self, destination: Destination) -> ScreenEntry | None:
        return next((entry for entry in self.entries if type(destination) in entry.destinations), None)

    def go(self, destination: Destination) -> bool:
        """Whether a screen opens it. Without a show it waits for the first one."""
        entry = self.entry_for(destination)
        if entry is None:
            return self._go_to_record(destination)
        if self._around.show() is None:
            self._waiting = destination
            return True
        self.enter(entry, destination)
        return True

    @Slot()
    def forget(self) -> None:
        """What waited for a show will not be opened."""
        self._waiting = None

    def enter(self, entry: ScreenEntry, destination: Destination | None = None) -> None:
        screen = self._screens.get(entry.key) or self._make(entry)
        self._tell_show(entry.key, screen)
        self.entry = entry
        self.setCurrentWidget(screen)
        self.entered.emit(entry)
        screen.opened(destination)
        focus = screen.first_focus()
        if focus is not None:
            focus.setFocus()

    def say(self, title: str, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """In place of any screen: what is going on, or what went wrong and the step that helps."""
        if self._message is not None:
            self.removeWidget(self._message)
            self._message.deleteLater()
        self._message = EmptyState(self._around.look, self._around.icons, title, text, action)
        if act is not None:
            self._message.acted.connect(act)
        self.addWidget(self._message)
        self.setCurrentWidget(self._message)

    @Slot()
    def show_changed(self) -> None:
        """The window has a show, or another one, or none."""
        if self._around.show() is None:
            self.entry = None
            self.setCurrentWidget(self.welcome)
            return
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.go(waiting)
        elif self.entry is not None:
            self._tell_show(self.entry.key, self._screens[self.entry.key])
            self.setCurrentWidget(self._screens[self.entry.key])
        else:
            self.enter(self.entries[0])

    def _make(self, entry: ScreenEntry) -> Screen:
        screen = self._screens[entry.key] = entry.make(self._around)
        screen.shell_changed.connect(self.shell_changed)
        self.addWidget(screen)
        return screen

    def _tell_show(self, key: str, screen: Screen) -> None:
        show = self._around.show()
        if key not in self._shown or self._shown[key] != show:
            self._shown[key] = show
            screen.show_changed(show)

    def _go_to_record(self, destination: Destination) -> bool:
        table = RECORDS.get(type(destination))
        row = getattr(destination, "id", None)
        fallback = OpenTable(table, row) if table is not None else None
        if fallback is None or self.entry_for(fallback) is None:
            return False
        return self.go(fallback)
