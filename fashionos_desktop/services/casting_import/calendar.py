"""Days of a package as rows of a model's calendar.

A row that a package made is known by its id, and follows the next package, which is said. Rows that people made, and
days that a show has booked, stay; where the package says otherwise, that is said too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import ModelAvailability, join_id, table_of
from fashionos_desktop.services.casting.day import ShowDay, whole_day
from fashionos_desktop.services.package_records import OfferedDay, OptionsMeaning

_free = table_of(ModelAvailability)
_WORDS = {"available": "free", "unavailable": "not free", "tentative": "on option elsewhere", "booked": "booked"}


@dataclass(slots=True)
class CalendarChanges:
    inserts: list[dict[str, Any]] = field(default_factory=list)
    updates: dict[str, dict[str, Any]] = field(default_factory=dict)
    followed: list[str] = field(default_factory=list)
    """Sentences on days that are another now."""
    kept: list[str] = field(default_factory=list)
    """Sentences on days that stay as they are although the package says otherwise."""


class Calendar:
    """Every row of the days that a package names, read once for all its models."""

    def __init__(self, session: Session, day: ShowDay, dates: Collection[date], options: OptionsMeaning) -> None:
        self._day, self._options = day, options
        self._rows: dict[tuple[str, date], list[Any]] = defaultdict(list)
        for row in session.execute(
            select(_free).where(_free.c.date.in_(dates)).order_by(_free.c.start_time, _free.c.id)
        ):
            self._rows[row.model_profile_id, row.date].append(row)

    def changes(self, model_id: str, days: Sequence[OfferedDay]) -> CalendarChanges:
        found = CalendarChanges()
        for offered in days:
            values = _values(self._day, offered, self._options)
            own = join_id("model_availability", ("package", model_id, offered.date))
            rows = self._rows.get((model_id, offered.date), [])
            if not rows:
                found.inserts.append({"id": own, "model_profile_id": model_id, "date": offered.date, **values})
                continue
            if any(all(getattr(row, name) == value for name, value in values.items()) for row in rows):
                continue
            booked = any(row.event_id is not None for row in rows)
            here, said = "booked" if booked else _WORDS[rows[0].status], _WORDS[values["status"]]
            if [row.id for row in rows] == [own] and not booked:
                found.updates[own] = values
                if here != said:
                    found.followed.append(f"On {offered.date:%d.%m.} she is {said} now, and was {here}.")
            elif said != ("free" if booked else here):
                found.kept.append(f"On {offered.date:%d.%m.} she stays {here}; the package says {said}.")
        return found


def _values(day: ShowDay, offered: OfferedDay, options: OptionsMeaning) -> dict[str, Any]:
    whole = whole_day(offered.date, day.zone)

    def at(clock: time | None, otherwise: datetime) -> datetime:
        return otherwise if clock is None else datetime.combine(offered.date, clock, day.zone).astimezone(UTC)

    status = {"free": "available", "not_free": "unavailable"}.get(offered.kind)
    notes = None
    if offered.kind == "option":
        # Ours does not stand in our way; another client's does, until her booker says otherwise.
        status = "available" if options == "ours" else "tentative"
        notes = offered.words if options == "ours" else f"{offered.words} elsewhere"
    elif offered.start is not None or offered.end is not None:
        notes = offered.words[:1].upper() + offered.words[1:]
    return {
        "start_time": at(offered.start, whole.start),
        "end_time": at(offered.end, whole.end),
        "status": status,
        "notes": notes,
    }
