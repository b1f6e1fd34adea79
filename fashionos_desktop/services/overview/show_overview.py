"""All figures of the Show screen, in a number of statements that does not grow with the show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Event, ShowRun, Venue, table_of
from fashionos_desktop.services.door.counters import CategoryCount, door_counters
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.local_times import count_words, zone_of
from fashionos_desktop.services.overview import needs
from fashionos_desktop.services.overview.calls import calls_of
from fashionos_desktop.services.overview.cast import CastCard, cast_card, late_calls
from fashionos_desktop.services.overview.countdown import Countdown, ShowTimes, countdown
from fashionos_desktop.services.overview.day_line import Moment, day_line
from fashionos_desktop.services.overview.line_up import (
    FirstLook,
    LineUpCard,
    first_looks,
    line_up_card,
    looks_of,
    quick_changes,
)
from fashionos_desktop.services.overview.needs import Need
from fashionos_desktop.services.overview.remarks import Remark
from fashionos_desktop.services.overview.seats import missing_seats, seats_given_twice
from fashionos_desktop.services.overview.tasks import TasksCard, tasks_card
from fashionos_desktop.services.refusals import Refused

MOST_OF_A_KIND = 5
"""Needs of one kind that are listed; the rest is counted."""

_shows = table_of(Event)
_venues = table_of(Venue)
_runs = table_of(ShowRun)

_SHOW = (
    select(_shows, _venues.c.name.label("venue_name"), _venues.c.city.label("venue_city"))
    .outerjoin(_venues, _venues.c.id == _shows.c.venue_id)
    .where(_shows.c.id == bindparam("show_id"))
)
_LATEST_RUN = (
    select(_runs.c.started_at, _runs.c.ended_at)
    .where(_runs.c.event_id == bindparam("show_id"), _runs.c.kind == "show", _runs.c.started_at.is_not(None))
    .order_by(_runs.c.started_at.desc(), _runs.c.id)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class GuestsCard:
    inside: int
    of: int
    categories: tuple[CategoryCount, ...]
    remark: Remark | None


@dataclass(frozen=True, slots=True)
class ShowOverview:
    show_id: str
    title: str
    event_date: date
    venue: str
    """ "Hôtel de Sauvigny, Paris"; empty where there is none."""
    now: datetime
    times: ShowTimes
    """Give them to `countdown` to say the sentence anew as time goes by."""
    countdown: Countdown
    moments: tuple[Moment, ...]
    guests: GuestsCard
    cast: CastCard
    line_up: LineUpCard
    tasks: TasksCard
    needs: tuple[Need, ...]
    needs_count: int
    """All of them; `needs` lists at most a few of each kind."""
    first_looks: tuple[FirstLook, ...]
    first_out: str
    """The collection of the first of them."""


def show_overview(session: Session, show_id: str, *, now: datetime) -> ShowOverview:
    """Raises Refused for a show that is gone."""
    show = session.execute(_SHOW, {"show_id": show_id}).first()
    if show is None:
        raise Refused("This show is gone. Choose another one.")
    times = _times(session, show)
    said = countdown(times, now)
    today = now.astimezone(times.zone).date()
    calls = calls_of(session, show_id, {show.event_date, today}, times.zone)
    of_today = [call for call in calls if call.date == today]
    line_up = line_up_of(session, show_id)
    looks = looks_of(line_up)
    changes = quick_changes(line_up)
    late = () if said.is_over else late_calls(of_today, looks, now=now)
    tasks = tasks_card(session, show_id, doors=times.doors or times.start, zone=times.zone, now=now)
    over_budget = needs.over_budget(show_id, show.budget_total, show.budget_actual or Decimal(0))
    double_count, double_seats = seats_given_twice(session, show_id, MOST_OF_A_KIND)
    waiting = [
        [needs.impossible_change(change) for change in changes if not change.works],
        [needs.late(missing, times.zone, today) for missing in late],
        [needs.double_seat(seat) for seat in double_seats],
        [needs.overdue(task, times.zone, today) for task in tasks.critical_overdue],
        [over_budget] if over_budget else [],
        [needs.without_seats(category) for category in missing_seats(session, show_id)],
    ]
    on_the_day = [call for call in calls if call.date == show.event_date]
    here = frozenset(call.model_id for call in on_the_day if call.model_id and call.checked_in_at is not None)
    first = first_looks(looks, here)
    return ShowOverview(
        show_id=show_id,
        title=show.title,
        event_date=show.event_date,
        venue=", ".join(part for part in (show.venue_name, show.venue_city) if part),
        now=now,
        times=times,
        countdown=said,
        moments=day_line(session, show_id, times=times, event_date=show.event_date, calls=calls, now=now),
        guests=_guests_card(session, show_id, now),
        cast=cast_card(session, show_id, looks=looks, calls=on_the_day, late=late),
        line_up=line_up_card(looks, changes),
        tasks=tasks,
        needs=tuple(need for kind in waiting for need in kind[:MOST_OF_A_KIND]),
        needs_count=sum(map(len, waiting)) + double_count - len(double_seats),
        first_looks=first,
        first_out=next((look.collection for look in looks if first and look.id == first[0].look_id), ""),
    )


def _times(session: Session, show: Any) -> ShowTimes:
    run = session.execute(_LATEST_RUN, {"show_id": show.id}).first()
    return ShowTimes(
        zone=zone_of(show.timezone),
        start=show.start_time,
        doors=show.doors_at,
        end=show.end_time,
        status=show.status,
        run_started=run.started_at if run else None,
        run_ended=run.ended_at if run else None,
    )


def _guests_card(session: Session, show_id: str, now: datetime) -> GuestsCard:
    counters = door_counters(session, show_id, now=now)
    remark = None
    if counters.busy_entrances:
        rate = counters.per_minute
        speed = f"{rate:.0f}" if rate >= 1 else "Less than one"
        remark = Remark(f"{speed} a minute at {count_words(counters.busy_entrances, 'entrance')}")
    return GuestsCard(counters.inside, counters.invited, counters.categories, remark)
