"""Which way each part of one line runs: the Unicode bidirectional algorithm without explicit embeddings.

Names, notes and titles are single lines without control characters, so rules X1 to X10 fall away.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Invisible characters that steer direction. Callers take them out before."""


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a line that runs one way: `text[start:end]`."""

    start: int
    end: int
    right_to_left: bool


def visual_runs(text: str) -> list[Run]:
    """The parts of a line from left to right on paper. The first strong letter decides the line's direction."""
    levels = _levels(text)
    runs: list[tuple[int, Run]] = []
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or levels[end] != levels[start]:
            runs.append((levels[start], Run(start, end, levels[start] % 2 == 1)))
            start = end
    for level in range(max(levels, default=0), 0, -1):
        runs = _reversed_from(runs, level)
    return [run for _, run in runs]


def _reversed_from(runs: list[tuple[int, Run]], level: int) -> list[tuple[int, Run]]:
    """Rule L2 for one level: each stretch of runs at that level or higher is turned round."""
    turned: list[tuple[int, Run]] = []
    stretch: list[tuple[int, Run]] = []
    for entry in runs:
        if entry[0] >= level:
            stretch.append(entry)
            continue
        turned += [*reversed(stretch), entry]
        stretch = []
    return turned + stretch[::-1]


def _levels(text: str) -> list[int]:
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    strong = next((kind for kind in kinds if kind in ("L", "R", "AL")), "L")
    base = 0 if strong == "L" else 1
    if base == 0 and not {"R", "AL", "AN"} & set(kinds):
        return [0] * len(text)
    side = "R" if base else "L"
    _settle_weak(kinds, side)
    _settle_brackets(text, kinds, side)
    _settle_neutral(kinds, side)
    levels = [_level(kind, base) for kind in kinds]
    for index in range(len(text) - 1, -1, -1):
        if not text[index].isspace():
            break
        levels[index] = base
    return levels


def _level(kind: str, base: int) -> int:
    if base:
        return 1 if kind == "R" else 2
    return {"L": 0, "R": 1}.get(kind, 2)


def _settle_weak(kinds: list[str], side: str) -> None:
    """Rules W1 to W7: marks, digits and what stands between digits."""
    strong, before = side, side
    for index in range(len(kinds)):
        if kinds[index] == "NSM":
            kinds[index] = before
        elif kinds[index] == "EN" and strong == "AL":
            kinds[index] = "AN"
        before = kinds[index]
        if before in ("L", "R", "AL"):
            strong = before
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for index in range(1, len(kinds) - 1):
        kind, left, right = kinds[index], kinds[index - 1], kinds[index + 1]
        if left == right and ((kind in ("ES", "CS") and left == "EN") or (kind == "CS" and left == "AN")):
            kinds[index] = left
    _spread(kinds, range(1, len(kinds)), -1)
    _spread(kinds, range(len(kinds) - 2, -1, -1), 1)
    strong = side
    for index, kind in enumerate(kinds):
        if kind in ("ES", "ET", "CS"):
            kinds[index] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"


def _spread(kinds: list[str], indexes: range, neighbour: int) -> None:
    """Rule W5: what terminates a number (a currency sign, a percent sign) goes with it."""
    for index in indexes:
        if kinds[index] == "ET" and kinds[index + neighbour] == "EN":
            kinds[index] = "EN"


_BRACKETS = {"(": ")", "[": "]", "{": "}", "「": "」", "『": "』", "《": "》", "〈": "〉", "【": "】", "（": "）"}


MIRRORED = {**_BRACKETS, **{close: start for start, close in _BRACKETS.items()}}
"""Brackets that are drawn as their counterpart in a run from right to left."""


def _settle_brackets(text: str, kinds: list[str], side: str) -> None:
    """Rule N0: a pair of brackets takes one direction, so that it never faces the same way twice."""
    for start, end in _pairs(text, kinds):
        inside = {_direction(kind) for kind in kinds[start + 1 : end]} - {None}
        if not inside:
            continue
        if side in inside:
            chosen = side
        else:
            context = next((d for kind in reversed(kinds[:start]) if (d := _direction(kind))), side)
            chosen = context
        kinds[start] = kinds[end] = chosen


def _pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for index, character in enumerate(text):
        if kinds[index] != "ON":
            continue
        if character in _BRACKETS:
            waiting.append((_BRACKETS[character], index))
        else:
            depth = next((d for d in range(len(waiting) - 1, -1, -1) if waiting[d][0] == character), None)
            if depth is not None:
                pairs.append((waiting[depth][1], index))
                del waiting[depth:]
    return sorted(pairs)


def _direction(kind: str) -> str | None:
    """What a kind counts as beside neutral characters: numbers stand as right to left."""
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kind)


def _settle_neutral(kinds: list[str], side: str) -> None:
    """Rules N1 and N2: what has no direction takes that of both neighbours, or the line's."""
    index = 0
    while index < len(kinds):
        if _direction(kinds[index]):
            index += 1
            continue
        end = index
        while end < len(kinds) and not _direction(kinds[end]):
            end += 1
        left = _direction(kinds[index - 1]) if index else side
        right = _direction(kinds[end]) if end < len(kinds) else side
        kinds[index:end] = [left if left == right and left else side] * (end - index)
        index = end
