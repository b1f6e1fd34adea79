"""A laptop that worked alone joins a house, and loses nothing by it."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from fashionos_desktop.models import Entity, join_id
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.loading import Choice, Enrolment, enrol, own_rows
from fashionos_desktop.sync.protocol import Disconnected, SchemaDiffers
from fashionos_desktop.sync.store import CacheStore
from tests.databases import NOON, Rows
from tests.sync.loading.centre import ShowingCentre
from tests.sync.loading.holdings import Show, add_show, contents

INCARNATION = "22222222-2222-4222-8222-222222222222"


@pytest.fixture
def theirs(engine: Engine, centre: ShowingCentre) -> Show:
    show = add_show(engine)
    centre.organization_id = show.organization
    centre.device_id = centre_add(engine, "devices", organization_id=show.organization, name="Laptop", role="staff")
    return show


@pytest.fixture
def mine(cache: Cache) -> Show:
    """A show of a house of its own, made before anything was enrolled."""
    assert cache._writing is not None
    return add_show(cache._writing, "spring")


def centre_add(engine: Engine, table: str, **values: Any) -> str:
    with engine.connect() as connection, connection.begin():
        return Rows(connection).add(table, **values)


def mine_add(cache: Cache, table: str, **values: Any) -> str:
    return cache.write(lambda session: Rows(session.connection()).add(table, **values)).result()


def join(cache: Cache, centre: ShowingCentre, choice: Choice = Choice.BRING_ALONG) -> Enrolment:
    return enrol(cache, centre, choice, incarnation=INCARNATION)


def ask(cache: Cache, sql: str) -> list[Any]:
    return [tuple(row) for row in cache.read(lambda session: session.execute(text(sql)).all())]


def outbox(cache: Cache) -> list[Any]:
    return ask(cache, "SELECT transaction_number, table_name, row_id, verb, new, actor FROM sync_outbox ORDER BY 1")


def test_an_empty_laptop_has_what_the_centre_shows(
    cache: Cache, store: CacheStore, engine: Engine, centre: ShowingCentre, theirs: Show
) -> None:
    found = join(cache, centre)
    with engine.connect() as connection:
        file = connection.exec_driver_sql("SELECT file FROM pragma_database_list").scalar()
    assert contents(cache.path) == contents(Path(str(file)))
    assert found.backup is None
    here = store.read(state.read_state)
    assert here is not None
    assert (here.incarnation, here.organization_id, here.role, here.epoch, here.cursor) == (
        INCARNATION, theirs.organization, "staff", "epoch 1", "10:12:",
    )  # fmt: skip
    assert outbox(cache) == []
    assert ask(cache, "SELECT capturing FROM sync_context") == [(1,)]
    with pytest.raises(Refused, match="belongs to a house already"):
        join(cache, centre)


def test_what_the_laptop_held_comes_along_and_waits(
    cache: Cache, store: CacheStore, centre: ShowingCentre, theirs: Show, mine: Show
) -> None:
    before = contents(cache.path)
    found = join(cache, centre)
    after = contents(cache.path)

    assert ask(cache, f"SELECT organization_id, attendee_registered FROM events WHERE id = '{mine.event}'") == [
        (theirs.organization, 4)
    ]
    assert {row[0] for row in after["registrations"]} >= set(mine.guests) | set(theirs.guests)
    assert ask(cache, "SELECT id FROM organizations") == [(theirs.organization,)]
    assert ask(cache, f"SELECT organization_id, role FROM profiles WHERE id = '{mine.person}'")[0][0] == (
        theirs.organization
    )
    arrived = f"SELECT checked_in_at FROM registrations WHERE id IN ('{mine.guests[0]}', '{mine.guests[1]}')"
    assert len(ask(cache, f"{arrived} AND checked_in_at IS NOT NULL")) == 2

    waiting = outbox(cache)
    expected = {table: len(rows) for table, rows in before.items() if rows and table != "organizations"}
    assert Counter(row[1] for row in waiting) == expected == dict(found.brought.rows)
    assert {row[3] for row in waiting} == {"insert"}
    assert {row[5] for row in waiting} == {mine.person}
    numbers = [row[0] for row in waiting]
    assert ask(cache, "SELECT last_transaction FROM sync_state") == [(max(numbers),)]
    assert ask(cache, "PRAGMA foreign_key_check") == []
    assert ask(cache, "SELECT transaction_number, at, actor, capturing FROM sync_context") == [(None, None, None, 1)]
    said = " ".join(found.sentences())
    assert "Brought along: 1 show, 5 guests, 1 cast model, 2 looks, 2 tasks" in said


def test_parents_are_sent_before_what_refers_to_them(
    cache: Cache, centre: ShowingCentre, theirs: Show, mine: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the end of each transaction every key leads somewhere: the centre checks it then."""
    monkeypatch.setattr(own_rows, "_MOST_ROWS", 2)
    older = mine_add(
        cache, "registrations", event_id=mine.event, ticket_tier_id=mine.tier, merged_into_id=mine.guests[4],
        created_at=NOON - timedelta(days=900),
    )  # fmt: skip
    join(cache, centre)
    waiting = outbox(cache)
    assert max(Counter(row[0] for row in waiting).values()) == 2
    known = {row[0] for table in ("organizations", "devices") for row in ask(cache, f"SELECT id FROM {table}")}
    by_number: dict[int, list[Any]] = {}
    for row in waiting:
        by_number.setdefault(row[0], []).append(row)
    for rows in by_number.values():
        known |= {row[2] for row in rows}
        for _, table, _, _, new, _ in rows:
            keys = [column.name for column in Entity.metadata.tables[table].columns if column.foreign_keys]
            assert {json.loads(new)[key] for key in keys if json.loads(new).get(key)} <= known
    assert ask(cache, f"SELECT merged_into_id FROM registrations WHERE id = '{older}'") == [(mine.guests[4],)]


def test_a_person_with_the_same_e_mail_is_the_same_person_and_joins_follow(
    cache: Cache, engine: Engine, centre: ShowingCentre, theirs: Show, mine: Show
) -> None:
    known = centre_add(engine, "profiles", email="Ana@Example.com", organization_id=theirs.organization)
    ana = mine_add(cache, "profiles", email="ana@example.com", full_name="Ana")
    task = ask(cache, "SELECT id FROM tasks ORDER BY id")[0][0]
    mine_add(
        cache, "task_assignees", id=join_id("task_assignees", (task, ana, None)), task_id=task, assignee_id=ana
    )  # fmt: skip
    found = join(cache, centre)
    assert ask(cache, "SELECT id, task_id, assignee_id FROM task_assignees") == [
        (join_id("task_assignees", (task, known, None)), task, known)
    ]
    assert ask(cache, f"SELECT COUNT(*) FROM profiles WHERE id = '{ana}'") == [(0,)]
    assert found.brought.met["profiles"] == 1
    assert "1 person with the same e-mail" in " ".join(found.sentences())


def test_a_slug_that_is_taken_gets_a_free_one(
    cache: Cache, engine: Engine, centre: ShowingCentre, theirs: Show, mine: Show
) -> None:
    add_show(engine, "spring", theirs.organization)
    found = join(cache, centre)
    assert ask(cache, f"SELECT slug FROM events WHERE id = '{mine.event}'") == [("spring-2",)]
    assert 'the one of this laptop is now "spring-2"' in " ".join(found.sentences())


def test_other_values_that_are_taken_are_said_and_kept_in_the_backup(
    cache: Cache, engine: Engine, centre: ShowingCentre, theirs: Show, mine: Show
) -> None:
    with engine.connect() as connection, connection.begin():
        Rows(connection).set("registrations", theirs.guests[0], qr_code_data="spring-0")
    found = join(cache, centre)
    assert ask(cache, f"SELECT COUNT(*) FROM registrations WHERE id = '{mine.guests[0]}'") == [(0,)]
    assert ask(cache, f"SELECT COUNT(*) FROM check_ins WHERE event_id = '{mine.event}'") == [(4,)]
    said = " ".join(found.sentences())
    assert "1 guest stayed behind, as the same" in said
    assert "Guest 0 of spring" in said
    assert "1 guest note stayed behind, as what it belongs to stayed behind" in said
    assert found.backup is not None
    with closing(sqlite3.connect(found.backup)) as kept:
        assert kept.execute("SELECT COUNT(*) FROM registrations").fetchone() == (5,)


def test_starting_empty_keeps_what_was_here_in_the_backup_only(
    cache: Cache, centre: ShowingCentre, theirs: Show, mine: Show
) -> None:
    before = contents(cache.path)
    found = join(cache, centre, Choice.START_EMPTY)
    assert ask(cache, "SELECT id FROM events") == [(theirs.event,)]
    assert outbox(cache) == []
    assert found.backup is not None
    assert contents(found.backup) == before
    assert str(found.backup) in " ".join(found.sentences())


def test_a_laptop_for_the_door_brings_nothing_along_and_says_so(
    cache: Cache, centre: ShowingCentre, theirs: Show, mine: Show
) -> None:
    centre.role = "desk"
    found = join(cache, centre)
    assert outbox(cache) == []
    assert "could not come along" in " ".join(found.sentences())


def test_a_failure_leaves_a_laptop_that_works_alone(
    cache: Cache, store: CacheStore, centre: ShowingCentre, theirs: Show, mine: Show
) -> None:
    before = contents(cache.path)

    def cut(table: str) -> None:
        raise Disconnected("The network is gone.")

    centre.between = cut
    with pytest.raises(Disconnected):
        join(cache, centre)
    assert contents(cache.path) == before
    assert store.read(state.read_state) is None
    assert ask(cache, "SELECT capturing FROM sync_context") == [(0,)]


def test_another_version_of_the_centre_is_said_before_anything_is_read(
    cache: Cache, centre: ShowingCentre, theirs: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    greeting = replace(centre.greet(INCARNATION), schema="9999")
    monkeypatch.setattr(centre, "greet", lambda incarnation: greeting)
    with pytest.raises(SchemaDiffers, match="this program"):
        join(cache, centre)
    assert centre.asked == []
