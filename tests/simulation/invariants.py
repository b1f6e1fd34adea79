"""What must hold: DESIGN.md, "Nothing-lost invariants"."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from tests.simulation.book import comparable
from tests.simulation.laptop import Laptop
from tests.simulation.model_centre import ModelCentre
from tests.simulation.model_session import ModelSession
from tests.simulation.rights import rights, travelling
from tests.simulation.shape import shapes
from tests.simulation.snapshots import Snapshot

Key = tuple[str, str]


def check_operations(laptop: Laptop) -> list[str]:
    """1. Each operation of this laptop waits, or was answered: never both, never neither."""
    found = laptop.cache.execute(
        "SELECT sequence FROM sync_outbox UNION ALL SELECT sequence FROM sync_sent ORDER BY sequence"
    ).fetchall()
    here = [row[0] for row in found]
    if len(here) == len(set(here)) and set(here) == laptop.sequences:
        return []
    twice = sorted({sequence for sequence in here if here.count(sequence) > 1})
    return [
        f"1: operations of {laptop.name}: missing {sorted(laptop.sequences - set(here))},"
        f" unknown {sorted(set(here) - laptop.sequences)}, twice {twice}"
    ]


def check_ledger(centre: ModelCentre) -> list[str]:
    """2. Nothing was applied twice, under whatever number it came."""
    found = centre.database.execute(
        "SELECT login, hash, COUNT(*) FROM ledger WHERE outcome NOT LIKE '%refused%' GROUP BY 1, 2 HAVING COUNT(*) > 1"
    ).fetchall()
    return [f"2: {login} had a transaction applied {count} times" for login, _, count in found]


def check_keys(connection: sqlite3.Connection, name: str) -> list[str]:
    """5. No row refers to nothing."""
    found = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [f"5: {name}: {row[0]} refers to a row of {row[2]} that is not there" for row in found[:3]]


def check_file(connection: sqlite3.Connection, name: str) -> list[str]:
    [(said,)] = connection.execute("PRAGMA integrity_check(1)").fetchall()
    return [] if said == "ok" else [f"5: {name}: {said}"]


def check_place(laptop: Laptop, centre: ModelCentre) -> list[str]:
    """6. Whatever the stored cursor stands for is here: a row whose last change it shows is as it is at the centre."""
    here = laptop.state()
    if here.cursor is None or here.epoch != centre.epoch or laptop.revoked:
        return []
    [(beat,)] = centre.database.execute("SELECT beat FROM registered WHERE login = ?", (laptop.member.login,))
    if here.beat > beat:
        return []  # The centre was restored, and the next pull will tell.
    cursor = Snapshot.read(here.cursor)
    excused = _excused(laptop.cache)
    shown = _shown_keys(centre, laptop)
    found: list[str] = []
    for table, row_id, xid, deleted in centre.database.execute(
        "SELECT name, id, xid, deleted FROM feed WHERE house = ?", (laptop.member.house,)
    ):
        if (table, row_id) in excused or not cursor.shows(xid) or not rights(laptop.member.role, table).reads:
            continue
        # What a laptop derives itself may be ahead: it follows from what waits, too.
        here_now, there = (
            _read(database, laptop, table, row_id, sent_only=True) for database in (laptop.cache, centre.database)
        )
        if here_now != (None if deleted or (table, row_id) not in shown else there):
            found.append(
                f"6: {laptop.name} has a cursor that shows {table} {row_id} as of {xid}: {_contrast(here_now, there)}"
            )
    return found[:3]


def check_scope(laptop: Laptop, foreign: set[Key]) -> list[str]:
    """9. Nothing of another house, nothing that the role may not read: only what was written here."""
    own = {(table, row_id) for table, row_id, *_ in laptop.waiting()} | _excused(laptop.cache)
    found: list[str] = []
    for table, shape in shapes().items():
        reads = rights(laptop.member.role, table).reads
        for (row_id,) in laptop.cache.execute(f"SELECT id FROM {table}"):
            if (table, row_id) in own:
                continue
            if (table, row_id) in foreign:
                found.append(f"9: {laptop.name} has {table} {row_id} of another house")
            if not reads:
                found.append(f"9: {laptop.name} has {table} {row_id}, which its role may not read")
        hidden = [c for c in shape.captured if reads and c not in reads]
        for column in hidden:
            default = shape.defaults.get(column)
            for row_id, value in laptop.cache.execute(
                f'SELECT id, "{column}" FROM {table} WHERE "{column}" IS NOT ?', (default,)
            ):
                if (table, row_id) not in own:
                    found.append(f"9: {laptop.name} has {table}.{column} = {value!r}, which its role may not read")
    return found[:3]


def differences(laptop: Laptop, session: ModelSession) -> list[str]:
    """3. At rest the cache holds what the centre shows, and on top of it only what waits."""
    excused = {(table, row_id) for table, row_id, *_ in laptop.waiting()}
    found: list[str] = []
    for table in shapes():
        if not rights(laptop.member.role, table).reads:
            continue
        there = {
            row_id: _read(session.server.database, laptop, table, row_id)
            for row_id in session.visible(table, set())
            if (table, row_id) not in excused
        }
        here = {
            row_id: _read(laptop.cache, laptop, table, row_id)
            for (row_id,) in laptop.cache.execute(f"SELECT id FROM {table}")
            if (table, row_id) not in excused
        }
        if here != there:
            found += _explained(laptop, table, here, there)
    return found[:5]


def _explained(laptop: Laptop, table: str, here: dict[str, Any], there: dict[str, Any]) -> list[str]:
    said = [f"3: {laptop.name} lacks {table} {row_id}" for row_id in sorted(there.keys() - here.keys())]
    said += [f"3: {laptop.name} still has {table} {row_id}" for row_id in sorted(here.keys() - there.keys())]
    for row_id in sorted(here.keys() & there.keys()):
        if here[row_id] != there[row_id]:
            columns = {c: (v, there[row_id][c]) for c, v in here[row_id].items() if there[row_id][c] != v}
            said.append(f"3: {laptop.name} has {table} {row_id} {columns} (here, there)")
    return said


def _read(
    connection: sqlite3.Connection, laptop: Laptop, table: str, row_id: str, *, sent_only: bool = False
) -> dict[str, Any] | None:
    read = travelling(laptop.member.role, table) if sent_only else rights(laptop.member.role, table).reads
    columns = sorted(set(read) - {"updated_at"})
    listed = ", ".join(f'"{column}"' for column in columns)
    found = connection.execute(f"SELECT {listed} FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return None if found is None else {c: comparable(v) for c, v in zip(columns, found, strict=True)}


def _contrast(here: dict[str, Any] | None, there: dict[str, Any] | None) -> str:
    if here is None or there is None:
        return "only here" if there is None else "only there"
    return str({c: (v, there[c]) for c, v in here.items() if there[c] != v}) + " (here, there)"


def _shown_keys(centre: ModelCentre, laptop: Laptop) -> set[Key]:
    session = ModelSession(centre, laptop.member.login)
    return {(table, row_id) for table in shapes() for row_id in session.visible(table, set())}


def _excused(cache: sqlite3.Connection) -> set[Key]:
    """Rows that people here are changing, or that are about to be read again."""
    return set(
        cache.execute(
            "SELECT table_name, row_id FROM sync_outbox UNION SELECT table_name, row_id FROM sync_refresh"
        ).fetchall()
    )


def values_waiting(laptop: Laptop) -> list[tuple[str, str, dict[str, Any]]]:
    return [(table, row_id, json.loads(new)) for table, row_id, _, _, new in laptop.waiting()]
