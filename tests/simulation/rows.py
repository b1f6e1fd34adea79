"""Rows as people and programs make them: valid keys, values of every kind, and now and then one that somebody else has
taken already."""

from __future__ import annotations

import random
import sqlite3
import uuid
from collections.abc import Callable
from typing import Any

from sqlalchemy import CheckConstraint, Column

from fashionos_desktop.models import column_types as types
from fashionos_desktop.models import join_id
from fashionos_desktop.models.column_types import plain_json
from tests.simulation.shape import METADATA, Reference, shapes

Pick = Callable[[str], str | None]
"""The id of some row of a table, None when there is none that may be referred to."""

WANTED_BY_MANY = ("Ana Ruiz", "opening", "front-row", "A-12")
"""What two people choose without knowing of each other."""


def new_id(dice: random.Random) -> str:
    return str(uuid.UUID(int=dice.getrandbits(128), version=4))


def make_row(dice: random.Random, table: str, pick: Pick, now: int) -> dict[str, Any] | None:
    """None: something that it needs does not exist."""
    shape = shapes()[table]
    row: dict[str, Any] = {}
    for column in shape.captured:
        reference = shape.reference(column)
        described = METADATA.tables[table].c[column]
        if column == "created_at":
            row[column] = now
        elif reference is not None:
            found = _referred(dice, reference, pick)
            if found is None and reference.needed:
                return None
            row[column] = found
        elif described.server_default is not None and dice.random() < 0.5:
            row[column] = shape.defaults[column]
        elif described.nullable and dice.random() < 0.5:
            row[column] = None
        else:
            row[column] = make_value(dice, described, now)
    if not _keep_rules(dice, table, row, pick):
        return None
    row["id"] = join_id(table, (row[c] for c in shape.joined)) if shape.joined else new_id(dice)
    return row


def make_value(dice: random.Random, column: Column[Any], now: int) -> Any:
    """A stored value that the column takes."""
    kind, info = column.type, column.info
    if "choices" in info:
        return dice.choice(info["choices"])
    if isinstance(kind, types.Flag):
        return dice.randrange(2)
    if isinstance(kind, types.WholeNumber):
        low = int(info.get("at_least", 0))
        return dice.randint(low, int(info.get("at_most", low + 50)))
    if isinstance(kind, types.Amount):
        return dice.randrange(10 ** min(kind.precision, 6))
    if isinstance(kind, types.Instant):
        return now + dice.randrange(-5_000, 5_000) * 1_000_003
    if isinstance(kind, types.Day):
        return f"2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
    if isinstance(kind, types.Structure):
        return plain_json({"n": dice.randrange(100), "w": _word(dice), "list": [1.5, None, True]})
    if isinstance(kind, types.WordList):
        return plain_json([_word(dice) for _ in range(dice.randrange(3))])
    if isinstance(kind, types.IdentifierList):
        return plain_json([new_id(dice) for _ in range(dice.randrange(2))])
    if isinstance(kind, types.Picture):
        return dice.randbytes(dice.randrange(1, 9))
    if isinstance(kind, types.Identifier):
        return new_id(dice)
    if isinstance(kind, types.OrderKey):
        return "".join(dice.choice("abcdefgh") for _ in range(dice.randint(1, 3)))
    return dice.choice(WANTED_BY_MANY) if dice.random() < 0.15 else _word(dice)


def any_row(connection: sqlite3.Connection, dice: random.Random, table: str) -> str | None:
    [(count,)] = connection.execute(f"SELECT COUNT(*) FROM {table}").fetchall()
    if not count:
        return None
    found = connection.execute(f"SELECT id FROM {table} ORDER BY id LIMIT 1 OFFSET ?", (dice.randrange(count),))
    return str(found.fetchone()[0])


def insert(connection: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    listed = ", ".join(f'"{column}"' for column in (*row, "updated_at"))
    marks = ", ".join("?" * (len(row) + 1))
    connection.execute(f"INSERT INTO {table} ({listed}) VALUES ({marks})", (*row.values(), row["created_at"]))


def _referred(dice: random.Random, reference: Reference, pick: Pick) -> str | None:
    return pick(reference.table) if reference.needed or dice.random() < 0.4 else None


def _keep_rules(dice: random.Random, table: str, row: dict[str, Any], pick: Pick) -> bool:
    for rule in METADATA.tables[table].constraints:
        if not isinstance(rule, CheckConstraint):
            continue
        if columns := rule.info.get("exactly_one"):
            candidates = [
                (column, found)
                for column in columns
                if (key := shapes()[table].reference(column)) is not None and (found := pick(key.table))
            ]
            if not candidates:
                return False
            chosen, found = dice.choice(candidates)
            row.update(dict.fromkeys(columns, None) | {chosen: found})
        if "earlier" in rule.info:
            earlier, later = row[rule.info["earlier"]], row[rule.info["later"]]
            if later is not None and earlier is not None and later <= earlier:
                row[rule.info["later"]] = earlier + 60_000_000
    if table == "check_ins" and row["registration_id"] is not None:
        row["call_time_id"] = None  # a scan is of a guest or of somebody who works here
    return True


def _word(dice: random.Random) -> str:
    return f"{dice.choice(('noir', 'soie', 'Zoé', 'velvet', '雪', 'tulle'))} {dice.randrange(10**6)}"
