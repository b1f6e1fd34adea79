"""No row may refer to nothing. Where somebody here deleted what the centre refers to, or the other way round, the row
stands back until both sides have heard of each other."""

from __future__ import annotations

import json
from typing import Any

from fashionos_desktop.sync.cache.pending import Pending, pending_of
from fashionos_desktop.sync.cache.round import Round
from fashionos_desktop.sync.cache.shape import Reference, in_order, shape_of


def hold_to_keys(round_: Round) -> None:
    """Every row in `loose` refers to rows that there are, or leaves.

    In this order: a reference that waits to be sent goes back to what it was; one that may be empty is emptied; else
    the row goes. What comes back once a change that waits was decided is to be read again; for the rest there is the
    comparison by digest, so that a row which can never be placed is not asked for all day.
    """
    while round_.loose:
        table = in_order(round_.loose)[0]
        ids = round_.loose.pop(table)
        for reference in shape_of(table).references:
            dangling = round_.connection.execute(
                f"SELECT t.id, t.{reference.column} FROM {table} t"
                f" WHERE t.id IN (SELECT value FROM json_each(?)) AND t.{reference.column} IS NOT NULL"
                f" AND NOT EXISTS (SELECT 1 FROM {reference.parent} p WHERE p.id = t.{reference.column})",
                (json.dumps(list(ids)),),
            ).fetchall()
            pending = pending_of(round_.connection, table, [row_id for row_id, _ in dangling])
            for row_id, missing in dangling:
                _answer(round_, reference, row_id, missing, pending.get(row_id))


def _answer(round_: Round, reference: Reference, row_id: str, missing: str, pending: Pending | None) -> None:
    if _comes_back(round_, reference.parent, missing):
        round_.again.add((reference.table, row_id))
    before = None if pending is None or pending.made else pending.before.get(reference.column)
    if before is not None and before != missing and round_.present(reference.parent, [before]):
        round_.again.add((reference.table, row_id))
        _set(round_, reference, row_id, before)
    elif reference.on_delete == "SET NULL":
        _set(round_, reference, row_id, None)
    else:
        round_.take_away(reference.table, [row_id])


def _comes_back(round_: Round, table: str, row_id: str) -> bool:
    if (table, row_id) in round_.again:
        return True
    found = pending_of(round_.connection, table, [row_id]).get(row_id)
    return found is not None and found.deleted


def _set(round_: Round, reference: Reference, row_id: str, value: Any) -> None:
    round_.connection.execute(f"UPDATE {reference.table} SET {reference.column} = ? WHERE id = ?", (value, row_id))
