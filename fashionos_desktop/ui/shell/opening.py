"""Opening the cache beside the window, so that the window stands before the data does."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from fashionos_desktop.storage import Cache


class Opening(QObject):
    """Runs `work` on a thread. One of the two signals comes, on the thread that made this object."""

    opened = Signal(object)
    refused = Signal(object)

    _done = Signal()

    def __init__(self, work: Callable[[], Cache], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._thread: threading.Thread | None = None
        self._cache: Cache | None = None
        self._error: BaseException | None = None
        self._abandoned = False
        self._done.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def start(self) -> None:
        self._error = None
        self._thread = threading.Thread(target=self._run, name="opening", daemon=True)
        self._thread.start()

    def close(self, seconds: float = 3.0) -> None:
        """Closes the cache, with all changes it was given, or gives up on one that is still being made."""
        self._abandoned = True
        if self._thread is not None:
            self._thread.join(seconds)
        if self._cache is not None:
            self._cache.close()

    def _run(self) -> None:
        try:
            self._cache = self._work()
        except Exception as error:  # noqa: BLE001 - the window says why
            self._error = error
        if not self._abandoned:
            self._done.emit()

    @Slot()
    def _tell(self) -> None:
        if self._abandoned:
            return
        if self._error is not None:
            self.refused.emit(self._error)
        else:
            self.opened.emit(self._cache)
