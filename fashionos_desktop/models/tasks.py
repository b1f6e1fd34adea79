"""What has to be done, and by whom."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from fashionos_desktop.models.base import Entity, exactly_one
from fashionos_desktop.models.columns import (
    choice,
    day,
    flag,
    identifier_list,
    instant,
    reference,
    words,
)


class Task(Entity):
    __tablename__ = "tasks"
    scope = "event_id"

    event_id: Mapped[str] = reference("events", "cascade")
    phase_id: Mapped[str | None] = reference("event_phases", "set_null")
    assigned_to: Mapped[str | None] = reference("profiles", "set_null")
    title: Mapped[str] = words()
    description: Mapped[str | None] = words()
    status: Mapped[str] = choice("to_do", "in_progress", "blocked", "done", default="to_do")
    priority: Mapped[str] = choice("critical", "high", "medium", "low", default="medium")
    workflow_phase: Mapped[str] = choice(
        "pre_production",
        "venue_logistics",
        "creative_design",
        "on_site",
        "post_event",
        default="pre_production",
    )
    workflow_category: Mapped[str] = choice(
        "event_planning", "sponsorship", "marketing", "operations", "media", default="event_planning"
    )
    is_critical_path: Mapped[bool] = flag(default=False)
    due_date: Mapped[date | None] = day()
    deadline: Mapped[datetime | None] = instant()
    dependency_task_ids: Mapped[list[str]] = identifier_list()


class TaskAssignee(Entity):
    """Joins tasks x profiles/stakeholders."""

    __tablename__ = "task_assignees"
    __table_args__ = (exactly_one("assignee_id", "stakeholder_id"),)
    scope = "task_id"
    joined = (
        "task_id",
        "assignee_id",
        "stakeholder_id",
    )

    task_id: Mapped[str] = reference("tasks", "cascade")
    assignee_id: Mapped[str | None] = reference("profiles", "cascade")
    stakeholder_id: Mapped[str | None] = reference("stakeholders", "cascade")
