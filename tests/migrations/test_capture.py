"""The cache writes down what changed, by whomever, in the form that sync carries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from fashionos_desktop import migrations
from fashionos_desktop.migrations import generated
from fashionos_desktop.models import Entity
from fashionos_desktop.models.merging import GROUPS
from fashionos_desktop.storage.engine import writer_engine
from tests.databases import cache_engine
from tests.sync.cache.rows import add, captured, change, connect, remove, show, transaction


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("capture")
    cache_engine(folder).dispose()
    return folder / "cache.sqlite3"


@pytest.fixture
def cache(template: Path) -> Iterator[sqlite3.Connection]:
    connection = connect()
    source = sqlite3.connect(template)
    source.backup(connection)
    source.close()
    connection.execute("UPDATE sync_context SET capturing = 1")
    yield connection
    connection.close()


@pytest.fixture
def event(cache: sqlite3.Connection) -> str:
    made = show(cache)
    cache.execute("DELETE FROM sync_outbox")
    return made


def test_a_cache_that_is_not_enrolled_writes_nothing_down(cache: sqlite3.Connection) -> None:
    cache.execute("UPDATE sync_context SET capturing = 0")
    event = show(cache)
    change(cache, "events", event, title="Other")
    remove(cache, "events", event)
    assert captured(cache) == []


def test_every_table_is_captured(cache: sqlite3.Connection) -> None:
    triggers = {name for (name,) in cache.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    for table in Entity.metadata.tables:
        assert {f"fashionos_capture_{table}_{verb}" for verb in ("insert", "update", "delete")} <= triggers


def test_an_insert_carries_what_differs_from_the_defaults(cache: sqlite3.Connection, event: str) -> None:
    task = add(cache, "tasks", event_id=event, title="Steam", created_at=5, is_critical_path=0, status="to_do")
    assert captured(cache) == [("tasks", task, "insert", {}, {"event_id": event, "title": "Steam", "created_at": 5})]


def test_an_update_carries_the_changed_columns(cache: sqlite3.Connection, event: str) -> None:
    task = add(cache, "tasks", event_id=event, title="Steam")
    cache.execute("DELETE FROM sync_outbox")
    change(cache, "tasks", task, title="Steam the looks", status="to_do", description="All")
    old, new = {"title": "Steam", "description": None}, {"title": "Steam the looks", "description": "All"}
    assert captured(cache) == [("tasks", task, "update", old, new)]


def test_an_update_that_changes_nothing_is_not_written_down(cache: sqlite3.Connection, event: str) -> None:
    cache.execute("UPDATE events SET title = title, updated_at = 7")
    assert captured(cache) == []


def test_a_column_carries_its_whole_group(cache: sqlite3.Connection, event: str) -> None:
    change(cache, "events", event, end_time=1_800_000_000_000_000, title="New")
    [(_, _, _, old, new)] = captured(cache)
    assert set(old) == set(new) == {*GROUPS["events"][0], "title"}
    assert new["end_time"] == 1_800_000_000_000_000
    assert old["start_time"] == new["start_time"]


def test_a_table_has_several_groups(cache: sqlite3.Connection, event: str) -> None:
    tier = add(cache, "ticket_tiers", event_id=event)
    guest = add(cache, "registrations", event_id=event, ticket_tier_id=tier)
    cache.execute("DELETE FROM sync_outbox")
    change(cache, "registrations", guest, seat="4")
    change(cache, "registrations", guest, valid_from=1, row_label="A")
    assert [set(new) for *_, new in captured(cache)] == [
        {"section", "row_label", "seat"},
        {"section", "row_label", "seat", "valid_from", "valid_until"},
    ]


def test_a_delete_carries_what_is_needed_to_make_the_row_anew(cache: sqlite3.Connection, event: str) -> None:
    task = add(cache, "tasks", event_id=event, title="Steam", created_at=5, is_critical_path=1)
    cache.execute("DELETE FROM sync_outbox")
    remove(cache, "tasks", task)
    old = {"event_id": event, "title": "Steam", "created_at": 5, "is_critical_path": 1}
    assert captured(cache) == [("tasks", task, "delete", old, {})]


def test_what_a_key_does_is_captured(cache: sqlite3.Connection, event: str) -> None:
    tier = add(cache, "ticket_tiers", event_id=event)
    gate = add(cache, "gates", event_id=event)
    join = add(cache, "gate_tiers", gate_id=gate, ticket_tier_id=tier)
    scan = add(cache, "check_ins", event_id=event, gate_id=gate)
    cache.execute("DELETE FROM sync_outbox")
    remove(cache, "gates", gate)
    assert {(table, row, verb) for table, row, verb, *_ in captured(cache)} == {
        ("gates", gate, "delete"),
        ("gate_tiers", join, "delete"),
        ("check_ins", scan, "update"),
    }
    [changed] = [(old, new) for table, _, _, old, new in captured(cache) if table == "check_ins"]
    assert changed == ({"gate_id": gate}, {"gate_id": None})


def test_what_is_derived_is_not(cache: sqlite3.Connection, event: str) -> None:
    tier = add(cache, "ticket_tiers", event_id=event)
    cache.execute("DELETE FROM sync_outbox")
    add(cache, "registrations", event_id=event, ticket_tier_id=tier)
    assert [(table, verb) for table, _, verb, *_ in captured(cache)] == [("registrations", "insert")]
    assert cache.execute("SELECT attendee_registered FROM events").fetchone() == (1,)


@pytest.mark.parametrize("words", ['Zoë "Z" \\ \n\t\x01 漢 🎭', "", "null", "1"])
def test_text_is_carried_as_it_is(cache: sqlite3.Connection, event: str, words: str) -> None:
    change(cache, "events", event, title="before")
    change(cache, "events", event, title=words)
    assert captured(cache)[-1][3:] == ({"title": "before"}, {"title": words})


def test_json_is_carried_as_text(cache: sqlite3.Connection, event: str) -> None:
    [(house,)] = cache.execute("SELECT organization_id FROM events").fetchall()
    add(cache, "journal_entries", organization_id=house, content='{"a": [1, "ü"]}', kept="null")
    new = captured(cache)[-1][4]
    assert (new["content"], new["kept"]) == ('{"a": [1, "ü"]}', "null")


def test_amounts_are_carried_as_whole_numbers(cache: sqlite3.Connection, event: str) -> None:
    change(cache, "events", event, budget_total=999_999_999_999)
    assert captured(cache)[-1][3:] == ({"budget_total": 0}, {"budget_total": 999_999_999_999})


def test_pictures_are_carried_as_hexadecimal_text(cache: sqlite3.Connection, event: str) -> None:
    [(house,)] = cache.execute("SELECT organization_id FROM events").fetchall()
    file = add(cache, "media_files", organization_id=house)
    thumb = add(cache, "media_thumbs", media_file_id=file, jpeg=b"\x00\xff{")
    remove(cache, "media_thumbs", thumb)
    inserted, removed = captured(cache)[-2:]
    assert inserted[4]["jpeg"] == removed[3]["jpeg"] == "00ff7b"


def test_what_the_writer_says_of_a_transaction_is_kept(cache: sqlite3.Connection, event: str) -> None:
    with transaction(cache, 12, at=345, actor="somebody"):
        change(cache, "events", event, title="New")
    found = cache.execute("SELECT transaction_number, at, actor FROM sync_outbox").fetchall()
    assert found == [(12, 345, "somebody")]


def test_each_statement_without_a_context_has_a_number_of_its_own(cache: sqlite3.Connection, event: str) -> None:
    cache.execute("DELETE FROM sqlite_sequence")
    change(cache, "events", event, title="New")
    cache.execute("DELETE FROM sync_outbox")
    with transaction(cache):
        change(cache, "events", event, title="Newer")
        for name in ("a", "b"):
            add(cache, "gates", event_id=event, name=name)
        cache.execute("UPDATE gates SET capacity = 5")
    rows = cache.execute("SELECT transaction_number, at FROM sync_outbox ORDER BY sequence").fetchall()
    assert [number for number, _ in rows] == [-2, -3, -4, -5, -5]
    now = cache.execute("SELECT CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000").fetchone()[0]
    assert all(now - 60_000_000 < at <= now for _, at in rows)


def test_without_a_context_the_clock_is_corrected(cache: sqlite3.Connection, event: str) -> None:
    hour = 3_600_000_000
    cache.execute("INSERT INTO sync_state (single, incarnation, clock_offset) VALUES (1, 'x', ?)", (hour,))
    change(cache, "events", event, title="New")
    statement = "SELECT at - CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000 FROM sync_outbox"
    [(ahead,)] = cache.execute(statement)
    assert hour - 60_000_000 < ahead <= hour


@pytest.mark.parametrize("way", ["INSERT OR IGNORE", "INSERT OR REPLACE", "INSERT OR FAIL", "INSERT"])
def test_no_way_of_inserting_goes_by_unseen(cache: sqlite3.Connection, event: str, way: str) -> None:
    cache.execute(f"{way} INTO gates (id, event_id, name) VALUES (lower(hex(randomblob(18))), ?, 'North')", (event,))
    assert [(table, verb) for table, _, verb, *_ in captured(cache)] == [("gates", "insert")]


def test_replacing_a_row_is_a_delete_and_an_insert(cache: sqlite3.Connection, event: str) -> None:
    gate = add(cache, "gates", event_id=event, name="North")
    cache.execute("DELETE FROM sync_outbox")
    cache.execute("INSERT OR REPLACE INTO gates (id, event_id, name) VALUES (?, ?, 'South')", (gate, event))
    assert [(verb, old.get("name"), new.get("name")) for _, _, verb, old, new in captured(cache)] == [
        ("delete", "North", None),
        ("insert", None, "South"),
    ]


def test_a_migration_captures_nothing_and_leaves_what_waits(tmp_path: Path) -> None:
    cache_engine(tmp_path).dispose()
    connection = connect(str(tmp_path / "cache.sqlite3"))
    connection.execute("UPDATE sync_context SET capturing = 1")
    with transaction(connection, 3, at=5):
        event = show(connection)
        add(connection, "tasks", event_id=event)
    before = connection.execute("SELECT * FROM sync_outbox").fetchall()
    connection.close()
    engine = writer_engine(tmp_path / "cache.sqlite3")
    with engine.connect() as migrated:
        migrations.upgrade(migrated)
        with migrated.begin():
            generated.drop(migrated)
            migrated.exec_driver_sql("UPDATE events SET title = 'Migrated'")
            migrated.exec_driver_sql("CREATE TABLE rebuilt AS SELECT * FROM tasks")
            migrated.exec_driver_sql("DELETE FROM tasks")
            migrated.exec_driver_sql("INSERT INTO tasks SELECT * FROM rebuilt")
            generated.create(migrated)
        after = [tuple(row) for row in migrated.exec_driver_sql("SELECT * FROM sync_outbox")]
        capturing = migrated.exec_driver_sql("SELECT capturing FROM sync_context").scalar()
    engine.dispose()
    assert len(after) == 4
    assert (after, capturing) == (before, 1)
