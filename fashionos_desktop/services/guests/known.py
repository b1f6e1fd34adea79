"""The guests that a change is for: their names, for the words, and their show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from fashionos_desktop.services.guests.raw import fetch, listed
from fashionos_desktop.services.refusals import Refused


@dataclass(frozen=True, slots=True)
class Guests:
    show_id: str
    names: dict[str, str]
    """By id."""

    @property
    def ids(self) -> list[str]:
        return list(self.names)

    @property
    def words(self) -> str:
        """ "Alfio Mazzocchi", or "12 guests"."""
        if len(self.names) == 1:
            return next(iter(self.names.values())) or "a guest without a name"
        return f"{len(self.names):,} guests"


def guests_of(session: Session, ids: Sequence[str]) -> Guests:
    """Raises Refused where one is gone, where there is none, and where they belong to several shows."""
    wanted = list(dict.fromkeys(ids))
    found = fetch(
        session,
        "SELECT id, event_id, attendee_name FROM registrations WHERE id IN (SELECT value FROM json_each(:ids))",
        {"ids": listed(wanted)},
    )
    if not wanted:
        raise Refused("No guest is chosen.")
    if len(found) < len(wanted):
        gone = "This guest was" if len(wanted) == 1 else "Some of these guests were"
        raise Refused(f"{gone} deleted in the meantime.")
    shows = {show for _, show, _ in found}
    if len(shows) > 1:
        raise Refused("These guests belong to different shows.")
    names = {guest: name for guest, _, name in found}
    return Guests(shows.pop(), {guest: names[guest] for guest in wanted})
