"""Everything a person does to guests: written through the tasks, told to the history, refused in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from fashionos_desktop.services import guests
from fashionos_desktop.services.door import CheckInResult, Verdict
from fashionos_desktop.services.door.verdicts import Authority
from fashionos_desktop.services.edits import Edit
from fashionos_desktop.services.guests import GuestAdded, Mark
from fashionos_desktop.services.guests.reading import ids_of
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.guests import arrivals
from fashionos_desktop.views.guests.adding import NewGuestValues, add_with_category
from fashionos_desktop.views.guests.cells import write_cell
from fashionos_desktop.views.guests.words import tr

Then = Callable[[], None]
Failed = Callable[[Refused], None]


class Acts(QObject):
    """`show_id` is the show whose guests these are."""

    refused = Signal(str)
    """Why something was not done."""
    not_let_in = Signal(str, object)
    """The door said no: the guest's id, and the CheckInResult that says why. A person may let her in all the same."""

    def __init__(self, around: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self.show_id = ""

    @property
    def author_id(self) -> str | None:
        person = self._around.person()
        return None if person is None else person.profile_id

    def write_field(self, guest_id: str, key: str, value: Any, then: Then, failed: Failed) -> None:
        """One field of one guest."""
        author = self.author_id
        self._write(lambda s: write_cell(s, guest_id, key, value, author), then, failed)

    def cell_writer(self) -> Callable[[Session, str, str, Any], Edit]:
        """What the board writes cells with."""
        return lambda session, guest_id, key, value: write_cell(session, guest_id, key, value, self.author_id)

    def set_category(self, ids: Sequence[str], category_id: str) -> None:
        author = self.author_id
        self._write(lambda s: guests.set_category(s, ids, category_id, author_id=author))

    def set_status(self, ids: Sequence[str], status: str) -> None:
        author = self.author_id
        self._write(lambda s: guests.set_status(s, ids, status, author_id=author))

    def mark(self, ids: Sequence[str], which: Mark, *, on: bool) -> None:
        self._write(lambda s: guests.mark(s, ids, which, on=on))

    def tag(self, ids: Sequence[str], name: str) -> None:
        self._write(lambda s: guests.tag(s, ids, name))

    def untag(self, ids: Sequence[str], name: str) -> None:
        self._write(lambda s: guests.untag(s, ids, name))

    def merge(self, keep_id: str, others: Sequence[str], then: Then) -> None:
        self._write(lambda s: guests.merge_guests(s, keep_id, others), then)

    def delete(self, ids: Sequence[str]) -> None:
        self._write(lambda s: guests.delete_guests(s, list(ids)))

    def add(self, values: NewGuestValues, then: Callable[[GuestAdded], None], failed: Failed) -> None:
        show_id = self.show_id

        def added(guest: GuestAdded) -> None:
            self._around.history.done(guest.edit)
            then(guest)

        self._around.tasks.write(lambda s: add_with_category(s, show_id, values), added, partial(self._fail, failed))

    def let_in(self, guest_id: str, *, force: bool = False) -> None:
        show_id, at, author = self.show_id, self._around.clock(), self.author_id
        self._around.tasks.write(
            lambda s: arrivals.let_in(s, guest_id, show_id=show_id, at=at, operator_id=author, force=force),
            partial(self._answered, guest_id, author),
            partial(self._fail, None),
        )

    def take_out(self, guest_id: str, name: str) -> None:
        clock, author = self._around.clock, self.author_id

        def then(annulments: list[str]) -> None:
            self._around.history.done(arrivals.take_out_step(name, annulments, clock, author))

        self._around.tasks.write(
            lambda s: arrivals.take_out(s, guest_id, at=clock(), operator_id=author), then, partial(self._fail, None)
        )

    def with_ids(self, keys: Sequence[int], then: Callable[[list[str]], None]) -> None:
        """The ids of guests on the board; 100,000 of them take a moment."""
        show_id = self.show_id
        self._around.tasks.read(lambda s: ids_of(s, show_id, keys), then)

    def _answered(self, guest_id: str, author: str | None, result: CheckInResult) -> None:
        if result.verdict is Verdict.ADMITTED:
            self._around.history.done(arrivals.let_in_step(result, self._around.clock, author))
        elif result.may_admit is Authority.NOBODY:
            self.refused.emit(result.sentence)
        else:
            self.not_let_in.emit(guest_id, result)

    def _write(self, work: Callable[[Session], Edit], then: Then | None = None, failed: Failed | None = None) -> None:
        def done(edit: Edit) -> None:
            if edit.changes:
                self._around.history.done(edit)
            if then is not None:
                then()

        self._around.tasks.write(work, done, partial(self._fail, failed))

    def _fail(self, failed: Failed | None, error: Exception) -> None:
        if not isinstance(error, Refused):
            self._around.tasks.failed.emit(error)
        elif failed is not None:
            failed(error)
        else:
            self.refused.emit(str(error) or tr("That was not done."))
