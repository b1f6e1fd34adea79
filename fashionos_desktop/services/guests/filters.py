"""What the Guests board can be asked for: which guests, and in what order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class GuestState(StrEnum):
    """Where a guest stands, in the order in which the door decides: the first that holds."""

    IN = "in"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"
    NOT_PAID = "not_paid"
    """Pending in a paid category that has a price."""
    DECLINED = "declined"
    NO_REPLY = "no_reply"
    """Asked, and never answered."""
    EXPECTED = "expected"


class Mark(StrEnum):
    VIP = "vip"
    PRESS = "press"
    ESCORT = "escort"


Presence = Literal["any", "in", "expected"]
OrderKey = Literal["name", "category", "seat", "company", "email", "state", "checked_in_at"]


@dataclass(frozen=True, slots=True)
class GuestFilter:
    """Everything given must hold; of several categories, states, tags or marks one is enough."""

    text: str = ""
    """Beginnings of words, in any order, of name, e-mail, company and code."""
    categories: frozenset[str] = frozenset()
    """Ids of categories."""
    states: frozenset[GuestState] = frozenset()
    presence: Presence = "any"
    """"expected": not in yet, and not cancelled."""
    tags: frozenset[str] = frozenset()
    marks: frozenset[Mark] = frozenset()
    no_seat: bool = False
    publicist_id: str | None = None
    party: str | None = None
    double_seats: bool = False
    """Only guests whose seat is given to another guest too."""

    @property
    def is_empty(self) -> bool:
        return self == GuestFilter()


@dataclass(frozen=True, slots=True)
class GuestOrder:
    """Guests with nothing to order by come last either way; equals are ordered by name."""

    key: OrderKey = "name"
    descending: bool = False


EVERYBODY = GuestFilter()
BY_NAME = GuestOrder()
