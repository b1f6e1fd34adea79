"""What must hold: DESIGN.md, "Nothing-lost invariants"."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from tests.simulation.book import comparable
from tests.simulation.laptop import Laptop, Member
from tests.simulation.model_centre import ModelCentre
from tests.simulation.rights import rights, travelling
from tests.simulation.shape import shapes
from tests.simulation.snapshots import Snapshot

Key = tuple[str, str]
Row = tuple[Any, ...]


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
        "SELECT login, hash, COUNT(*) FROM ledger WHERE merged AND outcome NOT LIKE '%refused%'"
        " GROUP BY 1, 2 HAVING COUNT(*) > 1"
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
    excused = _excused(laptop.cache) | _sent_and_lost(laptop, centre)
    shown = shown_rows(centre, laptop.member)
    wanted: dict[str, dict[str, int]] = defaultdict(dict)
    for table, row_id, xid in centre.database.execute(
        "SELECT name, id, xid FROM feed WHERE house = ?", (laptop.member.house,)
    ):
        if (table, row_id) not in excused and cursor.shows(xid):
            wanted[table][row_id] = xid
    found: list[str] = []
    for table, keys in wanted.items():
        # What a laptop derives itself may be ahead: it follows from what waits, too.
        columns = tuple(c for c in travelling(laptop.member.role, table) if c != "updated_at")
        if not columns:
            continue
        ours, theirs = read_rows(laptop.cache, table, columns), read_rows(centre.database, table, columns)
        for row_id, xid in keys.items():
            there = theirs.get(row_id) if row_id in shown[table] else None
            if differ(ours.get(row_id), there):
                contrast = _contrast(columns, ours.get(row_id), there)
                found.append(f"6: {laptop.name} has a cursor that shows {table} {row_id} as of {xid}: {contrast}")
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


def differences(laptop: Laptop, centre: ModelCentre) -> list[str]:
    """3. At rest the cache holds what the centre shows, and on top of it only what waits."""
    excused = {(table, row_id) for table, row_id, *_ in laptop.waiting()}
    shown = shown_rows(centre, laptop.member)
    found: list[str] = []
    for table in shapes():
        columns = tuple(sorted(rights(laptop.member.role, table).reads - {"updated_at"}))
        if not columns:
            continue
        ours, theirs = read_rows(laptop.cache, table, columns), read_rows(centre.database, table, columns)
        for row_id in sorted(ours.keys() | shown[table]):
            there = theirs.get(row_id) if row_id in shown[table] else None
            if (table, row_id) not in excused and differ(ours.get(row_id), there):
                found.append(f"3: {laptop.name}: {table} {row_id} {_contrast(columns, ours.get(row_id), there)}")
    return found[:5]


def shown_rows(centre: ModelCentre, member: Member) -> Mapping[str, set[str]]:
    """The rows that the centre shows to a laptop."""
    found: dict[str, set[str]] = {table: set() for table in shapes()}
    for table, row_id in centre.database.execute(
        "SELECT name, id FROM feed WHERE house = ? AND NOT deleted", (member.house,)
    ):
        found[table].add(row_id)
    for table, shape in shapes().items():
        may = rights(member.role, table)
        if not may.reads:
            found[table].clear()
        elif shape.scope == "-":
            found[table] = {row[0] for row in centre.database.execute(f"SELECT id FROM {table}")}
        elif may.rows != "TRUE":
            found[table] &= {
                row[0]
                for row in centre.database.execute(
                    f"SELECT id FROM {table} WHERE {may.rows}", {"device": member.device_id}
                )
            }
    return found


def read_rows(connection: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> dict[str, Row]:
    listed = ", ".join(f'"{column}"' for column in columns)
    return {row[0]: row[1:] for row in connection.execute(f"SELECT id, {listed} FROM {table}")}


def differ(one: Row | None, other: Row | None) -> bool:
    if one == other:
        return False
    if one is None or other is None:
        return True
    return any(comparable(a) != comparable(b) for a, b in zip(one, other, strict=True) if a != b)


def _contrast(columns: tuple[str, ...], here: Row | None, there: Row | None) -> str:
    if here is None or there is None:
        return "only here" if there is None else "only there"
    return str({c: (a, b) for c, a, b in zip(columns, here, there, strict=True) if a != b}) + " (here, there)"


def _excused(cache: sqlite3.Connection) -> set[Key]:
    """Rows that people here are changing, or that are about to be read again."""
    return set(
        cache.execute(
            "SELECT table_name, row_id FROM sync_outbox UNION SELECT table_name, row_id FROM sync_refresh"
        ).fetchall()
    )


def _sent_and_lost(laptop: Laptop, centre: ModelCentre) -> set[Key]:
    """Rows whose edits the centre took and then, restored, forgot: the next greeting tells, and they are sent again."""
    here = laptop.state()
    [(taken,)] = centre.database.execute(
        "SELECT COALESCE(MAX(number), 0) FROM ledger WHERE login = ? AND incarnation = ?",
        (laptop.member.login, here.incarnation),
    )
    sent = laptop.cache.execute(
        "SELECT table_name, row_id FROM sync_sent WHERE incarnation = ? AND transaction_number > ?",
        (here.incarnation, taken),
    )
    return set(sent.fetchall())


def values_waiting(laptop: Laptop) -> list[tuple[str, str, dict[str, Any]]]:
    """Of a laptop without access also what a centre that was restored meanwhile may not have any more."""
    found = [(table, row_id, json.loads(new)) for table, row_id, _, _, new in laptop.waiting()]
    if laptop.revoked:
        sent = laptop.cache.execute("SELECT table_name, row_id, new FROM sync_sent")
        found += [(table, row_id, json.loads(new)) for table, row_id, new in sent]
    return found
