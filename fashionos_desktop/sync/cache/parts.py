"""A large pull in parts that stand for themselves: parents first, deletes last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from fashionos_desktop.sync.cache.shape import in_order, shape_of, shapes
from fashionos_desktop.sync.protocol import Key, Pulled, RowImages

WHOLE = 2_000
"""Up to so many rows a pull is one transaction."""
_PART = 500

_Row = tuple[str, tuple[Any, ...]]
"""Table and image."""


def in_parts(pulled: Pulled, *, whole: int = WHOLE, part: int = _PART) -> list[Pulled]:
    """One at least. The cursor belongs to the last."""
    if pulled.size <= whole:
        return [pulled]
    parts = [replace(pulled, images=_images(pulled, rows), gone=()) for rows in _cut(_rows_in_order(pulled), part)]
    gone = _gone_in_order(pulled.gone)
    parts += [replace(pulled, images={}, gone=tuple(gone[n : n + part])) for n in range(0, len(gone), part)]
    return parts


def _rows_in_order(pulled: Pulled) -> list[_Row]:
    return [
        (table, row) for table in in_order(pulled.images) for row in _behind_each_other(table, pulled.images[table])
    ]


def _behind_each_other(table: str, images: RowImages) -> Sequence[tuple[Any, ...]]:
    """Rows behind those of the same table that they refer to."""
    columns = [one.column for one in shape_of(table).references if one.parent == table and one.column in images.columns]
    if not columns:
        return images.rows
    place = images.columns.index("id")
    referring = [images.columns.index(column) for column in columns]
    by_id = {row[place]: row for row in images.rows}
    ordered: dict[str, tuple[Any, ...]] = {}
    for start in by_id:
        waiting = [start]
        while waiting:
            row = by_id[waiting[-1]]
            ahead = [row[n] for n in referring if row[n] in by_id and row[n] not in ordered and row[n] not in waiting]
            if ahead:
                waiting.append(ahead[0])
            else:
                ordered[waiting.pop()] = row
    return list(ordered.values())


def _cut(rows: Sequence[_Row], part: int) -> Iterator[Sequence[_Row]]:
    together = _tables_that_refer_to_each_other({table for table, _ in rows})
    start = 0
    while start < len(rows):
        end = min(start + part, len(rows))
        # A house and the people of it refer to each other.
        while 0 < end < len(rows) and rows[end][0] in together and rows[end - 1][0] in together:
            end += 1
        yield rows[start:end]
        start = end


def _tables_that_refer_to_each_other(present: Collection[str]) -> frozenset[str]:
    places = {name: place for place, name in enumerate(shapes())}
    return frozenset(
        name
        for shape in shapes().values()
        for reference in shape.references
        if places[reference.parent] > places[shape.table] and {reference.table, reference.parent} <= set(present)
        for name in (reference.table, reference.parent)
    )


def _images(pulled: Pulled, rows: Sequence[_Row]) -> Mapping[str, RowImages]:
    by_table: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for table, row in rows:
        by_table[table].append(row)
    return {table: RowImages(pulled.images[table].columns, found) for table, found in by_table.items()}


def _gone_in_order(gone: Sequence[Key]) -> list[Key]:
    """Children first."""
    by_table: defaultdict[str, list[Key]] = defaultdict(list)
    for key in gone:
        by_table[key[0]].append(key)
    return [key for table in reversed(in_order(by_table)) for key in by_table[table]]
