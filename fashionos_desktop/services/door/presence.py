"""Who of a party is inside, from the entries and exits that stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Movement:
    check_in_id: str
    kind: str
    """entry or exit."""
    party: int
    at: datetime
    entrance: str | None
    operator: str | None
    device: str | None


@dataclass(frozen=True, slots=True)
class Presence:
    """What was done with a ticket so far, whichever desk did it."""

    entered: int = 0
    inside: int = 0
    first: Movement | None = None
    """The earliest entry that stands."""
    last_exit: Movement | None = None


NOBODY_YET = Presence()


def presence(movements: Sequence[Movement]) -> Presence:
    """Movements come in the order of their instants. An exit of someone who was not in changes nothing."""
    entered = inside = 0
    first: Movement | None = None
    last_exit: Movement | None = None
    for movement in movements:
        if movement.kind == "exit":
            inside = max(0, inside - movement.party)
            last_exit = movement
        else:
            entered += movement.party
            inside += movement.party
            first = first or movement
    return Presence(entered, inside, first, last_exit)
