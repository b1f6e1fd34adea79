"""What a screen shows of the chosen show: read beside the window, again when something of it changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from fashionos_desktop.ui.screen import Screen
from fashionos_desktop.ui.tasks import Ticket

if TYPE_CHECKING:
    from fashionos_desktop.storage import ChangeNotice
    from fashionos_desktop.ui.board.query import Session

_SOON = 20
"""Milliseconds: the change of a moment ago is in sight before anybody looks for it."""
_TOGETHER = 250
"""Milliseconds from one reading to the next: two desks that scan ask for four readings a second at most."""
_REST = 3
"""After a reading, changes are gathered for this many times as long as it took: an import needs the machine more."""


class ShowReading(QObject):
    """`came` carries what `read(session, show_id, now)` found, `failed` the error.

    A change of one of the tables is read soon, those that follow it together. Nothing is read while the screen is
    out of sight: it catches up when it comes back.
    """

    came = Signal(object)
    failed = Signal(Exception)

    def __init__(
        self, screen: Screen, tables: tuple[str, ...], read: Callable[[Session, str, datetime], object]
    ) -> None:
        super().__init__(screen)
        self._around = screen.around
        self._tables, self._work = tables, read
        self._show_id: str | None = None
        self._awake = False
        self._due = False
        self._took = 0
        self._ticket: Ticket | None = None
        self._together = QTimer(self, singleShot=True)
        self._together.timeout.connect(self._read)
        self._since = QElapsedTimer()
        screen.seen_changed.connect(self._turn)
        self._around.changes.changed.connect(self._hear)

    def choose(self, show_id: str | None) -> None:
        """Another show, or the same one again; answers of before are dropped."""
        self._show_id = show_id
        self.read_again()

    @Slot()
    def read_again(self) -> None:
        """At once, or when the screen is in sight again; an answer that is under way is older, and dropped."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None
        self._due = True
        self._read()

    @Slot(bool)
    def _turn(self, seen: bool) -> None:
        self._awake = seen
        if not seen:
            self._together.stop()
        elif self._due:
            self._read()

    @Slot(object)
    def _hear(self, notice: ChangeNotice) -> None:
        if notice.touches(*self._tables):
            self._due = True
            self._gather()

    @Slot()
    def _read(self) -> None:
        show_id = self._show_id
        if show_id is None or not self._awake or self._ticket is not None:
            return
        self._due = False
        self._together.stop()
        self._since.start()
        work, now = self._work, self._around.clock()
        self._ticket = self._around.tasks.read(lambda session: work(session, show_id, now), self._answer, self._fail)

    def _answer(self, found: object) -> None:
        self._ended()
        self.came.emit(found)

    def _fail(self, error: Exception) -> None:
        self._ended()
        self.failed.emit(error)

    def _ended(self) -> None:
        self._ticket = None
        self._took = self._since.elapsed()
        self._gather()

    def _gather(self) -> None:
        """Changes that came while it read are read next, not one by one."""
        if self._due and self._awake and self._ticket is None and not self._together.isActive():
            rest = max(_TOGETHER, self._took * (1 + _REST))
            since = self._since.elapsed() if self._since.isValid() else rest
            self._together.start(max(_SOON, rest - since))
