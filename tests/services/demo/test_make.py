"""The demo show is whole, sound, and the same each time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from fashionos_desktop.models import Entity, join_id
from fashionos_desktop.services.demo import DEMO_SLUG, DemoExists, make_demo
from fashionos_desktop.services.shows import show_by_slug
from fashionos_desktop.storage import Cache
from tests.services.demo.conftest import EVENING, Demo, Make

TABLES = sorted(set(Entity.metadata.tables) - {"journal_entries"})
"""Only a centre writes the journal."""


def everything(demo: Demo) -> dict[str, list[tuple[Any, ...]]]:
    return {table: demo.rows(f"SELECT * FROM {table} ORDER BY id") for table in TABLES}


def test_the_same_moment_makes_the_same_rows(demo: Demo, make: Make) -> None:
    again = everything(make(EVENING))
    for table, rows in everything(demo).items():
        assert rows == again[table], table


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_rows(demo: Demo, table: str) -> None:
    assert demo.value(f"SELECT COUNT(*) FROM {table}") > 0


def test_keys_and_file_are_sound(demo: Demo) -> None:
    assert demo.rows("PRAGMA foreign_key_check") == []
    assert demo.value("PRAGMA integrity_check") == "ok"


@pytest.mark.parametrize("table", [name for name in TABLES if Entity.metadata.tables[name].info["joined"]])
def test_join_rows_are_named_by_what_they_join(demo: Demo, table: str) -> None:
    joined = Entity.metadata.tables[table].info["joined"]
    for found, *parts in demo.rows(f"SELECT id, {', '.join(joined)} FROM {table}"):
        assert found == join_id(table, parts)


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 10, 25, 0, 10, 30, tzinfo=UTC),  # the night in which the clocks go back
        datetime(2027, 1, 1, 8, 59, 59, 999_999, tzinfo=UTC),
    ],
)
def test_any_moment_makes_a_show_that_is_about_to_begin(make: Make, now: datetime) -> None:
    other = make(now)
    assert other.rows("PRAGMA foreign_key_check") == []
    later = "SELECT COUNT(*) FROM check_ins WHERE scanned_at > {0} OR created_at > {0}"
    assert other.value(later.format(round(now.timestamp() * 1_000_000))) == 0
    assert other.value("SELECT COUNT(*) FROM show_runs WHERE ended_at IS NULL") == 0
    assert other.value("SELECT COUNT(*) FROM call_times WHERE NOT time GLOB '[0-2][0-9]:[0-5][05]'") == 0


def test_a_second_demo_is_refused_whole(demo: Demo) -> None:
    before = demo.value("SELECT COUNT(*) FROM profiles")
    with pytest.raises(DemoExists, match="already here"), Cache.open(demo.cache.path) as writing:
        writing.write(lambda session: make_demo(session, now=EVENING)).result()
    assert demo.value("SELECT COUNT(*) FROM profiles") == before


def test_a_time_without_a_zone_is_refused(make: Make) -> None:
    with pytest.raises(ValueError, match="zone"):
        make(datetime(2026, 9, 29, 19, 28))  # noqa: DTZ001


def test_the_show_is_found_by_its_name(demo: Demo) -> None:
    show = demo.cache.read(lambda session: show_by_slug(session, DEMO_SLUG))
    assert (show.id, show.timezone, show.status) == (demo.event_id, "Europe/Paris", "active")


def test_dates_of_rows_are_not_the_computer_s_own(demo: Demo) -> None:
    latest = round(EVENING.timestamp() * 1_000_000)
    for table in TABLES:
        assert demo.value(f"SELECT MAX(MAX(created_at, updated_at)) FROM {table}") <= latest, table
