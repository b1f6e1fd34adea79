"""Python's cycle collector, kept on the window's thread.

It runs on whatever thread allocates, readers and the writer too, and destroying a Qt object from there crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_INTERVAL = 1_000
"""Milliseconds between looks at whether there is enough to collect."""

START = 5
"""Looks during which the window opens and reads its first screen."""


class Collecting(QObject):
    """Takes collection over from Python until it is closed.

    The first `start` looks take all there is for lasting: searching through what a start made would stop every
    thread for 70 ms, and again whenever the oldest generation is searched, also in the middle of a scan.
    """

    def __init__(self, parent: QObject | None = None, start: int = 0) -> None:
        super().__init__(parent)
        self._start = start
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def close(self) -> None:
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()

    @Slot()
    def _collect(self) -> None:
        """The oldest generation that is over its threshold, as Python itself would."""
        if self._start > 0:
            self._start -= 1
            gc.freeze()
            return
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return
