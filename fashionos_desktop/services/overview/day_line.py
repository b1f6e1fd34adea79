"""The phases of the day on one line: crew, hair and make-up, rehearsal, doors, show, get-out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventRehearsal, EventSchedule, table_of
from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.overview.calls import Call
from fashionos_desktop.services.overview.countdown import ShowTimes

MOST_MOMENTS = 7

Kind = Literal["calls", "hair_make_up", "rehearsal", "doors", "show", "get_out", "other"]

_schedules = table_of(EventSchedule)
_rehearsals = table_of(EventRehearsal)

_LABELS: dict[Kind, str] = {
    "calls": "Crew",
    "hair_make_up": "Hair, make-up",
    "rehearsal": "Rehearsal",
    "doors": "Doors",
    "show": "Show",
    "get_out": "Get-out",
}
_SIGNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("hair_make_up", re.compile(r"hair|make.?up|beauty|coiffure|maquillage")),
    ("rehearsal", re.compile(r"rehears|run.?through|repetition|probe|prova")),
    ("get_out", re.compile(r"get.?out|load.?out|strike|demontage|abbau|smontaggio")),
    ("doors", re.compile(r"\bdoors?\b|guest arrival|einlass|accueil")),
    ("show", re.compile(r"^(the )?(show|defile|sfilata|runway)( starts?| begins?)?$|first (look|exit)")),
    ("calls", re.compile(r"\bcrew\b.*\bcall\b|^crew$|^calls?$|load.?in|get.?in")),
)
_CLOCK = re.compile(r"(\d{1,2})\s*[:hH.]\s*(\d{2})?")


@dataclass(frozen=True, slots=True)
class Moment:
    at: datetime
    label: str
    kind: Kind
    is_past: bool


def day_line(
    session: Session, show_id: str, *, times: ShowTimes, event_date: date, calls: Iterable[Call], now: datetime
) -> tuple[Moment, ...]:
    """In order. What the show itself states counts before its schedule, and that before what is only called."""
    found: list[tuple[Kind, str, datetime]] = [("show", "Show", times.start)]
    if times.doors is not None:
        found.append(("doors", "Doors", times.doors))
    found += _planned(session, show_id, event_date, times.zone)
    found += _rehearsed(session, show_id, event_date, times.zone)
    called = [(call.at, f"{call.activity} {call.department}") for call in calls if call.date == event_date and call.at]
    called.sort()
    if called:
        found.append(("calls", "", called[0][0]))
    found += [(kind_of(words), "", at) for at, words in called]
    if times.end is not None:
        found.append(("get_out", "End", times.end))
    return _chosen(found, now)


def kind_of(words: str) -> Kind:
    folded = fold(words).strip()
    return next((kind for kind, sign in _SIGNS if sign.search(folded)), "other")


def clock_of(words: str) -> time | None:
    """The first wall clock in a text: 16:00, 16h30, 9.15."""
    found = _CLOCK.search(words)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return time(int(found[1]), int(found[2] or 0))


def _planned(session: Session, show_id: str, day: date, zone: ZoneInfo) -> list[tuple[Kind, str, datetime]]:
    rows = session.execute(
        select(_schedules.c.title, _schedules.c.start_time)
        .where(_schedules.c.event_id == show_id)
        .order_by(_schedules.c.start_time, _schedules.c.title, _schedules.c.id)
    )
    return [(kind_of(row.title), row.title, row.start_time) for row in rows if _is_on(row.start_time, day, zone)]


def _rehearsed(session: Session, show_id: str, day: date, zone: ZoneInfo) -> list[tuple[Kind, str, datetime]]:
    rows = session.execute(
        select(_rehearsals.c.time_slot).where(_rehearsals.c.event_id == show_id, _rehearsals.c.date == day)
    )
    clocks = sorted(clock for row in rows if (clock := clock_of(row.time_slot)) is not None)
    return [("rehearsal", "", datetime.combine(day, clock, zone)) for clock in clocks]


def _is_on(at: datetime, day: date, zone: ZoneInfo) -> bool:
    """A get-out after midnight still belongs to the day of the show."""
    local = at.astimezone(zone)
    return local.date() == day or ((local.date() - day).days == 1 and local.hour < 6)


def _chosen(found: list[tuple[Kind, str, datetime]], now: datetime) -> tuple[Moment, ...]:
    """One moment of each kind, then others as far as there is room and a time of their own."""
    kept: list[Moment] = []
    kinds: set[Kind] = set()
    for kind, title, at in found:
        if kind == "other" or kind in kinds:
            continue
        kinds.add(kind)
        label = title if kind == "get_out" and title == "End" else _LABELS[kind]
        kept.append(Moment(at, label, kind, at <= now))
    for kind, title, at in found:
        apart = all(abs((moment.at - at).total_seconds()) >= 900 for moment in kept)
        if kind == "other" and title and apart and len(kept) < MOST_MOMENTS:
            kept.append(Moment(at, title, kind, at <= now))
    return tuple(sorted(kept, key=lambda moment: moment.at))
