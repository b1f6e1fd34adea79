"""A walk through all screens that takes a picture of each."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from fashionos_desktop.ui.screen import ScreenEntry
from fashionos_desktop.ui.shell.window import MainWindow

SIZE = (1440, 900)
SIZES = {"kiosk": (1280, 800)}
"""States that are judged at another size."""

_QUIET = 90
"""Milliseconds without work that count as settled: longer than any pause between a key and its question."""
_TRIES = 40


class Tour(QObject):
    """Takes the pictures into a folder: `<screen>[-<state>]-<theme>.png`."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder

    def take(self) -> list[Path]:
        """Raises TimeoutError for a screen that does not come to rest."""
        taken = []
        QApplication.setCursorFlashTime(0)
        self._window.resize(*SIZE)
        self._settle()
        for entry in self._window.stage.entries:
            self._open(entry)
            taken.append(self._picture(entry.key))
            screen = self._window.stage.screen_in_sight
            for state in screen.tour_states() if screen is not None else ():
                self._window.resize(*SIZES.get(state, SIZE))
                if screen is not None:
                    screen.tour(state)
                taken.append(self._picture(f"{entry.key}-{state}"))
            self._window.resize(*SIZE)
        taken.append(self._palette())
        return taken

    def _open(self, entry: ScreenEntry) -> None:
        self._window.stage.enter(entry)

    def _palette(self) -> Path:
        self._window.stage.enter(self._window.stage.entries[0])
        self._window.palette_frame.appear("an")
        path = self._picture("palette")
        self._window.palette_frame.disappear()
        return path

    def _picture(self, name: str) -> Path:
        path = self._folder / f"{name}-{self._window.around.look.theme.name}.png"
        self._still().save(str(path))
        return path

    def _still(self) -> QImage:
        """The window once two looks at it show the same: a look may ask for rows and photographs."""
        before = QImage()
        for _ in range(_TRIES):
            self._settle()
            seen = self._window.grab().toImage()
            if seen == before:
                return seen
            before = seen
        raise TimeoutError("The window did not come to rest.")

    def _settle(self) -> None:
        tasks = self._window.around.tasks
        loop = QEventLoop()
        quiet = QTimer(singleShot=True, interval=_QUIET)

        def check() -> None:
            if tasks.idle and self._window.sitting.read:
                loop.quit()
            else:
                quiet.start()

        quiet.timeout.connect(check)
        tasks.settled.connect(quiet.start)
        quiet.start()
        loop.exec()
        tasks.settled.disconnect(quiet.start)
