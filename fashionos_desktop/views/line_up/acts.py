"""What is done to the line-up: shown at once, written beside the window, undone by one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fashionos_desktop.services import line_up as service
from fashionos_desktop.ui.dragging import CAST
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.line_up.order_model import OrderModel
from fashionos_desktop.views.line_up.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.edits import Edit
    from fashionos_desktop.ui.board.query import Session


class Acts(QObject):
    """`reread` asks for the order as it stands: after a write, and after one that failed."""

    reread = Signal()
    made = Signal(str)
    """Id of a line that was added."""

    def __init__(self, around: Surroundings, model: OrderModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._model = model

    def move(self, ids: list[str], before: str | None) -> None:
        show = self._show()
        self.do(lambda session: service.move_lines(session, show, ids, before))

    def move_block(self, ids: Sequence[str], before: str | None) -> None:
        show = self._show()
        self.do(lambda session: service.move_block(session, show, ids, before))

    def step(self, ids: list[str], steps: int) -> None:
        """One place up or down, together."""
        line_up = self._model.line_up
        if line_up is None or not ids:
            return
        rows = [line_up.places[row] for row in ids]
        target = min(rows) - 1 if steps < 0 else max(rows) + 2
        if 0 <= target <= len(line_up.lines):
            self._model.put(ids, line_up.lines[target].id if target < len(line_up.lines) else None)

    def step_block(self, line_id: str, steps: int) -> None:
        """The block of a line before the one above it, or behind the one below it."""
        line_up = self._model.line_up
        if line_up is None:
            return
        at = next(
            (n for n, block in enumerate(line_up.blocks) if any(line.id == line_id for line in block.lines)), None
        )
        if at is None:
            return
        ids = [line.id for line in line_up.blocks[at].lines]
        target = at - 1 if steps < 0 else at + 2
        if 0 <= target <= len(line_up.blocks):
            before = line_up.blocks[target].lines[0].id if target < len(line_up.blocks) else None
            self._model.show(service.moved(line_up, ids, before))
            self.move_block(ids, before)

    def assign(self, look_id: str, kind: str, ids: list[str]) -> None:
        """Somebody dropped on a look: of the cast, or of the directory. See OrderModel.swap_for."""
        show, who = self._show(), ids[0]
        other = self._model.swap_for(look_id, who) if kind == CAST else None
        if other is not None:
            self.do(lambda session: service.swap_models(session, look_id, other))
        elif kind == CAST:
            self.do(lambda session: service.assign_model(session, look_id, who))
        else:
            self.do(lambda session: service.assign_from_directory(session, show, look_id, who))

    def edit(self, line_id: str, field: str, value: object) -> None:
        self.do(lambda session: service.change_line(session, line_id, **{field: value}))

    def cut(self, ids: Sequence[str]) -> None:
        """Cuts looks, or brings them back where all of them are cut; cues are deleted."""
        line_up = self._model.line_up
        lines = [line for line in line_up.lines if line.id in set(ids)] if line_up is not None else []
        if not lines:
            return
        show = self._show()
        if all(line.is_look for line in lines):
            cut = not all(line.is_cut for line in lines)
            self.do(lambda session: service.set_cut(session, show, ids, cut=cut))
        elif not any(line.is_look for line in lines):
            self.do(lambda session: service.delete_lines(session, show, ids))
        else:
            self._around.tell(tr("Choose looks or cues: looks are cut, cues are deleted."))

    def add_look(self, after: str | None) -> None:
        show = self._show()
        self.do(lambda session: service.add_look(session, show, after=after), tells_made=True)

    def add_cue(self, title: str, after: str | None) -> None:
        show = self._show()
        self.do(lambda session: service.add_cue(session, show, title, after=after), tells_made=True)

    def lock(self) -> None:
        show, now = self._show(), self._around.clock()
        self.do(lambda session: service.lock_numbers(session, show, now))

    def unlock(self) -> None:
        show = self._show()
        self.do(lambda session: service.unlock_numbers(session, show))

    def renumber(self, look_id: str) -> None:
        show = self._show()
        self.do(lambda session: service.renumber(session, show, look_id))

    def set_timing(self, pace: int | None, runway: int | None, rail: int | None) -> None:
        show = self._show()
        self.do(lambda session: service.set_timing(session, show, pace=pace, runway=runway, rail=rail))

    def set_dresser(self, ids: Sequence[str], dresser_id: str | None, *, second: bool) -> None:
        self.do(lambda session: service.set_dresser(session, ids, dresser_id, second=second))

    def set_pieces(self, look_id: str, names: Sequence[str]) -> None:
        self.do(lambda session: service.set_pieces(session, look_id, names))

    def tick_piece(self, piece_id: str, returned: bool) -> None:
        at = self._around.clock() if returned else None
        self.do(lambda session: service.tick_returned(session, [piece_id], at))

    def move_in_finale(self, event_model_id: str, before: str | None) -> None:
        show = self._show()
        self.do(lambda session: service.move_in_finale(session, show, event_model_id, before))

    def do(self, work: Callable[[Session], Edit], *, tells_made: bool = False) -> None:
        def then(edit: Edit) -> None:
            if edit.changes:
                self._around.history.done(edit)
            if tells_made and (made := edit.ids("looks")):
                self.made.emit(made[-1])
            self.reread.emit()

        def failed(error: Exception) -> None:
            self.reread.emit()
            self._around.tell_error(error)

        self._around.tasks.write(work, then, failed)

    def _show(self) -> str:
        show = self._around.show()
        assert show is not None, "a line-up is of a show"
        return show.id
