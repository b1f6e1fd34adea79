"""What this computer remembers, kept at hand and written to its file off the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fashionos_desktop.settings import Settings, load, save

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """The settings in use. `change` is written soon after, `save_now` at once; without a file, never."""

    changed = Signal()

    def __init__(self, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._now = Settings() if file is None else load(file)
        self._saved = self._now
        self._timer = QTimer(self, singleShot=True, interval=1_000)
        self._timer.timeout.connect(self.save_now)

    @property
    def now(self) -> Settings:
        return self._now

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """`change` gets the settings as they are and returns them as they shall be."""
        settings = change(self._now)
        if settings != self._now:
            self._now = settings
            self._timer.start()
            self.changed.emit()

    @Slot()
    def save_now(self) -> None:
        self._timer.stop()
        if self._file is None or self._now == self._saved:
            return
        try:
            save(self._now, self._file)
        except OSError as error:
            _log.warning("The settings could not be kept in %s: %s", self._file, error)
        else:
            self._saved = self._now
