"""The board of guests: asked by search, filters and heads, edited in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from fashionos_desktop.services.guests import BY_NAME, GuestFilter, GuestOrder, guest_keys_of
from fashionos_desktop.services.guests.reading import matches
from fashionos_desktop.services.guests.search import search_words
from fashionos_desktop.ui.board.model import BoardModel, BoardState
from fashionos_desktop.ui.board.query import Session
from fashionos_desktop.ui.board.view import BoardView, Words
from fashionos_desktop.ui.screen import Surroundings
from fashionos_desktop.views.guests.acts import Acts
from fashionos_desktop.views.guests.columns import ORDERS, Setting, guest_columns
from fashionos_desktop.views.guests.filters import Filters
from fashionos_desktop.views.guests.query import GuestsQuery, ListedGuest
from fashionos_desktop.views.guests.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.edits import Edit


class GuestBoard(QObject):
    """`view` is what is shown. The search text and the chips say which guests; a head says in what order."""

    counted = Signal()
    """Another number of guests is shown."""
    cleared = Signal()
    """Search and filters were taken away to show a guest."""

    def __init__(
        self,
        around: Surroundings,
        acts: Acts,
        filters: Filters,
        setting: Setting,
        *,
        bring: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._around = around
        self._filters = filters
        self._show_id = ""
        self._text = ""
        self._order = BY_NAME
        self._choosing = False
        self.model = BoardModel(
            around.tasks, around.changes, guest_columns(setting), _identity, acts.cell_writer(), self
        )
        self.model.edited.connect(self._edited)
        self.model.refused.connect(acts.refused)
        self.view = BoardView(
            around.look,
            around.icons,
            around.preferences,
            "guests",
            self.model,
            empty=Words(
                tr("No guests yet."),
                tr("Import the list that the ticket shop or the press office gave you: drop the file on the window.")
                + " "
                + tr("Or press Ctrl+N and add the first guest by hand."),
                tr("Import a guest list"),
                bring,
                "file-input",
            ),
            no_match=Words(
                tr("No guest matches."),
                tr("Take a filter away, or search for a part of the name, e-mail, company or code."),
                tr("Show all guests"),
                self.clear,
                "users",
            ),
        )
        self.view.set_sort("name", False)
        self.view.sort_chosen.connect(self._sort)
        filters.changed.connect(self._ask)
        self.model.modelReset.connect(self._underline)
        for signal in (self.model.order_read, self.model.modelReset, self.model.state_changed):
            signal.connect(self.counted)

    @property
    def chosen(self) -> GuestFilter:
        return self._filters.filter(self._text)

    @property
    def order(self) -> GuestOrder:
        return self._order

    @property
    def narrowed(self) -> bool:
        return not self.chosen.is_empty

    def of_show(self, show_id: str) -> None:
        self._show_id = show_id
        self._ask()

    @Slot(str)
    def search(self, text: str) -> None:
        """With every letter: a question that is not answered yet is dropped."""
        if text.strip() != self._text:
            self._text = text.strip()
            self._ask()

    def row(self) -> ListedGuest | None:
        """The current one, where it is read."""
        number = self.view.current_row()
        return None if number is None else self.model.row_at(number)

    def selected(self) -> list[int]:
        return [key for key in self.view.selected_keys() if isinstance(key, int)]

    def selected_count(self) -> int:
        """By ranges: all 100,000 are one."""
        selection = self.view.table.selectionModel().selection()
        return sum(selection.at(place).height() for place in range(selection.count()))

    @property
    def is_choosing(self) -> bool:
        """Whether a guest is being looked for, to be chosen."""
        return self._choosing

    def open_guest(self, guest_id: str, then: Callable[[], None] | None = None) -> None:
        """Chooses a guest; search and filters that hide her are taken away."""
        show_id, chosen = self._show_id, self.chosen
        self._choosing = True
        self._around.tasks.read(lambda session: _find(session, show_id, chosen, guest_id), partial(self._found, then))

    @Slot()
    def clear(self) -> None:
        """All guests again."""
        self._text = ""
        self.cleared.emit()
        self._filters.clear()

    def choose_first(self) -> None:
        if self.model.count:
            self.view.choose_row(0)

    def _found(self, then: Callable[[], None] | None, found: tuple[int, bool] | None) -> None:
        self._choosing = False
        if found is None:
            self._around.tell(tr("This guest is not on the list of this show any more."))
            return
        key, shown = found
        if not shown:
            self.clear()
        self.view.choose(key)
        if then is not None:
            then()

    @Slot()
    def _ask(self) -> None:
        if self._show_id:
            self.model.show_query(GuestsQuery(self._show_id, self.chosen, self._order))

    @Slot()
    def _underline(self) -> None:
        """With the rows that were found: painting the old ones once more would hold them up."""
        self.view.search(search_words(self._text))

    @Slot(str, bool)
    def _sort(self, column: str, descending: bool) -> None:
        self._order = GuestOrder(ORDERS[column], descending)
        self._ask()

    @Slot(object)
    def _edited(self, edit: Edit) -> None:
        if edit.changes:
            self._around.history.done(edit)

    @property
    def is_empty(self) -> bool:
        return self.model.state is BoardState.EMPTY


def _identity(row: ListedGuest) -> str:
    return row.guest.id


def _find(session: Session, show_id: str, chosen: GuestFilter, guest_id: str) -> tuple[int, bool] | None:
    key = guest_keys_of(session, [guest_id]).get(guest_id)
    return None if key is None else (key, matches(session, show_id, chosen, key))
