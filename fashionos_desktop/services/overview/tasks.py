"""What is done of what has to be, phase by phase, and what is at risk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventPhase, Profile, Task, table_of
from fashionos_desktop.services.overview.remarks import Remark

_tasks = table_of(Task)
_phases = table_of(EventPhase)
_profiles = table_of(Profile)

_TASKS = (
    select(
        _tasks.c.id,
        _tasks.c.title,
        _tasks.c.status,
        _tasks.c.priority,
        _tasks.c.is_critical_path,
        _tasks.c.due_date,
        _tasks.c.deadline,
        _phases.c.id.label("phase_id"),
        _phases.c.title.label("phase"),
        _profiles.c.full_name.label("assignee"),
    )
    .outerjoin(_phases, _phases.c.id == _tasks.c.phase_id)
    .outerjoin(_profiles, _profiles.c.id == _tasks.c.assigned_to)
    .where(_tasks.c.event_id == bindparam("show_id"))
    .order_by(_phases.c.order_index, _phases.c.id, _tasks.c.deadline, _tasks.c.due_date, _tasks.c.title, _tasks.c.id)
)


@dataclass(frozen=True, slots=True)
class PhaseProgress:
    id: str
    title: str
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class OverdueTask:
    id: str
    title: str
    due: date
    deadline: datetime | None
    assignee: str | None


@dataclass(frozen=True, slots=True)
class TasksCard:
    done: int
    of: int
    phases: tuple[PhaseProgress, ...]
    """In the order of the phases; tasks of no phase are in the sums alone."""
    due_before_doors: int
    """Open, and due by the moment the doors open."""
    overdue: int
    critical_overdue: tuple[OverdueTask, ...]
    remark: Remark | None

    @property
    def open_phases(self) -> tuple[PhaseProgress, ...]:
        return tuple(phase for phase in self.phases if phase.done < phase.of)


def tasks_card(session: Session, show_id: str, *, doors: datetime, zone: ZoneInfo, now: datetime) -> TasksCard:
    rows = session.execute(_TASKS, {"show_id": show_id}).all()
    phases: dict[str, PhaseProgress] = {}
    overdue: list[tuple[bool, OverdueTask]] = []
    due_before_doors = 0
    today, last_day = now.astimezone(zone).date(), doors.astimezone(zone).date()
    for row in rows:
        is_done = row.status == "done"
        if row.phase_id is not None:
            before = phases.get(row.phase_id, PhaseProgress(row.phase_id, row.phase, 0, 0))
            phases[row.phase_id] = PhaseProgress(before.id, before.title, before.done + is_done, before.of + 1)
        due = row.deadline.astimezone(zone).date() if row.deadline is not None else row.due_date
        if is_done or due is None:
            continue
        due_before_doors += row.deadline <= doors if row.deadline is not None else due <= last_day
        if row.deadline < now if row.deadline is not None else due < today:
            is_critical = row.is_critical_path or row.priority == "critical"
            overdue.append((is_critical, OverdueTask(row.id, row.title, due, row.deadline, row.assignee)))
    return TasksCard(
        done=sum(row.status == "done" for row in rows),
        of=len(rows),
        phases=tuple(phases.values()),
        due_before_doors=due_before_doors,
        overdue=len(overdue),
        critical_overdue=tuple(task for is_critical, task in overdue if is_critical),
        remark=_remark(due_before_doors, len(overdue), before_doors=now < doors),
    )


def _remark(due_before_doors: int, overdue: int, *, before_doors: bool) -> Remark | None:
    if before_doors and due_before_doors:
        return Remark(f"{due_before_doors:,} due before doors", "warn")
    return Remark(f"{overdue:,} overdue", "warn") if overdue else None
