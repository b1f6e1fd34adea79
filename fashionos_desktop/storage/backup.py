"""Copies of a cache, and the place where a damaged one is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

_SUFFIXES = ("", "-wal", "-shm")


def back_up(path: Path, label: str) -> Path:
    """A whole copy beside the cache, by SQLite's backup API, so that what is still in its log is in it too."""
    target = _beside(path, label)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


def set_aside(path: Path) -> Path:
    """Moves a damaged cache, log and all, out of the way. Nothing is deleted."""
    target = _beside(path, "damaged")
    for suffix in _SUFFIXES:
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(target.with_name(target.name + suffix))
    return target


def _beside(path: Path, label: str) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return path.with_name(f"{path.stem}-{label}-{stamp}{path.suffix}")
