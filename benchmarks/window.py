"""The desktop offscreen, in this process, and waiting for what it paints."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from fashionos_desktop import app, paths
from fashionos_desktop.storage import Cache
from fashionos_desktop.ui.look.look import Look
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.ui.shell.program import Program

PATIENCE = 60
"""Seconds after which something that is waited for will not come."""


class Paints(QObject):
    """Counts how often a widget was painted since `start`."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    @Slot()
    def start(self) -> None:
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def application() -> QApplication:
    """The one of this process."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])


@contextlib.contextmanager
def desktop(data: Path) -> Iterator[Program]:
    """The whole window over the cache in `data`, its first screen read."""
    look = Look(application(), still=True)
    program = app.compose(
        look,
        Preferences(),
        lambda: Cache.open(paths.cache_file(data)),
        app.entries(app.SCREENS),
        lambda: datetime.now(UTC),
    )
    program.begin()
    try:
        until(lambda: program.window.stage.screen_in_sight is not None)
        until(lambda: program.window.around.tasks.idle)
        yield program
    finally:
        program.window.close()
        program.close()
        application().processEvents()


def until(condition: Callable[[], bool]) -> None:
    """Runs the window until this holds. Raises TimeoutError where it never does."""
    ends = time.monotonic() + PATIENCE
    ticking = QTimer(interval=1_000)  # wakes the window up, so that the end is noticed
    ticking.start()
    while not condition():
        if time.monotonic() > ends:
            raise TimeoutError("The window never came so far.")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def run_for(seconds: float) -> None:
    """Runs the window for a while."""
    over: list[bool] = []
    QTimer.singleShot(round(seconds * 1000), lambda: over.append(True))
    until(lambda: bool(over))
