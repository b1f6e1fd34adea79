"""What can stand in the way of opening a cache, as sentences for the person who opens it."""

from __future__ import annotations

from pathlib import Path


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


class CacheClosed(CacheError):
    """A change that came after the cache was told to close."""
