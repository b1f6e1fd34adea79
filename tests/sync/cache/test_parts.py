"""A large pull comes in parts: parents first, deletes last, each sound by itself."""

from __future__ import annotations

import sqlite3
from itertools import pairwise

from fashionos_desktop.sync.cache.applying import apply, in_parts
from fashionos_desktop.sync.cache.refresh import to_refresh
from fashionos_desktop.sync.protocol import Pulled
from tests.sync.cache.rows import add, change, content, pulled, remove, show, sound, transaction

TABLES = ("registrations", "ticket_tiers", "events", "organizations", "profiles")


def everything(centre: sqlite3.Connection) -> Pulled:
    return pulled(centre, *((table, row[0]) for table in TABLES for row in centre.execute(f"SELECT id FROM {table}")))


def filled(centre: sqlite3.Connection, guests: int) -> str:
    event = show(centre)
    [(person, house)] = centre.execute("SELECT organizer_id, organization_id FROM events").fetchall()
    change(centre, "profiles", person, organization_id=house)
    for number in range(12):
        add(centre, "profiles", full_name=str(number), organization_id=house)
    tier = add(centre, "ticket_tiers", event_id=event)
    ids = [add(centre, "registrations", event_id=event, ticket_tier_id=tier) for _ in range(guests)]
    for merged, into in pairwise(ids):
        change(centre, "registrations", merged, merged_into_id=into)
    return event


def take(cache: sqlite3.Connection, parts: list[Pulled]) -> None:
    for part in parts:
        with transaction(cache):
            apply(cache, part)
        assert sound(cache)


def test_a_small_pull_is_one_part(centre: sqlite3.Connection) -> None:
    filled(centre, 3)
    news = everything(centre)
    assert in_parts(news) == [news]
    empty = Pulled("e", 0, 1, 0, "c")
    assert in_parts(empty) == [empty]


def test_each_part_stands_by_itself(centre: sqlite3.Connection, cache: sqlite3.Connection) -> None:
    filled(centre, 30)
    news = everything(centre)
    parts = in_parts(news, whole=10, part=5)
    assert len(parts) > 6
    assert sum(part.size for part in parts) == news.size
    assert {part.cursor for part in parts} == {news.cursor}
    take(cache, parts)
    assert content(cache) == content(centre)
    assert to_refresh(cache) == ()


def test_parts_are_of_the_size_asked_for_but_for_a_house_and_its_people(centre: sqlite3.Connection) -> None:
    filled(centre, 30)
    first, *others = in_parts(everything(centre), whole=10, part=5)
    assert set(first.images) == {"profiles", "organizations"}
    assert first.size == 14
    assert {part.size for part in others[:-1]} == {5}


def test_what_is_gone_comes_last_and_children_first(centre: sqlite3.Connection, cache: sqlite3.Connection) -> None:
    event = filled(centre, 20)
    take(cache, in_parts(everything(centre)))
    gone = [(table, row[0]) for table in TABLES[2::-1] for row in centre.execute(f"SELECT id FROM {table}")]
    person = add(centre, "profiles")
    remove(centre, "events", event)
    parts = in_parts(pulled(centre, ("profiles", person), gone=tuple(gone)), whole=10, part=5)
    assert [bool(part.gone) for part in parts] == [False, True, True, True, True, True]
    assert parts[1].gone[0][0] == "registrations"
    assert parts[-1].gone[-1] == ("events", event)
    take(cache, parts)
    assert content(cache) == content(centre)
    assert to_refresh(cache) == ()


def test_people_of_a_house_that_is_here_already_come_in_small_parts(centre: sqlite3.Connection) -> None:
    filled(centre, 1)
    keys = [("profiles", row[0]) for row in centre.execute("SELECT id FROM profiles")]
    assert [part.size for part in in_parts(pulled(centre, *keys), whole=1, part=5)] == [5, 5, 3]
