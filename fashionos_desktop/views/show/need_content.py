"""What needs a person, as lines of a list: icon, word, sentence, and the one button that leads there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fashionos_desktop.ui.delegates.roles import CellState
from fashionos_desktop.ui.navigation import (
    Destination,
    ImportGuests,
    OpenCall,
    OpenGuest,
    OpenGuests,
    OpenLook,
    OpenTable,
    OpenTask,
)
from fashionos_desktop.views.show.words import tr

if TYPE_CHECKING:
    from fashionos_desktop.services.overview import Need, ShowOverview

_AFTERWARDS = ("overdue", "over_budget")
"""Kinds that still matter when the show is over."""


@dataclass(frozen=True, slots=True)
class NeedContent:
    key: tuple[str, ...]
    """The same as long as it is the same trouble, whatever its words."""
    state: CellState
    title: str
    detail: str
    action: str
    destination: Destination


@dataclass(frozen=True, slots=True)
class NeedsContent:
    """A list with its head. `calm` is what it says when it is empty."""

    title: str
    needs: tuple[NeedContent, ...]
    count: int
    calm: str = ""

    @property
    def unlisted(self) -> int:
        return max(0, self.count - len(self.needs))


def needs_of(overview: ShowOverview) -> NeedsContent:
    is_over = overview.countdown.is_over
    if overview.countdown.state == "cancelled":
        found = _cancelled(overview)
        return NeedsContent(tr("Needs a person"), found, len(found), tr("Nothing needs a person."))
    if is_bare(overview) and not overview.needs:
        return NeedsContent(tr("To begin"), _first_steps(overview), 0)
    found = tuple(_need(need) for need in overview.needs if not is_over or need.kind in _AFTERWARDS)
    count = len(found) if is_over else overview.needs_count
    return NeedsContent(tr("Needs a person"), found, count, tr("Nothing needs a person now."))


def is_bare(overview: ShowOverview) -> bool:
    """Whether nobody has put anything into the show yet."""
    return not (overview.guests.of or overview.cast.of or overview.line_up.looks)


def has_no_times(overview: ShowOverview) -> bool:
    """Whether the start is all that is known of the day."""
    return len(overview.moments) <= 1


def _need(need: Need) -> NeedContent:
    """Every kind is in both tables: a test says so."""
    icon, tone, action = {
        "cannot_work": ("circle-alert", "stop", tr("Open look")),
        "late": ("clock-alert", "warn", tr("Open call")),
        "double_seat": ("user-x", "warn", tr("Open guest")),
        "overdue": ("calendar-x", "warn", tr("Open task")),
        "over_budget": ("coins", "warn", tr("Open budget")),
        "no_seat": ("armchair", "info", tr("Open guests")),
    }[need.kind]
    destinations: dict[str, Destination] = {
        "cannot_work": OpenLook(need.ids[-1]),
        "late": OpenCall(need.ids[0]),
        "double_seat": OpenGuest(need.ids[0]),
        "overdue": OpenTask(need.ids[0]),
        "over_budget": OpenTable("budget_items"),
        "no_seat": OpenGuests(category=need.ids[0]),
    }
    state = CellState(icon, need.label, tone)  # type: ignore[arg-type]  # the table holds tones only
    return NeedContent((need.kind, *need.ids), state, need.title, need.detail, action, destinations[need.kind])


def _cancelled(overview: ShowOverview) -> tuple[NeedContent, ...]:
    if not overview.guests.of:
        return ()
    title = tr("{:,} guests were invited").format(overview.guests.of)
    detail = tr("Tell them that the show is cancelled.")
    state = CellState("ban", tr("Cancelled"), "stop")
    return (NeedContent(("cancelled",), state, title, detail, tr("Open guests"), OpenGuests()),)


def _first_steps(overview: ShowOverview) -> tuple[NeedContent, ...]:
    steps = [
        NeedContent(
            ("guests",),
            CellState("file-input", tr("Guests"), "text"),
            tr("Import the guest list"),
            tr("An export of pretix, Eventbrite or zkipster, or any other list: CSV or Excel."),
            tr("Import guests"),
            ImportGuests(),
        ),
        NeedContent(
            ("cast",),
            CellState("square-user", tr("Cast"), "text"),
            tr("Cast the models"),
            tr("Looks and calls go to those who are in the cast."),
            tr("Open cast"),
            OpenTable("event_models"),
        ),
        NeedContent(
            ("looks",),
            CellState("gallery-horizontal-end", tr("Line-up"), "text"),
            tr("Add the looks in running order"),
            tr("Changes that are too short show up here."),
            tr("Open looks"),
            OpenTable("looks"),
        ),
    ]
    if has_no_times(overview):
        times = NeedContent(
            ("times",),
            CellState("clock", tr("Times"), "text"),
            tr("Say when doors open, and the schedule of the day"),
            tr("The line above and the day sheet are made from it."),
            tr("Open show"),
            OpenTable("events", overview.show_id),
        )
        steps.insert(1, times)
    return tuple(steps)
