"""Reads how far each look is."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import CallTime, Event, table_of
from fashionos_desktop.services.line_up.lines import Line, LineUp
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.readiness.looks import LookReadiness, Tone

TABLES = ("looks", "event_models", "model_readiness", "call_times", "check_ins", "events", "model_profiles", "profiles")
"""A change in one of these may change what is read here."""

_calls = table_of(CallTime)
_events = table_of(Event)


def readiness_of(session: Session, show_id: str, *, now: datetime) -> tuple[LookReadiness, ...]:
    """For each look that walks, in order. Raises Refused for a show that is gone."""
    return readiness(line_up_of(session, show_id), arrived(session, show_id))


def arrived(session: Session, show_id: str) -> frozenset[str]:
    """Model profiles of whom a scan or a tick says that they came on the day of the show."""
    rows = session.execute(
        select(_calls.c.model_profile_id)
        .join(_events, _events.c.id == _calls.c.event_id)
        .where(
            _calls.c.event_id == show_id,
            _calls.c.date == _events.c.event_date,
            _calls.c.checked_in_at.is_not(None),
            _calls.c.model_profile_id.is_not(None),
        )
    )
    return frozenset(rows.scalars())


def readiness(line_up: LineUp, here: frozenset[str]) -> tuple[LookReadiness, ...]:
    """No database: what follows from the looks, and from who is here."""
    seen: dict[str, Line] = {}
    found: list[LookReadiness] = []
    for line in line_up.exits:
        before = seen.get(line.event_model_id or "")
        is_here = _is_here(line, here)
        icon, words, tone, ready = _judged(line_up, line, before, is_here)
        found.append(LookReadiness(line, line_up.number(line.id), is_here, before is None, icon, words, tone, ready))
        if line.event_model_id is not None:
            seen[line.event_model_id] = line
    return tuple(found)


def _is_here(line: Line, here: frozenset[str]) -> bool:
    """A model in a chair, dressed or in line is here, whatever the stage door knows."""
    busy = line.readiness != "none" or {line.hair, line.make_up} & {"in_chair", "done"}
    return line.model_id in here or bool(busy)


def _judged(line_up: LineUp, line: Line, before: Line | None, is_here: bool) -> tuple[str, str, Tone, bool]:
    """The next thing that is missing."""
    if line.status in ("walking", "done"):
        return "footprints", "Out" if line.status == "walking" else "Done", "plain", True
    if line.status == "skipped":
        return "skip-forward", "Skipped", "plain", True
    if line.event_model_id is None:
        return "user-plus", "No model", "stop", False
    if line.readiness == "in_line":
        return "circle-check", "In line", "good", True
    if line.readiness == "dressed":
        return "shirt", "Dressed", "good", False
    if before is not None:
        if before.status in ("walking", "done"):
            return "timer", "Changing", "warn", False
        return "clock", f"After look {line_up.number(before.id)}", "plain", False
    if not is_here:
        return "octagon-alert", "Not arrived", "stop", False
    return _in_chairs(line)


def _in_chairs(line: Line) -> tuple[str, str, Tone, bool]:
    for name, state in (("hair", line.hair), ("make-up", line.make_up)):
        if state == "in_chair":
            return "brush", f"In {name}", "warn", False
    for name, state in (("hair", line.hair), ("make-up", line.make_up)):
        if state == "queued":
            return "hourglass", f"Waits for {name}", "warn", False
    if line.hair == line.make_up == "done":
        return "shirt", "Not dressed", "warn", False
    missing = " and ".join(name for name, state in (("Hair", line.hair), ("make-up", line.make_up)) if state == "none")
    return "brush", f"{missing[:1].upper()}{missing[1:]} to do", "warn", False
