"""The window from its first moment to its last: opens the cache, tells troubles, closes in order."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

from fashionos_desktop.ui.shell.collecting import START, Collecting
from fashionos_desktop.ui.shell.membership import Membership
from fashionos_desktop.ui.shell.opening import Opening
from fashionos_desktop.ui.shell.pictures import Pictures
from fashionos_desktop.ui.shell.troubles import TroubleDialog, Troubles
from fashionos_desktop.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from fashionos_desktop.storage import Cache
    from fashionos_desktop.ui.house import House

_log = logging.getLogger(__name__)

_PATIENCE = 400
"""Milliseconds before the window says that the show is being opened."""


class Program(QObject):
    """`ended` comes once the window is closed and nothing runs any more."""

    ended = Signal()

    def __init__(
        self,
        window: MainWindow,
        pictures: Pictures,
        open_cache: Callable[[], Cache],
        house_of: Callable[[Cache], House] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.window = window
        self._pictures = pictures
        self.troubles = Troubles(self)
        self._opening = Opening(open_cache, self)
        self._house_of = house_of
        self._membership = Membership(window, self)
        self._collecting = Collecting(self, START)
        self._dialog: TroubleDialog | None = None
        self._cache: Cache | None = None
        self._closed = False
        self._opening.opened.connect(self._opened)
        self._opening.refused.connect(self._refused)
        self.troubles.happened.connect(self._tell_trouble)
        window.around.tasks.failed.connect(self._task_failed)
        window.around.tasks.write_failed.connect(self._write_failed)
        window.closing.connect(self._window_closed)

    def begin(self) -> None:
        """Shows the window; the cache is opened once the window has been painted."""
        self.window.stage.installEventFilter(self)
        self.window.sitting.load()
        self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self.window.stage:
            watched.removeEventFilter(self)
            _log.info("The window is painted.")
            QTimer.singleShot(0, self._open)
        return False

    def close(self) -> None:
        """Finishes what was accepted and ends all threads. Safe to call again."""
        if self._closed:
            return
        self._closed = True
        around = self.window.around
        around.preferences.save_now()
        around.sync.stop()
        around.photographs.close()
        around.tasks.close()
        around.changes.close()
        self._opening.close()
        around.sounds.close()
        self._collecting.close()

    @Slot()
    def _open(self) -> None:
        self._opening.start()
        QTimer.singleShot(_PATIENCE, self._say_opening)

    @Slot()
    def _say_opening(self) -> None:
        if not self.window.sitting.read and not self._closed:
            self.window.stage.say(self.tr("Opening the show."), "")

    @Slot(object)
    def _opened(self, cache: Cache) -> None:
        self._pictures.attach(cache)
        self.window.around.changes.attach(cache)
        self.window.around.tasks.attach(cache)
        self.window.sitting.changed.connect(self._name_actor)
        self._cache = cache
        if self._house_of is not None:
            self._membership.begin(self._house_of(cache))

    @Slot()
    def _name_actor(self) -> None:
        """Whose changes those of this laptop are, for the others."""
        person = self.window.sitting.person
        if self._cache is not None:
            self._cache.actor = None if person is None else person.profile_id

    @Slot(object)
    def _refused(self, error: Exception) -> None:
        from fashionos_desktop.storage import CacheError

        if isinstance(error, CacheError):
            _log.error("The cache could not be opened: %s", error)
            detail = str(error)
        else:
            _log.error("The cache could not be opened.", exc_info=error)
            detail = self.tr("{}. The report is in the log.").format(error)
        self.window.stage.say(
            self.tr("The show could not be opened."), detail, self.tr("Try again"), self._opening.start
        )

    @Slot(Exception)
    def _write_failed(self, error: Exception) -> None:
        from fashionos_desktop.services.refusals import Refused

        if not isinstance(error, Refused):
            self.window.status.say_unsaved(self.tr("A change could not be saved"))

    @Slot(Exception)
    def _task_failed(self, error: Exception) -> None:
        from fashionos_desktop.services.refusals import Refused

        if isinstance(error, Refused):
            self.window.around.tell(str(error))
        else:
            _log.error("A task failed.", exc_info=error)
            self._tell_trouble(error)

    @Slot(object)
    def _tell_trouble(self, error: BaseException) -> None:
        if self._closed:
            return
        report = "".join(traceback.format_exception(error))
        if self._dialog is not None:
            self._dialog.add(report)
            return
        self._dialog = TroubleDialog(self.window.around.look, self.window.around.icons, report, self.window)
        self._dialog.finished.connect(self._trouble_read)
        self._dialog.open()

    @Slot()
    def _trouble_read(self) -> None:
        self._dialog = None

    @Slot()
    def _window_closed(self) -> None:
        self.close()
        self.ended.emit()
