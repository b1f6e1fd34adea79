"""Changes that are shown before they are saved."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from itertools import count
from typing import Any

Change = Callable[[Any], Any]
"""A row as it was, to the row as it will be."""


class Overlays:
    """What lies over the rows that were read, in the order in which it was done."""

    def __init__(self) -> None:
        self._changes: dict[Hashable, dict[int, Change]] = {}
        self._numbers = count()

    def __contains__(self, key: Hashable) -> bool:
        return key in self._changes

    def add(self, key: Hashable, change: Change) -> int:
        """Returns the number that `drop` takes."""
        number = next(self._numbers)
        self._changes.setdefault(key, {})[number] = change
        return number

    def drop(self, key: Hashable, number: int) -> None:
        changes = self._changes.get(key, {})
        changes.pop(number, None)
        if not changes:
            self._changes.pop(key, None)

    def over(self, key: Hashable, row: Any) -> Any:
        for change in self._changes.get(key, {}).values():
            row = change(row)
        return row
