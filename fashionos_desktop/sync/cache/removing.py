"""A show that leaves this laptop: its rows go here only."""

from __future__ import annotations

import json
import sqlite3
from functools import cache

from fashionos_desktop.models import Entity, scopes
from fashionos_desktop.sync.cache.pending import anything_pending
from fashionos_desktop.sync.cache.quiet import without_capture
from fashionos_desktop.sync.cache.shape import shapes


class ShowWaits(Exception):
    """Something of the show was changed here and is not at the centre yet. Nothing was removed."""

    def __init__(self) -> None:
        super().__init__(
            "Changes of this show are still waiting for the centre. It can leave this laptop once they are there."
        )


def remove_show(connection: sqlite3.Connection, event_id: str, most: int = -1) -> int:
    """How many rows went; with `most`, not more than so many, so that people can write in between: until it says 0.

    The show itself stays: other shows refer to it. Raises ShowWaits.
    """
    if anything_pending(connection) and _waits(connection, event_id):
        raise ShowWaits
    removed = 0
    with without_capture(connection):
        for table, of_show in reversed(_of_show().items()):
            chosen = f"SELECT id FROM {table} WHERE {of_show} LIMIT ?"
            left = most if most < 0 else most - removed
            removed += connection.execute(f"DELETE FROM {table} WHERE id IN ({chosen})", (event_id, left)).rowcount
    return removed


@cache
def _of_show() -> dict[str, str]:
    """SQL of which rows of a table belong to a show, parents first."""
    return {table: _belongs(table) for table in shapes() if scopes.belongs_to_show(Entity.metadata, table)}


def _belongs(table: str) -> str:
    step = scopes.step_of(Entity.metadata, table)
    assert step is not None, f"{table} belongs to a show"
    if step.parent == "events":
        return f"{step.column} = ?"
    return f"{step.column} IN (SELECT id FROM {step.parent} WHERE {_belongs(step.parent)})"


def _waits(connection: sqlite3.Connection, event_id: str) -> bool:
    for table, of_show in _of_show().items():
        found = connection.execute(
            f"SELECT 1 FROM {table} WHERE {of_show} AND id IN (SELECT row_id FROM sync_outbox WHERE table_name = ?)"
            " LIMIT 1",
            (event_id, table),
        ).fetchone()
        if found is not None:
            return True
    return _deletions_wait(connection, event_id)


def _deletions_wait(connection: sqlite3.Connection, event_id: str) -> bool:
    """What was deleted here is to be found by what it was; a row that nobody can place counts as one of the show."""
    deleted = {
        (table, row_id): json.loads(old)
        for table, row_id, old in connection.execute(
            "SELECT table_name, row_id, old FROM sync_outbox WHERE verb = 'delete'"
        )
        if table in _of_show()
    }
    return any(_show_of(connection, deleted, table, row_id) in (event_id, None) for table, row_id in deleted)


def _show_of(
    connection: sqlite3.Connection, deleted: dict[tuple[str, str], dict[str, str]], table: str, row_id: str
) -> str | None:
    while table != "events":
        step = scopes.step_of(Entity.metadata, table)
        assert step is not None, f"{table} belongs to a show"
        if (table, row_id) in deleted:
            parent = deleted[table, row_id].get(step.column)
        else:
            found = connection.execute(f"SELECT {step.column} FROM {table} WHERE id = ?", (row_id,)).fetchone()
            parent = None if found is None else found[0]
        if parent is None:
            return None
        table, row_id = step.parent, parent
    return row_id
