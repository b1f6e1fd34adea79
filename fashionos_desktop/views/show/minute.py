"""The minutes of a clock that is handed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

_BEHIND = 15
"""Milliseconds after the full minute, so that a timer that is early does not say the old one."""


class Minutes(QObject):
    """`turned` comes with each new minute while it runs."""

    turned = Signal(object)

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        self._timer.start(_until_next(self._clock()))

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def _turn(self) -> None:
        self.start()
        self.turned.emit(self._clock())


def _until_next(now: datetime) -> int:
    """Milliseconds."""
    past = timedelta(seconds=now.second, microseconds=now.microsecond)
    return int((timedelta(minutes=1) - past) / timedelta(milliseconds=1)) + _BEHIND
