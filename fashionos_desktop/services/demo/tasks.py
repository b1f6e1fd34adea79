"""Tasks with who does them and what they wait for; and the budget."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from fashionos_desktop.models import BudgetItem, Task, TaskAssignee
from fashionos_desktop.services.demo.budget_plan import BUDGET
from fashionos_desktop.services.demo.house import House
from fashionos_desktop.services.demo.rows import chance
from fashionos_desktop.services.demo.setting import Setting
from fashionos_desktop.services.demo.tables import fields
from fashionos_desktop.services.demo.task_list import (
    CRITICAL_PATH,
    DEADLINES,
    DESCRIPTIONS,
    HANDS,
    KINDS,
    TASKS,
    WAITS_FOR,
)


def make_tasks(setting: Setting, event_id: str, phases: dict[str, str], house: House) -> None:
    dice = chance("tasks")
    lines = fields(TASKS)
    ids = {title: setting.rows.next_id(Task, {}) for _, title, *_ in lines}
    waits: dict[str, list[str]] = {title: [ids[other] for other in WAITS_FOR.get(title, ())] for title in ids}
    for before, after in pairwise(CRITICAL_PATH):
        if ids[before] not in waits[after]:
            waits[after].append(ids[before])
    for phase, title, person, priority, status, days_before in lines:
        workflow_phase, workflow_category = KINDS[phase]
        due = setting.day.day(int(days_before))
        hours = DEADLINES.get(title)
        setting.rows.add_as(
            ids[title],
            Task,
            created_at=setting.day.on(max(int(days_before) + dice.randint(10, 40), 12), 11),
            event_id=event_id,
            phase_id=phases[phase],
            assigned_to=house.profiles[person],
            title=title,
            description=DESCRIPTIONS.get(title),
            status=status,
            priority=priority,
            workflow_phase=workflow_phase,
            workflow_category=workflow_category,
            is_critical_path=title in CRITICAL_PATH,
            due_date=due,
            deadline=None if hours is None else setting.day.start + timedelta(hours=hours),
            dependency_task_ids=waits[title],
        )
    for phase, title, person, *_ in lines:
        _assign(setting, ids[title], house.profiles[person], None)
        crew = HANDS.get(phase)
        if crew and dice.random() < 0.4:
            _assign(setting, ids[title], None, dice.choice(house.crews[crew]).stakeholder_id)


def make_budget(setting: Setting, event_id: str) -> None:
    """What is paid came to about what was planned; what is committed is partly paid."""
    dice = chance("budget")
    for category, item, planned, status, vendor in fields(BUDGET):
        amount = Decimal(planned)
        paid = {
            "paid": amount * Decimal(dice.randint(96, 104)) / 100,
            "committed": amount * Decimal(dice.choice((0, 30, 30, 50))) / 100,
        }.get(status, Decimal(0))
        setting.rows.add(
            BudgetItem,
            event_id=event_id,
            category=category,
            item_name=item,
            budgeted_amount=amount,
            actual_amount=paid,
            status=status,
            vendor=vendor,
            notes="Second reminder. Due last Friday." if status == "overdue" else None,
        )


def _assign(setting: Setting, task_id: str, profile_id: str | None, stakeholder_id: str | None) -> None:
    setting.rows.add(TaskAssignee, task_id=task_id, assignee_id=profile_id, stakeholder_id=stakeholder_id)
