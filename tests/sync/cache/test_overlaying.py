"""What waits is put on top of rows that were loaded anew."""

from __future__ import annotations

import sqlite3

from fashionos_desktop.sync.cache.overlaying import overlay
from fashionos_desktop.sync.cache.refresh import to_refresh
from tests.sync.cache.rows import add, captured, change, exists, remove, show, value


def test_what_can_be_put_on_is_and_the_rest_is_left_to_the_centre(cache: sqlite3.Connection) -> None:
    event = show(cache)
    tier = add(cache, "ticket_tiers", event_id=event)
    cache.execute("DELETE FROM sync_outbox")
    taken = add(cache, "registrations", event_id=event, ticket_tier_id=tier, qr_code_data="A")
    orphan = add(cache, "tasks", event_id=event)
    fine = add(cache, "gates", event_id=event, name="North")
    change(cache, "gates", fine, capacity=5)
    change(cache, "events", event, title="Mine")
    waiting = captured(cache)
    # As if loaded: without what waits, and with a guest who has the code.
    cache.execute("UPDATE sync_context SET capturing = 0")
    for table, row in (("registrations", taken), ("tasks", orphan), ("gates", fine)):
        remove(cache, table, row)
    change(cache, "events", event, title="Theirs")
    add(cache, "registrations", event_id=event, ticket_tier_id=tier, qr_code_data="A")
    cache.execute("UPDATE sync_outbox SET new = json_set(new, '$.event_id', 'gone') WHERE table_name = 'tasks'")
    cache.execute("UPDATE sync_context SET capturing = 1")
    assert overlay(cache) == 2
    assert value(cache, "gates", fine, "capacity") == 5
    assert value(cache, "events", event, "title") == "Mine"
    assert not exists(cache, "registrations", taken)
    assert not exists(cache, "tasks", orphan)
    assert [row[:3] for row in captured(cache)] == [row[:3] for row in waiting]
    assert cache.execute("SELECT capturing FROM sync_context").fetchone() == (1,)


def test_what_nobody_here_deleted_comes_back_if_the_centre_refuses(cache: sqlite3.Connection) -> None:
    event = show(cache)
    gate = add(cache, "gates", event_id=event)
    tier = add(cache, "ticket_tiers", event_id=event)
    cache.execute("DELETE FROM sync_outbox")
    remove(cache, "gates", gate)
    cache.execute("UPDATE sync_context SET capturing = 0")
    add(cache, "gates", id=gate, event_id=event)
    unseen = add(cache, "gate_tiers", gate_id=gate, ticket_tier_id=tier)
    cache.execute("UPDATE sync_context SET capturing = 1")
    assert overlay(cache) == 0
    assert not exists(cache, "gates", gate)
    assert to_refresh(cache) == (("gate_tiers", unseen),)
