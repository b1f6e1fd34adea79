"""Ticks of the day: arrived, hair, make-up of a model; dressed and in line of a look. Each can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import (
    CallTime,
    Event,
    EventModel,
    ModelProfile,
    ModelReadiness,
    Profile,
    table_of,
)
from fashionos_desktop.services.door.records import record
from fashionos_desktop.services.edits import Edit, insert_row, update_rows
from fashionos_desktop.services.identity import current_person
from fashionos_desktop.services.line_up.lines import Readiness, Station
from fashionos_desktop.services.line_up.reading import line_up_of, show_of_line
from fashionos_desktop.services.line_up.wording import line_words
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.stamps import stamp

_cast = table_of(EventModel)
_models = table_of(ModelProfile)
_profiles = table_of(Profile)
_calls = table_of(CallTime)
_events = table_of(Event)
_ready = table_of(ModelReadiness)

_LOOK_WORDS = {"none": "not dressed", "dressed": "dressed", "in_line": "in line"}
_STATION_WORDS = {"none": "not begun", "queued": "waiting", "in_chair": "in the chair", "done": "done"}


@dataclass(frozen=True, slots=True)
class Arrival:
    """A scan, no edit that could be reverted: it is annulled, as every scan is."""

    check_in_id: str
    title: str


def mark_look(session: Session, look_id: str, readiness: Readiness) -> Edit:
    """Raises Refused for a look that nobody wears, or that is cut."""
    line_up = line_up_of(session, show_of_line(session, look_id))
    line = line_up.lines[line_up.places[look_id]]
    words = line_words(line_up, [line])
    if readiness != "none" and line.event_model_id is None:
        raise Refused(f"{words} has no model yet. Casting gives it one.")
    if readiness != "none" and line.is_cut:
        raise Refused(f"{words} is cut.")
    return update_rows(session, "looks", [look_id], {"readiness": readiness}, title=f"{words} {_LOOK_WORDS[readiness]}")


def mark_station(session: Session, event_model_id: str, station: str, state: Station) -> Edit:
    """`station`: hair or make_up. The first tick makes the row, the same one on every laptop."""
    name = _name(session, event_model_id)
    title = f"{name}: {'hair' if station == 'hair' else 'make-up'} {_STATION_WORDS[state]}"
    row = session.scalar(select(_ready.c.id).where(_ready.c.event_model_id == event_model_id))
    if row is None:
        values = {"event_model_id": event_model_id, station: state}
        return insert_row(session, "model_readiness", values, title=title)
    return update_rows(session, "model_readiness", [row], {station: state}, title=title)


def mark_arrived(session: Session, event_model_id: str, now: datetime) -> Arrival:
    """As the stage door would: a scan of her first call of the day. Raises Refused where she has no call, or is in."""
    name = _name(session, event_model_id)
    call = session.execute(
        select(_calls.c.id, _calls.c.event_id, _calls.c.checked_in_at)
        .join(_events, _events.c.id == _calls.c.event_id)
        .join(
            _cast,
            (_cast.c.model_profile_id == _calls.c.model_profile_id) & (_cast.c.event_id == _calls.c.event_id),
        )
        .where(_cast.c.id == event_model_id, _calls.c.date == _events.c.event_date)
        .order_by(_calls.c.checked_in_at.is_(None), _calls.c.time, _calls.c.id)
    ).first()
    if call is None:
        raise Refused(f"{name} has no call on the day of the show, so there is nothing to tick. Mark hair or make-up.")
    if call.checked_in_at is not None:
        raise Refused(f"{name} is here already.")
    when = stamp(session, now)
    person = current_person(session)
    scan = record(
        session,
        show_id=call.event_id,
        call_time_id=call.id,
        kind="entry",
        verdict="admitted",
        at=when.at,
        device_at=when.device_at,
        device_id=when.device_id,
        operator_id=person.profile_id if person else None,
    )
    return Arrival(scan, f"{name} arrived")


def _name(session: Session, event_model_id: str) -> str:
    name = session.scalar(
        select(_profiles.c.full_name)
        .join(_models, _models.c.profile_id == _profiles.c.id)
        .join(_cast, _cast.c.model_profile_id == _models.c.id)
        .where(_cast.c.id == event_model_id)
    )
    if name is None:
        raise Refused("She is not in this show any more.")
    return str(name)
