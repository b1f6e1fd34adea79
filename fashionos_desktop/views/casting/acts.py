"""What is done on the board: written beside the window, undone by one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fashionos_desktop.services import casting as service
from fashionos_desktop.services.casting import Status
from fashionos_desktop.ui.screen import Surroundings

if TYPE_CHECKING:
    from fashionos_desktop.services.edits import Edit
    from fashionos_desktop.ui.board.query import Session

OPTION_LASTS = timedelta(hours=48)
"""Where nobody says otherwise; it ends at six in the evening at the venue, when bookers are still there."""


class Acts(QObject):
    reread = Signal()

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around

    def move(self, ids: Sequence[str], status: Status) -> None:
        show, expires = self._show(), self.usual_end()
        self.do(lambda session: service.move_to(
            session, show, ids, status, expires_at=expires if status == "option" else None))  # fmt: skip

    def cast(self, model_ids: Sequence[str], status: Status) -> None:
        show, expires = self._show(), self.usual_end()
        self.do(lambda session: service.cast_models(
            session, show, model_ids, status, expires_at=expires if status == "option" else None))  # fmt: skip

    def uncast(self, ids: Sequence[str]) -> None:
        show = self._show()
        self.do(lambda session: service.uncast(session, show, ids))

    def set_option(self, event_model_id: str, rank: int, expires_at: datetime) -> None:
        self.do(lambda session: service.set_option(session, event_model_id, rank, expires_at))

    def set_fitting(self, look_id: str, fitting: str) -> None:
        self.do(lambda session: service.set_fitting(session, [look_id], fitting))  # type: ignore[arg-type]

    def add_model(self, name: str) -> None:
        show = self._show()
        self.do(lambda session: service.add_model(session, show, name))

    def replace(self, look_id: str, model_id: str) -> None:
        """Gives a look of a model who is missing to somebody else."""
        from fashionos_desktop.services.line_up import assign_from_directory

        show = self._show()
        self.do(lambda session: assign_from_directory(session, show, look_id, model_id))

    def usual_end(self) -> datetime:
        show = self._around.show()
        assert show is not None
        local = (self._around.clock() + OPTION_LASTS).astimezone(show.zone)
        return local.replace(hour=18, minute=0, second=0, microsecond=0)

    def do(self, work: Callable[[Session], Edit], then: Callable[[], None] | None = None) -> None:
        def done(edit: Edit) -> None:
            if edit.changes:
                self._around.history.done(edit)
            self.reread.emit()
            if then is not None:
                then()

        self._around.tasks.write(work, done, self.failed)

    def failed(self, error: Exception) -> None:
        self.reread.emit()
        self._around.tell_error(error)

    def _show(self) -> str:
        show = self._around.show()
        assert show is not None, "a cast is of a show"
        return show.id
