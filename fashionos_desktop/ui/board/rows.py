"""The rows of a board that are in memory: those around the place that is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from fashionos_desktop.ui.board.columns import Column
from fashionos_desktop.ui.board.order import Key, Order
from fashionos_desktop.ui.board.overlays import Overlays
from fashionos_desktop.ui.board.pages import PAGE
from fashionos_desktop.ui.delegates.roles import Cell

MOST_ROWS = 20 * PAGE
"""Rows kept in memory; beyond it those farthest from the eye go."""


class Rows:
    """Rows by key, their cells once these were looked at, and the changes that lie over them.

    A row that is None is gone from the database, and the order does not know it yet.
    """

    def __init__(self, columns: Sequence[Column[Any]], identity: Callable[[Any], str]) -> None:
        self.overlays = Overlays()
        self.looked_at = 0
        self._columns = columns
        self._identity = identity
        self._read: dict[Key, Any] = {}
        self._cells: dict[Key, tuple[Cell, ...]] = {}
        self._wanted: set[int] = set()

    def __contains__(self, key: Key) -> bool:
        return key in self._read

    def __len__(self) -> int:
        return len(self._read)

    @property
    def wanting(self) -> bool:
        return bool(self._wanted)

    def shown(self, key: Key) -> Any | None:
        """The row as a person sees it: with the changes that are being saved."""
        row = self._read.get(key)
        return None if row is None else self.overlays.over(key, row)

    def cells(self, key: Key) -> tuple[Cell, ...] | None:
        """None for a row that is not here."""
        cells = self._cells.get(key)
        if cells is None and (row := self.shown(key)) is not None:
            cells = self._cells[key] = tuple(column.cell(row) for column in self._columns)
        return cells

    def start(self, rows: Mapping[Key, Any]) -> None:
        self._read = dict(rows)
        self._cells.clear()
        self._wanted.clear()
        self.looked_at = 0

    def put(self, rows: Mapping[Key, Any], order: Order) -> list[Key]:
        """Returns the keys whose rows are another now."""
        changed = [key for key, row in rows.items() if key not in self._read or self._read[key] != row]
        self._read.update(rows)
        self.compose_again(rows)
        self._forget_far(order)
        return changed

    def compose_again(self, keys: Iterable[Key]) -> None:
        for key in keys:
            self._cells.pop(key, None)

    def compose_all_again(self) -> None:
        self._cells.clear()

    def take_stale(self, ids: frozenset[str] | None, order: Order) -> list[Key]:
        """The keys of changed rows in sight, to be read again. Changed rows out of sight are forgotten."""
        near = range(self.looked_at - PAGE, self.looked_at + PAGE)
        seen = []
        for key in self._stale(ids):
            if order.positions.get(key, -1) in near:
                seen.append(key)
            else:
                del self._read[key]
                self._cells.pop(key, None)
        return seen

    def want(self, row: int) -> None:
        self.looked_at = row
        self._wanted.add(row // PAGE)

    def take_wanted(self, order: Order) -> list[Key]:
        """What to read next: pages in sight. Those that were only passed by are left for when they are seen."""
        here = self.looked_at // PAGE
        pages = sorted(number for number in self._wanted if abs(number - here) <= 1)
        self._wanted.clear()
        return [
            key for number in pages for key in order.keys[number * PAGE : (number + 1) * PAGE] if key not in self._read
        ]

    def _stale(self, ids: frozenset[str] | None) -> list[Key]:
        if ids is None:
            return list(self._read)
        return [key for key, row in self._read.items() if row is None or self._identity(row) in ids]

    def _forget_far(self, order: Order) -> None:
        if len(self._read) <= MOST_ROWS:
            return
        start = max(0, self.looked_at - MOST_ROWS // 2)
        near = order.keys[start : start + MOST_ROWS]
        self._read = {key: self._read[key] for key in near if key in self._read}
        self._cells = {key: self._cells[key] for key in near if key in self._cells}


def cell_words(cell: Cell) -> str:
    """The cell as plain text."""
    if cell.state is not None:
        return cell.state.word
    return f"{cell.text or cell.needed} {cell.tail}" if cell.tail else cell.text or cell.needed
