"""Whether this laptop's rows are the centre's: a count and sums of each table, then the rows of what differs."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from fashionos_desktop.models import Entity
from fashionos_desktop.models import column_types as types
from fashionos_desktop.models.access import rights
from fashionos_desktop.models.stored_form import captured_columns
from fashionos_desktop.sync.cache.shape import shape_of
from fashionos_desktop.sync.hashing import BETWEEN, NOTHING, text_hash
from fashionos_desktop.sync.protocol import Digest

_JSON = (types.Structure, types.WordList, types.IdentifierList)
_MOST_ARGUMENTS = 90


@cache
def hashed_columns(table: str, role: str) -> tuple[str, ...]:
    """The id and what an operation may carry, as far as the role reads it; without JSON, which is not spelled the same
    on both sides."""
    read = rights(Entity.metadata, role, table).read
    columns = captured_columns(Entity.metadata.tables[table])
    plain = [column.name for column in columns if not isinstance(column.type, _JSON) and column.name in read]
    return ("id", *plain)


def digest(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> Digest:
    """Of all rows that are here."""
    count = 0
    sums: defaultdict[int, int] = defaultdict(int)
    for row_id, value in _hashed(connection, table, columns, ""):
        count += 1
        sums[int(row_id[:2], 16)] ^= value
    return Digest(count, dict(sums))


def hashes(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], buckets: Iterable[int]
) -> dict[str, int]:
    """Row id to hash, of the rows whose id begins with one of the numbers, in two hexadecimal digits."""
    beginnings = json.dumps([f"{bucket:02x}" for bucket in buckets])
    chosen = "WHERE substr(id, 1, 2) IN (SELECT value FROM json_each(?))"
    return dict(_hashed(connection, table, columns, chosen, beginnings))


def _hashed(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], chosen: str, *parameters: str
) -> Iterator[tuple[str, int]]:
    """SQLite joins the values of a row: in Python that takes twice as long."""
    for row_id, text in connection.execute(f"SELECT id, {_joined(table, columns)} FROM {table} {chosen}", parameters):
        yield row_id, text_hash(text)


def _joined(table: str, columns: Sequence[str]) -> str:
    pictures = shape_of(table).pictures
    values = [
        f"COALESCE({f'lower(hex({name}))' if name in pictures else name}, char({ord(NOTHING)}))" for name in columns
    ]
    parts = [values[start : start + _MOST_ARGUMENTS] for start in range(0, len(values), _MOST_ARGUMENTS)]
    between = f" || char({ord(BETWEEN)}) || "
    return between.join(f"printf('{BETWEEN.join(['%s'] * len(part))}', {', '.join(part)})" for part in parts)
