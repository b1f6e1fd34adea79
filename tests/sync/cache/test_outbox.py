"""What waits goes out in order and whole; what was taken is kept, and can go back."""

from __future__ import annotations

import sqlite3

import pytest

from fashionos_desktop.sync.cache import outbox, state
from fashionos_desktop.sync.cache.refresh import to_refresh
from fashionos_desktop.sync.protocol import Decision, Operation, Outcome, Transaction
from tests.sync.cache.rows import add, change, show, transaction


@pytest.fixture
def event(cache: sqlite3.Connection) -> str:
    cache.execute("UPDATE sync_context SET capturing = 0")
    made = show(cache, title="First")
    cache.execute("UPDATE sync_context SET capturing = 1")
    return made


def numbers(cache: sqlite3.Connection, most: int = 500) -> list[int]:
    return [one.number for one in outbox.next_batch(cache, most)]


def rename(cache: sqlite3.Connection, event: str, number: int, *titles: str) -> None:
    with transaction(cache, number, at=number * 10, actor="somebody"):
        for title in titles:
            change(cache, "events", event, title=title)


def test_a_transaction_comes_as_it_was_written(cache: sqlite3.Connection, event: str) -> None:
    rename(cache, event, 1, "Second", "Third")
    operations = (
        Operation("events", event, "update", {"title": "First"}, {"title": "Second"}),
        Operation("events", event, "update", {"title": "Second"}, {"title": "Third"}),
    )
    assert outbox.next_batch(cache) == (Transaction(1, 10, "somebody", operations),)


def test_a_character_that_postgres_cannot_hold_does_not_hold_up_the_rest(cache: sqlite3.Connection, event: str) -> None:
    cache.execute("UPDATE events SET title = 'Se' || char(0) || 'cond' WHERE id = ?", (event,))
    [transaction] = outbox.next_batch(cache)
    assert transaction.operations[0].new == {"title": "Second"}


def test_nothing_waits(cache: sqlite3.Connection) -> None:
    assert outbox.next_batch(cache) == ()
    assert outbox.pending_transactions(cache) == 0


def test_a_batch_holds_whole_transactions_and_a_large_one_comes_alone(cache: sqlite3.Connection, event: str) -> None:
    rename(cache, event, 1, "a")
    rename(cache, event, 2, "b", "c")
    rename(cache, event, 3, *"defgh")
    rename(cache, event, 4, "i")
    assert outbox.pending_transactions(cache) == 4
    assert outbox.pending_operations(cache) == 9
    assert numbers(cache, 2) == [1]
    assert numbers(cache, 3) == [1, 2]
    assert numbers(cache, 7) == [1, 2]
    assert numbers(cache, 9) == [1, 2, 3, 4]
    outbox.acknowledge(cache, [Outcome(1, Decision.APPLIED), Outcome(2, Decision.APPLIED)], at=1)
    assert numbers(cache, 3) == [3]
    [large] = outbox.next_batch(cache, 3)
    assert len(large.operations) == 5


def test_what_happened_first_goes_first_whatever_its_number(cache: sqlite3.Connection, event: str) -> None:
    rename(cache, event, 7, "a")
    change(cache, "events", event, title="by a program without context")
    rename(cache, event, 3, "c")
    assert numbers(cache) == [7, -2, 3]


def test_what_was_acknowledged_is_kept_with_its_outcome(cache: sqlite3.Connection, event: str) -> None:
    for number in (1, 2, 3, 4):
        rename(cache, event, number, f"title {number}")
    outcomes = [Outcome(1, Decision.APPLIED), Outcome(2, Decision.SUPERSEDED, (("tasks", "x"),))]
    outbox.acknowledge(cache, [*outcomes, Outcome(4, Decision.REUSED)], at=99)
    assert numbers(cache) == [3, 4]
    assert to_refresh(cache) == (("tasks", "x"),)
    outbox.acknowledge(cache, [Outcome(3, Decision.REFUSED)], at=100)
    assert set(to_refresh(cache)) == {("tasks", "x"), ("events", event)}
    sent = cache.execute("SELECT transaction_number, state, acknowledged_at FROM sync_sent ORDER BY sequence")
    assert sent.fetchall() == [(1, "applied", 99), (2, "superseded", 99), (3, "refused", 100)]
    assert numbers(cache) == [4]


def test_what_was_acknowledged_goes_back_before_what_is_pending(cache: sqlite3.Connection, event: str) -> None:
    for number in (1, 2):
        rename(cache, event, number, f"title {number}")
    first = outbox.next_batch(cache)
    outbox.acknowledge(cache, [Outcome(1, Decision.APPLIED), Outcome(2, Decision.REFUSED)], at=1)
    rename(cache, event, 3, "title 3")
    assert outbox.requeue_sent(cache) == 2
    assert numbers(cache) == [1, 2, 3]
    assert outbox.next_batch(cache)[:2] == first
    assert cache.execute("SELECT COUNT(*) FROM sync_sent").fetchone() == (0,)
    rename(cache, event, 4, "title 4")
    assert numbers(cache) == [1, 2, 3, 4]


def test_what_was_sent_under_an_earlier_name_goes_back_too(cache: sqlite3.Connection, event: str) -> None:
    rename(cache, event, 1, "a")
    outbox.acknowledge(cache, [Outcome(1, Decision.APPLIED)], at=1)
    outbox.start_incarnation(cache, "22222222-2222-4222-8222-222222222222")
    assert outbox.requeue_sent(cache) == 1
    assert numbers(cache) == [1]
    known = state.read_state(cache)
    assert known is not None
    assert known.incarnation.startswith("2222")


def test_what_was_acknowledged_long_ago_is_forgotten(cache: sqlite3.Connection, event: str) -> None:
    for number in (1, 2):
        rename(cache, event, number, f"title {number}")
        outbox.acknowledge(cache, [Outcome(number, Decision.APPLIED)], at=number * 100)
    assert outbox.prune(cache, before=200) == 1
    assert cache.execute("SELECT transaction_number FROM sync_sent").fetchall() == [(2,)]


def test_a_bulk_of_rows_is_one_transaction(cache: sqlite3.Connection, event: str) -> None:
    with transaction(cache, 1):
        for number in range(3):
            add(cache, "tasks", event_id=event, title=f"task {number}")
    assert outbox.pending_transactions(cache) == 1
    [whole] = outbox.next_batch(cache, 2)
    assert [operation.verb for operation in whole.operations] == ["insert"] * 3
