"""Who is called on a day: when, where, for what, and under which number."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import (
    CallTime,
    DesignerProfile,
    EventModel,
    Look,
    ModelAgency,
    ModelProfile,
    Profile,
    Stakeholder,
    table_of,
)

_calls = table_of(CallTime)
_models = table_of(ModelProfile)
_agencies = table_of(ModelAgency)
_designers = table_of(DesignerProfile)
_people = table_of(Stakeholder)
_of_model = table_of(Profile).alias("of_model")
_of_designer = table_of(Profile).alias("of_designer")
_looks = table_of(Look)
_cast = table_of(EventModel)

_OF_DAY = (
    select(
        _calls.c.time,
        _calls.c.model_profile_id,
        func.coalesce(_of_model.c.full_name, _of_designer.c.full_name, _people.c.name).label("name"),
        _calls.c.activity,
        _calls.c.department,
        _calls.c.location,
        _calls.c.notes,
        _calls.c.checked_in_at.is_not(None).label("has_come"),
        func.coalesce(_agencies.c.name, _people.c.phone, _of_designer.c.phone).label("ring"),
    )
    .outerjoin(_models, _models.c.id == _calls.c.model_profile_id)
    .outerjoin(_agencies, _agencies.c.id == _models.c.agency_id)
    .outerjoin(_of_model, _of_model.c.id == _models.c.profile_id)
    .outerjoin(_designers, _designers.c.id == _calls.c.designer_id)
    .outerjoin(_of_designer, _of_designer.c.id == _designers.c.user_id)
    .outerjoin(_people, _people.c.id == _calls.c.stakeholder_id)
    .where(_calls.c.event_id == bindparam("show_id"), _calls.c.date == bindparam("day"))
    .order_by(_calls.c.time, _calls.c.department, "name", _calls.c.id)
)
_WORN = (
    select(_cast.c.model_profile_id, _looks.c.number)
    .join(_cast, _cast.c.id == _looks.c.event_model_id)
    .where(_looks.c.event_id == bindparam("show_id"), _looks.c.kind == "look", ~_looks.c.is_cut)
    .order_by(_looks.c.rank, _looks.c.id)
)


@dataclass(frozen=True, slots=True)
class SheetCall:
    clock: str
    """Wall clock HH:MM at the venue."""
    name: str
    activity: str
    department: str
    place: str
    notes: str
    looks: tuple[str, ...]
    """Numbers that a model wears, in running order."""
    ring: str
    """A telephone number; of a model the agency, whose number stands under whom to ring."""
    has_come: bool


def calls_on(session: Session, show_id: str, day: date) -> tuple[SheetCall, ...]:
    """Earliest first."""
    worn: defaultdict[str, list[str]] = defaultdict(list)
    for row in session.execute(_WORN, {"show_id": show_id}):
        if row.number:
            worn[row.model_profile_id].append(row.number)
    return tuple(
        SheetCall(
            clock=row.time,
            name=row.name or "Somebody without a name",
            activity=row.activity or "",
            department=row.department or "",
            place=row.location or "",
            notes=row.notes or "",
            looks=tuple(worn.get(row.model_profile_id, ())),
            ring=row.ring or "",
            has_come=bool(row.has_come),
        )
        for row in session.execute(_OF_DAY, {"show_id": show_id, "day": day})
    )
