"""Whatever was done, undoing all of it in reverse gives back the same rows, and redoing it the same again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fashionos_desktop.services.edits import Edit, delete_rows, insert_row, revert, update_rows
from fashionos_desktop.services.refusals import Refused
from tests.services.edits.world import NOON, World

Pick = Callable[[str], str | None]

_TABLES = (
    "ticket_tiers", "registrations", "payments", "check_ins", "gates", "gate_tiers", "stakeholders", "event_phases",
    "tasks", "task_assignees", "budget_items", "profiles", "model_profiles", "event_models", "looks", "show_runs",
    "show_entries", "call_times", "fashion_brands", "event_designers", "venues",
)  # fmt: skip

_CHANGES: dict[str, dict[str, list[Any]]] = {
    "registrations": {"status": ["confirmed", "cancelled"], "seat": ["1", None], "attendee_name": ["Zoé", "Ana"]},
    "tasks": {"status": ["done", "blocked", "to_do"], "title": ["Call agencies"]},
    "budget_items": {"actual_amount": [0, 12, 900]},
    "looks": {"rank": ["a", "m", "z"], "kind": ["look", "cue"], "is_cut": [True, False]},
    "show_runs": {"started_at": [NOON, None], "ended_at": [None, NOON.replace(hour=13)]},
    "check_ins": {"verdict": ["admitted", "unknown"], "scanned_at": [NOON, NOON.replace(minute=30)]},
    "stakeholders": {"name": ["Sylvie", "Jo"]},
    "event_designers": {"collection_rank": ["a", "b", None]},
    "venues": {"city": ["Paris", None]},
}


class Steps:
    """Turns numbers into edits of a world, those that its rules refuse left out."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.number = 0

    def edit(self, kind: int, table: str, choice: int) -> Edit | None:
        def pick(of: str) -> str | None:
            ids = self.world.ids(of)
            return ids[choice % len(ids)] if ids else None

        try:
            return self.world.write(lambda session: self._work(session, kind, table, choice, pick))
        except Refused:
            return None

    def _work(self, session: Any, kind: int, table: str, choice: int, pick: Pick) -> Edit | None:
        if kind == 0:
            values = self._new(table, choice, pick)
            return None if values is None else insert_row(session, table, values, title="Added")
        row = pick(table)
        if row is None or row == self.world.person:
            return None
        if kind == 1:
            return delete_rows(session, table, [row], title="Deleted")
        if table not in _CHANGES:
            return None
        values = {name: options[choice % len(options)] for name, options in _CHANGES[table].items()}
        return update_rows(session, table, [row], values, title="Changed")

    def _new(self, table: str, choice: int, pick: Pick) -> dict[str, Any] | None:
        self.number += 1
        show, house, code = self.world.show, self.world.house, f"N{self.number}"
        made: dict[str, dict[str, Any]] = {
            "ticket_tiers": {"event_id": show, "name": code},
            "registrations": {
                "event_id": show, "ticket_tier_id": pick("ticket_tiers"), "attendee_name": code, "qr_code_data": code,
                "profile_id": pick("profiles"), "status": ("confirmed", "cancelled")[choice % 2],
            },
            "payments": {"registration_id": pick("registrations"), "amount": 5, "payer_id": pick("profiles")},
            "check_ins": {
                "event_id": show, "registration_id": pick("registrations"), "call_time_id": pick("call_times"),
                "gate_id": pick("gates"), "kind": ("entry", "annul")[choice % 2], "annuls_id": pick("check_ins"),
                "verdict": "admitted", "scanned_at": NOON.replace(minute=choice % 60), "device_at": NOON,
            },
            "gates": {"event_id": show, "name": code},
            "gate_tiers": {"gate_id": pick("gates"), "ticket_tier_id": pick("ticket_tiers")},
            "stakeholders": {"organization_id": house, "name": code},
            "event_phases": {"event_id": show, "phase_key": code, "title": code, "order_index": choice},
            "tasks": {
                "event_id": show, "title": code, "phase_id": pick("event_phases"), "assigned_to": pick("profiles"),
                "status": ("done", "to_do")[choice % 2],
            },
            "task_assignees": {"task_id": pick("tasks"), "stakeholder_id": pick("stakeholders")},
            "budget_items": {
                "event_id": show, "category": "x", "item_name": code, "budgeted_amount": 5, "actual_amount": choice,
            },
            "profiles": {"full_name": code, "organization_id": house},
            "model_profiles": {"profile_id": pick("profiles")},
            "event_models": {"event_id": show, "model_profile_id": pick("model_profiles")},
            "looks": {
                "event_id": show, "rank": "abcdefgh"[choice % 8], "event_model_id": pick("event_models"),
                "event_designer_id": pick("event_designers"), "dresser_id": pick("stakeholders"),
            },
            "show_runs": {"event_id": show, "kind": "show", "started_at": NOON},
            "show_entries": {
                "run_id": pick("show_runs"), "look_id": pick("looks"), "kind": ("send", "skip", "back")[choice % 3],
                "at": NOON.replace(minute=choice % 60),
            },
            "call_times": {
                "event_id": show, "date": NOON.date(), "time": "05:30",
                ("stakeholder_id" if choice % 2 else "model_profile_id"): pick(
                    "stakeholders" if choice % 2 else "model_profiles"
                ),
            },
            "fashion_brands": {"organization_id": house, "name": code},
            "event_designers": {"event_id": show, "brand_id": pick("fashion_brands"), "collection_rank": code},
            "venues": {"organization_id": house, "name": code},
        }  # fmt: skip
        return made[table]


STEPS = st.lists(
    st.tuples(st.sampled_from((0, 0, 0, 1, 2, 2)), st.sampled_from(_TABLES), st.integers(0, 59)),
    min_size=1,
    max_size=12,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_undoing_everything_in_reverse_gives_back_the_same_rows(
    same_world: Callable[[], AbstractContextManager[World]], steps: list[tuple[int, str, int]]
) -> None:
    with same_world() as world:
        _there_and_back(world, steps)


def _there_and_back(world: World, steps: list[tuple[int, str, int]]) -> None:
    start = world.rows()
    maker = Steps(world)
    states = [start]
    edits: list[Edit] = []
    for step in steps:
        edit = maker.edit(*step)
        if edit is not None and edit.changes:
            edits.append(edit)
            states.append(world.rows())
    undone = [_reverted(world, edit, before) for edit, before in zip(edits[::-1], states[-2::-1], strict=True)]
    redone = [_reverted(world, edit, after) for edit, after in zip(undone[::-1], states[1:], strict=True)]
    for edit, before in zip(redone[::-1], states[-2::-1], strict=True):
        _reverted(world, edit, before)
    assert world.rows() == start


def _reverted(world: World, edit: Edit, wanted: object) -> Edit:
    reverted = world.write(lambda session: revert(session, edit))
    assert reverted.kept == ()
    assert world.rows() == wanted
    return reverted.edit
