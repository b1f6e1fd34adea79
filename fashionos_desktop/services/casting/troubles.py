"""What stands in the way of a model in a show, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from fashionos_desktop.services.casting.cards import Trouble, TroubleKind
from fashionos_desktop.services.casting.day import Availability, CallSpan, ShowDay, Span
from fashionos_desktop.services.local_times import clock_words, day_words

ORDER: tuple[TroubleKind, ...] = (
    "unavailable", "booked_elsewhere", "calls_overlap", "under_age", "option_lapsed",
    "tentative", "option_lapses", "partly_available", "fitting_due",
)  # fmt: skip

LAPSES_SOON = timedelta(hours=24)

NIGHT_BEGINS, NIGHT_ENDS = time(22), time(6)
"""Nobody under 18 works between these hours: Directive 94/33/EC, article 9. A country may be stricter; ask there."""


def troubles_of(
    day: ShowDay,
    model_id: str,
    *,
    status: str,
    is_minor: bool,
    option_rank: int | None,
    option_expires_at: datetime | None,
    fitting: str,
    now: datetime,
) -> tuple[Trouble, ...]:
    """The worst first. A released model has none: nothing is asked of her."""
    if status == "released":
        return ()
    needed = day.needed(model_id)
    found = [
        *_availability(day, model_id, needed),
        *_other_shows(day, model_id, needed),
        *_calls(day, model_id),
    ]
    if is_minor and (night := _night(day, model_id)) is not None:
        found.append(night)
    if status == "option" and option_expires_at is not None:
        found += _option(day, option_rank, option_expires_at, now)
    if status == "confirmed" and fitting in ("due", "pinned", "at_atelier"):
        found.append(_fitting(fitting))
    return tuple(sorted(found, key=lambda trouble: ORDER.index(trouble.kind)))


def option_words(rank: int | None, expires_at: datetime | None, zone: ZoneInfo, now: datetime) -> str:
    """ "1st, to 18:00", "2nd, to 25 Sep"."""
    place = ordinal(rank) if rank else "Option"
    if expires_at is None:
        return place
    local = expires_at.astimezone(zone)
    when = f"{local:%H:%M}" if local.date() == now.astimezone(zone).date() else day_words(local.date())
    return f"{place}, to {when}"


def ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def span_said(day: ShowDay, span: Span) -> str:
    """ "from 18:00 to 22:00 on 29 Sep"."""
    start = clock_words(span.start, day.zone)
    end = clock_words(span.end, day.zone)
    on = day_words(span.start.astimezone(day.zone).date())
    return f"on {on}" if start == end == "00:00" else f"from {start} to {end} on {on}"


def _availability(day: ShowDay, model_id: str, needed: Span) -> list[Trouble]:
    """Another show's booking or her own absence, where it meets the time that this show needs her."""
    found: list[Trouble] = []
    rows = day.availability.get(model_id, [])
    for row in rows:
        if row.event_id == day.show_id or not row.span.meets(needed):
            continue
        said = span_said(day, row.span)
        why = f" ({row.notes})" if row.notes else ""
        if row.status == "unavailable":
            found.append(
                Trouble("unavailable", row.notes or "Not free", f"Not free {said}{why}.", "stop", "calendar-x")
            )
        elif row.status == "booked":
            words = row.notes or "Booked"
            found.append(Trouble("booked_elsewhere", words, f"Booked elsewhere {said}{why}.", "stop", "calendar-x"))
        elif row.status == "tentative":
            words = row.notes or "Tentative"
            explained = f"Held for somebody else {said}{why}. Ask her booker before you count on her."
            found.append(Trouble("tentative", words, explained, "warn", "calendar-clock"))
    if not found and (partly := _partly(day, rows, needed)) is not None:
        found.append(partly)
    return found


def _partly(day: ShowDay, rows: Sequence[Availability], needed: Span) -> Trouble | None:
    open_rows = [row for row in rows if row.status == "available"]
    booked_here = any(row.event_id == day.show_id for row in rows)
    if not open_rows or booked_here or any(row.span.holds(needed) for row in open_rows):
        return None
    row = open_rows[0]
    start, end = clock_words(row.span.start, day.zone), clock_words(row.span.end, day.zone)
    words = row.notes or (f"After {start}" if row.span.start > needed.start else f"Until {end}")
    wanted = clock_words(needed.start, day.zone)
    explained = f"Free from {start} to {end}; this show needs her from {wanted}."
    return Trouble("partly_available", words, explained, "warn", "calendar-clock")


def _other_shows(day: ShowDay, model_id: str, needed: Span) -> list[Trouble]:
    found: list[Trouble] = []
    for other in day.other_shows.get(model_id, ()):
        said = span_said(day, other.span)
        if other.status == "confirmed" and other.span.meets(needed):
            explained = f"Confirmed for {other.title} {said}: the same hours."
            found.append(Trouble("booked_elsewhere", "Other show", explained, "stop", "calendar-x"))
        elif other.status == "confirmed":
            explained = f"Confirmed for {other.title} {said}: the same day."
            found.append(Trouble("tentative", "Other show", explained, "warn", "calendar-clock"))
        elif other.span.meets(needed):
            explained = f"On option for {other.title} {said}."
            found.append(Trouble("tentative", "Other option", explained, "warn", "calendar-clock"))
    return found


def _calls(day: ShowDay, model_id: str) -> list[Trouble]:
    calls = day.calls.get(model_id, [])
    pairs = [
        (first, second)
        for place, first in enumerate(calls)
        for second in calls[place + 1 :]
        if first.span.meets(second.span)
    ]
    if not pairs:
        return []
    first, second = pairs[0]
    explained = f"{_call_said(day, first)} and {_call_said(day, second)} are at the same time."
    if len(pairs) > 1:
        explained += f" {len(pairs) - 1} more like that."
    count = len({id(call) for pair in pairs for call in pair})
    return [Trouble("calls_overlap", f"{count} calls clash", explained, "stop", "clock-alert")]


def _call_said(day: ShowDay, call: CallSpan) -> str:
    elsewhere = f" for {call.show_title}" if call.event_id != day.show_id else ""
    start, end = clock_words(call.span.start, day.zone), clock_words(call.span.end, day.zone)
    activity = call.activity[:1].upper() + call.activity[1:]
    return f"{activity}{elsewhere} {start} to {end}"


def _night(day: ShowDay, model_id: str) -> Trouble | None:
    calls = [call.span for call in day.calls.get(model_id, ()) if call.event_id == day.show_id]
    for span in (*calls, day.show):
        start, end = span.start.astimezone(day.zone), span.end.astimezone(day.zone)
        late = end.date() > start.date() or end.time() > NIGHT_BEGINS
        if late or start.time() < NIGHT_ENDS:
            hours = f"{NIGHT_BEGINS:%H:%M} and {NIGHT_ENDS:%H:%M}"
            explained = f"She is under 18 and would work until {end:%H:%M}. Between {hours} she may not."
            if not late:
                explained = f"She is under 18 and would work from {start:%H:%M}. Between {hours} she may not."
            return Trouble("under_age", "Under age", explained, "stop", "shield-alert")
    return None


def _option(day: ShowDay, rank: int | None, expires_at: datetime, now: datetime) -> list[Trouble]:
    local = expires_at.astimezone(day.zone)
    on = "" if local.date() == now.astimezone(day.zone).date() else f"on {day_words(local.date())} "
    when = f"{on}at {local:%H:%M}"
    if expires_at <= now:
        explained = f"The option lapsed {when}. Confirm her, renew it with her booker, or release her."
        return [Trouble("option_lapsed", "Lapsed", explained, "stop", "octagon-alert")]
    if expires_at - now <= LAPSES_SOON:
        words = option_words(rank, expires_at, day.zone, now)
        explained = f"The option lapses {when}. Confirm her before, or renew it with her booker."
        return [Trouble("option_lapses", words, explained, "warn", "alarm-clock")]
    return []


def _fitting(fitting: str) -> Trouble:
    words = {"due": "No fitting", "pinned": "Pinned", "at_atelier": "At atelier"}[fitting]
    explained = {
        "due": "A look of hers was never fitted on her.",
        "pinned": "A look of hers is pinned and goes to the atelier.",
        "at_atelier": "A look of hers is at the atelier.",
    }[fitting]
    return Trouble("fitting_due", words, explained, "warn", "shirt" if fitting == "due" else "scissors")
