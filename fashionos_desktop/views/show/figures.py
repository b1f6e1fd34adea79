"""The figures of the chosen show, and all that they are counted from."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fashionos_desktop.services.overview import ShowOverview
    from fashionos_desktop.ui.board.query import Session

TABLES = (
    "call_times",
    "check_ins",
    "event_designers",
    "event_models",
    "event_phases",
    "event_rehearsals",
    "event_schedules",
    "events",
    "fashion_brands",
    "fashion_show_designer_profiles",
    "gates",
    "looks",
    "model_profiles",
    "model_readiness",
    "profiles",
    "registrations",
    "show_runs",
    "stakeholders",
    "tasks",
    "ticket_tiers",
    "venues",
)


def read_figures(session: Session, show_id: str, now: datetime) -> ShowOverview:
    """On a thread: what counts the figures is imported there too, and the window opens without waiting for it."""
    from fashionos_desktop.services.overview import show_overview

    return show_overview(session, show_id, now=now)
