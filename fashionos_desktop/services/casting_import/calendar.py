"""Days of a package as rows of a model's calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import ModelAvailability, new_id, table_of
from fashionos_desktop.services.casting.day import ShowDay, whole_day
from fashionos_desktop.services.package_records import OfferedDay, OptionsMeaning

_free = table_of(ModelAvailability)


def calendar_of(
    session: Session, day: ShowDay, model_id: str, days: Sequence[OfferedDay], options: OptionsMeaning
) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    """Rows to make, and values of rows to change by id. A day that a show has booked is left as it is."""
    if not days:
        return [], {}
    here: dict[Any, list[Any]] = {}
    for row in session.execute(
        select(_free.c.id, _free.c.date, _free.c.event_id, _free.c.status)
        .where(_free.c.model_profile_id == model_id, _free.c.date.in_([one.date for one in days]))
        .order_by(_free.c.start_time, _free.c.id)
    ):
        here.setdefault(row.date, []).append(row)
    inserts: list[dict[str, Any]] = []
    updates: dict[str, dict[str, Any]] = {}
    for offered in days:
        rows = here.get(offered.date, [])
        values = _values(day, offered, options)
        if any(row.event_id is not None for row in rows):
            continue
        if rows:
            updates[rows[0].id] = values
        else:
            inserts.append({"id": new_id(), "model_profile_id": model_id, "date": offered.date, **values})
    return inserts, updates


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
