"""Where everything stands on the wall: blocks under their heads, cards in rows, cues between them. Pure geometry."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

from fashionos_desktop.services.line_up import LineUp


@dataclass(frozen=True, slots=True)
class Sizes:
    """In logical pixels."""

    photo: QSize
    words: int
    """Height of what stands below a photograph."""
    head: int
    cue: int
    gap: int
    edge: int


@dataclass(frozen=True, slots=True)
class Head:
    rect: QRect
    block: int


@dataclass(frozen=True, slots=True)
class Drop:
    """Where lines would go: before a row, with the line that says so."""

    before: int
    mark: QRect


class WallLayout:
    """Of one order at one width. Rows are places among the lines."""

    def __init__(self, line_up: LineUp, width: int, sizes: Sizes) -> None:
        self.sizes = sizes
        self.rects: list[QRect] = []
        self.heads: list[Head] = []
        self.columns = max(1, (width - 2 * sizes.edge + sizes.gap) // (sizes.photo.width() + sizes.gap))
        self._width = width
        self._tops: list[int] = []
        self.height = self._arrange(line_up)

    def at(self, point: QPoint) -> int:
        """The row under a point, -1 for none."""
        last = bisect_right(self._tops, point.y())
        for row in range(min(last, len(self.rects)) - 1, -1, -1):
            if self.rects[row].contains(point):
                return row
            if self.rects[row].bottom() + self.sizes.head + self.sizes.gap < point.y():
                break
        return -1

    def head_at(self, point: QPoint) -> int:
        """The block whose head is under a point, -1 for none."""
        return next((head.block for head in self.heads if head.rect.contains(point)), -1)

    def between(self, top: int, bottom: int) -> range:
        """Rows that can be seen between two heights."""
        first = max(0, bisect_right(self._tops, top - self.sizes.photo.height() - self.sizes.words) - self.columns)
        return range(first, bisect_right(self._tops, bottom))

    def drop(self, point: QPoint) -> Drop:
        """The place nearest to a point: at the left or right edge of a card, above or below a cue."""
        if not self.rects:
            return Drop(0, QRect(self.sizes.edge, self.sizes.edge, 2, self.sizes.photo.height()))
        row = min(range(len(self.rects)), key=lambda place: self._far(self.rects[place], point))
        rect = self.rects[row]
        if self._is_cue(rect):
            below = point.y() > rect.center().y()
            y = rect.bottom() + 1 if below else rect.top() - 2
            return Drop(row + below, QRect(rect.left(), y, rect.width(), 2))
        right = point.x() > rect.center().x()
        x = rect.right() + self.sizes.gap // 2 if right else rect.left() - self.sizes.gap // 2 - 1
        return Drop(row + right, QRect(x, rect.top(), 3, rect.height()))

    def beside(self, row: int, across: int, down: int) -> int:
        """The row that the arrow keys lead to."""
        if across:
            return max(0, min(len(self.rects) - 1, row + across))
        here = self.rects[row]
        lines = sorted({rect.top() for rect in self.rects})
        place = lines.index(here.top()) + down
        if not 0 <= place < len(lines):
            return row
        same = [other for other, rect in enumerate(self.rects) if rect.top() == lines[place]]
        return min(same, key=lambda other: abs(self.rects[other].center().x() - here.center().x()))

    def _arrange(self, line_up: LineUp) -> int:
        sizes, row = self.sizes, 0
        y = sizes.gap
        card = QSize(sizes.photo.width(), sizes.photo.height() + sizes.words)
        for number, block in enumerate(line_up.blocks):
            if len(block.lines) == 1 and not block.lines[0].is_look:
                self._place(QRect(sizes.edge, y, self._width - 2 * sizes.edge, sizes.cue))
                y += sizes.cue + sizes.gap
                row += 1
                continue
            self.heads.append(Head(QRect(sizes.edge, y, self._width - 2 * sizes.edge, sizes.head), number))
            y += sizes.head
            across = 0
            for line in block.lines:
                if line.is_look:
                    if across == self.columns:
                        across, y = 0, y + card.height() + sizes.gap
                    x = sizes.edge + across * (card.width() + sizes.gap)
                    self._place(QRect(QPoint(x, y), card))
                    across += 1
                else:
                    y += card.height() + sizes.gap if across else 0
                    across = 0
                    self._place(QRect(sizes.edge, y, self._width - 2 * sizes.edge, sizes.cue))
                    y += sizes.cue + sizes.gap
                row += 1
            y += card.height() + sizes.gap if across else 0
        return y

    def _place(self, rect: QRect) -> None:
        self.rects.append(rect)
        self._tops.append(rect.top())

    def _is_cue(self, rect: QRect) -> bool:
        return rect.height() == self.sizes.cue

    @staticmethod
    def _far(rect: QRect, point: QPoint) -> int:
        across = max(rect.left() - point.x(), 0, point.x() - rect.right())
        down = max(rect.top() - point.y(), 0, point.y() - rect.bottom())
        return across + 3 * down
