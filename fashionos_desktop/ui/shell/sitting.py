"""Who works here, on which show. Read once the cache is open, and again when these rows change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from fashionos_desktop.ui.changes import Changes
from fashionos_desktop.ui.preferences import Preferences
from fashionos_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from fashionos_desktop.services.identity import Person
    from fashionos_desktop.services.shows import Show
    from fashionos_desktop.storage import ChangeNotice
    from fashionos_desktop.ui.board.query import Session

_TABLES = ("events", "venues", "profiles", "organizations")


@dataclass(frozen=True, slots=True)
class Present:
    """What the cache says."""

    person: Person | None
    shows: tuple[Show, ...]


class Sitting(QObject):
    """The person, the shows and the one that is chosen. `read` is False until the cache has answered."""

    changed = Signal()
    show_changed = Signal()

    def __init__(self, tasks: Tasks, changes: Changes, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.read = False
        self.person: Person | None = None
        self.shows: tuple[Show, ...] = ()
        self.show: Show | None = None
        self._tasks = tasks
        self._preferences = preferences
        changes.changed.connect(self._refresh)

    def load(self) -> None:
        self._tasks.read(_present, self._loaded)

    def choose(self, show_id: str) -> None:
        """Another show of those that are here; one that was made just now is read first."""
        self._preferences.change(lambda now: replace(now, show_id=show_id))
        if any(show.id == show_id for show in self.shows):
            self._settle()
        else:
            self.load()

    def _loaded(self, present: Present) -> None:
        self.person, self.shows = present.person, present.shows
        self._tasks.act_as(present.person.profile_id if present.person else None)
        self.read = True
        self._settle()

    def _settle(self) -> None:
        wanted = self._preferences.now.show_id
        found = next((show for show in self.shows if show.id == wanted), None)
        chosen = found or next(iter(self.shows), None)
        another = chosen != self.show
        self.show = chosen
        self.changed.emit()
        if another:
            self.show_changed.emit()

    @Slot(object)
    def _refresh(self, notice: ChangeNotice) -> None:
        # Counts that triggers keep in `events` change with every guest; the row is cheap to read again.
        if self.read and notice.touches(*_TABLES):
            self.load()


def _present(session: Session) -> Present:
    from fashionos_desktop.services.identity import current_person
    from fashionos_desktop.services.shows import list_shows

    return Present(current_person(session), list_shows(session))
