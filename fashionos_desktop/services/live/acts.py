"""What a caller presses. Each press is an entry of the log, written at once; none is ever changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import ShowRun, new_id, table_of
from fashionos_desktop.services.edits import Edit, insert_row, update_rows
from fashionos_desktop.services.identity import current_person
from fashionos_desktop.services.line_up.assigning import assign_model
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.live.reading import current_run, entries_of, run_of
from fashionos_desktop.services.live.runs import EntryKind, told_by
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.stamps import stamp

_runs = table_of(ShowRun)


def open_run(session: Session, show_id: str, kind: Literal["rehearsal", "show"]) -> str:
    """A run to be called; answers its id. One that is open already is the one. Raises Refused where it is of another
    kind."""
    run = current_run(session, show_id)
    if run is not None and run.is_open:
        if run.kind != kind:
            raise Refused(f"A {run.kind} is open. End it first.")
        return run.id
    made = insert_row(session, "show_runs", {"event_id": show_id, "kind": kind}, title=f"{kind.capitalize()} opened")
    return made.changes[0].id


def set_ready(session: Session, run_id: str, side: Literal["house", "backstage"], at: datetime | None) -> Edit:
    """House is ready, or backstage; None takes it back."""
    when = None if at is None else stamp(session, at).at
    words = f"{side.capitalize()} {'ready' if at else 'not ready'}"
    return update_rows(session, "show_runs", [run_id], {f"{side}_ready_at": when}, title=words)


def start_run(session: Session, run_id: str, now: datetime) -> Edit:
    """The caller begins. Raises Refused for a run that has begun or ended."""
    run = run_of(session, run_id)
    if run.started_at is not None:
        raise Refused(f"The {run.kind} has begun already.")
    return update_rows(
        session, "show_runs", [run_id], {"started_at": stamp(session, now).at}, title=f"{run.kind} begun"
    )


def end_run(session: Session, run_id: str, now: datetime) -> Edit:
    run = run_of(session, run_id)
    if run.ended_at is not None:
        raise Refused(f"The {run.kind} has ended already.")
    return update_rows(session, "show_runs", [run_id], {"ended_at": stamp(session, now).at}, title=f"{run.kind} ended")


def send(session: Session, run_id: str, line_id: str, now: datetime) -> str:
    """Sends a line out; answers the entry's id. Raises Refused before the start, in a hold, and for what is out."""
    run, told = run_of(session, run_id), told_by(entries_of(session, run_id))
    if run.started_at is None:
        raise Refused(f"The {run.kind} has not begun. Start it first.")
    if told.held_since is not None:
        raise Refused("The show is held. Resume first.")
    if line_id in told.times:
        raise Refused("That one is out already.")
    return _enter(session, run_id, "send", now, line_id)


def back(session: Session, run_id: str, now: datetime) -> str:
    """Takes the last send back. Raises Refused where nothing was sent."""
    last = told_by(entries_of(session, run_id)).last
    if last is None:
        raise Refused("Nothing was sent yet.")
    return _enter(session, run_id, "back", now, last[0])


def skip(session: Session, run_id: str, line_id: str, now: datetime) -> str:
    """Raises Refused for what is out."""
    if line_id in told_by(entries_of(session, run_id)).times:
        raise Refused("That one is out already.")
    return _enter(session, run_id, "skip", now, line_id)


def unskip(session: Session, run_id: str, line_id: str, now: datetime) -> str:
    """Raises Refused for what was not skipped."""
    if line_id not in told_by(entries_of(session, run_id)).skipped:
        raise Refused("That one was not skipped.")
    return _enter(session, run_id, "back", now, line_id)


def hold(session: Session, run_id: str, now: datetime, text: str = "") -> str:
    return _enter(session, run_id, "hold", now, None, text)


def resume(session: Session, run_id: str, now: datetime) -> str:
    return _enter(session, run_id, "resume", now, None)


def note(session: Session, run_id: str, line_id: str | None, text: str, now: datetime) -> str:
    """A note to the look on stage. Raises Refused without words."""
    if not text.strip():
        raise Refused("A note needs words.")
    return _enter(session, run_id, "note", now, line_id, text.strip())


def swap(session: Session, run_id: str, look_id: str, event_model_id: str, now: datetime) -> Edit:
    """Another model walks a look: the line-up says so on every laptop, and the log keeps who stood in for whom."""
    line_up = line_up_of(session, _show_of(session, run_id))
    line = line_up.line(look_id)
    before = "" if line is None else line.model_name
    given = assign_model(session, look_id, event_model_id)
    after = line_up_of(session, line_up.show_id).line(look_id)
    words = f"{after.model_name if after else ''} for {before or 'nobody'}"
    _enter(session, run_id, "swap", now, look_id, words)
    return given


def _enter(session: Session, run_id: str, kind: EntryKind, now: datetime, line_id: str | None, text: str = "") -> str:
    when, person = stamp(session, now), current_person(session)
    entry: dict[str, Any] = {
        "id": new_id(), "run_id": run_id, "look_id": line_id, "kind": kind, "at": when.at, "text": text or None,
        "device_id": when.device_id, "operator_id": person.profile_id if person else None,
    }  # fmt: skip
    return insert_row(session, "show_entries", entry, title=kind).changes[0].id


def _show_of(session: Session, run_id: str) -> str:
    show_id = session.scalar(select(_runs.c.event_id).where(_runs.c.id == run_id))
    if show_id is None:
        raise Refused("That run was deleted in the meantime.")
    return str(show_id)
