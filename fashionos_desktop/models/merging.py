"""How two edits of one row become one: decided by the centre, the same for every laptop. See docs/sync.md."""

from __future__ import annotations

from collections.abc import Mapping

GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "events": (("start_time", "end_time", "event_date", "timezone"),),
    "event_schedules": (("start_time", "end_time"),),
    "call_times": (("date", "time"),),
    "registrations": (("section", "row_label", "seat"), ("valid_from", "valid_until")),
    "event_models": (("casting_status", "option_rank", "option_expires_at"),),
    "model_availability": (("date", "start_time", "end_time"),),
    "designer_availability": (("date", "start_time", "end_time"),),
    "venue_availability": (("date", "start_time", "end_time"),),
    "show_runs": (("started_at", "ended_at"),),
    "door_questions": (("answer", "seat", "answered_at"),),
}
"""Columns that only make sense together: an edit of one carries all, and they are decided as one."""

INSERT_ONLY = frozenset({"check_ins", "show_entries", "prints", "registration_notes"})
"""Facts: written once. Who came first follows from the facts, not from the order in which laptops were heard."""

MOVES: Mapping[str, str] = {"looks": "rank", "event_designers": "collection_rank", "event_models": "finale_rank"}
"""Order keys: a move writes this column of one row. When two people moved lines in the same part, both moves stand,
and a journal entry asks a person to look."""


def group_of(table: str, column: str) -> tuple[str, ...]:
    """The columns that are decided with this one, itself included."""
    return next((group for group in GROUPS.get(table, ()) if column in group), (column,))
