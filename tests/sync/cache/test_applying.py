"""What the centre sent comes in; what waits to be sent stays on top of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from fashionos_desktop.storage import GaveWay
from fashionos_desktop.sync.cache.applying import apply
from fashionos_desktop.sync.cache.refresh import refresh, to_refresh
from fashionos_desktop.sync.protocol import Key, Pulled, RowImages
from tests.sync.cache.rows import (
    add,
    captured,
    change,
    content,
    exists,
    pulled,
    remove,
    show,
    sound,
    transaction,
    value,
)


@pytest.fixture
def event(centre: sqlite3.Connection, cache: sqlite3.Connection) -> str:
    """A show that both sides have."""
    made = show(centre, title="First")
    bring(cache, centre, "profiles", "organizations", "events")
    return made


def bring(cache: sqlite3.Connection, centre: sqlite3.Connection, *tables: str) -> None:
    keys = [(table, row[0]) for table in tables for row in centre.execute(f"SELECT id FROM {table}")]
    apply_all(cache, pulled(centre, *keys))


def apply_all(cache: sqlite3.Connection, news: Pulled) -> int:
    with applying(cache):
        changed = apply(cache, news)
    assert sound(cache)
    return changed


@contextmanager
def applying(cache: sqlite3.Connection) -> Iterator[None]:
    cache.execute("BEGIN IMMEDIATE")
    try:
        yield
        cache.execute("COMMIT")
    except BaseException:
        cache.execute("ROLLBACK")
        raise


def refresh_of(cache: sqlite3.Connection) -> set[Key]:
    return set(to_refresh(cache))


def test_rows_come_in_and_nothing_is_captured(centre: sqlite3.Connection, cache: sqlite3.Connection) -> None:
    event = show(centre)
    task = add(centre, "tasks", event_id=event, title="Steam")
    bring(cache, centre, "tasks", "events", "organizations", "profiles")
    assert content(cache) == content(centre)
    change(centre, "tasks", task, title="Steam all")
    assert apply_all(cache, pulled(centre, ("tasks", task))) == 1
    assert value(cache, "tasks", task, "title") == "Steam all"
    assert captured(cache) == []
    change(cache, "tasks", task, title="Mine")
    assert len(captured(cache)) == 1


def test_what_is_the_same_is_not_written(centre: sqlite3.Connection, cache: sqlite3.Connection, event: str) -> None:
    cache.execute("CREATE TEMP TABLE written (id)")
    cache.execute("CREATE TEMP TRIGGER w AFTER UPDATE ON main.events BEGIN INSERT INTO written VALUES (NEW.id); END")
    assert apply_all(cache, pulled(centre, ("events", event))) == 0
    centre.execute("UPDATE events SET updated_at = updated_at + 1")
    assert apply_all(cache, pulled(centre, ("events", event))) == 0
    assert cache.execute("SELECT COUNT(*) FROM written").fetchone() == (0,)


def test_the_stamp_comes_with_a_change(centre: sqlite3.Connection, cache: sqlite3.Connection, event: str) -> None:
    centre.execute("UPDATE events SET updated_at = 12345, title = 'New'")
    apply_all(cache, pulled(centre, ("events", event)))
    assert value(cache, "events", event, "updated_at") == 12345


def test_what_is_derived_follows(centre: sqlite3.Connection, cache: sqlite3.Connection, event: str) -> None:
    tier = add(centre, "ticket_tiers", event_id=event)
    guest = add(centre, "registrations", event_id=event, ticket_tier_id=tier, attendee_name="Zoë")
    bring(cache, centre, "ticket_tiers", "registrations")
    assert value(cache, "events", event, "attendee_registered") == 1
    apply_all(cache, pulled(centre, gone=(("registrations", guest),)))
    assert value(cache, "events", event, "attendee_registered") == 0


def test_a_column_that_waits_keeps_its_value_and_the_others_follow(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    change(cache, "events", event, title="Mine")
    change(centre, "events", event, title="Theirs", description="Theirs too")
    apply_all(cache, pulled(centre, ("events", event)))
    assert value(cache, "events", event, "title") == "Mine"
    assert value(cache, "events", event, "description") == "Theirs too"
    cache.execute("DELETE FROM sync_outbox")
    apply_all(cache, pulled(centre, ("events", event)))
    assert value(cache, "events", event, "title") == "Theirs"


def test_a_group_waits_as_a_whole(centre: sqlite3.Connection, cache: sqlite3.Connection, event: str) -> None:
    change(cache, "events", event, event_date="2027-01-01")
    change(centre, "events", event, timezone="Europe/Paris", title="Theirs")
    apply_all(cache, pulled(centre, ("events", event)))
    assert value(cache, "events", event, "timezone") != "Europe/Paris"
    assert value(cache, "events", event, "title") == "Theirs"


def test_a_row_that_is_deleted_here_stays_deleted(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    task = add(centre, "tasks", event_id=event)
    bring(cache, centre, "tasks")
    remove(cache, "tasks", task)
    change(centre, "tasks", task, title="Theirs")
    assert apply_all(cache, pulled(centre, ("tasks", task))) == 0
    assert not exists(cache, "tasks", task)


def test_a_row_that_was_deleted_and_made_anew_is_all_ours(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    task = add(centre, "tasks", event_id=event, title="Steam", description="All")
    bring(cache, centre, "tasks")
    remove(cache, "tasks", task)
    add(cache, "tasks", id=task, event_id=event, title="Anew")
    change(centre, "tasks", task, description="Theirs")
    apply_all(cache, pulled(centre, ("tasks", task)))
    assert value(cache, "tasks", task, "description") is None
    apply_all(cache, pulled(centre, gone=(("tasks", task),)))
    assert exists(cache, "tasks", task)


def test_a_row_that_is_gone_goes_and_its_operation_stays(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    task = add(centre, "tasks", event_id=event)
    bring(cache, centre, "tasks")
    change(cache, "tasks", task, title="Mine")
    assert apply_all(cache, pulled(centre, gone=(("tasks", task), ("tasks", "unknown")))) == 1
    assert not exists(cache, "tasks", task)
    assert len(captured(cache)) == 1


def test_what_hangs_on_a_gone_row_goes_and_is_read_again(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    gate = add(centre, "gates", event_id=event)
    tier = add(centre, "ticket_tiers", event_id=event)
    bring(cache, centre, "gates", "ticket_tiers")
    join = add(cache, "gate_tiers", gate_id=gate, ticket_tier_id=tier)
    scan = add(cache, "check_ins", event_id=event, gate_id=gate)
    apply_all(cache, pulled(centre, gone=(("gates", gate),)))
    assert not exists(cache, "gate_tiers", join)
    assert value(cache, "check_ins", scan, "gate_id") is None
    assert refresh_of(cache) == {("gate_tiers", join), ("check_ins", scan)}
    assert len(captured(cache)) == 2


def test_what_was_read_is_not_asked_for_again(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    keys = [("events", event), ("tasks", "gone"), ("tasks", "not yet")]
    refresh(cache, keys)
    apply_all(cache, pulled(centre, ("events", event), gone=(("tasks", "gone"),)))
    assert refresh_of(cache) == {("tasks", "not yet")}


def test_two_rows_swap_their_values(centre: sqlite3.Connection, cache: sqlite3.Connection, event: str) -> None:
    one = add(centre, "badges", event_id=event, code="A", stakeholder_id=stakeholder(centre))
    two = add(centre, "badges", event_id=event, code="B", stakeholder_id=stakeholder(centre))
    bring(cache, centre, "stakeholders", "badges")
    for badge, code in ((one, "x"), (two, "A"), (one, "B")):
        change(centre, "badges", badge, code=code)
    apply_all(cache, pulled(centre, ("badges", one), ("badges", two)))
    assert content(cache) == content(centre)
    assert refresh_of(cache) == set()


def stakeholder(connection: sqlite3.Connection) -> str:
    [(house,)] = connection.execute("SELECT organization_id FROM events LIMIT 1").fetchall()
    return add(connection, "stakeholders", organization_id=house)


def guests(connection: sqlite3.Connection, event: str, *codes: str) -> list[str]:
    tier = add(connection, "ticket_tiers", event_id=event)
    return [add(connection, "registrations", event_id=event, ticket_tier_id=tier, qr_code_data=code) for code in codes]


def test_a_row_in_the_way_is_parked_until_its_own_value_comes(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    one, two = guests(centre, event, "A", "B")
    bring(cache, centre, "ticket_tiers", "registrations")
    for guest, code in ((one, "C"), (two, "A")):
        change(centre, "registrations", guest, qr_code_data=code)
    apply_all(cache, pulled(centre, ("registrations", two)))
    assert value(cache, "registrations", two, "qr_code_data") == "A"
    assert refresh_of(cache) == {("registrations", one)}
    apply_all(cache, pulled(centre, ("registrations", one)))
    assert content(cache) == content(centre)
    assert refresh_of(cache) == set()


def test_a_row_in_the_way_that_is_gone_makes_room(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    [one] = guests(centre, event, "A")
    bring(cache, centre, "ticket_tiers", "registrations")
    remove(centre, "registrations", one)
    [two] = guests(centre, event, "A")
    keys = [("ticket_tiers", row[0]) for row in centre.execute("SELECT id FROM ticket_tiers")]
    apply_all(cache, pulled(centre, *keys, ("registrations", two), gone=(("registrations", one),)))
    assert content(cache) == content(centre)
    assert refresh_of(cache) == set()


def test_a_row_made_here_gives_way_and_its_operation_stays(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    [theirs] = guests(centre, event, "A")
    bring(cache, centre, "ticket_tiers")
    [(tier,)] = centre.execute("SELECT id FROM ticket_tiers").fetchall()
    mine = add(cache, "registrations", event_id=event, ticket_tier_id=tier, qr_code_data="A")
    note = add(cache, "registration_notes", registration_id=mine)
    apply_all(cache, pulled(centre, ("registrations", theirs)))
    assert not exists(cache, "registrations", mine)
    assert not exists(cache, "registration_notes", note)
    assert [row for _, row, *_ in captured(cache)] == [mine, note]
    assert value(cache, "registrations", theirs, "qr_code_data") == "A"


def test_a_row_changed_here_takes_back_what_it_had(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    one, two = guests(centre, event, "A", "B")
    bring(cache, centre, "ticket_tiers", "registrations")
    change(cache, "registrations", one, qr_code_data="C", company="Elle")
    change(centre, "registrations", two, qr_code_data="C")
    apply_all(cache, pulled(centre, ("registrations", two)))
    assert value(cache, "registrations", one, "qr_code_data") == "A"
    assert value(cache, "registrations", one, "company") == "Elle"
    assert refresh_of(cache) == {("registrations", one)}
    assert len(captured(cache)) == 1


def test_both_rows_come_and_the_one_that_waits_gives_way(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    one, two = guests(centre, event, "A", "B")
    bring(cache, centre, "ticket_tiers", "registrations")
    change(cache, "registrations", one, qr_code_data="C")
    change(centre, "registrations", one, company="Vogue")
    change(centre, "registrations", two, qr_code_data="C")
    apply_all(cache, pulled(centre, ("registrations", one), ("registrations", two)))
    assert content(cache) == content(centre)
    assert refresh_of(cache) == {("registrations", one)}


def test_two_that_wait_and_took_each_others_values(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    one, two, three = guests(centre, event, "A", "B", "C")
    bring(cache, centre, "ticket_tiers", "registrations")
    for guest, code in ((one, "x"), (two, "A"), (one, "B")):
        change(cache, "registrations", guest, qr_code_data=code)
    for guest, code in ((one, "y"), (three, "A")):
        change(centre, "registrations", guest, qr_code_data=code)
    apply_all(cache, pulled(centre, ("registrations", one), ("registrations", three)))
    assert value(cache, "registrations", three, "qr_code_data") == "A"
    assert value(cache, "registrations", one, "qr_code_data") == "B"
    assert value(cache, "registrations", two, "qr_code_data") == f"parked {two}"
    assert ("registrations", two) in refresh_of(cache)


def test_a_join_made_by_another_program_gives_way(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    gate, tier = add(centre, "gates", event_id=event), add(centre, "ticket_tiers", event_id=event)
    theirs = add(centre, "gate_tiers", gate_id=gate, ticket_tier_id=tier)
    bring(cache, centre, "gates", "ticket_tiers")
    mine = add(cache, "gate_tiers", gate_id=gate, ticket_tier_id=tier)
    apply_all(cache, pulled(centre, ("gate_tiers", theirs)))
    assert exists(cache, "gate_tiers", theirs)
    assert not exists(cache, "gate_tiers", mine)


def test_a_row_whose_parent_is_deleted_here_stands_back_until_that_is_decided(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    gate, tier = add(centre, "gates", event_id=event), add(centre, "ticket_tiers", event_id=event)
    bring(cache, centre, "gates", "ticket_tiers")
    remove(cache, "gates", gate)
    join = add(centre, "gate_tiers", gate_id=gate, ticket_tier_id=tier)
    scan = add(centre, "check_ins", event_id=event, gate_id=gate)
    apply_all(cache, pulled(centre, ("gate_tiers", join), ("check_ins", scan)))
    assert not exists(cache, "gate_tiers", join)
    assert value(cache, "check_ins", scan, "gate_id") is None
    assert refresh_of(cache) == {("gate_tiers", join), ("check_ins", scan)}
    # The centre refused the deletion.
    cache.execute("DELETE FROM sync_outbox")
    apply_all(cache, pulled(centre, ("gates", gate), *refresh_of(cache)))
    assert content(cache) == content(centre)
    assert refresh_of(cache) == set()


def test_a_row_whose_parent_nobody_knows_is_left_out_and_not_asked_for_all_day(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    gate = add(centre, "gates", event_id=event)
    scan = add(centre, "check_ins", event_id=event, gate_id=gate)
    tier = add(centre, "ticket_tiers", event_id=event)
    join = add(centre, "gate_tiers", gate_id=gate, ticket_tier_id=tier)
    bring(cache, centre, "ticket_tiers")
    apply_all(cache, pulled(centre, ("gate_tiers", join), ("check_ins", scan)))
    assert not exists(cache, "gate_tiers", join)
    assert exists(cache, "check_ins", scan)
    assert refresh_of(cache) == set()


def test_what_may_not_hang_in_the_air_goes_back_to_what_it_had(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    person, other = add(centre, "profiles"), add(centre, "profiles")
    change(centre, "events", event, organizer_id=other)
    bring(cache, centre, "profiles", "events")
    change(cache, "events", event, organizer_id=person)
    apply_all(cache, pulled(centre, gone=(("profiles", person),)))
    assert value(cache, "events", event, "organizer_id") == other
    assert refresh_of(cache) == {("events", event)}


def test_what_refers_to_each_other_comes_in_any_order(centre: sqlite3.Connection, cache: sqlite3.Connection) -> None:
    event = show(centre)
    [(person, house)] = centre.execute("SELECT organizer_id, organization_id FROM events").fetchall()
    change(centre, "profiles", person, organization_id=house)
    one, two = guests(centre, event, "A", "B")
    change(centre, "registrations", one, merged_into_id=two)
    bring(cache, centre, "registrations", "ticket_tiers", "events", "organizations", "profiles")
    assert content(cache) == content(centre)


def test_a_person_who_waits_goes_first(centre: sqlite3.Connection, cache: sqlite3.Connection, event: str) -> None:
    for number in range(20):
        add(centre, "tasks", event_id=event, title=str(number))
    keys = [("tasks", row[0]) for row in centre.execute("SELECT id FROM tasks")]
    asked = 0

    def somebody() -> bool:
        nonlocal asked
        asked += 1
        return asked == 10

    before = content(cache)
    with pytest.raises(GaveWay), applying(cache):
        apply(cache, pulled(centre, *keys), somebody)
    assert content(cache) == before
    assert cache.execute("SELECT capturing FROM sync_context").fetchone() == (1,)


def test_pictures_are_bytes(centre: sqlite3.Connection, cache: sqlite3.Connection, event: str) -> None:
    [(house,)] = centre.execute("SELECT organization_id FROM events").fetchall()
    file = add(centre, "media_files", organization_id=house)
    thumb = add(centre, "media_thumbs", media_file_id=file, jpeg=b"\x00\xff")
    bring(cache, centre, "media_files", "media_thumbs")
    change(cache, "media_thumbs", thumb, jpeg=b"\x01\xfe")
    change(centre, "media_thumbs", thumb, jpeg=b"\x02")
    apply_all(cache, pulled(centre, ("media_thumbs", thumb)))
    assert value(cache, "media_thumbs", thumb, "jpeg") == b"\x01\xfe"


def test_only_the_columns_that_came_are_written(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    change(centre, "events", event, budget_total=500)
    bring(cache, centre, "events")
    with transaction(cache):
        news = Pulled("e", 0, 1, 0, "c", {"events": RowImages(("title", "id"), [("Seen by a desk", event)])})
        assert apply(cache, news) == 1
    assert value(cache, "events", event, "title") == "Seen by a desk"
    assert value(cache, "events", event, "budget_total") == 500


def test_a_row_that_was_made_anew_for_another_owner_comes_anew(
    centre: sqlite3.Connection, cache: sqlite3.Connection, event: str
) -> None:
    one, two = guests(centre, event, "A", "B")
    note = add(centre, "registration_notes", registration_id=one, body="VIP", created_at=5)
    bring(cache, centre, "ticket_tiers", "registrations", "registration_notes")
    remove(centre, "registration_notes", note)
    add(centre, "registration_notes", id=note, registration_id=two, body="VIP", created_at=5)
    apply_all(cache, pulled(centre, ("registration_notes", note)))
    assert content(cache) == content(centre)
    assert captured(cache) == []
