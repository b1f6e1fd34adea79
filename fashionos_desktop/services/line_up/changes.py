"""Quick changes: the time there is between two looks of a model, against the time it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fashionos_desktop.services.line_up.lines import Change, Fit, Line
from fashionos_desktop.services.line_up.timing import Timing

SPARE = 1.25
"""A change with less than this times the needed seconds is tight: one stuck zip, and she is late."""

WITH_TWO_DRESSERS = 0.65
"""What is left of a change when a second dresser helps: laces and shoes go on at once, the rest does not get
shorter. The house's rule of thumb; the time needed is always written for one dresser."""


def changes_of(exits: Sequence[Line], offsets: Mapping[str, int], timing: Timing) -> tuple[Change, ...]:
    """Available = from exit to exit as planned, less the time on the runway and the way to the rail."""
    found: list[Change] = []
    last: dict[str, int] = {}
    for place, later in enumerate(exits):
        if later.event_model_id is None:
            continue
        if later.event_model_id in last:
            before = last[later.event_model_id]
            earlier = exits[before]
            available = offsets[later.id] - offsets[earlier.id] - timing.away_seconds
            needed = needed_seconds(later)
            found.append(Change(earlier, later, place - before, available, needed, judge(available, needed)))
        last[later.event_model_id] = place
    return tuple(found)


def needed_seconds(look: Line, *, dressers: int | None = None) -> int | None:
    """To change into a look with the dressers it has, or with so many."""
    if look.change_seconds is None:
        return None
    hands = dressers if dressers is not None else 1 + (look.second_dresser_id is not None)
    return look.change_seconds if hands < 2 else round(look.change_seconds * WITH_TWO_DRESSERS)


def judge(available: int, needed: int | None) -> Fit:
    """Where nobody has said what it takes, it fits as soon as she is back at the rail."""
    if available < (needed or 0):
        return "impossible"
    return "tight" if needed and available < needed * SPARE else "fits"
