"""The window: rail, stage, status bar, and the palette over them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from fashionos_desktop.ui.changes import Changes
from fashionos_desktop.ui.history import History
from fashionos_desktop.ui.look.icons import Icons
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.look.photographs import Photographs
from fashionos_desktop.ui.navigation import ChooseShow, Destination, ImportGuests, OpenSync
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.ui.screen import Command, ScreenEntry, Surroundings
from fashionos_desktop.ui.shell import commands
from fashionos_desktop.ui.shell.crash_offer import CrashOffer
from fashionos_desktop.ui.shell.first_use import FirstUseDialog, NewShowDialog
from fashionos_desktop.ui.shell.palette import Palette
from fashionos_desktop.ui.shell.rail import Rail
from fashionos_desktop.ui.shell.sitting import Sitting
from fashionos_desktop.ui.shell.stage import Stage
from fashionos_desktop.ui.shell.status_bar import StatusBar
from fashionos_desktop.ui.sounds import Sounds
from fashionos_desktop.ui.sync_link import SyncLink
from fashionos_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from fashionos_desktop.log import CrashReport
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.sync.status import SyncStatus

_NAME = "main"
_RAIL = "rail"


class MainWindow(QWidget):
    """Built from what `app.py` hands in. `closing` comes once, when nothing holds the window open."""

    closing = Signal()

    def __init__(
        self,
        *,
        look: Look,
        icons: Icons,
        photographs: Photographs,
        sounds: Sounds,
        tasks: Tasks,
        changes: Changes,
        preferences: Preferences,
        clock: Callable[[], datetime],
        entries: Sequence[ScreenEntry],
    ) -> None:
        super().__init__()
        self.sitting = Sitting(tasks, changes, preferences, self)
        self.around = Surroundings(
            look=look,
            icons=icons,
            photographs=photographs,
            sounds=sounds,
            tasks=tasks,
            changes=changes,
            history=History(tasks, self),
            sync=SyncLink(self),
            preferences=preferences,
            go=self.go,
            tell=self._tell,
            clock=clock,
            person=lambda: self.sitting.person,
            show=lambda: self.sitting.show,
        )
        self.rail = Rail(look, icons, self.sitting, entries)
        self.stage = Stage(self.around, entries)
        self.status = StatusBar(look, icons, self.sitting, self.around.history, tasks, self.around.sync, clock)
        self.palette_frame = Palette(self.around, self._commands, self)
        self._lay_out()
        self._connect()
        commands.bind_keys(self)
        self._restore()

    # what a person does

    def go(self, destination: Destination) -> None:
        self.palette_frame.disappear()
        if isinstance(destination, ChooseShow):
            self.sitting.choose(destination.id)
        elif not self.stage.go(destination):
            self._tell(self.tr("No screen opens that yet."))

    @Slot()
    def find_anything(self) -> None:
        if self.palette_frame.open:
            self.palette_frame.disappear()
        else:
            self.palette_frame.appear()

    @Slot()
    def turn_rail(self) -> None:
        self.rail.set_narrow(not self.rail.narrow)
        words = "narrow" if self.rail.narrow else "wide"
        self.around.preferences.change(lambda now: now.with_window(_RAIL, words))

    @Slot()
    def turn_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def turn_sound(self) -> None:
        on = self.around.sounds.on = not self.around.sounds.on
        self.around.preferences.change(lambda now: replace(now, sound=on))

    @Slot()
    def ask_for_show(self) -> None:
        if self.sitting.person is None:
            self._ask_who()
            return
        dialog = NewShowDialog(self.around.look, self.around.icons, self.around.tasks, self.sitting.person, self)
        dialog.made.connect(self._show_made)
        dialog.rejected.connect(self.stage.forget)
        dialog.open()

    @Slot()
    def quit(self) -> None:
        self.close()

    def offer_report(self, report: CrashReport, acknowledge: Callable[[], None]) -> None:
        """Says above the screen that the last run died."""
        offer = CrashOffer(self.around.look, self.around.icons, report)
        offer.dismissed.connect(acknowledge)
        self._middle.insertWidget(0, offer)

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        if not all(screen.close_down() for screen in self.stage.screens()):
            event.ignore()
            return
        state = base64.b64encode(self.saveGeometry().data()).decode()
        self.around.preferences.change(lambda now: now.with_window(_NAME, state))
        event.accept()
        self.closing.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event.mimeData().urls()) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event.mimeData().urls())
        if path is not None:
            event.accept()
            self._import(ImportGuests(path))

    # how it is put together

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("FashionOS"))
        self.setAcceptDrops(True)
        self.setMinimumSize(*self.around.look.measure.shell.window_min)
        self._middle = QVBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self.stage, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0)
        grid.addLayout(self._middle, 0, 1)
        grid.addWidget(self.status, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        self.sitting.changed.connect(self._sitting_changed)
        self.sitting.show_changed.connect(self.stage.show_changed)
        self.rail.chosen.connect(self._chosen)
        self.status.sync_asked.connect(self._open_sync)
        self.around.sync.changed.connect(self._mark_news)
        self.rail.find_asked.connect(self.find_anything)
        self.rail.switcher.new_show_asked.connect(self.ask_for_show)
        self.stage.entered.connect(self._entered)
        self.stage.shell_changed.connect(self._fit_shell)
        self.stage.welcome.make_asked.connect(self.ask_for_show)
        self.stage.welcome.connecting_asked.connect(self.around.sync.connecting_asked)
        self.stage.welcome.import_asked.connect(self._ask_for_list)

    def _restore(self) -> None:
        now = self.around.preferences.now
        self.rail.set_narrow(now.windows.get(_RAIL) == "narrow")
        kept = now.windows.get(_NAME, "")
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self.resize(1440, 900)

    def _commands(self) -> list[Command]:
        screen = self.stage.screen_in_sight
        own = list(screen.commands()) if screen is not None else []
        return own + commands.of_window(self)

    def _tell(self, sentence: str) -> None:
        self.status.tell(sentence)

    @Slot()
    def _sitting_changed(self) -> None:
        if self.sitting.person is None:
            self._ask_who()
        if self.sitting.show is None:
            self.stage.show_changed()
        show = self.sitting.show
        self.setWindowTitle(f"{show.title} – FashionOS" if show is not None else self.tr("FashionOS"))

    def _ask_who(self) -> None:
        if self.findChild(FirstUseDialog) is None:
            dialog = FirstUseDialog(self.around.look, self.around.icons, self.around.tasks, self)
            dialog.accepted.connect(self.sitting.load)
            dialog.connecting_asked.connect(self.around.sync.connecting_asked)
            dialog.open()

    @Slot()
    def _ask_for_list(self) -> None:
        self._import(ImportGuests())

    def _import(self, destination: ImportGuests) -> None:
        """A list needs a show to belong to: without one it waits for it."""
        self.go(destination)
        if self.sitting.show is None:
            self.ask_for_show()

    @Slot(object)
    def _show_made(self, show: Show) -> None:
        self.sitting.choose(show.id)

    @Slot(str)
    def _chosen(self, key: str) -> None:
        if self.sitting.show is not None:
            self.stage.enter(next(entry for entry in self.stage.entries if entry.key == key))

    @Slot(object)
    def _mark_news(self, status: SyncStatus) -> None:
        entry = self.stage.entry_for(OpenSync())
        if entry is not None:
            self.rail.set_news(entry.key, status.needing > 0)

    @Slot()
    def _open_sync(self) -> None:
        self.go(OpenSync())

    @Slot(object)
    def _entered(self, entry: ScreenEntry) -> None:
        self.rail.mark(entry.key)
        self._fit_shell()

    @Slot()
    def _fit_shell(self) -> None:
        screen = self.stage.screen_in_sight
        self.rail.setVisible(screen is None or not screen.hides_shell)
        kept = self.around.preferences.now.windows.get(_RAIL)
        if kept is None and screen is not None:
            self.rail.set_narrow(screen.narrow_rail)


def _dropped_file(urls: list[QUrl]) -> Path | None:
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].is_file() else None
