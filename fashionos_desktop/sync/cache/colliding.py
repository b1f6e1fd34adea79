"""Values that only one row may have, and that two rows claim: the centre's rows come in, others make room.

A row that waits for nothing is parked: its value is set to one that nobody has, until its own new one comes. One that
waits to be sent gives way: made here, it leaves the tables; changed here, it goes back to what it was. Its operation
stays, and is decided by the centre.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fashionos_desktop.sync.cache.pending import Pending, pending_of
from fashionos_desktop.sync.cache.round import Round
from fashionos_desktop.sync.cache.shape import Unique, shape_of

Images = Mapping[str, tuple[Any, ...]]
"""By id."""


@dataclass(slots=True)
class Incoming:
    """Rows of one table that are about to be written."""

    table: str
    columns: Sequence[str]
    images: Images
    """As the centre has them."""
    wanted: dict[str, tuple[Any, ...]]
    """As they shall stand here: with what waits to be sent on top."""
    pending: Mapping[str, Pending]
    given_way: set[str] = field(default_factory=set)


def make_room(round_: Round, incoming: Incoming) -> None:
    """Afterwards no row here has a unique value that another one of `wanted` is to have."""
    shape = shape_of(incoming.table)
    for unique in shape.uniques:
        if set(unique.columns) <= set(incoming.columns):
            _one_of_each(round_, incoming, unique)
            while clashes := _clashes(round_, incoming, unique):
                for other, mine in clashes:
                    _settle(round_, incoming, unique, other, mine)
                _one_of_each(round_, incoming, unique)


def _settle(round_: Round, incoming: Incoming, unique: Unique, other: str, mine: str) -> None:
    if other in incoming.wanted:
        # It is written too, in a moment.
        _park(round_, incoming.table, unique, other)
    elif _keeps(incoming.pending.get(mine), unique) and mine not in incoming.given_way:
        _to_image(round_, incoming, unique, mine)
    else:
        _give_way(round_, incoming, unique, other)


def _give_way(round_: Round, incoming: Incoming, unique: Unique, row_id: str) -> None:
    table = incoming.table
    pending = pending_of(round_.connection, table, [row_id]).get(row_id)
    kept = _keeps(pending, unique)
    if pending is not None and pending.made and kept:
        round_.take_away(table, [row_id])
        return
    round_.again.add((table, row_id))
    again, incoming.given_way = row_id in incoming.given_way, incoming.given_way | {row_id}
    if pending is not None and kept and not again and _back(round_, table, unique, row_id, pending):
        return
    _park(round_, table, unique, row_id)


def _back(round_: Round, table: str, unique: Unique, row_id: str, pending: Pending) -> bool:
    """Whether the row could take back what it had before it was changed here."""
    names = [name for name in unique.columns if name in pending.before]
    assigned = ", ".join(f"{name} = ?" for name in names)
    try:
        round_.connection.execute(
            f"UPDATE {table} SET {assigned} WHERE id = ?", (*(pending.before[name] for name in names), row_id)
        )
    except sqlite3.IntegrityError:
        return False
    return True


def _park(round_: Round, table: str, unique: Unique, row_id: str) -> None:
    if unique.parked is None:
        round_.again.add((table, row_id))
        round_.take_away(table, [row_id])
    else:
        round_.connection.execute(f"UPDATE {table} SET {unique.parked} = 'parked ' || id WHERE id = ?", (row_id,))


def _one_of_each(round_: Round, incoming: Incoming, unique: Unique) -> None:
    """Two that are to have the same value: those that keep it only because it waits take the centre's."""
    while True:
        holders: defaultdict[tuple[Any, ...], list[str]] = defaultdict(list)
        for row_id, row in incoming.wanted.items():
            holders[_value(incoming, unique, row)].append(row_id)
        twice = [
            row_id
            for value, ids in holders.items()
            if len(ids) > 1 and None not in value
            for row_id in ids
            if _keeps(incoming.pending.get(row_id), unique) and row_id not in incoming.given_way
        ]
        if not twice:
            return
        for row_id in twice:
            _to_image(round_, incoming, unique, row_id)


def _to_image(round_: Round, incoming: Incoming, unique: Unique, row_id: str) -> None:
    incoming.given_way.add(row_id)
    round_.again.add((incoming.table, row_id))
    image = incoming.images[row_id]
    incoming.wanted[row_id] = tuple(
        image[place] if name in unique.columns else value
        for place, (name, value) in enumerate(zip(incoming.columns, incoming.wanted[row_id], strict=True))
    )


def _clashes(round_: Round, incoming: Incoming, unique: Unique) -> list[tuple[str, str]]:
    """Rows here that have what another one is to have: their ids, and those of the others."""
    values = [
        [row_id, *value]
        for row_id, row in incoming.wanted.items()
        if None not in (value := _value(incoming, unique, row))
    ]
    same = " AND ".join(f"t.{name} = v.value ->> {place}" for place, name in enumerate(unique.columns, 1))
    return round_.connection.execute(
        f"SELECT t.id, v.value ->> 0 FROM json_each(?) v JOIN {incoming.table} t ON {same} WHERE t.id <> v.value ->> 0",
        (json.dumps(values),),
    ).fetchall()


def _value(incoming: Incoming, unique: Unique, row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(row[incoming.columns.index(name)] for name in unique.columns)


def _keeps(pending: Pending | None, unique: Unique) -> bool:
    return pending is not None and (pending.whole or any(name in pending.after for name in unique.columns))
