"""A cache is replaced whole: under its writer, beside its readers, or not at all."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.storage import Cache, CacheUnreadable, ChangeNotice
from fashionos_desktop.storage.replace import ChangedMeanwhile, in_words, open_side, side_file


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with Cache.open(tmp_path / "cache.sqlite3") as made:
        made.write(add("Before")).result()
        yield made


@pytest.fixture
def other(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """What replaces it: a cache with one other person."""
    path = tmp_path / "other" / "cache.sqlite3"
    with Cache.open(path) as made:
        made.write(add("After")).result()
    with closing(sqlite3.connect(path, check_same_thread=False, isolation_level=None)) as connection:
        yield connection


def add(name: str) -> Callable[[Session], None]:
    def work(session: Session) -> None:
        session.add(Profile(id=new_id(), full_name=name))

    return work


def names(session: Session) -> list[str | None]:
    return list(session.scalars(select(Profile.full_name).order_by(Profile.full_name)))


def test_everything_is_replaced_and_the_cache_is_kept_as_before(cache: Cache, other: sqlite3.Connection) -> None:
    cache.replace_with(other).result()
    assert cache.read(names) == ["After"]
    cache.write(add("Then")).result()
    assert cache.read(names) == ["After", "Then"]
    pragmas = ("journal_mode", "foreign_keys", "synchronous", "integrity_check")
    found = cache.write(lambda session: [session.scalar(text(f"PRAGMA {name}")) for name in pragmas]).result()
    assert found == ["wal", 1, 2, "ok"]
    cache.close()
    with Cache.open(cache.path) as again:
        assert again.read(names) == ["After", "Then"]


def test_a_reader_keeps_its_snapshot(cache: Cache, other: sqlite3.Connection) -> None:
    reading, replaced = threading.Event(), threading.Event()

    def look_twice(session: Session) -> tuple[list[str | None], list[str | None]]:
        first = names(session)
        reading.set()
        assert replaced.wait(10)
        return first, names(session)

    seen: list[tuple[list[str | None], list[str | None]]] = []
    thread = threading.Thread(target=lambda: seen.append(cache.read(look_twice)))
    thread.start()
    assert reading.wait(10)
    cache.replace_with(other).result()
    assert cache.read(names) == ["After"]
    replaced.set()
    thread.join()
    assert seen == [(["Before"], ["Before"])]


def test_listeners_hear_that_everything_changed_and_go_on_hearing(cache: Cache, other: sqlite3.Connection) -> None:
    heard: list[ChangeNotice] = []
    cache.notices.subscribe(heard.append)
    cache.replace_with(other).result()
    assert len(heard) == 1
    assert {"profiles", "events", "registrations"} <= set(heard[0].tables)
    assert heard[0].ids("profiles") is None

    cache.write(add("Then")).result()
    assert set(heard[1].tables) == {"profiles"}
    assert len(heard[1].ids("profiles") or ()) == 1


def test_the_last_of_the_old_contents_can_be_taken_over(cache: Cache, other: sqlite3.Connection) -> None:
    def take_over(live: sqlite3.Connection) -> None:
        rows = live.execute("SELECT id, full_name FROM profiles").fetchall()
        other.executemany("INSERT INTO profiles (id, full_name) VALUES (?, ?)", rows)

    late = cache.write(add("Late"))
    cache.replace_with(other, take_over).result()
    late.result()
    assert cache.read(names) == ["After", "Before", "Late"]


def test_what_goes_wrong_before_leaves_the_cache_as_it_was(cache: Cache, other: sqlite3.Connection) -> None:
    def fail(live: sqlite3.Connection) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        cache.replace_with(other, fail).result()
    assert cache.read(names) == ["Before"]
    cache.write(add("Then")).result()
    assert cache.read(names) == ["Before", "Then"]


def test_a_write_of_another_program_at_the_last_moment_is_not_lost(cache: Cache, other: sqlite3.Connection) -> None:
    def meanwhile(live: sqlite3.Connection) -> None:
        with closing(sqlite3.connect(cache.path)) as stranger, stranger:
            stranger.execute("INSERT INTO profiles (id, full_name) VALUES (?, 'Stranger')", (new_id(),))

    with pytest.raises(ChangedMeanwhile):
        cache.replace_with(other, meanwhile).result()
    assert cache.read(names) == ["Before", "Stranger"]
    cache.replace_with(other).result()
    assert cache.read(names) == ["After"]


def test_a_side_file_goes_when_it_is_done_with_or_was_left_by_a_cut(cache: Cache) -> None:
    path = side_file(cache.path)
    assert path.parent == cache.path.parent
    path.write_text("left by a cut")
    with open_side(path) as side:
        side.execute("CREATE TABLE t (x)")
        assert path.exists()
    assert not path.exists()
    with pytest.raises(ZeroDivisionError), open_side(path):
        raise ZeroDivisionError
    assert not path.exists()


def test_a_full_disk_is_said_in_a_sentence(cache: Cache) -> None:
    def fill_up() -> None:
        with open_side(side_file(cache.path)) as side:
            side.execute("CREATE TABLE t (x)")
            side.execute("PRAGMA max_page_count = 4")
            side.execute("INSERT INTO t VALUES (zeroblob(100000))")

    with pytest.raises(CacheUnreadable, match=r"is full\. Nothing was changed"):
        fill_up()
    assert not side_file(cache.path).exists()


def test_a_full_disk_while_replacing_leaves_the_cache_as_it_was(cache: Cache, other: sqlite3.Connection) -> None:
    def fill_up(live: sqlite3.Connection) -> None:
        [pages] = live.execute("PRAGMA page_count").fetchone()
        live.execute(f"PRAGMA max_page_count = {pages}")
        other.execute("CREATE TABLE large (x)")
        other.execute("INSERT INTO large VALUES (zeroblob(1000000))")

    with pytest.raises(CacheUnreadable, match="is full"):
        cache.replace_with(other, fill_up).result()
    assert cache.read(names) == ["Before"]


def test_what_is_wrong_with_the_data_is_not_taken_for_the_file(cache: Cache) -> None:
    def write_twice() -> None:
        with in_words(cache.path), closing(sqlite3.connect(":memory:")) as connection:
            connection.execute("CREATE TABLE t (x UNIQUE)")
            connection.execute("INSERT INTO t VALUES (1), (1)")

    with pytest.raises(sqlite3.IntegrityError):
        write_twice()
