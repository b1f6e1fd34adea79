"""The day of a show as casting sees it: from the first call to the end, and what else its models do then."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import CallTime, Event, EventModel, ModelAvailability, table_of
from fashionos_desktop.services.local_times import zone_of
from fashionos_desktop.services.overview.calls import instant_of
from fashionos_desktop.services.refusals import Refused

USUAL_LENGTH = timedelta(hours=1)
"""Of a show whose end nobody has given."""
USUAL_CALL = timedelta(minutes=30)
"""Of a call whose length nobody has given."""

_events = table_of(Event)
_cast = table_of(EventModel)
_free = table_of(ModelAvailability)
_calls = table_of(CallTime)


@dataclass(frozen=True, slots=True)
class Span:
    start: datetime
    end: datetime

    def meets(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Availability:
    id: str
    span: Span
    status: str
    notes: str
    event_id: str | None
    """The show that booked it."""


@dataclass(frozen=True, slots=True)
class CallSpan:
    span: Span
    activity: str
    show_title: str
    event_id: str


@dataclass(frozen=True, slots=True)
class OtherShow:
    title: str
    status: str
    span: Span


@dataclass(frozen=True, slots=True)
class ShowDay:
    """By model profile where a mapping."""

    show_id: str
    organization_id: str
    date: date
    zone: ZoneInfo
    show: Span
    availability: dict[str, list[Availability]]
    calls: dict[str, list[CallSpan]]
    """Of this show and of others of the house, earliest first."""
    other_shows: dict[str, list[OtherShow]]

    def needed(self, model_id: str) -> Span:
        """From her first call of this show on that day, else its start, to its end."""
        starts = [call.span.start for call in self.calls.get(model_id, ()) if call.event_id == self.show_id]
        return Span(min([self.show.start, *starts]), self.show.end)


def show_day(session: Session, show_id: str) -> ShowDay:
    """In four queries, whatever the size of the directory. Raises Refused for a show that is gone."""
    show = session.execute(
        select(
            _events.c.organization_id,
            _events.c.event_date,
            _events.c.timezone,
            _events.c.start_time,
            _events.c.end_time,
        ).where(_events.c.id == show_id)
    ).first()
    if show is None:
        raise Refused("This show is gone. Choose another one.")
    zone = zone_of(show.timezone)
    span = Span(show.start_time, show.end_time or show.start_time + USUAL_LENGTH)
    return ShowDay(
        show_id=show_id,
        organization_id=show.organization_id,
        date=show.event_date,
        zone=zone,
        show=span,
        availability=_availability(session, show.event_date),
        calls=_calls_of_day(session, show.event_date),
        other_shows=_other_shows(session, show_id, show.organization_id, show.event_date),
    )


def whole_day(day: date, zone: ZoneInfo) -> Span:
    start = datetime.combine(day, time(0), zone)
    return Span(start.astimezone(UTC), datetime.combine(day + timedelta(days=1), time(0), zone).astimezone(UTC))


def _availability(session: Session, day: date) -> dict[str, list[Availability]]:
    rows = session.execute(
        select(
            _free.c.model_profile_id, _free.c.id, _free.c.start_time, _free.c.end_time,
            _free.c.status, _free.c.notes, _free.c.event_id,
        )
        .where(_free.c.date == day)
        .order_by(_free.c.start_time, _free.c.id)
    )  # fmt: skip
    found: dict[str, list[Availability]] = defaultdict(list)
    for model, row_id, start, end, status, notes, event_id in rows:
        found[model].append(Availability(row_id, Span(start, end), status, notes or "", event_id))
    return found


def _calls_of_day(session: Session, day: date) -> dict[str, list[CallSpan]]:
    rows = session.execute(
        select(
            _calls.c.model_profile_id, _calls.c.time, _calls.c.duration_minutes, _calls.c.activity,
            _calls.c.event_id, _events.c.title, _events.c.timezone,
        )
        .join(_events, _events.c.id == _calls.c.event_id)
        .where(_calls.c.date == day, _calls.c.model_profile_id.is_not(None))
        .order_by(_calls.c.time, _calls.c.id)
    )  # fmt: skip
    found: dict[str, list[CallSpan]] = defaultdict(list)
    for row in rows:
        start = instant_of(day, row.time, zone_of(row.timezone))
        if start is not None:
            length = USUAL_CALL if row.duration_minutes is None else timedelta(minutes=row.duration_minutes)
            call = CallSpan(Span(start, start + length), row.activity or "Call", row.title, row.event_id)
            found[row.model_profile_id].append(call)
    return found


def _other_shows(session: Session, show_id: str, house: str, day: date) -> dict[str, list[OtherShow]]:
    rows = session.execute(
        select(
            _cast.c.model_profile_id, _cast.c.casting_status,
            _events.c.title, _events.c.start_time, _events.c.end_time,
        )
        .join(_events, _events.c.id == _cast.c.event_id)
        .where(
            _events.c.organization_id == house, _events.c.event_date == day, _events.c.id != show_id,
            _events.c.status != "cancelled", _cast.c.casting_status.in_(("confirmed", "option")),
        )
    )  # fmt: skip
    found: dict[str, list[OtherShow]] = defaultdict(list)
    for row in rows:
        found[row.model_profile_id].append(_other_show(row))
    return found


def _other_show(row: Any) -> OtherShow:
    return OtherShow(row.title, row.casting_status, Span(row.start_time, row.end_time or row.start_time + USUAL_LENGTH))
