"""Reads a show as it is called."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Profile, ShowEntry, ShowRun, table_of
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.live.moment import LiveShow
from fashionos_desktop.services.live.runs import Entry, Run
from fashionos_desktop.services.papers import stale_papers
from fashionos_desktop.services.readiness.reading import arrived, readiness
from fashionos_desktop.services.refusals import Refused

TABLES = (
    "looks", "show_runs", "show_entries", "events", "event_models", "model_readiness", "call_times", "check_ins",
    "prints", "model_profiles", "profiles", "stakeholders", "event_designers",
)  # fmt: skip
"""A change in one of these may change what is read here."""

_runs = table_of(ShowRun)
_entries = table_of(ShowEntry)
_profiles = table_of(Profile)
_run = (
    _runs.c.id, _runs.c.kind, _runs.c.started_at, _runs.c.ended_at, _runs.c.house_ready_at, _runs.c.backstage_ready_at,
)  # fmt: skip


def live_show(session: Session, show_id: str, *, now: datetime, papers: bool = True) -> LiveShow:
    """Raises Refused for a show that is gone. Without `papers` it does not say whose paper is old, and is quicker."""
    line_up = line_up_of(session, show_id)
    run = current_run(session, show_id)
    here = arrived(session, show_id)
    looks = readiness(line_up, here)
    awaited = dict.fromkeys(
        one.look.model_name for one in looks if one.is_first and not one.arrived and one.look.model_name
    )
    return LiveShow(
        show_id=show_id,
        line_up=line_up,
        run=run,
        entries=() if run is None else entries_of(session, run.id),
        readiness=looks,
        stale=stale_papers(session, show_id, now=now) if papers else {},
        awaited=tuple(awaited),
    )


def runs_of(session: Session, show_id: str) -> tuple[Run, ...]:
    """The latest first; what is open stands before what has ended."""
    rows = session.execute(
        select(*_run)
        .where(_runs.c.event_id == show_id)
        .order_by(
            _runs.c.ended_at.is_not(None), _runs.c.ended_at.desc(), _runs.c.started_at.desc(),
            _runs.c.created_at.desc(), _runs.c.id,
        )
    )  # fmt: skip
    return tuple(Run(*row) for row in rows)


def run_of(session: Session, run_id: str) -> Run:
    """Raises Refused for one that is gone."""
    row = session.execute(select(*_run).where(_runs.c.id == run_id)).first()
    if row is None:
        raise Refused("That run was deleted in the meantime.")
    return Run(*row)


def current_run(session: Session, show_id: str) -> Run | None:
    return next(iter(runs_of(session, show_id)), None)


def entries_of(session: Session, run_id: str) -> tuple[Entry, ...]:
    rows = session.execute(
        select(
            _entries.c.id, _entries.c.kind, _entries.c.look_id, _entries.c.at, _entries.c.text, _profiles.c.full_name
        )
        .outerjoin(_profiles, _profiles.c.id == _entries.c.operator_id)
        .where(_entries.c.run_id == run_id)
        .order_by(_entries.c.at, _entries.c.id)
    )
    return tuple(Entry(row[0], row[1], row[2], row[3], row[4] or "", row[5] or "") for row in rows)
