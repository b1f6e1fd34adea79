from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.storage import Cache, CacheUnreadable


def _add(session: Session) -> None:
    session.add(Profile(id=new_id(), full_name="Nour"))


def _people(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Profile)) or 0


def test_the_writer_outlives_a_job_that_failed_while_it_was_reading(tmp_path: Path) -> None:
    """A statement that was left open keeps the log from being written back at that moment."""

    def much(session: Session) -> None:
        session.add_all(Profile(id=new_id(), full_name="Nour " * 200) for _ in range(6_000))

    def fails(session: Session) -> None:
        driver: Any = session.connection().connection.driver_connection
        rows = driver.execute("SELECT id FROM profiles")
        next(rows)
        raise RuntimeError(rows)

    log = tmp_path / "cache.sqlite3-wal"
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        with cache._readers.connect() as reader:
            reader.exec_driver_sql("SELECT 1 FROM profiles").fetchall()
            cache.write(much).result()
        assert log.stat().st_size > 4 * 1024 * 1024
        failed = cache.write(fails)
        with pytest.raises(RuntimeError):
            failed.result()
        cache.write(_add).result(timeout=10)
        assert cache.read(_people) == 6_001


def test_a_full_disk_is_told_as_such_and_nothing_is_kept(tmp_path: Path) -> None:
    def much(session: Session) -> None:
        _add(session)
        session.flush()
        # The cache may not grow: SQLite then says what it says of a full disk.
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1")
        session.add_all(Profile(id=new_id(), full_name="Nour " * 200) for _ in range(2_000))

    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        with pytest.raises(CacheUnreadable, match=r"^The disk of .+ is full\. Nothing was changed\. Free some space"):
            cache.write(much).result()
        assert cache.read(_people) == 0
