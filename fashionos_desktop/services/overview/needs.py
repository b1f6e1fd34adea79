"""What waits for a person: each with the one place that mends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from zoneinfo import ZoneInfo

from fashionos_desktop.services.guests.seats import DoubleSeat
from fashionos_desktop.services.local_times import clock_words, count_words, day_words
from fashionos_desktop.services.overview.cast import LateCall
from fashionos_desktop.services.overview.line_up import QuickChange
from fashionos_desktop.services.overview.seats import MissingSeats
from fashionos_desktop.services.overview.tasks import OverdueTask


class NeedKind(StrEnum):
    CANNOT_WORK = "cannot_work"
    LATE = "late"
    DOUBLE_SEAT = "double_seat"
    OVERDUE = "overdue"
    OVER_BUDGET = "over_budget"
    NO_SEAT = "no_seat"


LABELS = {
    NeedKind.CANNOT_WORK: "Cannot work",
    NeedKind.LATE: "Late",
    NeedKind.DOUBLE_SEAT: "Double seat",
    NeedKind.OVERDUE: "Overdue",
    NeedKind.OVER_BUDGET: "Over budget",
    NeedKind.NO_SEAT: "No seat",
}


@dataclass(frozen=True, slots=True)
class Need:
    kind: NeedKind
    title: str
    detail: str
    ids: tuple[str, ...]
    """Looks, calls, guests, tasks, the show, or a category: what the kind speaks of."""

    @property
    def label(self) -> str:
        return LABELS[self.kind]


def impossible_change(change: QuickChange) -> Need:
    detail = f"The change needs {change.needed} s." if change.needed is not None else "She is still out."
    detail += f" {change.exits_that_would_fit} exits apart would fit."
    looks = f"looks {change.earlier.number or '?'} and {change.later.number or '?'}"
    title = f"{change.later.model_name or 'The model'} has {max(0, change.seconds)} s between {looks}"
    return Need(NeedKind.CANNOT_WORK, title, detail, (change.earlier.id, change.later.id))


def late(missing: LateCall, zone: ZoneInfo, today: date) -> Need:
    call = missing.call
    parts = []
    if missing.looks:
        parts.append(f"{'Look' if len(missing.looks) == 1 else 'Looks'} {_listed(missing.looks)}.")
    elif call.activity or call.department:
        parts.append(_sentence(call.activity or call.department))
    if call.expected_at is not None:
        parts.append(f"Expected {clock_words(call.expected_at, zone, today=today)}.")
    if call.notes:
        parts.append(_sentence(call.notes))
    how = "no-show" if call.arrival == "no_show" else "not arrived"
    return Need(NeedKind.LATE, f"{call.name}, called {call.clock}, {how}", " ".join(parts), (call.id,))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def double_seat(seat: DoubleSeat) -> Need:
    names = [guest.name or "a guest without a name" for guest in seat.guests]
    shown = _listed(names if len(names) <= 3 else [*names[:2], f"{len(names) - 2} more"])
    both = "both confirmed" if len(names) == 2 and all(guest.status == "confirmed" for guest in seat.guests) else ""
    number = "two" if len(names) == 2 else f"{len(names)}"
    detail = f"{shown}{', ' + both if both else ''}."
    title = f"{seat.words} is given to {number} guests"
    return Need(NeedKind.DOUBLE_SEAT, title, detail, tuple(guest.id for guest in seat.guests))


def overdue(task: OverdueTask, zone: ZoneInfo, today: date) -> Need:
    due = day_words(task.due) if task.deadline is None else clock_words(task.deadline, zone, today=today)
    who = f"{task.assignee}." if task.assignee else "Nobody has it."
    return Need(NeedKind.OVERDUE, f"{task.title}, due {due}", who, (task.id,))


def over_budget(show_id: str, total: Decimal, actual: Decimal) -> Need | None:
    if total <= 0 or actual <= total:
        return None
    title = f"The budget is over by {actual - total:,.2f}"
    return Need(NeedKind.OVER_BUDGET, title, f"{actual:,.2f} spent of {total:,.2f}.", (show_id,))


def without_seats(category: MissingSeats) -> Need:
    have = "has" if category.missing == 1 else "have"
    title = f"{count_words(category.missing, 'guest')} in {category.category} {have} no seat"
    detail = f"{category.seated:,} of {category.seated + category.missing:,} are seated."
    return Need(NeedKind.NO_SEAT, title, detail, (category.category_id,))


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
