"""The Guests screen: the list, and the import as a page in its place."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from fashionos_desktop.ui.navigation import Destination, ImportGuests, NewGuest, OpenGuest, OpenGuests
from fashionos_desktop.ui.screen import Command, Screen, Surroundings
from fashionos_desktop.ui.widgets.empty_state import EmptyState
from fashionos_desktop.views.guests.header import FORMS
from fashionos_desktop.views.guests.importing.flow import Phase
from fashionos_desktop.views.guests.importing.page import ImportPage
from fashionos_desktop.views.guests.list_page import GuestList
from fashionos_desktop.views.guests.tour_list import telling_guest, write_list
from fashionos_desktop.views.guests.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.shows import Show


class GuestsScreen(Screen):
    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self.list = GuestList(around)
        self.page = ImportPage(around)
        self._no_show = EmptyState(
            around.look, around.icons, tr("No show yet."), tr("Make a show first. Its guests stand here.")
        )
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        for page in (self._no_show, self.list, self.page):
            self._pages.addWidget(page)
        self.list.import_asked.connect(self._import)
        self.page.left.connect(self._back)
        self._tour_file: Path | None = None

    def show_changed(self, show: Show | None) -> None:
        another = show is None or self.list.show_of is None or self.list.show_of.id != show.id
        self.list.set_show(show)
        self.page.set_show(show)
        if show is None:
            self._pages.setCurrentWidget(self._no_show)
        elif another:
            self.page.flow.forget()
            self._pages.setCurrentWidget(self.list)

    def opened(self, destination: Destination | None) -> None:
        if self.list.show_of is None:
            return
        if isinstance(destination, ImportGuests):
            self._pages.setCurrentWidget(self.page)
            self.page.open(destination.path)
            return
        if destination is not None:
            self._pages.setCurrentWidget(self.list)
        if isinstance(destination, OpenGuest):
            self.list.open_guest(destination.id)
        elif isinstance(destination, NewGuest):
            self.list.add()
        elif isinstance(destination, OpenGuests):
            if destination.search:
                self.list.search_for(destination.search)
            self.list.filters.choose(
                category=destination.category, presence=destination.presence, state=destination.status
            )

    def first_focus(self) -> QWidget | None:
        current = self._pages.currentWidget()
        if current is self.page:
            return self.page.first_focus()
        if current is self.list and not self.list.side.adding:
            return self.list.board.view
        return None

    def commands(self) -> Sequence[Command]:
        if self._pages.currentWidget() is not self.list:
            return ()
        found = [Command(tr("Find a guest in the list"), self.list.find_guest, "", "Ctrl+F", "search")]
        for form, words in FORMS:
            run = partial(self.list.export, form, True)
            found.append(Command(tr("Export guests: {}").format(tr(words)), run, "", "", "download"))
        if self.list.board.narrowed:
            found.append(
                Command(tr("Show all guests"), self.list.board.clear, tr("Take the filters away"), "", "users")
            )
        shown = self.list.side.isVisible()
        words = tr("Hide the details") if shown else tr("Show the details")
        found.append(Command(words, self.list.turn_pane, "", "Ctrl+I", "panel-right"))
        return found

    def close_down(self) -> bool:
        """Work under way is stopped: an import leaves nothing half-done, a file is not there."""
        self.list.exporter.stop()
        self.page.flow.stop()
        return True

    def tour_states(self) -> Sequence[str]:
        return ("details", "filtered", "import")

    def tour(self, state: str) -> None:
        self._pages.setCurrentWidget(self.list)
        if state == "filtered":
            self.list.search_for("ma")
            self.list.filters.choose(presence="expected")
        elif state == "details":
            self._tour_details()
        elif state == "import":
            self._tour_import()

    def _tour_details(self) -> None:
        show = self.list.show_of
        if show is not None:
            self.around.tasks.read(lambda session: telling_guest(session, show.id), self._tour_guest)

    def _tour_guest(self, guest_id: str | None) -> None:
        if guest_id is not None:
            self.list.open_guest(guest_id)

    def _tour_import(self) -> None:
        show = self.list.show_of
        if show is None:
            return
        target = Path(tempfile.mkdtemp(prefix="fashionos-tour-")) / "press-office.csv"
        self._tour_file = target
        self.page.flow.changed.connect(self._tour_file_read)
        self.around.tasks.read(
            lambda session: write_list(session, show.id, target), lambda path: self.opened(ImportGuests(path))
        )

    @Slot()
    def _tour_file_read(self) -> None:
        """What was read is in memory; the file goes."""
        if self._tour_file is not None and self.page.flow.phase not in (Phase.FILE, Phase.READING):
            self._tour_file.unlink(missing_ok=True)
            self._tour_file.parent.rmdir()
            self._tour_file = None
            self.page.flow.changed.disconnect(self._tour_file_read)

    @Slot()
    def _import(self) -> None:
        self.opened(ImportGuests())

    @Slot()
    def _back(self) -> None:
        self._pages.setCurrentWidget(self.list)
        self.list.board.view.setFocus()
