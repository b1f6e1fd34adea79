"""Calls of a day, with who is called and whether they came."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import CallTime, DesignerProfile, ModelProfile, Profile, Stakeholder, table_of

_calls = table_of(CallTime)
_models = table_of(ModelProfile)
_designers = table_of(DesignerProfile)
_people = table_of(Stakeholder)
_profiles = table_of(Profile)
_of_model = _profiles.alias("of_model")
_of_designer = _profiles.alias("of_designer")

_OF_DAYS = (
    select(
        _calls.c.id,
        _calls.c.date,
        _calls.c.time,
        _calls.c.model_profile_id,
        _calls.c.stakeholder_id,
        func.coalesce(_of_model.c.full_name, _of_designer.c.full_name, _people.c.name).label("name"),
        (func.coalesce(_people.c.kind, "person") == "group").label("is_group"),
        _calls.c.activity,
        _calls.c.department,
        _calls.c.notes,
        _calls.c.arrival,
        _calls.c.expected_at,
        _calls.c.checked_in_at,
        _calls.c.designer_id,
    )
    .outerjoin(_models, _models.c.id == _calls.c.model_profile_id)
    .outerjoin(_of_model, _of_model.c.id == _models.c.profile_id)
    .outerjoin(_designers, _designers.c.id == _calls.c.designer_id)
    .outerjoin(_of_designer, _of_designer.c.id == _designers.c.user_id)
    .outerjoin(_people, _people.c.id == _calls.c.stakeholder_id)
    .where(_calls.c.event_id == bindparam("show_id"), _calls.c.date.in_(bindparam("days", expanding=True)))
    .order_by(_calls.c.date, _calls.c.time, _calls.c.id)
)


@dataclass(frozen=True, slots=True)
class Call:
    id: str
    date: date
    clock: str
    at: datetime | None
    """None where the time is no wall clock."""
    model_id: str | None
    stakeholder_id: str | None
    person_id: str
    """Whoever it is: model, designer or stakeholder."""
    name: str
    is_group: bool
    activity: str
    department: str
    notes: str
    arrival: str
    expected_at: datetime | None
    checked_in_at: datetime | None


def calls_of(session: Session, show_id: str, days: Collection[date], zone: ZoneInfo) -> tuple[Call, ...]:
    """Earliest first."""
    rows = session.execute(_OF_DAYS, {"show_id": show_id, "days": sorted(days)})
    return tuple(
        Call(
            id=row.id,
            date=row.date,
            clock=row.time,
            at=instant_of(row.date, row.time, zone),
            model_id=row.model_profile_id,
            stakeholder_id=row.stakeholder_id,
            person_id=row.model_profile_id or row.stakeholder_id or row.designer_id,
            name=row.name or "Somebody without a name",
            is_group=bool(row.is_group),
            activity=row.activity or "",
            department=row.department or "",
            notes=row.notes or "",
            arrival=row.arrival,
            expected_at=row.expected_at,
            checked_in_at=row.checked_in_at,
        )
        for row in rows
    )


def instant_of(day: date, clock: str, zone: ZoneInfo) -> datetime | None:
    """A wall clock HH:MM of that day in the zone."""
    try:
        hour, minute = clock.split(":")[:2]
        return datetime.combine(day, time(int(hour), int(minute)), zone)
    except ValueError:
        return None
