from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from fashionos_desktop.models import Profile, new_id
from fashionos_desktop.storage import Cache
from fashionos_desktop.storage.stopping import WriteStopped, until

LONG = text("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300000000) SELECT COUNT(*) FROM n")


def _people(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Profile)) or 0


def _add(session: Session) -> None:
    session.add(Profile(id=new_id(), full_name="Nour"))


def test_work_ends_in_the_middle_of_a_statement_and_the_writer_goes_on(tmp_path: Path) -> None:
    stop = threading.Event()

    def work(session: Session) -> None:
        _add(session)
        session.flush()
        threading.Timer(0.05, stop.set).start()
        session.execute(LONG)

    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        begun = time.monotonic()
        assert cache.write(until(stop, work)).exception() is not None
        assert time.monotonic() - begun < 5
        assert cache.read(_people) == 0
        cache.write(_add).result()
        assert cache.read(_people) == 1


def test_work_that_was_stopped_between_statements_is_not_kept(tmp_path: Path) -> None:
    stop = threading.Event()

    def work(session: Session) -> None:
        _add(session)
        stop.set()

    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        with pytest.raises(WriteStopped):
            cache.write(until(stop, work)).result()
        assert cache.read(_people) == 0


def test_work_that_nobody_stops_is_kept(tmp_path: Path) -> None:
    with Cache.open(tmp_path / "cache.sqlite3") as cache:
        cache.write(until(threading.Event(), _add)).result()
        assert cache.read(_people) == 1
