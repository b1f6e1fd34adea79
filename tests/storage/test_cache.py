"""A cache opens, migrates, refuses, survives; its writer keeps its promises."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from fashionos_desktop import migrations
from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.storage import (
    Cache,
    CacheClosed,
    CacheDamaged,
    CacheInUse,
    CacheNewer,
    CacheSuspect,
    CacheUnreadable,
    ChangeNotice,
    Priority,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "show" / "cache.sqlite3"


def add_person(name: str) -> Any:
    def work(session: Session) -> str:
        person = Profile(id=new_id(), full_name=name)
        session.add(person)
        return person.id

    return work


def names(session: Session) -> list[str | None]:
    return list(session.scalars(select(Profile.full_name).order_by(Profile.full_name)))


def test_a_cache_is_made_where_there_is_none(path: Path) -> None:
    with Cache.open(path) as cache:
        assert cache.opening.created
        cache.write(add_person("Claire")).result()
        assert cache.read(names) == ["Claire"]
    with Cache.open(path) as cache:
        assert not cache.opening.created
        assert cache.read(names) == ["Claire"]


def test_it_is_kept_as_the_design_says(path: Path) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "wal_autocheckpoint": 0,
    }
    with Cache.open(path) as cache:
        found = cache.write(lambda session: {name: session.scalar(text(f"PRAGMA {name}")) for name in wanted}).result()
        assert found == wanted


def test_a_reader_cannot_write(path: Path) -> None:
    with Cache.open(path) as cache, pytest.raises(OperationalError, match="readonly"):
        cache.read(lambda session: session.execute(update(Profile).values(full_name="x")))


def test_a_second_writing_process_is_refused_and_readers_are_not(path: Path) -> None:
    with Cache.open(path) as cache:
        cache.write(add_person("Claire")).result()
        with pytest.raises(CacheInUse, match="Close that window"):
            Cache.open(path)
        with Cache.open_to_read(path) as beside:
            assert beside.read(names) == ["Claire"]
            with pytest.raises(CacheInUse):
                beside.write(add_person("Nour"))
    with Cache.open(path):
        pass


def test_a_job_that_raises_leaves_nothing(path: Path) -> None:
    def work(session: Session) -> None:
        add_person("Nobody")(session)
        session.flush()
        raise ValueError("no")

    with Cache.open(path) as cache:
        with pytest.raises(ValueError, match="no"):
            cache.write(work).result()
        cache.write(add_person("Claire")).result()
        assert cache.read(names) == ["Claire"]


def test_people_come_before_sync(path: Path) -> None:
    order: list[str] = []
    gate = threading.Event()
    with Cache.open(path) as cache:
        cache.write(lambda session: gate.wait(10))
        cache.write(lambda session: order.append("sync"), Priority.SYNC)
        last = cache.write(lambda session: order.append("sync again"), Priority.SYNC)
        cache.write(lambda session: order.append("person"), Priority.PERSON)
        gate.set()
        last.result(10)
    assert order == ["person", "sync", "sync again"]


def test_closing_finishes_what_was_accepted_and_takes_no_more(path: Path) -> None:
    cache = Cache.open(path)
    for number in range(50):
        cache.write(add_person(f"{number:02}"))
    cache.close()
    with pytest.raises(CacheClosed):
        cache.write(add_person("late"))
    with Cache.open(path) as cache:
        assert len(cache.read(names)) == 50


def test_a_reader_sees_one_snapshot_while_the_writer_goes_on(path: Path) -> None:
    with Cache.open(path) as cache:
        cache.write(add_person("Claire")).result()

        def look_twice(session: Session) -> tuple[list[str | None], list[str | None]]:
            before = names(session)
            cache.write(add_person("Nour")).result()
            return before, names(session)

        assert cache.read(look_twice) == (["Claire"], ["Claire"])
        assert cache.read(names) == ["Claire", "Nour"]


def test_a_notice_names_what_changed_cascades_and_derived_columns_too(path: Path) -> None:
    from tests.databases import Rows

    notices: list[ChangeNotice] = []
    with Cache.open(path) as cache:
        end = cache.notices.subscribe(notices.append)

        def make(session: Session) -> tuple[str, str, str]:
            rows = Rows(session.connection())
            show = rows.show()
            tier = rows.add("ticket_tiers", event_id=show)
            return show, tier, rows.add("registrations", event_id=show, ticket_tier_id=tier)

        show, tier, guest = cache.write(make).result()
        assert notices[0].ids("registrations") == frozenset({guest})

        cache.write(lambda session: Rows(session.connection()).set("registrations", guest, status="cancelled")).result()
        changed = {"registrations": guest, "events": show, "ticket_tiers": tier}
        assert dict(notices[1].tables) == {table: frozenset({row}) for table, row in changed.items()}

        cache.write(lambda session: Rows(session.connection()).delete("events", show)).result()
        assert notices[2].ids("registrations") == frozenset({guest})
        assert notices[2].touches("ticket_tiers")
        assert not notices[2].touches("looks")

        cache.read(names)
        cache.write(names).result()
        assert len(notices) == 3
        end()
        cache.write(add_person("Claire")).result()
        assert len(notices) == 3


def test_a_listener_that_fails_does_not_end_the_writer(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def failing(notice: ChangeNotice) -> None:
        raise RuntimeError("listener")

    with Cache.open(path) as cache:
        cache.notices.subscribe(failing)
        cache.write(add_person("Claire")).result()
        cache.write(add_person("Nour")).result()
        assert cache.read(names) == ["Claire", "Nour"]
    assert "the change itself is saved" in caplog.text


def test_a_cache_of_a_newer_program_is_refused_with_what_to_do(path: Path) -> None:
    Cache.open(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for opened in (Cache.open, Cache.open_to_read):
        with pytest.raises(CacheNewer, match="Update this program; the data is untouched"):
            opened(path)


def test_an_older_cache_is_migrated_after_a_backup_beside_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Cache.open(path) as cache:
        cache.write(add_person("Claire")).result()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
    upgraded: list[str] = []

    def upgrade(connection: Any) -> None:
        with connection.begin():
            connection.execute(text("UPDATE alembic_version SET version_num = :new"), {"new": migrations.HEAD})
        upgraded.append(migrations.HEAD)

    monkeypatch.setattr(migrations, "upgrade", upgrade)
    with Cache.open(path) as cache:
        assert upgraded == [migrations.HEAD]
        assert cache.opening.upgraded_from == "0000"
        backup = cache.opening.backup
        assert backup is not None
    assert backup.parent == path.parent
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT full_name FROM profiles").fetchall() == [("Claire",)]
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0000",)]


@pytest.mark.parametrize("damage", ["not a database", "cut", "scribbled"])
def test_a_damaged_cache_is_set_aside_and_explained(path: Path, damage: str) -> None:
    with Cache.open(path) as cache:
        for number in range(300):
            cache.write(add_person(f"{number} {'x' * 400}"))
    content = path.read_bytes()
    broken = {
        "not a database": b"This is a letter to the press office.\n" * 400,
        "cut": content[: len(content) // 3],
        "scribbled": content[:8192] + b"\xff" * (len(content) - 16384) + content[-8192:],
    }[damage]
    path.write_bytes(broken)
    path.with_name(path.name + ".open").touch()  # as after a crash
    with pytest.raises(CacheDamaged, match="set aside") as caught:
        Cache.open(path)
    assert caught.value.kept.read_bytes() == broken
    assert not path.exists()
    with Cache.open(path) as cache:
        assert cache.opening.created
        assert cache.read(names) == []


def test_the_database_of_another_program_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE photographs (id)")
    before = path.read_bytes()
    with pytest.raises(CacheUnreadable, match="another program"):
        Cache.open(path)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CacheUnreadable, match="cannot be used"):
        Cache.open(tmp_path / "file" / "cache.sqlite3")


def test_a_long_log_is_written_back(path: Path) -> None:
    with Cache.open(path) as cache:
        for _ in range(12):
            cache.write(lambda session: [add_person("x" * 5000)(session) for _ in range(100)]).result()
        cache.write(add_person("last")).result()
        assert path.with_name(path.name + "-wal").stat().st_size < 5_000_000
        assert path.stat().st_size > 4_000_000


def test_a_row_that_changes_twice_in_a_cascade_is_noticed_once(path: Path) -> None:
    """A deleted look changes its model's place in the order while the show takes both with it."""
    from tests.databases import Rows

    with Cache.open(path) as cache:

        def make(session: Session) -> str:
            rows = Rows(session.connection())
            show = rows.show()
            for rank in "abc":
                person = rows.add("profiles")
                model = rows.add("model_profiles", profile_id=person)
                cast = rows.add("event_models", event_id=show, model_profile_id=model)
                rows.add("looks", event_id=show, event_model_id=cast, rank=rank)
                rows.add("registrations", event_id=show, ticket_tier_id=rows.add("ticket_tiers", event_id=show))
            return show

        show = cache.write(make).result()
        notices: list[ChangeNotice] = []
        cache.notices.subscribe(notices.append)
        cache.write(lambda session: Rows(session.connection()).delete("events", show)).result()
        assert notices[0].touches("looks", "event_models")
        assert cache.read(lambda session: session.scalar(text("SELECT COUNT(*) FROM looks"))) == 0


def test_damage_that_shows_only_in_use_is_found_at_the_next_start(path: Path) -> None:
    """The cache was closed in order, so nothing made the next start look through it."""
    with Cache.open(path) as cache:
        for number in range(300):
            cache.write(add_person(f"{number} {'x' * 4000}"))
    content = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'profiles'").fetchone()[0]
        connection.execute("PRAGMA journal_mode = DELETE")
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with Cache.open_to_read(path) as cache, pytest.raises(CacheSuspect, match="is damaged"):
        cache.read(names)
    with pytest.raises(CacheDamaged, match="set aside") as caught:
        Cache.open_to_read(path)
    assert caught.value.kept.read_bytes() == content
    with Cache.open_to_read(path) as cache:
        assert cache.read(names) == []
