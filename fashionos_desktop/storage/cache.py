"""The show on this laptop: one SQLite file, one writer, readers beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from filelock import FileLock, Timeout
from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import Session

from fashionos_desktop import migrations
from fashionos_desktop.storage.backup import back_up, set_aside
from fashionos_desktop.storage.context import laptop_clock
from fashionos_desktop.storage.engine import reader_engine, writer_engine
from fashionos_desktop.storage.errors import (
    CacheDamaged,
    CacheInUse,
    CacheNewer,
    CacheUnreadable,
    explained,
    is_damage,
    mark_of_suspicion,
    unreadable,
)
from fashionos_desktop.storage.notice import Notices
from fashionos_desktop.storage.replace import replace
from fashionos_desktop.storage.writer import Priority, Writer

Result = TypeVar("Result")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Opening:
    """What happened when a cache was opened."""

    created: bool
    upgraded_from: str | None = None
    backup: Path | None = None


class Cache:
    """Reads at any time from any thread; writes through one thread, each acknowledged once it is on disk."""

    def __init__(
        self, path: Path, lock: FileLock | None, opening: Opening, clock: Callable[[], int] = laptop_clock
    ) -> None:
        self.path = path
        self.opening = opening
        self.notices = Notices()
        self.clock = clock
        """Microseconds since 1970, as this laptop has them."""
        self.actor: str | None = None
        """The profile of the person who works here: what is written from now on was done by them."""
        self._lock = lock
        self._readers = reader_engine(path)
        self._writing: Engine | None = None
        self._writer: Writer | None = None
        if lock is not None:
            _mark_open(path).touch()
            self._writing = writer_engine(path)
            self._writer = Writer(self._writing, path, self.notices, _tables(self._readers), clock)

    @classmethod
    def open(cls, path: Path, clock: Callable[[], int] = laptop_clock) -> Self:
        """Opens to read and write, making or migrating the cache where needed.

        Raises CacheInUse, CacheNewer, CacheDamaged or CacheUnreadable.
        """
        lock = _take_lock(path)
        try:
            return cls(path, lock, _prepare(path), clock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open_to_read(cls, path: Path) -> Self:
        """Opens beside a window that writes. A cache that is missing, old or suspect is made ready first."""
        if mark_of_suspicion(path).exists() or _revision(path) != migrations.HEAD:
            cls.open(path).close()
        return cls(path, None, Opening(created=False))

    def read(self, work: Callable[[Session], Result]) -> Result:
        """Runs a query on the calling thread, on one snapshot. Raises CacheUnreadable."""
        with (
            explained(self.path),
            self._readers.connect() as connection,
            connection.begin(),
            Session(connection) as session,
        ):
            return work(session)

    def write(self, work: Callable[[Session], Result], priority: Priority = Priority.PERSON) -> Future[Result]:
        """Hands a change to the writer. The future is done once the change is on disk, or was refused whole."""
        if self._writer is None:
            raise CacheInUse(self.path)
        return self._writer.submit(work, priority, self.actor)

    def replace_with(
        self,
        side: sqlite3.Connection,
        finish: Callable[[sqlite3.Connection], None] = lambda live: None,
        *,
        over_log: bool = False,
    ) -> Future[None]:
        """Makes this cache what `side` holds, between two writes; see `replace`. Readers keep their snapshot."""
        if self._writer is None:
            raise CacheInUse(self.path)
        return self._writer.replace(lambda live: replace(live, side, lambda: finish(live), over_log=over_log))

    def people_wait(self) -> bool:
        """Whether a person's write waits: a job of sync that can begin again raises GaveWay then."""
        return self._writer is not None and self._writer.people_wait()

    def now(self) -> datetime:
        """By the centre's clock, as far as this laptop has measured it."""
        return _EPOCH + timedelta(microseconds=self.clock()) + self.clock_offset

    @property
    def clock_offset(self) -> timedelta:
        """What is to be added to the laptop's clock for the centre's; zero before the first measure."""
        if self._writer is not None:
            return timedelta(microseconds=self._writer.clock_offset)
        with self._readers.connect() as connection:
            return timedelta(
                microseconds=connection.exec_driver_sql("SELECT clock_offset FROM sync_state").scalar() or 0
            )

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._readers.dispose()
        if self._writing is not None:
            self._writing.dispose()
        if self._lock is not None and self._lock.is_locked:
            _mark_open(self.path).unlink(missing_ok=True)
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _take_lock(path: Path) -> FileLock:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path.with_name(path.name + ".lock"), timeout=0, thread_local=False)
        lock.acquire()
    except Timeout:
        raise CacheInUse(path) from None
    except OSError as error:
        raise CacheUnreadable(f"The folder {path.parent} cannot be used: {error.strerror or error}.") from error
    return lock


def _prepare(path: Path) -> Opening:
    """Under the lock: checks a cache that was not closed well, migrates an old one after a backup beside it."""
    created = not path.exists() or path.stat().st_size == 0
    if not created and (_mark_open(path).exists() or mark_of_suspicion(path).exists()):
        _check(path)
    revision = _revision(path)
    if revision == migrations.HEAD:
        return Opening(created=False)
    if revision is not None and revision > migrations.HEAD:
        raise CacheNewer(path, revision)
    if revision is None and not created and _holds_tables(path):
        raise CacheUnreadable(f"{path} is a database of another program. Choose another folder with --data.")
    backup = None if revision is None else back_up(path, f"before-{migrations.HEAD}")
    engine = writer_engine(path)
    try:
        with engine.connect() as connection:
            migrations.upgrade(connection)
    except OperationalError as error:
        raise unreadable(path, error) from error
    finally:
        engine.dispose()
    return Opening(created=revision is None, upgraded_from=revision, backup=backup)


def _revision(path: Path) -> str | None:
    if not path.exists() or path.stat().st_size == 0:
        return None
    engine = reader_engine(path)
    try:
        with engine.connect() as connection:
            return migrations.current(connection)
    except DatabaseError as error:
        if is_damage(error):
            raise CacheDamaged(_moved(path, engine), str(error.orig)) from error
        raise unreadable(path, error) from error
    finally:
        engine.dispose()


def _check(path: Path) -> None:
    """A cache whose last use did not end by closing it is read through once."""
    engine = reader_engine(path)
    try:
        with engine.connect() as connection:
            found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    except DatabaseError as error:
        found = str(error.orig)
        if not is_damage(error):
            raise unreadable(path, error) from error
    finally:
        engine.dispose()
    mark_of_suspicion(path).unlink(missing_ok=True)
    if found != "ok":
        raise CacheDamaged(set_aside(path), str(found))


def _moved(path: Path, engine: Engine) -> Path:
    engine.dispose()
    return set_aside(path)


def _holds_tables(path: Path) -> bool:
    engine = reader_engine(path)
    try:
        with engine.connect() as connection:
            return bool(connection.exec_driver_sql("SELECT COUNT(*) FROM sqlite_master").scalar())
    finally:
        engine.dispose()


def _tables(engine: Engine) -> list[str]:
    """The tables of the model: not what is generated from them, nor the search index's own."""
    with engine.connect() as connection:
        found = connection.exec_driver_sql(
            "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c"
            " WHERE m.type = 'table' AND c.name = 'updated_at' ORDER BY m.name"
        )
        return list(found.scalars())


def _mark_open(path: Path) -> Path:
    return path.with_name(path.name + ".open")
