"""Undo and redo, the same everywhere in the program."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fashionos_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from fashionos_desktop.services.edits import Edit
    from fashionos_desktop.ui.board.query import Session

MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class Step:
    """Something a person did ("Seat of Alfio Mazzocchi changed") and the service call that takes it back."""

    title: str
    undo: Callable[[Session], Undone]


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking a step back came to: the step that does it again, and what had to be left, in sentences."""

    inverse: Step | None = None
    kept: tuple[str, ...] = ()


class History(QObject):
    """The steps of this sitting, the last one first. A step that is taken back is a write like any other."""

    changed = Signal()
    told = Signal(str)
    """What was put back or done again, and what had to be left as it is."""

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._done: deque[Step] = deque(maxlen=MOST_STEPS)
        self._undone: deque[Step] = deque(maxlen=MOST_STEPS)

    @property
    def undo_title(self) -> str | None:
        return self._done[-1].title if self._done else None

    @property
    def redo_title(self) -> str | None:
        return self._undone[-1].title if self._undone else None

    def done(self, step: Edit | Step) -> None:
        """A person did this just now. What was undone before can no longer be done again."""
        self._undone.clear()
        self._done.append(step if isinstance(step, Step) else _step(step))
        self.changed.emit()

    def undo(self) -> None:
        self._take(self._done, self._undone, self.tr("Put back: {}"))

    def redo(self) -> None:
        self._take(self._undone, self._done, self.tr("Done again: {}"))

    def forget(self) -> None:
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    def _take(self, source: deque[Step], target: deque[Step], words: str) -> None:
        if not source:
            return
        step = source.pop()
        self.changed.emit()

        def then(undone: Undone) -> None:
            if undone.inverse is not None:
                target.append(undone.inverse)
            self.changed.emit()
            self.told.emit(" ".join((words.format(step.title) + ".", *undone.kept)))

        def failed(error: Exception) -> None:
            from fashionos_desktop.services.refusals import Refused

            if isinstance(error, Refused):  # asking again would be refused again
                self.told.emit(self.tr("{} cannot be put back. {}").format(step.title, error))
                return
            source.append(step)
            self.changed.emit()
            self._tasks.failed.emit(error)

        self._tasks.write(step.undo, then, failed)


def _step(edit: Edit, title: str | None = None) -> Step:
    """An edit as a step; what takes it back keeps its title."""
    name = title or edit.title

    def undo(session: Session) -> Undone:
        from fashionos_desktop.services.edits import revert

        reverted = revert(session, edit)
        return Undone(_step(reverted.edit, name) if reverted.edit.changes else None, reverted.kept)

    return Step(name, undo)
