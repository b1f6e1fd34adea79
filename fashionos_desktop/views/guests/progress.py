"""How far long work is, told from its thread to the window's; and the wish to stop it, told back."""

from __future__ import annotations

import threading
from time import monotonic

from PySide6.QtCore import QObject, Signal

from fashionos_desktop.services.guest_import import Cancelled

_EVERY = 0.05


class Progress(QObject):
    """Give `tell` to the work. After `stop()` it raises Cancelled there."""

    moved = Signal(int, int)
    """Done, and of how many; 0 where nobody knows yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = threading.Event()
        self._told = 0.0

    @property
    def stopped(self) -> bool:
        return self._stopped.is_set()

    def stop(self) -> None:
        self._stopped.set()

    def tell(self, done: int, total: int | None = None) -> None:
        """On any thread. Raises Cancelled once the person has stopped the work."""
        if self._stopped.is_set():
            raise Cancelled
        now = monotonic()
        if now - self._told >= _EVERY or done == total:
            self._told = now
            self.moved.emit(done, total or 0)
