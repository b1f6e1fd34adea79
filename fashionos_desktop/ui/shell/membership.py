"""Whether this laptop belongs to a house: begins its sync, lets it join, and lets it go in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from fashionos_desktop.sync.status import State
from fashionos_desktop.ui.shell.connecting import ConnectDialog
from fashionos_desktop.ui.shell.removal import RemovalDialog

if TYPE_CHECKING:
    from fashionos_desktop.sync.status import SyncStatus
    from fashionos_desktop.ui.house import House
    from fashionos_desktop.ui.shell.window import MainWindow
    from fashionos_desktop.ui.sync_link import Driver


class Membership(QObject):
    """Between the window and the house of the open cache."""

    def __init__(self, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._link = window.around.sync
        self._told = False
        self._link.connecting_asked.connect(self._ask_for_code)
        self._link.beginning_asked.connect(self._begin_again)
        self._link.removal_asked.connect(self._ask_to_remove)
        self._link.changed.connect(self._status_changed)

    def begin(self, house: House) -> None:
        """The way to the centre is read from the keyring, which may take its time."""
        self._link.house = house
        self._window.around.tasks.run(house.driver, self._attach, self._failed)

    @Slot()
    def _begin_again(self) -> None:
        if self._link.house is not None:
            self.begin(self._link.house)

    def _attach(self, driver: Driver | None) -> None:
        self._told = False
        self._link.attach(driver)

    def _failed(self, error: Exception) -> None:
        """No secret, no certificate: work goes on, and the reason stands in the status bar."""
        from fashionos_desktop.sync.protocol import SyncTrouble

        if not isinstance(error, (SyncTrouble, ValueError, OSError)):
            self._window.around.tasks.failed.emit(error)
            return
        self._link.say_trouble(str(error))

    @Slot(object)
    def _status_changed(self, status: SyncStatus) -> None:
        if status.state is State.REVOKED and not self._told:
            self._told = True
            self._ask_to_remove()

    @Slot()
    def _ask_for_code(self) -> None:
        house = self._link.house
        if house is None or self._window.findChild(ConnectDialog) is not None:
            return
        around = self._window.around
        dialog = ConnectDialog(around.look, around.icons, around.tasks, house, self._window)
        dialog.connected.connect(self._joined)
        dialog.finished.connect(self._window.sitting.load)
        dialog.open()

    @Slot()
    def _joined(self) -> None:
        self._window.around.history.forget()
        if self._link.house is not None:
            self.begin(self._link.house)

    @Slot()
    def _ask_to_remove(self) -> None:
        house = self._link.house
        if house is None or self._window.findChild(RemovalDialog) is not None:
            return
        around = self._window.around
        dialog = RemovalDialog(around.look, around.icons, around.tasks, house, self._link.status.pending, self._window)
        dialog.agreed.connect(self._link.stop)
        dialog.removed.connect(self._removed)
        dialog.open()

    @Slot()
    def _removed(self) -> None:
        self._window.around.history.forget()
        self._link.attach(None)
        self._window.sitting.load()
