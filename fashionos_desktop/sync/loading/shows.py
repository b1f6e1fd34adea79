"""Which shows a laptop keeps. The show itself always stays, as a row of `events`; the rest of it comes and goes."""

from __future__ import annotations

import json
import sqlite3
from functools import cache

from fashionos_desktop.models import Entity
from fashionos_desktop.models.scopes import belongs_to_show, step_of
from fashionos_desktop.services.refusals import Refused
from fashionos_desktop.storage import Cache
from fashionos_desktop.sync.cache import state
from fashionos_desktop.sync.cache.quiet import without_capture
from fashionos_desktop.sync.cache.refresh import refresh
from fashionos_desktop.sync.cache.shape import shapes
from fashionos_desktop.sync.protocol import Centre
from fashionos_desktop.sync.store import CacheStore

_MOST_READ_AT_ONCE = 1_500
"""Rows of a show that one pull brings together. A larger show comes with a load: parts of it would refer to nothing."""


def leave_show(cache: Cache, event_id: str) -> int:
    """Takes the rows of a show off this laptop only; returns how many. Raises Refused while something of it waits."""

    def work(connection: sqlite3.Connection) -> int:
        if waiting := _waiting_of(connection, event_id):
            raise Refused(
                f"{_changes(waiting)} of this show {'waits' if waiting == 1 else 'wait'} to be sent to the centre."
                " Leave it once everything is saved there."
            )
        state.leave_show(connection, event_id)
        return remove_show(connection, event_id)

    return CacheStore(cache).write(work)


def take_show(cache: Cache, centre: Centre, event_id: str) -> int:
    """Asks for the rows of a show that this laptop had left; returns how many. They come with the next round of sync.

    Raises SyncTrouble.
    """
    keys = centre.show_keys(event_id)

    def work(connection: sqlite3.Connection) -> int:
        state.keep_show(connection, event_id)
        [(asked,)] = connection.execute("SELECT COUNT(*) FROM sync_refresh")
        if len(keys) + asked > _MOST_READ_AT_ONCE:
            state.set_cursor(connection, None)
        else:
            refresh(connection, keys)
        return len(keys)

    return CacheStore(cache).write(work)


def remove_show(connection: sqlite3.Connection, event_id: str) -> int:
    """Deletes everything that belongs to a show, children first, as nobody's edit. How many rows that were."""
    removed = 0
    with without_capture(connection):
        for table in reversed(_tables_of_shows()):
            removed += connection.execute(
                f"DELETE FROM {table} WHERE {_of_shows(table)}", {"shows": json.dumps([event_id])}
            ).rowcount
    return removed


@cache
def _tables_of_shows() -> tuple[str, ...]:
    """Parents first."""
    return tuple(table for table in shapes() if belongs_to_show(Entity.metadata, table))


def _of_shows(table: str) -> str:
    """SQL: whether a row belongs to one of `:shows`, which is a JSON list."""
    step = step_of(Entity.metadata, table)
    assert step is not None, f"{table} belongs to no show"
    if step.parent == "events":
        return f"{step.column} IN (SELECT value FROM json_each(:shows))"
    return f"{step.column} IN (SELECT id FROM {step.parent} WHERE {_of_shows(step.parent)})"


def _waiting_of(connection: sqlite3.Connection, event_id: str) -> int:
    """Changes that wait of the show's rows, of those that are gone here too, and of the show itself."""
    here = {"shows": json.dumps([event_id])}
    count = connection.execute(
        "SELECT COUNT(*) FROM sync_outbox WHERE table_name = 'events' AND row_id = ?", (event_id,)
    ).fetchone()[0]
    gone = {"events": {event_id}}
    for table in _tables_of_shows():
        step = step_of(Entity.metadata, table)
        assert step is not None
        count += connection.execute(
            "SELECT COUNT(*) FROM sync_outbox WHERE table_name = :table"
            f" AND row_id IN (SELECT id FROM {table} WHERE {_of_shows(table)})",
            {"table": table, **here},
        ).fetchone()[0]
        # A row that was deleted here tells in its own operation what it belonged to, which may be deleted as well.
        deleted = connection.execute(
            "SELECT row_id FROM sync_outbox o WHERE table_name = :table AND verb = 'delete'"
            f" AND NOT EXISTS (SELECT 1 FROM {table} WHERE id = o.row_id)"
            " AND (old ->> :column IN (SELECT value FROM json_each(:gone))"
            f" OR old ->> :column IN (SELECT id FROM {step.parent} WHERE {_known(step.parent)}))",
            {"table": table, "column": step.column, "gone": json.dumps(sorted(gone.get(step.parent, ()))), **here},
        ).fetchall()
        gone[table] = {row[0] for row in deleted}
        count += len(deleted)
    return int(count)


def _known(parent: str) -> str:
    return "id IN (SELECT value FROM json_each(:shows))" if parent == "events" else _of_shows(parent)


def _changes(count: int) -> str:
    return "1 change" if count == 1 else f"{count:,} changes"
