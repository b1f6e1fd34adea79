"""Whatever changes at the centre, and whoever changes it, is in the feed once, with its house, show and authors."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from fashionos_desktop import migrations
from fashionos_desktop.models import Entity
from fashionos_desktop.models.stored_form import captured_columns
from tests.databases import Rows
from tests.migrations.centre.house import House, now

TABLES = sorted(Entity.metadata.tables)


def test_a_row_made_by_another_program_is_in_the_feed_with_its_owners(house: House) -> None:
    before = now() - 1_000_000
    guest = house.guest()
    found = house.feed("registrations", guest)
    assert (found["organization_id"], found["event_id"]) == (house.organization, house.show)
    assert found["now"] is True
    assert (found["deleted"], found["remains"]) == (False, None)
    [(name, (at, device, actor, heard))] = found["versions"].items()
    assert (name, device, actor) == ("", None, None)
    assert before < at <= heard <= now()


def test_the_way_to_the_house_may_have_many_steps(house: House) -> None:
    guest = house.guest()
    payment = house.rows.add("payments", registration_id=guest)
    run = house.rows.add("show_runs", event_id=house.show)
    entry = house.rows.add("show_entries", run_id=run, kind="send")
    for table, row_id in (("payments", payment), ("show_entries", entry), ("events", house.show)):
        found = house.feed(table, row_id)
        assert (found["organization_id"], found["event_id"]) == (house.organization, house.show), table
    found = house.feed("organizations", house.organization)
    assert (found["organization_id"], found["event_id"]) == (house.organization, None)
    size = house.rows.add("media_size_specs")
    assert house.feed("media_size_specs", size)["organization_id"] is None


def test_an_update_notes_who_wrote_which_column_when(house: House) -> None:
    guest, other = house.guest(attendee_name="Ana"), house.guest(attendee_name="Bo")
    person = house.rows.add("profiles", organization_id=house.organization)
    with house.written_by(house.other_device, 77, person):
        house.sql("UPDATE registrations SET company = attendee_name, notes = notes WHERE id IN (%s, %s)", guest, other)
    for row_id in (guest, other):
        versions = house.feed("registrations", row_id)["versions"]
        assert set(versions) == {"", "company"}
        assert versions["company"][:3] == [77, house.other_device, person]


def test_what_changes_nothing_or_only_what_laptops_derive_is_no_news(house: House) -> None:
    guest = house.guest(attendee_name="Ana")
    house.sql("UPDATE sync_feed SET xid = '3'")
    house.rows.set("registrations", guest, attendee_name="Ana")
    house.rows.add("check_ins", event_id=house.show, registration_id=guest, kind="entry", verdict="admitted")
    assert house.rows.get("registrations", guest, "checked_in_at") is not None
    assert house.feed("registrations", guest)["now"] is False


def test_a_count_that_some_laptops_cannot_derive_is_news_but_no_edit(house: House) -> None:
    house.sql("UPDATE sync_feed SET xid = '3'")
    house.sql("UPDATE events SET updated_at = '2020-01-01'")
    house.sql("ALTER TABLE events DISABLE TRIGGER fashionos_stamp_events")
    house.sql("UPDATE events SET updated_at = '2020-01-01'")
    house.sql("ALTER TABLE events ENABLE TRIGGER fashionos_stamp_events")
    house.guest()
    assert house.rows.get("events", house.show, "attendee_registered") == 1
    found = house.feed("events", house.show)
    assert found["now"] is True
    assert set(found["versions"]) == {""}
    assert house.rows.get("events", house.show, "updated_at").year == 2020
    house.rows.set("events", house.show, title="Another")
    assert house.rows.get("events", house.show, "updated_at").year > 2020


def test_a_deleted_row_leaves_what_it_was_and_comes_back_anew(house: House) -> None:
    guest = house.guest(attendee_name="Zoé", plus_ones=2)
    with house.written_by(house.other_device, 77):
        house.rows.delete("registrations", guest)
    found = house.feed("registrations", guest)
    assert (found["deleted"], found["organization_id"], found["event_id"]) == (True, house.organization, house.show)
    assert found["remains"]["attendee_name"] == "Zoé"
    assert found["remains"]["plus_ones"] == 2
    assert isinstance(found["remains"]["created_at"], int)
    assert found["versions"]["-"][:2] == [77, house.other_device]
    house.rows.add("registrations", id=guest, event_id=house.show, ticket_tier_id=house.tier)
    found = house.feed("registrations", guest)
    assert (found["deleted"], found["remains"], set(found["versions"])) == (False, None, {""})


def test_what_a_key_deletes_or_empties_is_in_the_feed(house: House) -> None:
    guest = house.guest()
    scan = house.rows.add("check_ins", event_id=house.show, registration_id=guest, kind="entry", verdict="admitted")
    payment = house.rows.add("payments", registration_id=guest)
    house.rows.delete("registrations", guest)
    assert house.feed("payments", payment)["deleted"] is True
    assert house.feed("payments", payment)["event_id"] == house.show
    assert set(house.feed("check_ins", scan)["versions"]) == {"", "registration_id"}
    house.rows.delete("events", house.show)
    left = house.sql("SELECT count(*) FROM sync_feed WHERE event_id = %s AND NOT deleted", house.show)
    assert left == [(0,)]


def test_who_joins_a_house_takes_her_own_rows_along(house: House) -> None:
    person = house.rows.add("profiles")
    model = house.rows.add("model_profiles", profile_id=person)
    assert house.feed("model_profiles", model)["organization_id"] is None
    house.rows.set("profiles", person, organization_id=house.organization)
    for table, row_id in (("profiles", person), ("model_profiles", model)):
        assert house.feed(table, row_id)["organization_id"] == house.organization


@pytest.mark.parametrize("table", TABLES)
def test_no_table_can_be_emptied_unheard(house: House, table: str) -> None:
    with house.refused("TRUNCATE of"):
        house.sql(f"TRUNCATE {table} CASCADE")


def test_a_laptop_is_hinted_at_each_news_once(house: House) -> None:
    body = house.sql("SELECT prosrc FROM pg_proc WHERE proname = 'fashionos_feed_looks_insert'")
    assert "pg_notify('fashionos_sync', '')" in body[0][0]


def test_every_captured_column_of_every_table_is_watched(house: House) -> None:
    for name, table in Entity.metadata.tables.items():
        [(body,)] = house.sql("SELECT prosrc FROM pg_proc WHERE proname = %s", f"fashionos_feed_{name}_update")
        for column in captured_columns(table):
            assert f"n.{column.name} IS DISTINCT FROM o.{column.name}" in body, f"{name}.{column.name}"


def test_rows_from_before_are_filled_in_once(engine: Engine) -> None:
    with engine.connect() as connection:
        with connection.begin():
            house = House.made(Rows(connection))
            guest = house.guest()
            gone = house.guest()
            house.sql("DELETE FROM sync_feed WHERE table_name <> 'profiles'")
            house.sql("ALTER TABLE registrations DISABLE TRIGGER fashionos_feed_registrations_delete")
            house.sql("INSERT INTO sync_feed (table_name, row_id, xid) VALUES ('registrations', %s, '3')", gone)
            house.rows.delete("registrations", gone)
            house.sql("UPDATE sync_feed SET xid = '4000000000' WHERE table_name = 'profiles'")
        try:
            migrations.upgrade(connection)
            with connection.begin():
                counted = house.sql("SELECT count(*) FROM sync_feed WHERE NOT deleted")
                assert counted == [(sum(house.rows.count(table) for table in TABLES),)]
                found = house.feed("registrations", guest)
                assert (found["organization_id"], found["event_id"]) == (house.organization, house.show)
                assert house.feed("registrations", gone)["deleted"] is True
                assert house.sql("SELECT count(*) FROM sync_feed WHERE xid > pg_current_xact_id()") == [(0,)]
                xids = house.sql("SELECT * FROM sync_feed ORDER BY table_name, row_id")
            migrations.upgrade(connection)
            with connection.begin():
                assert house.sql("SELECT * FROM sync_feed ORDER BY table_name, row_id") == xids
        finally:
            connection.rollback()
            with connection.begin():
                house.rows.delete("organizations", house.organization)
                house.sql("DELETE FROM profiles")
                for kept in ("sync_feed", "sync_devices", "sync_ledger"):
                    house.sql(f"DELETE FROM {kept}")


def test_an_edit_of_twenty_thousand_rows_compares_no_row_with_each_other(house: House) -> None:
    """Planned as a look for the first row that changed, it took minutes."""
    tier = house.rows.add("ticket_tiers", event_id=house.show)
    house.sql(
        "INSERT INTO registrations (id, event_id, ticket_tier_id, attendee_name, qr_code_data)"
        " SELECT gen_random_uuid(), %s, %s, 'Guest ' || n, gen_random_uuid()::text FROM generate_series(1, 20000) n",
        house.show,
        tier,
    )
    house.sql("SET LOCAL statement_timeout = '30s'")
    house.sql("UPDATE registrations SET company = 'Vogue' WHERE ticket_tier_id = %s", tier)
    house.sql("UPDATE registrations SET status = 'cancelled' WHERE ticket_tier_id = %s", tier)
    assert house.rows.get("ticket_tiers", tier, "quantity_sold") == 0
