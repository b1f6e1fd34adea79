"""A laptop whose access was taken away: its unsent work is kept aside, then everything it holds goes."""

from __future__ import annotations

import json
import logging
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any, TextIO

from fashionos_desktop import migrations
from fashionos_desktop.models import Entity
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.services.vocabulary import words_of
from fashionos_desktop.storage import Cache, CacheUnreadable
from fashionos_desktop.storage.replace import open_side, side_file
from fashionos_desktop.sync import secrets
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.cache.outbox import pending_transactions
from fashionos_desktop.sync.loading.filling import Schema, filling, schema_of
from fashionos_desktop.sync.store import CacheStore

_log = logging.getLogger(__name__)

_MEGABYTE = 1_000_000
_SUFFIXES = ("", "-wal", "-shm", "-journal")

HEADING = (
    "Work done in FashionOS on this laptop that had not reached the centre when the laptop's access was taken away."
    " Each change says what was done to what, when (UTC), and the values before and after. Give this file to whoever"
    " runs the show; it may hold names and contacts of guests."
)


def put_aside(cache: Cache, folder: Path) -> Path | None:
    """Writes what waits into a file that a person can read, for its owner only. None: nothing waits.

    Raises CacheUnreadable where the file cannot be written whole.
    """
    return CacheStore(cache).read(lambda connection: _export(connection, folder))


def wipe(cache: Cache, *, waiting_is_kept: bool = False) -> None:
    """Overwrites all that this laptop holds of the house by an empty cache, and forgets the secret.

    `waiting_is_kept`: what waits was put aside, or the person gave it up; else Refused while something waits. That the
    access was taken away stays known. Raises CacheUnreadable.
    """
    store = CacheStore(cache)
    if not waiting_is_kept and store.read(pending_transactions):
        raise Refused("Some work on this laptop was not sent. Keep it in a file first, or give it up.")
    schema = store.read(schema_of)
    secrets.forget(cache.path.parent)
    try:
        _replace_by_nothing(cache, schema, padded=True)
    except CacheUnreadable:
        # To write over every byte takes as much room once more; without it the rows go all the same.
        _log.warning("The disk has no room to write over what this laptop held.")
    _replace_by_nothing(cache, schema, padded=False)
    for path in _copies(cache.path):
        _destroy(path)


def _export(connection: sqlite3.Connection, folder: Path) -> Path | None:
    if not pending_transactions(connection):
        return None
    path = folder / f"unsent-work-{datetime.now(UTC).strftime('%Y%m%d-%H%M%S')}.json"
    part = path.with_suffix(".part")
    try:
        with open(part, "w", encoding="utf-8", opener=_for_owner) as file:
            _write(connection, file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise CacheUnreadable(
            f"The unsent work could not be kept in {folder}: {error.strerror or error}. Nothing was removed."
        ) from error
    return path


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _write(connection: sqlite3.Connection, file: TextIO) -> None:
    """One change on a line: the file may be long, and is read by people."""
    names = _names(connection)
    operations = connection.execute(
        "SELECT transaction_number, at, actor, table_name, row_id, verb, old, new FROM sync_outbox"
        " ORDER BY transaction_number < 0, abs(transaction_number), sequence"
    )
    house = connection.execute(
        "SELECT name FROM organizations WHERE id = (SELECT organization_id FROM sync_state)"
    ).fetchone()
    head = {"about": HEADING, "house": house and house[0], "schema": migrations.HEAD}
    file.write(f"{json.dumps(head, ensure_ascii=False, indent=1)[:-2]},\n" + ' "actions": [')
    for place, (number, rows) in enumerate(groupby(operations, key=lambda row: row[0])):
        changes = [_change(row, names) for row in rows]
        listed = ",\n   ".join(json.dumps(change, ensure_ascii=False) for change in changes)
        file.write(f'{"," if place else ""}\n  {{"number": {number}, "changes": [\n   {listed}\n  ]}}')
    file.write("\n ]\n}\n")


def _change(row: tuple[Any, ...], names: dict[tuple[str, str], str]) -> dict[str, Any]:
    _, at, actor, table, row_id, verb, old, new = row
    known = table in Entity.metadata.tables
    return {
        "what": words_of(table).one if known else table,
        "name": names.get((table, row_id)),
        "done": verb,
        "when": datetime.fromtimestamp(at / 1_000_000, UTC).isoformat(timespec="seconds"),
        "by": names.get(("profiles", actor), actor),
        "before": json.loads(old),
        "after": json.loads(new),
        "table": table,
        "id": row_id,
    }


def _names(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Of the rows that changed and of the people who changed them, by table and id."""
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for table, row_id in connection.execute("SELECT DISTINCT table_name, row_id FROM sync_outbox"):
        wanted[table].add(row_id)
    wanted["profiles"] |= {row[0] for row in connection.execute("SELECT DISTINCT actor FROM sync_outbox") if row[0]}
    found: dict[tuple[str, str], str] = {}
    for table in wanted.keys() & Entity.metadata.tables.keys():
        titles = [name for name in words_of(table).title if not name.endswith("_id")]
        if titles:
            rows = connection.execute(
                f"SELECT id, COALESCE({', '.join(titles)}, NULL) FROM {table}"
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(sorted(wanted[table])),),
            )
            found |= {(table, row_id): str(name) for row_id, name in rows if name is not None}
    return found


def _replace_by_nothing(cache: Cache, schema: Schema, *, padded: bool) -> None:
    """`padded`: as large as what is there now, so that every page of it is written over."""
    with open_side(side_file(cache.path)) as side, filling(side, schema, migrations.HEAD) as made:
        made.complete()

        def finish(live: sqlite3.Connection) -> None:
            if padded:
                _pad(side, max(part.stat().st_size for part in _parts(cache.path) if part.exists()))
            _keep_revocation(live, side)

        cache.replace_with(side, finish, over_log=True).result()


def _pad(side: sqlite3.Connection, size: int) -> None:
    """Makes it at least as large as `size`, in bytes, with zeros."""
    side.execute("CREATE TABLE padding (zeros)")
    side.executemany("INSERT INTO padding VALUES (zeroblob(?))", [(_MEGABYTE,)] * (size // _MEGABYTE + 1))
    side.execute("DROP TABLE padding")


def _keep_revocation(live: sqlite3.Connection, side: sqlite3.Connection) -> None:
    here = state.read_state(live)
    if here is None:
        return
    side.execute("DELETE FROM sync_state")
    side.execute(
        "INSERT INTO sync_state (single, incarnation, revoked_at) VALUES (1, ?, ?)", (here.incarnation, here.revoked_at)
    )


def _copies(cache: Path) -> Iterator[Path]:
    """Backups with the house's rows, and what cannot be looked into. What the laptop held before it joined stays."""
    for path in sorted(cache.parent.glob(f"{cache.stem}-*{cache.suffix}")):
        if path != side_file(cache) and _was_enrolled(path):
            yield path


def _was_enrolled(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as copy:
            if copy.execute("SELECT COUNT(*) FROM sqlite_master WHERE name = 'sync_state'").fetchone() == (0,):
                return False
            return bool(copy.execute("SELECT COUNT(*) FROM sync_state").fetchone()[0])
    except sqlite3.Error:
        return True


def _destroy(path: Path) -> None:
    for part in _parts(path):
        if part.exists():
            left = part.stat().st_size
            with part.open("r+b") as file:
                while left > 0:
                    left -= file.write(bytes(min(left, _MEGABYTE)))
                file.flush()
                os.fsync(file.fileno())
            part.unlink()


def _parts(path: Path) -> list[Path]:
    """A database and what SQLite keeps beside it."""
    return [path.with_name(path.name + suffix) for suffix in _SUFFIXES]
