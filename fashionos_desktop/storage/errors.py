"""What can stand in the way of opening a cache, as sentences for the person who opens it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy.exc import DatabaseError


class CacheError(Exception):
    """A cache that cannot be used as asked."""


class CacheInUse(CacheError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Another FashionOS is writing to {path}. Close that window or wait for that command, then try again."
        )


class CacheNewer(CacheError):
    def __init__(self, path: Path, revision: str) -> None:
        super().__init__(
            f"{path} was written by a newer FashionOS (schema {revision}). Update this program; the data is untouched."
        )


class CacheDamaged(CacheError):
    """The cache was set aside; opening again starts an empty one."""

    def __init__(self, kept: Path, reason: str) -> None:
        super().__init__(
            f"The cache is damaged ({reason}). It was set aside as {kept} and not deleted."
            " Start again for an empty cache, or put a backup in its place."
        )
        self.kept = kept


class CacheUnreadable(CacheError):
    """The file or folder cannot be used, by rights or by a full disk."""


class CacheSuspect(CacheUnreadable):
    """Damage that showed in use: the next start looks through the cache and sets it aside."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"The cache at {path} is damaged ({reason}). Start FashionOS again: it sets the file aside.")


class CacheClosed(CacheError):
    """A change that came after the cache was told to close."""


_OF_THE_FILE = frozenset(
    (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_PERM,
    )
)
_LEFT_ON_A_FULL_DISK = 200_000


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raises CacheUnreadable for what SQLite says of the file; what it says of the data passes.

    Damage leaves a mark beside the cache for the next start, and is CacheSuspect.
    """
    try:
        yield
    except DatabaseError as error:
        if is_damage(error):
            with suppress(OSError):
                mark_of_suspicion(path).touch()
            raise CacheSuspect(path, str(error.orig)) from error
        if _code(error) not in _OF_THE_FILE:
            raise
        raise unreadable(path, error) from error


def unreadable(path: Path, error: DatabaseError) -> CacheUnreadable:
    """Why a cache can be neither read nor written, and what to do."""
    folder, code = path.parent, _code(error)
    if code == sqlite3.SQLITE_FULL or (code == sqlite3.SQLITE_IOERR and _is_full(folder)):
        return CacheUnreadable(f"The disk of {folder} is full. Nothing was changed. Free some space, then try again.")
    if not os.access(folder, os.W_OK):
        return CacheUnreadable(
            f"FashionOS may not write into {folder}, and must, even to read. Choose another folder with --data."
        )
    return CacheUnreadable(f"The cache at {path} cannot be read: {error.orig}.")


def mark_of_suspicion(path: Path) -> Path:
    return path.with_name(path.name + ".suspect")


def is_damage(error: DatabaseError) -> bool:
    return _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _code(error: DatabaseError) -> int | None:
    code = getattr(error.orig, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LEFT_ON_A_FULL_DISK
    except OSError:
        return False
