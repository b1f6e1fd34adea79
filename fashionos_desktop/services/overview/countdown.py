"""How long until the doors, the show, or since: one sentence, which the screen can say anew each minute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from fashionos_desktop.services.local_times import clock_words, day_words, span_words

USUAL_LENGTH = timedelta(hours=2)
"""After which a show without an end is over."""

State = Literal["before_doors", "before_show", "due", "on", "ended", "cancelled"]


@dataclass(frozen=True, slots=True)
class ShowTimes:
    zone: ZoneInfo
    start: datetime
    doors: datetime | None = None
    end: datetime | None = None
    status: str = "planning"
    run_started: datetime | None = None
    """Of the latest run of the show itself, not of a rehearsal."""
    run_ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class Countdown:
    state: State
    sentence: str
    at: datetime
    """The moment that the sentence speaks of."""

    @property
    def is_over(self) -> bool:
        return self.state in ("ended", "cancelled")


def countdown(times: ShowTimes, now: datetime) -> Countdown:
    today = now.astimezone(times.zone).date()
    clock = clock_words
    if times.status == "cancelled":
        return Countdown("cancelled", "Cancelled", times.start)
    if times.run_started is not None and times.run_ended is None and times.run_started <= now:
        since = clock(times.run_started, times.zone, today=today)
        return Countdown("on", f"On since {since}", times.run_started)
    ended = _ended(times, now)
    if ended is not None:
        return Countdown("ended", f"Ended {_past_words(ended, now, times.zone)}", ended)
    if now >= times.start:
        return Countdown("due", f"Show due since {clock(times.start, times.zone, today=today)}", times.start)
    if times.doors is not None and now < times.doors < times.start:
        return Countdown("before_doors", f"Doors {_future_words(times.doors, now, times.zone)}", times.doors)
    return Countdown("before_show", f"Show {_future_words(times.start, now, times.zone)}", times.start)


def _ended(times: ShowTimes, now: datetime) -> datetime | None:
    if times.run_ended is not None:
        return times.run_ended
    end = times.end or times.start + USUAL_LENGTH
    return end if now >= end or times.status == "completed" else None


def _future_words(at: datetime, now: datetime, zone: ZoneInfo) -> str:
    days = (at.astimezone(zone).date() - now.astimezone(zone).date()).days
    if days > 1:
        return f"in {days:,} days"
    if days == 1 and at - now > timedelta(hours=6):
        return f"tomorrow, {clock_words(at, zone)}"
    # Thirty-two minutes and a second are 33 until they are 32.
    minutes = -((now - at) // timedelta(minutes=1))
    return f"in {span_words(60 * minutes)}"


def _past_words(at: datetime, now: datetime, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    days = (now.astimezone(zone).date() - local.date()).days
    if days <= 0:
        return f"{local:%H:%M}"
    if days == 1:
        return "yesterday"
    year = f" {local.year}" if local.year != now.astimezone(zone).year else ""
    return f"{day_words(local.date())}{year}"
