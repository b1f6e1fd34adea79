"""A show leaves this laptop, and nothing else does."""

from __future__ import annotations

import sqlite3

import pytest

from fashionos_desktop.sync.cache.removing import ShowWaits, remove_show
from tests.sync.cache.rows import add, captured, change, content, exists, remove, show, sound


def full(connection: sqlite3.Connection, name: str) -> str:
    event = show(connection, title=name)
    tier, gate = add(connection, "ticket_tiers", event_id=event), add(connection, "gates", event_id=event)
    add(connection, "gate_tiers", gate_id=gate, ticket_tier_id=tier)
    guest = add(connection, "registrations", event_id=event, ticket_tier_id=tier)
    add(connection, "registration_notes", registration_id=guest)
    add(connection, "check_ins", event_id=event, registration_id=guest, gate_id=gate)
    return event


@pytest.fixture
def shows(cache: sqlite3.Connection) -> tuple[str, str]:
    made = full(cache, "One"), full(cache, "Two")
    cache.execute("DELETE FROM sync_outbox")
    return made


def test_its_rows_go_and_the_show_stays(cache: sqlite3.Connection, shows: tuple[str, str]) -> None:
    one, two = shows
    assert remove_show(cache, one) == 6
    assert {"gates", "registrations", "check_ins"} <= set(content(cache))
    for table in ("ticket_tiers", "gates", "registrations", "check_ins"):
        assert cache.execute(f"SELECT DISTINCT event_id FROM {table}").fetchall() == [(two,)]
    for table in ("gate_tiers", "registration_notes"):
        assert cache.execute(f"SELECT COUNT(*) FROM {table}").fetchone() == (1,)
    assert exists(cache, "events", one)
    assert captured(cache) == []
    assert sound(cache)
    change(cache, "events", one, title="still captured")
    assert len(captured(cache)) == 1


def test_it_can_go_bit_by_bit(cache: sqlite3.Connection, shows: tuple[str, str]) -> None:
    assert [remove_show(cache, shows[0], most=4) for _ in range(3)] == [4, 2, 0]


@pytest.mark.parametrize("table", ["gates", "registration_notes", "gate_tiers"])
def test_not_while_a_change_of_it_waits(cache: sqlite3.Connection, shows: tuple[str, str], table: str) -> None:
    one, two = shows
    column = {"gates": "created_at", "registration_notes": "body", "gate_tiers": "created_at"}[table]
    [first] = rows_of(cache, table, one)
    cache.execute(f"UPDATE {table} SET {column} = 5 WHERE id = ?", (first,))
    before = content(cache)
    with pytest.raises(ShowWaits):
        remove_show(cache, one)
    assert content(cache) == before
    assert remove_show(cache, two) == 6


@pytest.mark.parametrize("table", ["registrations", "gates", "ticket_tiers"])
def test_not_while_a_deletion_in_it_waits(cache: sqlite3.Connection, shows: tuple[str, str], table: str) -> None:
    one, two = shows
    [first] = rows_of(cache, table, one)
    if table == "ticket_tiers":
        cache.execute("DELETE FROM registrations WHERE ticket_tier_id = ?", (first,))
    remove(cache, table, first)
    with pytest.raises(ShowWaits):
        remove_show(cache, one)
    assert remove_show(cache, two) == 6


def rows_of(cache: sqlite3.Connection, table: str, event: str) -> list[str]:
    owner = {
        "gate_tiers": "gate_id IN (SELECT id FROM gates WHERE event_id = ?)",
        "registration_notes": "registration_id IN (SELECT id FROM registrations WHERE event_id = ?)",
    }
    found = cache.execute(f"SELECT id FROM {table} WHERE {owner.get(table, 'event_id = ?')}", (event,))
    return [row[0] for row in found]
