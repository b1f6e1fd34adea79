"""The clock of the demo show: everything lies relative to the moment in which it is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from datetime import date as calendar_day
from zoneinfo import ZoneInfo

ZONE = "Europe/Paris"
DOORS_BEFORE_START = timedelta(minutes=75)

_FULL_DAY_HOURS = 14.75
_SHORT_DAY_HOURS = 6.0
_FIRST_CALL_HOUR = 4.5
_STEP = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class ShowDay:
    """`now` lies 30 to 35 minutes before the first exit, and about 40 minutes after the doors opened."""

    now: datetime
    start: datetime
    scale: float
    """A show in the morning has a shorter day behind it: its calls stand closer."""

    @property
    def doors(self) -> datetime:
        return self.start - DOORS_BEFORE_START

    @property
    def date(self) -> calendar_day:
        return self.local(self.start).date()

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(ZoneInfo(ZONE))

    def before(self, hours: float) -> datetime:
        """An instant of the day's plan, so many hours of a full day before the show, on a five-minute mark."""
        return self.start - _on_mark(timedelta(hours=hours * self.scale))

    def minutes(self, minutes: int) -> int:
        """A length of the day's plan, five minutes at least."""
        return max(5, 5 * round(minutes * self.scale / 5))

    def day(self, days_before: int) -> calendar_day:
        return self.date - timedelta(days=days_before)

    def on(self, days_before: int, hour: float) -> datetime:
        """An instant on another day, by the venue's wall clock."""
        midnight = datetime.combine(self.day(days_before), datetime.min.time(), ZoneInfo(ZONE))
        return (midnight + timedelta(hours=hour)).astimezone(UTC)

    def past(self, instant: datetime) -> datetime:
        """The same instant, but never later than now."""
        return min(instant, self.now)


def show_day(now: datetime) -> ShowDay:
    """Raises ValueError for a time without a zone."""
    if now.tzinfo is None:
        raise ValueError("The demo show needs a time with a zone.")
    moment = now.astimezone(UTC).replace(microsecond=0)
    earliest = moment + timedelta(minutes=30)
    start = earliest + (datetime.min.replace(tzinfo=UTC) - earliest) % _STEP
    local = start.astimezone(ZoneInfo(ZONE))
    hours = local.hour + local.minute / 60 - _FIRST_CALL_HOUR
    lead = min(_FULL_DAY_HOURS, max(_SHORT_DAY_HOURS, hours))
    return ShowDay(moment, start, lead / _FULL_DAY_HOURS)


def _on_mark(span: timedelta) -> timedelta:
    return round(span / _STEP) * _STEP
