"""The one thread that writes to a cache. People come before sync."""

from __future__ import annotations

import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from fashionos_desktop.storage import notice
from fashionos_desktop.storage.engine import BUSY_MILLISECONDS
from fashionos_desktop.storage.errors import CacheClosed, explained
from fashionos_desktop.storage.replace import in_words

Result = TypeVar("Result")

_CHECKPOINT_BYTES = 4 * 1024 * 1024


class Priority(IntEnum):
    PERSON = 0
    SYNC = 1
    _CLOSING = 2


@dataclass(order=True, slots=True)
class _Job:
    priority: Priority
    number: int
    work: Callable[[Session], Any] | None = field(compare=False)
    result: Future[Any] = field(compare=False, default_factory=Future)
    replacement: Callable[[sqlite3.Connection], None] | None = field(compare=False, default=None)


class Writer:
    """Runs each job in a transaction of its own and answers when it is on disk.

    A job that raises leaves nothing behind; its future carries the exception.
    """

    def __init__(self, engine: Engine, path: Path, notices: notice.Notices, tables: list[str]) -> None:
        self._engine = engine
        self._path = path
        self._log = path.with_name(path.name + "-wal")
        self._notices = notices
        self._tables = tables
        self._jobs: queue.PriorityQueue[_Job] = queue.PriorityQueue()
        self._numbers = count()
        self._accepts = True
        self._gate = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="cache writer", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[Session], Result], priority: Priority = Priority.PERSON) -> Future[Result]:
        """Raises CacheClosed once the writer was told to end."""
        return self._put(_Job(priority, next(self._numbers), work))

    def replace(self, replacement: Callable[[sqlite3.Connection], None]) -> Future[None]:
        """Hands over what replaces the whole cache: no transaction is open, and nobody else writes until it returns."""
        return self._put(_Job(Priority.SYNC, next(self._numbers), _nothing, replacement=replacement))

    def _put(self, job: _Job) -> Future[Any]:
        with self._gate:
            if not self._accepts:
                raise CacheClosed("FashionOS is closing; this change was not taken.")
            self._jobs.put(job)
        return job.result

    def close(self) -> None:
        """Finishes what was accepted, writes the log back into the cache, and ends the thread."""
        with self._gate:
            if not self._accepts:
                return
            self._accepts = False
            self._jobs.put(_Job(Priority._CLOSING, next(self._numbers), None))
        self._thread.join()

    def _run(self) -> None:
        with self._engine.connect() as connection:
            notice.watch(connection, self._tables)
            connection.rollback()
            while (job := self._jobs.get()).work is not None:
                if job.replacement is not None:
                    self._replace(connection, job, job.replacement)
                else:
                    self._perform(connection, job)
                self._checkpoint_when_long(connection)
            self._checkpoint(connection)

    def _perform(self, connection: Connection, job: _Job) -> None:
        if job.work is None or not job.result.set_running_or_notify_cancel():
            return
        try:
            with explained(self._path), connection.begin(), Session(connection) as session:
                answer = job.work(session)
                session.flush()
                changed = notice.collect(connection)
        except BaseException as error:  # noqa: BLE001 (the caller gets it, and the writer lives on)
            job.result.set_exception(error)
            return
        if changed.tables:
            self._notices.publish(changed)
        job.result.set_result(answer)

    def _replace(self, connection: Connection, job: _Job, replacement: Callable[[sqlite3.Connection], None]) -> None:
        if not job.result.set_running_or_notify_cancel():
            return
        driver: Any = connection.connection.driver_connection
        try:
            with in_words(self._path):
                replacement(driver)
        except BaseException as error:  # noqa: BLE001 (the caller gets it, and the writer lives on)
            job.result.set_exception(error)
            return
        self._notices.publish(notice.ChangeNotice(dict.fromkeys(self._tables)))
        job.result.set_result(None)

    def _checkpoint_when_long(self, connection: Connection) -> None:
        if self._jobs.empty() and self._log.exists() and self._log.stat().st_size > _CHECKPOINT_BYTES:
            self._checkpoint(connection)

    def _checkpoint(self, connection: Connection) -> None:
        """Never waits for a reader: what cannot be written back now is written back later.

        A statement that a failed job left open, or a full disk, is no reason for the writer to end either.
        """
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA busy_timeout = 0")
        with contextlib.suppress(sqlite3.OperationalError):
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        driver.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")


def _nothing(session: Session) -> None:
    """A replacement has no work of its own in a transaction."""
