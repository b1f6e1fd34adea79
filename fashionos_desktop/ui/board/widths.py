"""How wide a board's columns are, and which of them are shown; remembered as text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHeaderView

from fashionos_desktop.ui.board.columns import Column
from fashionos_desktop.ui.look.look import Look

_LEAST = 44


class Widths(QObject):
    """Gives each column its width and the room that is left over to those that take a share of it.

    A width that a person set by hand stays, at 100 % of the text size.
    """

    changed = Signal()

    def __init__(self, look: Look, header: QHeaderView, columns: Sequence[Column[Any]], kept: str) -> None:
        super().__init__(header)
        self._look = look
        self._header = header
        self._columns = columns
        self._room = 0
        self._fitting = False
        self._by_hand, self._shown = _read(kept)
        header.setMinimumSectionSize(_LEAST)
        header.sectionResized.connect(self._resized)
        for number in range(len(columns)):
            header.setSectionHidden(number, not self.is_shown(number))

    def is_shown(self, number: int) -> bool:
        column = self._columns[number]
        return self._shown.get(column.key, not column.hidden)

    def show(self, number: int, shown: bool) -> None:
        self._shown[self._columns[number].key] = shown
        self._header.setSectionHidden(number, not shown)
        self.fit(self._room)
        self.changed.emit()

    def fit(self, room: int) -> None:
        """Spreads the columns over `room` pixels; where there are too many for it, they keep their widths."""
        self._room = room
        seen = [number for number in range(len(self._columns)) if self.is_shown(number)]
        widths = {number: self._look.px(self._width(number)) for number in seen}
        left = room - sum(widths.values())
        sharing = [number for number in seen if self._columns[number].share] or seen[-1:]
        shares = sum(self._columns[number].share or 1 for number in sharing)
        for place, number in enumerate(sharing):
            share = self._columns[number].share or 1
            part = left if place == len(sharing) - 1 else left * share // shares
            widths[number] += max(0, part)
            left -= max(0, part)
            shares -= share
        self._fitting = True
        for number, width in widths.items():
            self._header.resizeSection(number, max(_LEAST, width))
        self._fitting = False

    def text(self) -> str:
        """What to remember."""
        return json.dumps({"widths": self._by_hand, "shown": self._shown})

    def _width(self, number: int) -> int:
        column = self._columns[number]
        return self._by_hand.get(column.key, column.width)

    @Slot(int, int, int)
    def _resized(self, number: int, before: int, width: int) -> None:
        if not self._fitting and width > 0 and before > 0:
            self._by_hand[self._columns[number].key] = round(width * 100 / self._look.percent)
            self.changed.emit()


def _read(kept: str) -> tuple[dict[str, int], dict[str, bool]]:
    try:
        document = json.loads(kept) if kept else {}
        widths = {str(key): int(width) for key, width in document.get("widths", {}).items()}
        shown = {str(key): bool(value) for key, value in document.get("shown", {}).items()}
    except (ValueError, TypeError, AttributeError):
        return {}, {}
    return widths, shown
