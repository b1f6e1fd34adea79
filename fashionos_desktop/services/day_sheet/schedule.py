"""The day's plan in order: schedule, rehearsals, doors and the show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventRehearsal, EventSchedule, table_of
from fashionos_desktop.models.folding import fold

_NEXT_MORNING = 6
"""The hour until which what is planned after midnight belongs to the day before."""
_SAME = timedelta(minutes=15)

_schedules = table_of(EventSchedule)
_rehearsals = table_of(EventRehearsal)


@dataclass(frozen=True, slots=True)
class Planned:
    """One line of the plan. `clock` is "16:00", or what somebody wrote: "16h-18h"."""

    clock: str
    title: str
    place: str = ""


def plan_of(
    session: Session,
    show_id: str,
    day: date,
    zone: ZoneInfo,
    *,
    start: datetime,
    doors: datetime | None,
) -> tuple[Planned, ...]:
    """Doors and show stand in it even where the schedule does not name them."""
    found: list[tuple[datetime, Planned]] = []
    for row in session.execute(
        select(_schedules.c.title, _schedules.c.start_time, _schedules.c.end_time)
        .where(_schedules.c.event_id == show_id)
        .order_by(_schedules.c.start_time, _schedules.c.title, _schedules.c.id)
    ):
        begins, ends = row.start_time.astimezone(zone), row.end_time.astimezone(zone)
        if _belongs_to(begins, day):
            clock = f"{begins:%H:%M}" if begins == ends else f"{begins:%H:%M}–{ends:%H:%M}"
            found.append((row.start_time, Planned(clock, row.title)))
    for at, title in ((doors, "Doors"), (start, "Show")):
        if at is not None and not _names(found, title, at):
            found.append((at, Planned(f"{at.astimezone(zone):%H:%M}", title)))
    ordered = [line for _, line in sorted(found, key=lambda timed: timed[0])]
    return (*_with_rehearsals(session, show_id, day, ordered),)


def _with_rehearsals(session: Session, show_id: str, day: date, plan: list[Planned]) -> list[Planned]:
    """A rehearsal that the schedule has too gives it its place."""
    rows = session.execute(
        select(_rehearsals.c.time_slot, _rehearsals.c.location)
        .where(_rehearsals.c.event_id == show_id, _rehearsals.c.date == day)
        .order_by(_rehearsals.c.time_slot, _rehearsals.c.id)
    )
    for row in rows:
        known = next((at for at, line in enumerate(plan) if _is_rehearsal(line, row.time_slot)), None)
        if known is not None:
            plan[known] = Planned(plan[known].clock, plan[known].title, row.location or "")
            continue
        place = next((at for at, line in enumerate(plan) if line.clock > row.time_slot), len(plan))
        plan.insert(place, Planned(row.time_slot.replace("-", "–"), "Rehearsal", row.location or ""))
    return plan


def _is_rehearsal(line: Planned, slot: str) -> bool:
    return line.clock[:5] == slot[:5] and "rehears" in fold(line.title)


def _names(found: list[tuple[datetime, Planned]], title: str, at: datetime) -> bool:
    return any(title.lower() in fold(line.title).split() and abs(begins - at) < _SAME for begins, line in found)


def _belongs_to(begins: datetime, day: date) -> bool:
    later = (begins.date() - day).days
    return later == 0 or (later == 1 and begins.hour < _NEXT_MORNING)
