"""Text broken into lines that fit: nothing on paper is cut off."""

from __future__ import annotations

from functools import lru_cache

from fashionos_desktop.reports.typeset.paper import Paper
from fashionos_desktop.reports.typeset.shaping import Style


class Wrapping:
    """Of one document, which remembers what it has broken."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self.lines = lru_cache(4096)(self._lines)
        self.measure = paper.measure

    def _lines(self, text: str, style: Style, room: float) -> tuple[str, ...]:
        """At white space, and inside of a word only where it is longer than a line."""
        found: list[str] = []
        for part in text.split("\n"):
            line = ""
            for word in part.split():
                longer = f"{line} {word}" if line else word
                if self._paper.measure(longer, style) <= room:
                    line = longer
                    continue
                if line:
                    found.append(line)
                *whole, line = self._broken(word, style, room)
                found += whole
            if line or not part.split():
                found.append(line)
        while found and not found[-1]:
            found.pop()
        return tuple(found)

    def _broken(self, word: str, style: Style, room: float) -> list[str]:
        parts: list[str] = []
        while self._paper.measure(word, style) > room and len(word) > 1:
            low, high = 1, len(word) - 1
            while low < high:
                middle = (low + high + 1) // 2
                low, high = (middle, high) if self._paper.measure(word[:middle], style) <= room else (low, middle - 1)
            parts.append(word[:low])
            word = word[low:]
        return [*parts, word]
