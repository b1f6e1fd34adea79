"""The shows that this laptop holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Select, column, select, table
from sqlalchemy.orm import Session

from fashionos_desktop.models import Event, Venue, new_id, table_of
from fashionos_desktop.services.identity import Person
from fashionos_desktop.services.refusals import Refused

_table = table_of(Event)
_venues = table_of(Venue)
_left = table("sync_left_shows", column("event_id"))

USUAL_START = time(20, 0)
"""When a show begins that nobody gave a time for."""


@dataclass(frozen=True, slots=True)
class Show:
    id: str
    title: str
    slug: str
    organization_id: str
    timezone: str
    event_date: date
    start_time: datetime
    end_time: datetime | None
    doors_at: datetime | None
    venue_name: str | None
    venue_city: str | None
    status: str

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


class UnknownShow(Refused):
    def __init__(self, slug: str) -> None:
        super().__init__(f'No show is called "{slug}" here. Name one that is, or make it with --create-event.')


def list_shows(session: Session) -> tuple[Show, ...]:
    """The latest first, without those whose rows are not kept on this laptop."""
    kept = _shows().where(_table.c.id.not_in(select(_left.c.event_id)))
    return tuple(Show(*row) for row in session.execute(kept.order_by(_table.c.start_time.desc(), _table.c.id)))


def show_by_slug(session: Session, slug: str) -> Show:
    """Raises UnknownShow."""
    if found := session.execute(_shows().where(_table.c.slug == slug)).first():
        return Show(*found)
    raise UnknownShow(slug)


def show_by_id(session: Session, show_id: str) -> Show | None:
    found = session.execute(_shows().where(_table.c.id == show_id)).first()
    return None if found is None else Show(*found)


def create_show(
    session: Session,
    person: Person,
    *,
    title: str,
    slug: str,
    event_date: date,
    timezone: str,
    start_time: datetime | None = None,
) -> Show:
    """Raises Refused for an unknown time zone or a slug that is taken."""
    zone = known_zone(timezone)
    if session.scalar(select(Event.id).where(Event.slug == slug)):
        raise Refused(f'A show called "{slug}" is already here.', column="slug")
    show_id = new_id()
    session.add(
        Event(
            id=show_id,
            organizer_id=person.profile_id,
            organization_id=person.organization_id,
            title=title,
            slug=slug,
            event_date=event_date,
            start_time=start_time or datetime.combine(event_date, USUAL_START, zone).astimezone(UTC),
            timezone=timezone,
        )
    )
    session.flush()
    return show_by_slug(session, slug)


def known_zone(name: str) -> ZoneInfo:
    """Raises Refused for what is no IANA time zone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refused(f'"{name}" is no time zone. Give one such as Europe/Paris.', column="timezone") from None


def _shows() -> Select[*tuple[Any, ...]]:
    return select(
        _table.c.id,
        _table.c.title,
        _table.c.slug,
        _table.c.organization_id,
        _table.c.timezone,
        _table.c.event_date,
        _table.c.start_time,
        _table.c.end_time,
        _table.c.doors_at,
        _venues.c.name,
        _venues.c.city,
        _table.c.status,
    ).select_from(_table.outerjoin(_venues, _venues.c.id == _table.c.venue_id))
