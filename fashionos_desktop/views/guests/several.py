"""What is done to several chosen guests at once, asked first where something is lost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from fashionos_desktop.services.guests import GuestDetails, GuestRow, Mark
from fashionos_desktop.views.guests.acts import Acts
from fashionos_desktop.views.guests.board import GuestBoard
from fashionos_desktop.views.guests.bulk_bar import BulkBar
from fashionos_desktop.views.guests.conversation import Conversation
from fashionos_desktop.views.guests.words import guests_words, tr


class Several(QObject):
    """Binds the bar to the board's selection."""

    def __init__(
        self, acts: Acts, board: GuestBoard, bar: BulkBar, talk: Conversation, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._acts = acts
        self._board = board
        self._bar = bar
        self._talk = talk
        board.view.selection_changed.connect(self._chosen)
        board.model.modelReset.connect(self._chosen)
        bar.category_chosen.connect(lambda category: self._all(lambda ids: acts.set_category(ids, category)))
        bar.status_chosen.connect(lambda status: self._all(lambda ids: acts.set_status(ids, status)))
        bar.tag_added.connect(lambda name: self._all(lambda ids: acts.tag(ids, name)))
        bar.tag_removed.connect(lambda name: self._all(lambda ids: acts.untag(ids, name)))
        bar.marked.connect(lambda which, on: self._all(lambda ids: acts.mark(ids, Mark(which), on=on)))
        bar.merge_asked.connect(self._ask_to_merge)
        bar.delete_asked.connect(self.ask_to_delete)
        bar.left.connect(board.view.setFocus)

    @Slot()
    def ask_to_delete(self) -> None:
        keys = self._board.selected()
        row = self._board.row()
        if len(keys) == 1 and row is not None:
            self._ask_to_delete(row.guest.name, [row.guest.id], "")
        elif keys:
            self._acts.with_ids(keys, lambda ids: self._ask_to_delete(guests_words(len(ids)), ids, ""))

    @Slot(object)
    def ask_to_delete_one(self, details: GuestDetails) -> None:
        """What goes with her is named."""
        notes = sum(1 for happening in details.history if happening.kind in ("note", "decision"))
        gone = [tr("1 note") if notes == 1 else tr("{:,} notes").format(notes)] if notes else []
        gone += [f"{payment.paid:,.2f} {payment.currency}" for payment in details.payments if payment.paid]
        words = tr("{} in her history go too.").format(" and ".join(gone)) if gone else ""
        self._ask_to_delete(details.row.name, [details.id], words)

    def _ask_to_delete(self, who: str, ids: list[str], gone: str) -> None:
        one = len(ids) == 1
        usual = tr("Notes and payments go too.") if not one else ""
        kept = tr("The door's log keeps the scans, without a name. Ctrl+Z brings all of it back.")
        self._talk.ask_to_delete(
            tr("Delete {}?").format(who or tr("this guest")),
            " ".join(part for part in (gone or usual, kept) if part),
            tr("Delete guest") if one else tr("Delete {}").format(guests_words(len(ids))),
            partial(self._acts.delete, ids),
        )

    @Slot()
    def _chosen(self) -> None:
        self._bar.set_count(self._board.selected_count())

    def _all(self, act: Callable[[list[str]], None]) -> None:
        self._acts.with_ids(self._board.selected(), act)

    @Slot()
    def _ask_to_merge(self) -> None:
        keys = self._board.selected()
        if len(keys) != 2:
            return
        rows = [self._board.model.row_at(row) for key in keys if (row := self._board.model.position(key)) is not None]
        first, second = (row.guest for row in rows if row is not None)
        self._talk.ask(
            tr("Make one guest of these two?"),
            tr("The other one's code still opens the door, as hers. Notes, tags and marks add up."),
            tr("Keep {}").format(_named(first, second)),
            tr("Keep {}").format(_named(second, first)),
            partial(self._merge, first, second),
            partial(self._merge, second, first),
        )

    def _merge(self, kept: GuestRow, other: GuestRow) -> None:
        self._acts.merge(kept.id, [other.id], lambda: self._board.view.choose(kept.key))


def _named(guest: GuestRow, other: GuestRow) -> str:
    """The name, and what tells two of one name apart."""
    if guest.name != other.name:
        return guest.name
    apart = ", ".join(part for part in (guest.category, guest.seat_words or guest.company) if part)
    return f"{guest.name} ({apart})"
