"""The show at a moment: what is out, what is next, how it stands against the plan. No database, no clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from fashionos_desktop.services.line_up.lines import Line, LineUp
from fashionos_desktop.services.live.runs import Entry, Run, Told, told_by
from fashionos_desktop.services.readiness.looks import LookReadiness

WATCHED = 8
"""Coming looks whose readiness is put in front."""


@dataclass(frozen=True, slots=True)
class LiveShow:
    """What was read: it stays the same while the clock goes on."""

    show_id: str
    line_up: LineUp
    run: Run | None
    """The one that is open, else the last that ended."""
    entries: tuple[Entry, ...]
    """Of that run."""
    readiness: tuple[LookReadiness, ...]
    stale: Mapping[str, str]
    """Looks whose paper is old, in words."""
    awaited: tuple[str, ...]
    """Models of the show who are not here yet, in the order of their first looks."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A line with its three times; the plan is never rewritten."""

    line: Line
    number: str
    plan: datetime | None
    expected: datetime | None
    """None for what is out, or skipped."""
    actual: datetime | None
    ready: LookReadiness | None


@dataclass(frozen=True, slots=True)
class NotReady:
    timed: Timed
    words: str
    """ "Out in 61 s. Skip, or swap."."""


@dataclass(frozen=True, slots=True)
class Moment:
    now: datetime
    told: Told
    on_runway: Timed | None
    """The last that was sent, as long as it is out."""
    out_for: timedelta | None
    also_out: tuple[Timed, ...]
    """Sent before it and not yet back: timed off by the length of the runway, not keyed."""
    next: Timed | None
    following: tuple[Timed, ...]
    not_ready: tuple[NotReady, ...]
    passed_over: tuple[Timed, ...]
    """Lines before the last that was sent, neither sent nor skipped: somebody moved them."""
    against_plan: timedelta | None
    """More than nothing: over."""
    ends: datetime | None
    planned_end: datetime | None
    looks_out: int
    looks: int
    is_over: bool

    @property
    def is_held(self) -> bool:
        return self.told.held_since is not None


def at(live: LiveShow, now: datetime, *, following: int = 5) -> Moment:
    """Expected times go on from the last line that was sent: the first send re-bases them, each later one shifts."""
    line_up, told = live.line_up, told_by(live.entries)
    times = told.times
    begins = _begins(live, told)
    ready = {one.look.id: one for one in live.readiness}
    started = live.run is not None and live.run.started_at is not None
    coming = _coming(line_up, told)
    expected = _expected(line_up, told, coming, now if started or begins is None else max(now, begins))

    def timed(line: Line) -> Timed:
        plan = None if begins is None else begins + timedelta(seconds=line_up.offsets[line.id])
        return Timed(line, line_up.number(line.id), plan, expected.get(line.id), times.get(line.id), ready.get(line.id))

    out = _out(line_up, told, now)
    waiting = [timed(line) for line in coming]
    last = told.last
    against = None
    if started and last is not None:
        reference = (
            waiting[0]
            if waiting
            else timed(line_up.lines[line_up.places[last[0]]])
            if last[0] in line_up.places
            else None
        )
        moment = None if reference is None else reference.expected or reference.actual
        if reference is not None and reference.plan is not None and moment is not None:
            against = moment - reference.plan
    done = started and not waiting
    end = None
    if waiting and waiting[-1].expected is not None:
        end = waiting[-1].expected + timedelta(seconds=waiting[-1].line.lasts(line_up.timing))
    elif last is not None:
        end = last[1]
    return Moment(
        now=now,
        told=told,
        on_runway=timed(out[0][0]) if out else None,
        out_for=now - out[0][1] if out else None,
        also_out=tuple(timed(line) for line, _ in out[1:]),
        next=waiting[0] if waiting else None,
        following=tuple(waiting[1 : 1 + following]),
        not_ready=_not_ready(waiting, now),
        passed_over=tuple(timed(line) for line in _passed_over(line_up, told)),
        against_plan=against,
        ends=end,
        planned_end=None if begins is None else begins + timedelta(seconds=line_up.seconds),
        looks_out=sum(line.walks and line.id in times for line in line_up.lines),
        looks=len(line_up.exits),
        is_over=done or (live.run is not None and not live.run.is_open),
    )


def _coming(line_up: LineUp, told: Told) -> list[Line]:
    """Behind the last that was sent, then those that were passed over."""
    times = told.times
    waits = [line for line in line_up.lines if not line.is_cut and line.id not in times and line.id not in told.skipped]
    if told.last is None or told.last[0] not in line_up.places:
        return waits
    place = line_up.places[told.last[0]]
    behind = [line for line in waits if line_up.places[line.id] > place]
    return behind or waits


def _passed_over(line_up: LineUp, told: Told) -> list[Line]:
    if told.last is None or told.last[0] not in line_up.places:
        return []
    place, times = line_up.places[told.last[0]], told.times
    return [
        line for line in line_up.lines[:place] if line.walks and line.id not in times and line.id not in told.skipped
    ]


def _begins(live: LiveShow, told: Told) -> datetime | None:
    """When the plan begins: a show at its hour, a rehearsal with its first line, whenever that goes out."""
    line_up, run = live.line_up, live.run
    if run is None or run.kind == "show":
        return line_up.starts_at
    if told.sent and told.sent[0][0] in line_up.offsets:
        first, sent = told.sent[0]
        return sent - timedelta(seconds=line_up.offsets[first])
    return run.started_at


def _expected(line_up: LineUp, told: Told, coming: list[Line], now: datetime) -> dict[str, datetime]:
    """Nothing is expected in the past: what is due goes out now."""
    last, due = told.last, now
    if last is not None and last[0] in line_up.places:
        line = line_up.lines[line_up.places[last[0]]]
        due = max(now, last[1] + timedelta(seconds=line.lasts(line_up.timing)))
    found: dict[str, datetime] = {}
    for line in coming:
        found[line.id] = due
        due += timedelta(seconds=line.lasts(line_up.timing))
    return found


def _out(line_up: LineUp, told: Told, now: datetime) -> list[tuple[Line, datetime]]:
    """Looks on the runway, the latest first; the last line that was sent stays until the next one goes."""
    length = timedelta(seconds=line_up.timing.runway_seconds)
    found = [
        (line_up.lines[line_up.places[row]], sent)
        for row, sent in reversed(told.sent)
        if row in line_up.places and now - sent < length
    ]
    if not found and told.last is not None and told.last[0] in line_up.places:
        row, sent = told.last
        return [(line_up.lines[line_up.places[row]], sent)]
    return found


def _not_ready(waiting: list[Timed], now: datetime) -> tuple[NotReady, ...]:
    """Of the next looks, those that something is missing of; dressed is enough until a look is next."""
    found: list[NotReady] = []
    watched = [one for one in waiting if one.line.is_look][:WATCHED]
    for place, timed in enumerate(watched):
        ready = timed.ready
        if ready is None or ready.is_ready or (ready.tone == "good" and place) or ready.tone == "plain":
            continue
        seconds = int((timed.expected - now).total_seconds()) if timed.expected is not None else 0
        due = "Out now." if seconds <= 0 else f"Out in {_span(seconds)}."
        advice = " Skip, or swap." if ready.tone == "stop" else ""
        found.append(NotReady(timed, due + advice))
    return tuple(found)


def _span(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    if seconds < 120:
        return f"{seconds} s"
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"
