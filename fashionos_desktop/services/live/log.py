"""What is left of a run: its times look by look, its notes by person, and how it compares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from fashionos_desktop.services.line_up.lines import LineUp
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.live.reading import entries_of
from fashionos_desktop.services.live.runs import Entry, Run, told_by


@dataclass(frozen=True, slots=True)
class LoggedLine:
    number: str
    name: str
    plan: datetime | None
    actual: datetime | None
    against_plan: timedelta | None
    """From the start of the run, so that a rehearsal in the afternoon compares with the plan of the evening."""
    remarks: tuple[str, ...]
    """Skipped, swapped, notes."""


@dataclass(frozen=True, slots=True)
class RunLog:
    run: Run
    lines: tuple[LoggedLine, ...]
    length: timedelta | None
    planned: timedelta
    held: timedelta


@dataclass(frozen=True, slots=True)
class Note:
    at: datetime
    number: str
    text: str


def run_log(session: Session, show_id: str, run: Run) -> RunLog:
    line_up = line_up_of(session, show_id)
    return log_of(line_up, run, entries_of(session, run.id))


def log_of(line_up: LineUp, run: Run, entries: tuple[Entry, ...]) -> RunLog:
    told = told_by(entries)
    times = told.times
    first = told.sent[0] if told.sent else None
    base = None
    if first is not None and first[0] in line_up.places:
        base = first[1] - timedelta(seconds=line_up.offsets[first[0]])
    lines: list[LoggedLine] = []
    for line in line_up.lines:
        if line.is_cut:
            continue
        plan = None if line_up.starts_at is None else line_up.starts_at + timedelta(seconds=line_up.offsets[line.id])
        actual = times.get(line.id)
        against = None
        if actual is not None and base is not None:
            against = actual - base - timedelta(seconds=line_up.offsets[line.id])
        said = [entry for entry in entries if entry.look_id == line.id]
        remarks = ["Skipped"] if line.id in told.skipped else []
        remarks += [entry.text for entry in said if entry.kind in ("swap", "note") and entry.text]
        name = line.model_name or line.title
        lines.append(LoggedLine(line_up.number(line.id), name, plan, actual, against, tuple(remarks)))
    length = told.sent[-1][1] - told.sent[0][1] if len(told.sent) > 1 else None
    return RunLog(run, tuple(lines), length, timedelta(seconds=line_up.seconds), told.held)


def notes_by_person(line_up: LineUp, entries: tuple[Entry, ...]) -> dict[str, tuple[Note, ...]]:
    """Notes to looks stand under who walked them; others under nobody's name."""
    found: dict[str, list[Note]] = {}
    for entry in entries:
        if entry.kind != "note":
            continue
        line = line_up.line(entry.look_id) if entry.look_id else None
        name = line.model_name or line.title if line is not None else ""
        number = line_up.number(line.id) if line is not None else ""
        found.setdefault(name, []).append(Note(entry.at, number, entry.text))
    return {name: tuple(notes) for name, notes in sorted(found.items(), key=lambda one: one[0].casefold())}
