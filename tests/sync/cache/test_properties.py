"""Rules that hold for any edits: drawn by hypothesis, on the tables as they are."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from fashionos_desktop.sync.cache import outbox, state
from fashionos_desktop.sync.cache.applying import apply, in_parts, overlay
from fashionos_desktop.sync.cache.parts import WHOLE
from fashionos_desktop.sync.cache.pending import pending_of
from fashionos_desktop.sync.cache.refresh import to_refresh
from fashionos_desktop.sync.protocol import Decision, Key, Outcome, Pulled
from tests.sync.cache.edits import Edit, edits, start
from tests.sync.cache.rows import columns_of, connect, content, pulled, sound

TABLES = ("gates", "ticket_tiers", "registrations", "check_ins", "tasks", "gate_tiers", "registration_notes")
Both = tuple[sqlite3.Connection, sqlite3.Connection]
often = settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def begun(empty_cache: Path) -> Iterator[Both]:
    """Two databases that hold the same; enrolled. Reading the schema takes long, so all examples share them."""
    first, second = connect(), connect()
    with closing(sqlite3.connect(empty_cache)) as source:
        source.backup(first)
    start(first)
    state.enrol(first, incarnation="11111111-1111-4111-8111-111111111111")
    first.backup(second)
    yield first, second
    first.close()
    second.close()


@contextmanager
def undone(begun: Both) -> Iterator[Both]:
    for one in begun:
        one.execute("BEGIN IMMEDIATE")
    try:
        yield begun
    finally:
        for one in begun:
            one.execute("ROLLBACK")


def work(connection: sqlite3.Connection, made: list[Edit]) -> None:
    for edit in made:
        edit.make(connection)


def hand_over_outbox(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    rows = source.execute("SELECT * FROM sync_outbox").fetchall()
    target.execute("DELETE FROM sync_outbox")
    target.executemany("INSERT INTO sync_outbox VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def everything(*connections: sqlite3.Connection) -> set[Key]:
    return {
        (table, row[0]) for one in connections for table in TABLES for row in one.execute(f"SELECT id FROM {table}")
    }


def news_of(centre: sqlite3.Connection, keys: set[Key]) -> Pulled:
    """The rows as the centre has them, or that it has them no more."""
    there = everything(centre)
    return pulled(centre, *sorted(keys & there), gone=tuple(sorted(keys - there)))


def receive(cache: sqlite3.Connection, news: Pulled, whole: int = WHOLE) -> None:
    for part in in_parts(news, whole=whole, part=3):
        apply(cache, part)
        assert not cache.execute("PRAGMA foreign_key_check").fetchall()
        # As a commit would: whoever edits next is held to the keys at once.
        cache.execute("PRAGMA defer_foreign_keys = OFF")


@often
@given(made=edits(20))
def test_what_was_captured_makes_the_same_tables_from_the_same_start(begun: Both, made: list[Edit]) -> None:
    with undone(begun) as (edited, replayed):
        work(edited, made)
        hand_over_outbox(edited, replayed)
        assert overlay(replayed) == 0
        assert content(replayed) == content(edited)
        overlay(replayed)
        assert content(replayed) == content(edited)


@often
@given(made=edits(16), theirs=edits(16))
def test_what_waits_stands_on_top_of_what_the_centre_has(begun: Both, made: list[Edit], theirs: list[Edit]) -> None:
    with undone(begun) as (cache, centre):
        work(cache, made)
        work(centre, theirs)
        centre.execute("DELETE FROM sync_outbox")
        before = content(cache)
        waiting = cache.execute("SELECT * FROM sync_outbox").fetchall()
        receive(cache, news_of(centre, everything(centre, cache)))
        assert cache.execute("SELECT * FROM sync_outbox").fetchall() == waiting
        after = content(cache)
        asked = set(to_refresh(cache))
        for table in TABLES:
            columns = columns_of(table)
            here = {row[0]: dict(zip(columns, row, strict=True)) for row in after.get(table, [])}
            there = {row[0]: dict(zip(columns, row, strict=True)) for row in content(centre).get(table, [])}
            ours = {row[0]: dict(zip(columns, row, strict=True)) for row in before.get(table, [])}
            pending = pending_of(cache, table, {*here, *there, *ours})
            for row_id in {*here, *there} - {row for name, row in asked if name == table}:
                mine = pending.get(row_id)
                if mine is None:
                    assert here.get(row_id) == there.get(row_id), (table, row_id)
                elif mine.deleted:
                    assert row_id not in here
                elif row_id in here and row_id in there and row_id in ours:
                    kept = {name for name in columns if mine.whole or name in mine.after}
                    expected = {name: (ours if name in kept else there)[row_id][name] for name in columns}
                    assert here[row_id] == expected


@often
@given(made=edits(16), theirs=edits(16))
def test_once_nothing_waits_both_hold_the_same(begun: Both, made: list[Edit], theirs: list[Edit]) -> None:
    """Whatever the laptop did to make room, and in whatever parts the news came: what is asked for again mends it."""
    with undone(begun) as (cache, centre):
        work(cache, made)
        work(centre, theirs)
        receive(cache, news_of(centre, everything(centre, cache)), whole=4)
        refused = [Outcome(transaction.number, Decision.REFUSED) for transaction in outbox.next_batch(cache)]
        outbox.acknowledge(cache, refused, at=1)
        for _ in range(3):
            receive(cache, news_of(centre, set(to_refresh(cache))), whole=4)
        assert to_refresh(cache) == ()
        assert content(cache) == content(centre)


@often
@given(made=edits(16), theirs=edits(16))
def test_what_waits_can_be_put_on_any_rows(begun: Both, made: list[Edit], theirs: list[Edit]) -> None:
    with undone(begun) as (cache, loaded):
        work(cache, made)
        work(loaded, theirs)
        hand_over_outbox(cache, loaded)
        overlay(loaded)
        assert sound(loaded)
        assert (
            loaded.execute("SELECT COUNT(*) FROM sync_outbox").fetchone()
            == cache.execute("SELECT COUNT(*) FROM sync_outbox").fetchone()
        )
