"""Sync as the window knows it: the driver speaks on its own thread, the screens hear it on theirs."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from fashionos_desktop.sync.protocol import LaptopSeen
from fashionos_desktop.sync.status import State, SyncStatus
from fashionos_desktop.ui.house import House

_log = logging.getLogger(__name__)

ALONE = SyncStatus(State.ALONE)

PATIENCE = 2.0
"""Seconds that closing the window waits for a round with the centre; what waits is on disk whatever comes of it."""


class Driver(Protocol):
    """`sync.driver.SyncDriver`, as far as the window uses it."""

    @property
    def status(self) -> SyncStatus: ...
    @property
    def laptops(self) -> Sequence[LaptopSeen]: ...
    def subscribe(self, listener: Callable[[SyncStatus], None]) -> Callable[[], None]: ...
    def start(self) -> None: ...
    def sync_now(self) -> None: ...
    def stop(self, patience: float = PATIENCE) -> bool: ...


class SyncLink(QObject):
    """Lives as long as the window; a driver is attached once the cache is open and belongs to a centre."""

    changed = Signal(object)
    """SyncStatus, each time it is another; several in a row may come as the last of them."""
    connecting_asked = Signal()
    """A person wants this laptop to join a house."""
    removal_asked = Signal()
    """A person wants to go on after this laptop's access was taken away."""

    beginning_asked = Signal()
    """There is no driver, because there was no way to the centre: it is to be tried again."""

    _heard = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.status = ALONE
        self.house: House | None = None
        """None before the cache is open, and where there is no way to a centre (a picture, a test)."""
        self._latest = ALONE
        self._driver: Driver | None = None
        self._end: Callable[[], None] | None = None
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def laptops(self) -> Sequence[LaptopSeen]:
        """As the centre saw them last; empty before it was asked."""
        return () if self._driver is None else self._driver.laptops

    def attach(self, driver: Driver | None) -> None:
        """Starts it. Whatever drove before is stopped; None leaves the laptop on its own."""
        self.stop()
        self._driver = driver
        if driver is None:
            self.hear(ALONE)
            return
        self.hear(driver.status)
        self._end = driver.subscribe(self.hear)
        driver.start()

    @Slot()
    def sync_now(self) -> None:
        """The next try is made at once, instead of when it is due."""
        if self._driver is not None:
            self._driver.sync_now()
        elif self.status.state is not State.ALONE:
            self.beginning_asked.emit()

    def hear(self, status: SyncStatus) -> None:
        """On any thread."""
        self._latest = status
        self._heard.emit()

    def say_trouble(self, sentence: str) -> None:
        """This laptop has a centre, but no way to it from here: no secret, say."""
        self.hear(SyncStatus(State.OFFLINE, trouble=sentence))

    def stop(self, patience: float = PATIENCE) -> None:
        """Ends the driver, or leaves one behind that is stuck in the network: its thread does not hold the program."""
        if self._end is not None:
            self._end()
            self._end = None
        driver, self._driver = self._driver, None
        if driver is not None and not driver.stop(patience):
            _log.warning("Sync did not end within %s s and is left behind. What waits is on disk.", patience)

    @Slot()
    def _tell(self) -> None:
        if self._latest != self.status:
            self.status = self._latest
            self.changed.emit(self.status)
