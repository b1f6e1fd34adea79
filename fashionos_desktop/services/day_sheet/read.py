"""The day sheet of a show, read whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Event, Venue, table_of
from fashionos_desktop.services.day_sheet.calls import SheetCall, calls_on
from fashionos_desktop.services.day_sheet.contacts import ContactGroup, contacts_of
from fashionos_desktop.services.day_sheet.schedule import Planned, plan_of
from fashionos_desktop.services.local_times import zone_of
from fashionos_desktop.services.refusals import Refused

_shows = table_of(Event)
_venues = table_of(Venue)

_SHOW = (
    select(
        _shows.c.title,
        _shows.c.event_date,
        _shows.c.timezone,
        _shows.c.start_time,
        _shows.c.doors_at,
        _shows.c.status,
        _venues.c.name.label("venue_name"),
        _venues.c.city.label("venue_city"),
    )
    .outerjoin(_venues, _venues.c.id == _shows.c.venue_id)
    .where(_shows.c.id == bindparam("show_id"))
)


@dataclass(frozen=True, slots=True)
class DaySheet:
    """Instants carry the show's own time zone."""

    title: str
    day: date
    venue: str
    starts_at: datetime
    printed_at: datetime
    is_cancelled: bool
    plan: tuple[Planned, ...]
    calls: tuple[SheetCall, ...]
    contacts: tuple[ContactGroup, ...]


def read_day_sheet(session: Session, show_id: str, *, now: datetime) -> DaySheet:
    """Raises Refused for a show that is gone."""
    show = session.execute(_SHOW, {"show_id": show_id}).first()
    if show is None:
        raise Refused("This show is gone. Choose another one.")
    zone = zone_of(show.timezone)
    return DaySheet(
        title=show.title,
        day=show.event_date,
        venue=", ".join(part for part in (show.venue_name, show.venue_city) if part),
        starts_at=show.start_time.astimezone(zone),
        printed_at=now.astimezone(zone),
        is_cancelled=show.status == "cancelled",
        plan=plan_of(session, show_id, show.event_date, zone, start=show.start_time, doors=show.doors_at),
        calls=calls_on(session, show_id, show.event_date),
        contacts=contacts_of(session, show_id),
    )
