"""The question that the Guests board asks: which guests, in what order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from fashionos_desktop.services.guests import (
    BY_NAME,
    EVERYBODY,
    GuestFilter,
    GuestOrder,
    GuestRow,
    count_guests,
    guest_rows,
)
from fashionos_desktop.services.guests.conditions import key_query, many_match
from fashionos_desktop.services.guests.reading import notes_of
from fashionos_desktop.ui.board.query import Key, Session, fetch_keys


@dataclass(frozen=True, slots=True)
class ListedGuest:
    """A row of the board."""

    guest: GuestRow
    notes: str = ""


@dataclass(frozen=True, slots=True)
class GuestsQuery:
    show_id: str
    chosen: GuestFilter = EVERYBODY
    order: GuestOrder = BY_NAME
    tables: ClassVar[tuple[str, ...]] = ("registrations", "ticket_tiers", "gates")

    @property
    def narrowed(self) -> bool:
        return not self.chosen.is_empty

    def count(self, session: Session) -> int:
        return count_guests(session, self.show_id, self.chosen)

    def keys(self, session: Session, limit: int | None) -> Sequence[Key]:
        query = key_query(
            self.show_id, self.chosen, self.order, few=limit is not None and many_match(session, self.chosen)
        )
        return fetch_keys(session, query.keys(limit), query.parameters)

    def rows(self, session: Session, keys: Sequence[Key]) -> Mapping[Key, ListedGuest]:
        wanted = [key for key in keys if isinstance(key, int)]
        notes = notes_of(session, wanted)
        found = guest_rows(session, self.show_id, wanted)
        return {key: ListedGuest(row, notes.get(key, "")) for key, row in found.items()}
