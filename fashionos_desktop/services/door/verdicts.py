"""What the door says to a ticket: one rule over plain facts, in one order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Literal

Reentry = Literal["never", "after_exit", "always"]


class Verdict(StrEnum):
    """In the order in which they are decided; the last two are given where there is no one guest to decide on."""

    UNKNOWN = "unknown"
    WRONG_EVENT = "wrong_event"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    NOT_PAID = "not_paid"
    DECLINED = "declined"
    NO_REPLY = "no_reply"
    ALREADY_IN = "already_in"
    ADMITTED = "admitted"
    UNREADABLE = "unreadable"
    AMBIGUOUS = "ambiguous"


class Authority(StrEnum):
    """Who may admit a guest whom the rule does not."""

    NOBODY = "nobody"
    """There is no guest of this show to admit: add a walk-in instead."""
    OPERATOR = "operator"
    LEAD = "lead"
    """The front-of-house lead."""


@dataclass(frozen=True, slots=True)
class DoorFacts:
    """All that a verdict depends on. The defaults are a confirmed guest at an entrance without rules."""

    at: datetime
    known: bool = True
    of_this_show: bool = True
    status: str = "confirmed"
    """A foreign "attended" is a confirmed guest; presence is told by `entered` and `inside` alone."""
    rsvp: str = "none"
    is_blocked: bool = False
    entrance_takes_category: bool = True
    """False at an entrance that is for other categories: the guest is blocked there, and shown the right one."""
    category_type: str = "comp"
    price: Decimal = Decimal(0)
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    tolerance: timedelta = timedelta(0)
    """How much before and after all four times still counts as in time."""
    allow_pending: bool = False
    """An entrance that asks neither for a payment nor for an answer."""
    reentry: Reentry = "after_exit"
    places: int = 1
    """The guest and those whom she may bring."""
    entered: int = 0
    """People let in on this ticket so far, by entries that were not annulled."""
    inside: int = 0
    """Those of them who have not left since."""

    @property
    def must_be_paid(self) -> bool:
        return self.category_type == "paid" and self.price > 0

    @property
    def places_taken(self) -> int:
        """Who left frees a place, except where nobody comes back in."""
        return self.entered if self.reentry == "never" else self.inside


def decide(facts: DoorFacts) -> Verdict:
    if not facts.known:
        return Verdict.UNKNOWN
    if not facts.of_this_show:
        return Verdict.WRONG_EVENT
    if facts.status == "cancelled":
        return Verdict.CANCELLED
    if facts.is_blocked or not facts.entrance_takes_category:
        return Verdict.BLOCKED
    if any(start and facts.at < start - facts.tolerance for start in (facts.valid_from, facts.opens_at)):
        return Verdict.TOO_EARLY
    if any(end and facts.at > end + facts.tolerance for end in (facts.valid_until, facts.closes_at)):
        return Verdict.TOO_LATE
    waits = facts.status == "pending" and not facts.allow_pending
    if waits and facts.must_be_paid:
        return Verdict.NOT_PAID
    if facts.rsvp == "no":
        return Verdict.DECLINED
    if waits and facts.rsvp == "none":
        return Verdict.NO_REPLY
    if facts.places_taken >= facts.places:
        return Verdict.ALREADY_IN
    return Verdict.ADMITTED


def who_may_admit(verdict: Verdict, reentry: Reentry) -> Authority:
    """Who may admit against a verdict. Where exits are not scanned ("always"), a second scan is the operator's call."""
    if verdict in (Verdict.UNKNOWN, Verdict.WRONG_EVENT, Verdict.UNREADABLE, Verdict.AMBIGUOUS):
        return Authority.NOBODY
    if verdict in (Verdict.ADMITTED, Verdict.DECLINED, Verdict.NO_REPLY):
        return Authority.OPERATOR
    if verdict is Verdict.ALREADY_IN and reentry == "always":
        return Authority.OPERATOR
    return Authority.LEAD


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict, and how many people it lets in."""

    verdict: Verdict
    admitted: int
    overruled: Verdict | None
    """What the rule said, where a person admits against it."""
    may_admit: Authority


def rule(facts: DoorFacts, *, party: int | None, force: bool) -> Ruling:
    """`party` people ask to come in; none given: all on the ticket who are not in yet.

    Never more than the ticket has places for, unless a person admits them (`force`).
    """
    verdict = decide(facts)
    authority = who_may_admit(verdict, facts.reentry)
    room = max(0, facts.places - facts.places_taken)
    fits = verdict is Verdict.ADMITTED and (party or 1) <= room
    if force and not fits and authority is not Authority.NOBODY:
        return Ruling(Verdict.ADMITTED, party or max(1, room), verdict, authority)
    return Ruling(verdict, min(party or room, room) if verdict is Verdict.ADMITTED else 0, None, authority)
