"""Examining a cache without changing it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from fashionos_desktop import migrations
from fashionos_desktop.storage.engine import reader_engine
from fashionos_desktop.storage.errors import is_damage, unreadable


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found. Sizes are bytes."""

    path: Path
    exists: bool
    revision: str | None = None
    known_revision: str = migrations.HEAD
    bytes: int = 0
    log_bytes: int = 0
    problem: str | None = None
    """Why the file cannot be looked into, where something else than damage is the reason."""
    integrity: tuple[str, ...] = ()
    """Empty: sound."""
    broken_keys: tuple[str, ...] = ()
    """Tables that hold rows which refer to nothing."""
    missing_triggers: int = 0
    rows: int = 0
    backups: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()

    @property
    def well(self) -> bool:
        sound = not self.problem and not self.integrity and not self.broken_keys and not self.missing_triggers
        return not self.exists or (sound and self.revision is not None and self.revision <= self.known_revision)

    def sentences(self) -> list[str]:
        if not self.exists:
            return [f"There is no cache yet at {self.path}. It is made with the first use."]
        if self.problem:
            return [f"Cache {self.path}: {_size(self.bytes)}, log {_size(self.log_bytes)}.", self.problem]
        said = [f"Cache {self.path}: {_size(self.bytes)}, log {_size(self.log_bytes)}, {self.rows:,} rows."]
        if self.revision is not None or not self.integrity:
            said.append(self._about_version())
        if self.integrity:
            said.append(f"The file is damaged: {'; '.join(self.integrity[:3])}. Open FashionOS once: it sets it aside.")
        else:
            said.append("The file is sound.")
        if self.broken_keys:
            said.append(f"Rows that refer to nothing are in: {', '.join(self.broken_keys)}.")
        elif not self.integrity:
            said.append("Every key leads to a row.")
        if self.missing_triggers:
            said.append(f"{self.missing_triggers} triggers are missing; what they derive may be out of date.")
        if self.backups:
            said.append(f"Backups beside it: {', '.join(self.backups)}.")
        if self.set_aside:
            said.append(f"Damaged caches that were set aside: {', '.join(self.set_aside)}.")
        return said

    def document(self) -> dict[str, Any]:
        return {
            "path": str(self.path),
            "exists": self.exists,
            "well": self.well,
            "schema": self.revision,
            "known_schema": self.known_revision,
            "bytes": self.bytes,
            "log_bytes": self.log_bytes,
            "rows": self.rows,
            "problem": self.problem,
            "integrity": None if self.problem else list(self.integrity) or "ok",
            "broken_keys": list(self.broken_keys),
            "missing_triggers": self.missing_triggers,
            "backups": list(self.backups),
            "set_aside": list(self.set_aside),
        }

    def _about_version(self) -> str:
        if self.revision is None:
            return "It is not a cache of FashionOS."
        if self.revision > self.known_revision:
            return f"It was written by a newer FashionOS (schema {self.revision}); update this program."
        if self.revision < self.known_revision:
            return f"It has schema {self.revision}; the next start brings it to {self.known_revision}."
        return f"It has schema {self.revision}, the newest."


def examine(path: Path) -> Examination:
    """Reads the whole cache once. Never changes it."""
    if not path.exists():
        return Examination(path, exists=False)
    log = path.with_name(path.name + "-wal")
    found = Examination(
        path,
        exists=True,
        bytes=path.stat().st_size,
        log_bytes=log.stat().st_size if log.exists() else 0,
        backups=tuple(sorted(file.name for file in path.parent.glob(f"{path.stem}-before-*{path.suffix}"))),
        set_aside=tuple(sorted(file.name for file in path.parent.glob(f"{path.stem}-damaged-*{path.suffix}"))),
    )
    engine = reader_engine(path)
    try:
        with engine.connect() as connection:
            return _read_through(found, connection)
    except DatabaseError as error:
        if is_damage(error):
            return replace(found, integrity=(str(error.orig),))
        return replace(found, problem=str(unreadable(path, error)))
    finally:
        engine.dispose()


def _read_through(found: Examination, connection: Connection) -> Examination:
    revision = migrations.current(connection)
    integrity = [row for row in connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars() if row != "ok"]
    if revision is None:
        return replace(found, integrity=tuple(integrity))
    broken = sorted({row[0] for row in connection.exec_driver_sql("PRAGMA foreign_key_check")})
    tables = connection.exec_driver_sql(
        "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c"
        " WHERE m.type = 'table' AND c.name = 'updated_at'"
    ).scalars()
    rows = sum(connection.exec_driver_sql(f'SELECT COUNT(*) FROM "{name}"').scalar() or 0 for name in list(tables))
    return replace(
        found,
        revision=revision,
        integrity=tuple(integrity),
        broken_keys=tuple(broken),
        missing_triggers=_missing_triggers(connection) if revision == migrations.HEAD else 0,
        rows=rows,
    )


def _missing_triggers(connection: Connection) -> int:
    from fashionos_desktop.migrations import generated

    present = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars())
    return len(generated.expected_triggers(connection) - present)


def _size(count: int) -> str:
    return f"{count / 1_000_000:,.1f} MB" if count >= 100_000 else f"{count / 1000:,.0f} KB"
