"""How many guests are invited and in, and how many stand behind each choice of a filter."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from fashionos_desktop.services.guests.filters import GuestState, Mark
from fashionos_desktop.services.guests.raw import fetch
from fashionos_desktop.services.guests.states import STATE


@dataclass(frozen=True, slots=True)
class CategoryTotal:
    id: str
    name: str
    type: str
    invited: int
    arrived: int
    most: int | None
    """How many there may be; None: any number."""


@dataclass(frozen=True, slots=True)
class GuestTotals:
    """Guests who may come, so without cancelled and merged ones; `arrived` of them are in."""

    categories: tuple[CategoryTotal, ...]

    @property
    def invited(self) -> int:
        return sum(category.invited for category in self.categories)

    @property
    def arrived(self) -> int:
        return sum(category.arrived for category in self.categories)

    @property
    def words(self) -> str:
        """ "1,603 invited, 571 in"."""
        return f"{self.invited:,} invited, {self.arrived:,} in"


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What the chips offer. Choices that no guest has are left out, except categories."""

    categories: tuple[Choice, ...]
    states: tuple[Choice, ...]
    tags: tuple[Choice, ...]
    marks: tuple[Choice, ...]
    no_seat: int


STATE_LABELS = {
    GuestState.IN: "In",
    GuestState.EXPECTED: "Expected",
    GuestState.NO_REPLY: "No reply",
    GuestState.DECLINED: "Declined",
    GuestState.NOT_PAID: "Not paid",
    GuestState.BLOCKED: "Blocked",
    GuestState.CANCELLED: "Cancelled",
}
"""In the order in which they are offered."""

MARK_LABELS = {Mark.VIP: "VIP", Mark.PRESS: "Press", Mark.ESCORT: "Escort to seat"}


def guest_totals(session: Session, show_id: str) -> GuestTotals:
    """Categories in the order in which they were made."""
    found = fetch(
        session,
        "SELECT t.id, t.name, t.type, coalesce(g.invited, 0), coalesce(g.arrived, 0), t.quantity_total"
        " FROM ticket_tiers t LEFT JOIN (SELECT ticket_tier_id AS tier, COUNT(*) AS invited,"
        " COUNT(checked_in_at) AS arrived FROM registrations WHERE event_id = :show AND status <> 'cancelled'"
        " AND merged_into_id IS NULL GROUP BY ticket_tier_id) g ON g.tier = t.id"
        " WHERE t.event_id = :show ORDER BY t.created_at, t.rowid",
        {"show": show_id},
    )
    return GuestTotals(tuple(CategoryTotal(*row) for row in found))


def filter_choices(session: Session, show_id: str) -> FilterChoices:
    """Counted over all guests of the show, whatever else is chosen."""
    counts = fetch(
        session,
        f"SELECT r.ticket_tier_id, {STATE}, COUNT(*), SUM(r.is_vip), SUM(r.is_press), SUM(r.escort),"
        " SUM(r.seat IS NULL) FROM registrations r WHERE r.event_id = :show AND r.merged_into_id IS NULL"
        " GROUP BY 1, 2",
        {"show": show_id},
    )
    by_category: dict[str, int] = {}
    by_state: dict[str, int] = {}
    for category, state, count, *_ in counts:
        by_category[category] = by_category.get(category, 0) + count
        by_state[state] = by_state.get(state, 0) + count
    vip, press, escort, no_seat = (sum(row[place] or 0 for row in counts) for place in range(3, 7))
    marks = {Mark.VIP: vip, Mark.PRESS: press, Mark.ESCORT: escort}
    named = fetch(
        session,
        "SELECT id, name FROM ticket_tiers WHERE event_id = :show ORDER BY created_at, rowid",
        {"show": show_id},
    )
    return FilterChoices(
        categories=tuple(Choice(tier, name, by_category.get(tier, 0)) for tier, name in named),
        states=tuple(
            Choice(state, label, by_state[state]) for state, label in STATE_LABELS.items() if state in by_state
        ),
        tags=_tags(session, show_id),
        marks=tuple(Choice(mark, MARK_LABELS[mark], count) for mark, count in marks.items() if count),
        no_seat=no_seat,
    )


def _tags(session: Session, show_id: str) -> tuple[Choice, ...]:
    found = fetch(
        session,
        "SELECT tag.value, COUNT(*) FROM registrations r, json_each(r.tags) tag"
        " WHERE r.event_id = :show AND r.merged_into_id IS NULL AND r.tags <> '[]'"
        " GROUP BY 1 ORDER BY tag.value COLLATE NOCASE",
        {"show": show_id},
    )
    return tuple(Choice(tag, tag, count) for tag, count in found)
