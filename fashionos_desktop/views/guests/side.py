"""The side of the list: details of the current guest, the form of a new one, or a word why there is nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedWidget, QWidget

from fashionos_desktop.services.guests import GuestDetails, guest_details
from fashionos_desktop.services.guests.reading import ids_of
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.ui.tasks import Ticket
from fashionos_desktop.ui.widgets.empty_state import EmptyState
from fashionos_desktop.views.guests.acts import Acts
from fashionos_desktop.views.guests.add_pane import AddPane
from fashionos_desktop.views.guests.columns import Setting
from fashionos_desktop.views.guests.details import GuestDetailsPane
from fashionos_desktop.views.guests.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.storage import ChangeNotice

_TABLES = (
    "registrations",
    "check_ins",
    "payments",
    "registration_notes",
    "ticket_tiers",
    "stakeholders",
    "gates",
)


class Side(QStackedWidget):
    """Reads what it shows, and reads it again when it changes."""

    def __init__(self, around: Surroundings, acts: Acts, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._acts = acts
        self._key: int | None = None
        self._ticket: Ticket | None = None
        self._wait = QTimer(self, singleShot=True, interval=50)
        self._wait.timeout.connect(self._read)
        self.nobody = EmptyState(
            around.look, around.icons, tr("No guest chosen."), tr("Choose one in the list. Enter opens the details.")
        )
        self.nobody.setAutoFillBackground(True)
        self.nobody.setBackgroundRole(QPalette.ColorRole.Base)
        self.details = GuestDetailsPane(around, acts, setting)
        self.form = AddPane(around, acts)
        for part in (self.nobody, self.details, self.form):
            self.addWidget(part)
        self.setMinimumWidth(around.look.measure.shell.details_min)
        around.changes.changed.connect(self._changed)

    @property
    def adding(self) -> bool:
        return self.currentWidget() is self.form

    def show_guest(self, key: int | None, place: str) -> None:
        """The guest whose row is current, and where that is."""
        self.details.set_place(place)
        if key == self._key:
            return
        self._key = key
        if key is None:
            self._drop()
            if not self.adding:
                self.setCurrentWidget(self.nobody)
            return
        self._read()

    def add(self) -> None:
        self.setCurrentWidget(self.form)
        self.form.first_focus()

    def leave_form(self) -> None:
        self.setCurrentWidget(self.nobody if self.details.details is None or self._key is None else self.details)

    @Slot(object)
    def _changed(self, notice: ChangeNotice) -> None:
        if self._key is not None and notice.touches(*_TABLES) and not self._wait.isActive():
            self._wait.start()

    @Slot()
    def _read(self) -> None:
        key, show_id = self._key, self._acts.show_id
        self._drop()
        if key is not None:
            self._ticket = self._around.tasks.read(
                lambda session: _details(session, show_id, key), partial(self._arrived, key)
            )

    def _drop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _arrived(self, key: int, details: GuestDetails | None) -> None:
        if key != self._key:
            return
        if details is None:
            self._key = None
            self.setCurrentWidget(self.form if self.adding else self.nobody)
            return
        self.details.show_details(details)
        if not self.adding:
            self.setCurrentWidget(self.details)


def _details(session: Session, show_id: str, key: int) -> GuestDetails | None:
    ids = ids_of(session, show_id, [key])
    return guest_details(session, ids[0]) if ids else None
