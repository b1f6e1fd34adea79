"""Sees what a window of the desktop paints, and when."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from fashionos_desktop.ui.navigation import OpenGuests, OpenShow

if TYPE_CHECKING:
    from fashionos_desktop.ui.shell.program import Program

_DESTINATIONS = {"show": OpenShow, "guests": OpenGuests}


class Tell(Protocol):
    def __call__(self, milestone: str, *, last: bool = False) -> None: ...


class Watch(QObject):
    """Tells "window", "figures" and "quiet" of a program, and quits it."""

    def __init__(self, program: Program, screen: str, *, quiet: int, tell: Tell) -> None:
        super().__init__(program)
        self._window = program.window
        self._screen = screen
        self._tell = tell
        self._told: set[str] = set()
        self._rest = QTimer(self, singleShot=True, interval=quiet)
        self._rest.timeout.connect(self._at_rest)
        self._window.around.tasks.settled.connect(self._rest.start)
        self._window.stage.installEventFilter(self)
        self._window.installEventFilter(self)
        self._window.go(_DESTINATIONS[screen]())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window.stage:
            if event.type() == QEvent.Type.Paint:
                self._after_this(self._window_painted)
        elif event.type() == QEvent.Type.UpdateRequest and self._has_figures():
            self._after_this(self._figures_painted)
        return False

    def _has_figures(self) -> bool:
        """Whether what is painted now shows what the cache holds."""
        screen = self._window.stage.screen_in_sight
        if screen is None:
            return False
        if self._screen == "guests":
            return screen.list.board.model.row_at(0) is not None  # type: ignore[attr-defined]
        return self._window.around.tasks.idle

    def _after_this(self, then: Callable[[], None]) -> None:
        QTimer.singleShot(0, then)

    @Slot()
    def _window_painted(self) -> None:
        self._window.stage.removeEventFilter(self)
        self._once("window")

    @Slot()
    def _figures_painted(self) -> None:
        self._once("figures")

    @Slot()
    def _at_rest(self) -> None:
        if self._window.around.tasks.idle and "figures" in self._told:
            self._once("quiet", last=True)
            self._window.quit()

    def _once(self, milestone: str, *, last: bool = False) -> None:
        if milestone not in self._told:
            self._told.add(milestone)
            self._tell(milestone, last=last)
