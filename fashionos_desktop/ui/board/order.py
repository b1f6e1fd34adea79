"""The order of a board's rows, and how one order becomes another without losing what is selected."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Key = Hashable

_MOST_RUNS = 40
"""More separate runs than this are gathered at the end first: each costs the view a round."""


class Order:
    """Keys, and where each of them stands. Built on a reader thread; never changed."""

    __slots__ = ("keys", "positions")

    def __init__(self, keys: Sequence[Key] = ()) -> None:
        self.keys = list(keys)
        self.positions = {key: row for row, key in enumerate(self.keys)}

    def __len__(self) -> int:
        return len(self.keys)

    def __contains__(self, key: Key) -> bool:
        return key in self.positions


@dataclass(frozen=True, slots=True)
class Removed:
    first: int
    last: int
    result: Order


@dataclass(frozen=True, slots=True)
class Inserted:
    first: int
    last: int
    result: Order


@dataclass(frozen=True, slots=True)
class Reordered:
    """The same keys in another order."""

    result: Order


Move: TypeAlias = Removed | Inserted | Reordered


def moves(old: Order, new: Order) -> list[Move]:
    """The steps from one order to the other; none where they are the same."""
    if old.keys == new.keys:
        return []
    steps: list[Move] = []
    kept = _remove(old, new, steps)
    kept_in_new_order = [key for key in new.keys if key in old]
    if kept.keys != kept_in_new_order:
        kept = Order(kept_in_new_order)
        steps.append(Reordered(kept))
    _insert(kept, new, steps)
    return steps


def _remove(old: Order, new: Order, steps: list[Move]) -> Order:
    kept = [key for key in old.keys if key in new]
    if len(kept) == len(old):
        return old
    runs = _runs([row for row, key in enumerate(old.keys) if key not in new])
    if len(runs) > _MOST_RUNS:
        gathered = Order([*kept, *(key for key in old.keys if key not in new)])
        steps.append(Reordered(gathered))
        runs = [(len(kept), len(old) - 1)]
        old = gathered
    left = old.keys
    for first, last in reversed(runs):
        left = left[:first] + left[last + 1 :]
        steps.append(Removed(first, last, Order(left)))
    return Order(left)


def _insert(kept: Order, new: Order, steps: list[Move]) -> None:
    added = [row for row, key in enumerate(new.keys) if key not in kept]
    if not added:
        return
    runs = _runs(added)
    if len(runs) > _MOST_RUNS:
        longer = Order([*kept.keys, *(new.keys[row] for row in added)])
        steps.append(Inserted(len(kept), len(longer) - 1, longer))
        steps.append(Reordered(new))
        return
    grown = kept.keys
    for first, last in runs:
        grown = grown[:first] + new.keys[first : last + 1] + grown[first:]
        steps.append(Inserted(first, last, Order(grown)))


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
