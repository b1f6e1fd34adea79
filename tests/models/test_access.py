"""What each role may do is closed: what a laptop gets is whole without what it does not get."""

from __future__ import annotations

import pytest
from sqlalchemy import Column, Table

from fashionos_desktop.migrations.generated.derived_rules import COUNTERS, DERIVATIONS
from fashionos_desktop.models import Entity, access
from fashionos_desktop.models import column_types as types
from fashionos_desktop.models.access import ROLES, UnclearRoles, derived_to_pull, readable_tables, rights
from fashionos_desktop.models.merging import group_of
from fashionos_desktop.models.scopes import step_of
from fashionos_desktop.models.stored_form import is_derived

METADATA = Entity.metadata
TABLES = sorted(METADATA.tables)
CONTACTS = {"attendee_email", "phone", "attendee_name", "company", "payer_id"}
MONEY = ("price", "amount", "budget", "value")


def parents(table: Table, names: tuple[str, ...]) -> list[tuple[Column[object], str]]:
    return [(table.c[name], key.column.table.name) for name in names for key in table.c[name].foreign_keys]


@pytest.mark.parametrize("role", ROLES)
def test_what_is_read_refers_only_to_what_is_read(role: str) -> None:
    for name in readable_tables(METADATA, role):
        for _, parent in parents(METADATA.tables[name], rights(METADATA, role, name).read):
            seen = rights(METADATA, role, parent)
            assert "id" in seen.read, f"{name} refers to {parent}"
            assert seen.rows is None, f"{name} may refer to rows of {parent} that stay away"


@pytest.mark.parametrize("role", ROLES)
def test_a_row_that_is_read_can_be_kept(role: str) -> None:
    for name in readable_tables(METADATA, role):
        read = rights(METADATA, role, name).read
        for column in METADATA.tables[name].columns:
            if not column.nullable and column.server_default is None:
                assert column.name in read, f"{name}.{column.name}"


@pytest.mark.parametrize("role", ROLES)
def test_the_way_to_the_house_is_read(role: str) -> None:
    for name in readable_tables(METADATA, role):
        step = step_of(METADATA, name)
        if step is not None:
            assert step.column in rights(METADATA, role, name).read
            assert rights(METADATA, role, step.parent).rows is None


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", TABLES)
def test_what_is_written_is_read_and_is_not_derived(role: str, name: str) -> None:
    table = METADATA.tables[name]
    may = rights(METADATA, role, name)
    written = {*may.insert, *may.update}
    assert written <= set(may.read)
    assert "id" not in may.update
    assert "updated_at" not in written
    assert not any(is_derived(table.c[column]) for column in written)
    assert not may.delete or may.read
    if may.insert:
        assert {"id", *(c.name for c in table.columns if not c.nullable and c.server_default is None)} <= written
    for column in may.update:
        assert set(group_of(name, column)) <= set(may.update), f"{name}.{column} is decided with others"


@pytest.mark.parametrize("role", ROLES)
def test_who_may_delete_may_do_what_the_deletion_does(role: str) -> None:
    for name in TABLES:
        may = rights(METADATA, role, name)
        for column, parent in parents(METADATA.tables[name], may.read):
            [key] = column.foreign_keys
            if rights(METADATA, role, parent).delete and key.ondelete == "CASCADE":
                assert may.delete, f"{parent} takes {name} with it"
            if rights(METADATA, role, parent).delete and key.ondelete == "SET NULL":
                assert column.name in may.update, f"{name}.{column.name} is emptied"


def test_staff_reads_everything_of_its_house() -> None:
    for name in TABLES:
        assert rights(METADATA, "staff", name).read == tuple(METADATA.tables[name].columns.keys())


@pytest.mark.parametrize("role", ["backstage", "desk"])
def test_no_money_leaves_the_office(role: str) -> None:
    for name in readable_tables(METADATA, role):
        for column in rights(METADATA, role, name).read:
            assert not column.startswith(MONEY), f"{name}.{column}"
            kind = METADATA.tables[name].c[column].type
            assert not (isinstance(kind, types.Amount) and kind.scale == 2), f"{name}.{column}"
    assert {"payments", "budget_items", "sponsors", "shoot_payments"}.isdisjoint(readable_tables(METADATA, role))


def test_backstage_has_no_guest() -> None:
    seen = set(readable_tables(METADATA, "backstage"))
    assert seen.isdisjoint({"registrations", "registration_notes", "door_questions", "gates", "ticket_tiers"})
    assert "registration_id" not in rights(METADATA, "backstage", "check_ins").read
    assert rights(METADATA, "backstage", "check_ins").rows == "registration_id IS NULL"


def test_a_desk_lets_in_and_seats_and_does_nothing_else() -> None:
    assert rights(METADATA, "desk", "registrations").update == (
        *("attendee_name", "status", "rsvp", "section", "row_label", "seat", "notes", "plus_ones", "party"),
    )
    deletes = {name for name in TABLES if rights(METADATA, "desk", name).delete}
    inserts = {name for name in TABLES if rights(METADATA, "desk", name).insert}
    assert deletes == {"door_questions"}
    assert inserts == {"check_ins", "door_questions", "gates", "registrations", "registration_notes"}


def test_every_derived_column_states_what_it_is_computed_from() -> None:
    """As the triggers watch it; the key that leads to the row counts as a source too."""
    for counter in COUNTERS:
        stated = access.derived_sources(counter.target, counter.column)
        assert set(stated) == {counter.source}
        assert {counter.key, *counter.watched} <= set(stated[counter.source])
    for derivation in DERIVATIONS:
        watched = {source.table: set(source.watched) for source in derivation.sources if source.watched}
        for column in derivation.columns:
            stated = access.derived_sources(derivation.target, column)
            for table, columns in watched.items():
                assert columns <= set(stated[table])
            assert set(stated) <= {source.table for source in derivation.sources}


@pytest.mark.parametrize(
    ("role", "table", "pulled"),
    [
        ("staff", "events", ()),
        ("desk", "events", ("progress_percentage",)),
        ("backstage", "events", ("attendee_registered", "progress_percentage")),
        ("desk", "registrations", ()),
        ("desk", "ticket_tiers", ()),
        ("desk", "call_times", ()),
        ("backstage", "call_times", ()),
        ("backstage", "looks", ()),
    ],
)
def test_a_derived_column_is_pulled_only_where_it_cannot_be_computed(
    role: str, table: str, pulled: tuple[str, ...]
) -> None:
    assert derived_to_pull(METADATA, role, table) == pulled


@pytest.mark.parametrize(
    "roles", ["desk read", "usher: read", "desk: see", "desk: read nothing_like_it", "desk: name, read"]
)
def test_roles_that_mean_nothing_are_refused(roles: str) -> None:
    table = Table("gowns", type(METADATA)(), info={"roles": roles, "scope": "-"})
    with pytest.raises(UnclearRoles):
        access._stated(table, "desk")
