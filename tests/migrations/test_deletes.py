"""Every cascade, restrict and set-null of the model, in both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import ForeignKey, select
from sqlalchemy.exc import IntegrityError

from fashionos_desktop.models import Entity, Organization
from tests.databases import NOON, Rows

KEYS = [
    (table.name, key.parent.name)
    for table in sorted(Entity.metadata.tables.values(), key=lambda table: table.name)
    for key in sorted(table.foreign_keys, key=lambda key: key.parent.name)
]


def make(rows: Rows, table: str, **values: Any) -> str:
    """A row with all that it needs: parents are made for its keys, one for each check of exactly one."""
    target = Entity.metadata.tables[table]
    if table == "organizations":
        values.setdefault("owner_id", rows.add("profiles"))
    elif table == "profiles":
        values.setdefault("organization_id", house(rows))
    for constraint in target.constraints:
        one_of = constraint.info.get("exactly_one", ())
        if one_of and not any(values.get(column) for column in one_of):
            values[one_of[0]] = make(rows, key_of(table, one_of[0]).column.table.name)
        if "later" in constraint.info:
            values.setdefault(constraint.info["earlier"], NOON)
            values.setdefault(constraint.info["later"], NOON + timedelta(hours=1))
    for column in target.columns:
        if column.foreign_keys and not column.nullable and column.name not in values:
            parent = key_of(table, column.name).column.table.name
            values[column.name] = house(rows) if parent == "organizations" else make(rows, parent)
    return rows.add(table, **values)


def house(rows: Rows) -> str:
    """The only one of the test: no key leads into another house."""
    return rows.connection.scalar(select(Organization.id)) or make(rows, "organizations")


def key_of(table: str, column: str) -> ForeignKey:
    return next(iter(Entity.metadata.tables[table].c[column].foreign_keys))


@pytest.mark.parametrize(("table", "column"), KEYS)
def test_a_key_does_what_the_model_says_when_its_parent_goes(rows: Rows, table: str, column: str) -> None:
    key = key_of(table, column)
    parent_table = key.column.table.name
    # Who owns a house is in it, or in none.
    parent = rows.add("profiles") if table == "organizations" else make(rows, parent_table)
    child = make(rows, table, **{column: parent})
    if key.ondelete in ("RESTRICT", "NO ACTION"):
        with pytest.raises(IntegrityError):
            rows.delete(parent_table, parent)
        return
    rows.delete(parent_table, parent)
    if key.ondelete == "CASCADE":
        assert rows.get(table, child, "id") is None
    else:
        assert rows.get(table, child, "id") == child
        assert rows.get(table, child, column) is None


def test_a_house_takes_its_whole_event_tree_with_it(rows: Rows) -> None:
    show = rows.show()
    house = rows.get("events", show, "organization_id")
    tier = rows.add("ticket_tiers", event_id=show)
    guest = rows.add("registrations", event_id=show, ticket_tier_id=tier)
    rows.add("payments", registration_id=guest)
    rows.add("check_ins", event_id=show, registration_id=guest)
    task = rows.add("tasks", event_id=show)
    rows.add("looks", event_id=show)
    rows.delete("organizations", house)
    for table in ("events", "ticket_tiers", "registrations", "payments", "check_ins", "tasks", "looks"):
        assert rows.count(table) == 0, table
    assert rows.get("tasks", task, "id") is None


def test_who_organises_or_uploaded_cannot_be_deleted(rows: Rows) -> None:
    show = rows.show()
    house = rows.get("events", show, "organization_id")
    uploader = rows.add("profiles")
    rows.add("assets", organization_id=house, uploaded_by=uploader)
    for person in (rows.get("events", show, "organizer_id"), uploader):
        with pytest.raises(IntegrityError), rows.connection.begin_nested():
            rows.delete("profiles", person)


def test_a_deleted_venue_leaves_its_shows_and_a_deleted_person_her_tasks(rows: Rows) -> None:
    show = rows.show()
    house = rows.get("events", show, "organization_id")
    venue = rows.add("venues", organization_id=house)
    rows.set("events", show, venue_id=venue)
    person = rows.add("profiles")
    task = rows.add("tasks", event_id=show, assigned_to=person)
    rows.delete("venues", venue)
    rows.delete("profiles", person)
    assert rows.get("events", show, "venue_id") is None
    assert rows.get("tasks", task, "id") == task
    assert rows.get("tasks", task, "assigned_to") is None


def test_a_call_holds_exactly_one_target(rows: Rows) -> None:
    show = rows.show()
    house = rows.get("events", show, "organization_id")
    model = rows.add("model_profiles", profile_id=rows.add("profiles"))
    crew = rows.add("stakeholders", organization_id=house)
    rows.add("call_times", event_id=show, model_profile_id=model)
    rows.add("call_times", event_id=show, stakeholder_id=crew)
    for targets in ({}, {"model_profile_id": model, "stakeholder_id": crew}):
        with pytest.raises(IntegrityError), rows.connection.begin_nested():
            rows.add("call_times", event_id=show, **targets)
