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
from fashionos_desktop.storage.context import Context
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
    actor: str | None = field(compare=False, default=None)
    result: Future[Any] = field(compare=False, default_factory=Future)
    replacement: Callable[[sqlite3.Connection], None] | None = field(compare=False, default=None)


class Writer:
    """Runs each job in a transaction of its own and answers when it is on disk.

    A job that raises leaves nothing behind; its future carries the exception.
    """

    def __init__(
        self, engine: Engine, path: Path, notices: notice.Notices, tables: list[str], clock: Callable[[], int]
    ) -> None:
        self._engine = engine
        self._path = path
        self._log = path.with_name(path.name + "-wal")
        self._notices = notices
        self._tables = tables
        self._jobs: queue.PriorityQueue[_Job] = queue.PriorityQueue()
        self._numbers = count()
        self._context = Context(clock)
        self._people = 0
        self._accepts = True
        self._gate = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="cache writer", daemon=True)
        self._thread.start()

    @property
    def clock_offset(self) -> int:
        """Microseconds to add to the laptop's clock for the centre's."""
        return self._context.clock_offset

    def people_wait(self) -> bool:
        """Whether somebody waits for the job that runs: a person who wrote, or one who quits."""
        return self._people > 0 or not self._accepts

    def submit(
        self,
        work: Callable[[Session], Result],
        priority: Priority = Priority.PERSON,
        actor: str | None = None,
    ) -> Future[Result]:
        """Raises CacheClosed once the writer was told to end."""
        return self._put(_Job(priority, next(self._numbers), work, actor))

    def replace(self, replacement: Callable[[sqlite3.Connection], None]) -> Future[None]:
        """Hands over what replaces the whole cache: no transaction is open, and nobody else writes until it returns."""
        return self._put(_Job(Priority.SYNC, next(self._numbers), _nothing, replacement=replacement))

    def _put(self, job: _Job) -> Future[Any]:
        with self._gate:
            if not self._accepts:
                raise CacheClosed("FashionOS is closing; this change was not taken.")
            if job.priority is Priority.PERSON:
                self._people += 1
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
            driver: Any = connection.connection.driver_connection
            notice.watch(connection, self._tables)
            self._context.watch(driver)
            connection.rollback()
            while (job := self._jobs.get()).work is not None:
                if job.priority is Priority.PERSON:
                    with self._gate:
                        self._people -= 1
                if job.replacement is not None:
                    self._replace(connection, job, job.replacement)
                else:
                    self._perform(connection, job, driver)
                self._checkpoint_when_long(connection)
            self._checkpoint(connection)

    def _perform(self, connection: Connection, job: _Job, driver: sqlite3.Connection) -> None:
        if job.work is None or not job.result.set_running_or_notify_cancel():
            return
        try:
            with explained(self._path), connection.begin(), Session(connection) as session:
                self._context.begin(driver, job.actor)
                answer = job.work(session)
                session.flush()
                self._context.finish(driver)
                changed = notice.collect(connection, from_sync=job.priority is Priority.SYNC)
        except BaseException as error:  # noqa: BLE001 (the caller gets it, and the writer lives on)
            self._context.forget()
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
        self._context.forget()
        self._context.settle(driver)
        self._notices.publish(notice.ChangeNotice(dict.fromkeys(self._tables), from_sync=True))
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
