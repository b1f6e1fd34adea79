"""The tables of the model of the centre: the same constraints and derived columns as a cache, and what the centre
keeps for sync. Every change of a row is noted by a trigger, so that none goes by the feed."""

from __future__ import annotations

import functools
import sqlite3

from tests.simulation.shape import as_object, empty_cache, open_copy, shapes

_TABLES = """
CREATE TABLE noted (sequence INTEGER PRIMARY KEY, name TEXT, id TEXT, verb TEXT, old TEXT, new TEXT);
CREATE TABLE feed (name TEXT, id TEXT, xid INTEGER, house TEXT, show TEXT, deleted INTEGER, versions TEXT,
    remains TEXT, PRIMARY KEY (name, id)) WITHOUT ROWID;
CREATE INDEX feed_by_xid ON feed (xid);
CREATE TABLE registered (login TEXT PRIMARY KEY, device_id TEXT, house TEXT, role TEXT, revoked INTEGER DEFAULT 0,
    beat INTEGER DEFAULT 0);
CREATE TABLE ledger (login TEXT, incarnation TEXT, number INTEGER, hash TEXT, outcome TEXT, merged INTEGER,
    PRIMARY KEY (login, incarnation, number)) WITHOUT ROWID;
CREATE INDEX ledger_by_hash ON ledger (login, hash);
"""


@functools.cache
def empty_centre() -> bytes:
    connection = open_copy(empty_cache())
    for kind, name in connection.execute(
        "SELECT type, name FROM sqlite_master WHERE (type = 'trigger' AND name NOT GLOB 'fashionos_derive_*'"
        " AND name NOT GLOB 'fashionos_fixed_*') OR (type = 'index' AND name GLOB 'ix_guest_*')"
    ).fetchall():
        connection.execute(f"DROP {kind} IF EXISTS {name}")
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        " AND (name GLOB 'sync_*' OR name IN ('guest_search', 'guest_names'))"
    ).fetchall():
        connection.execute(f"DROP TABLE {name}")
    connection.executescript(_TABLES)
    for name, shape in shapes().items():
        watched = tuple(column for column in shape.columns if column not in ("id", "updated_at"))
        old, new = as_object("OLD", watched), as_object("NEW", watched)
        for verb, moment, row, before, after in (
            ("insert", "INSERT", "NEW", "NULL", new),
            ("update", f"UPDATE OF {', '.join(watched)}", "NEW", old, new),
            ("delete", "DELETE", "OLD", old, "NULL"),
        ):
            connection.execute(
                f"CREATE TRIGGER note_{name}_{verb} AFTER {moment} ON {name} BEGIN"
                f" INSERT INTO noted (name, id, verb, old, new)"
                f" VALUES ('{name}', {row}.id, '{verb}', {before}, {after}); END"
            )
    connection.execute("VACUUM")
    image = connection.serialize()
    connection.close()
    return image


def open_centre() -> sqlite3.Connection:
    return open_copy(empty_centre())
