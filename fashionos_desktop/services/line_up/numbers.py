"""The numbers of looks: counted while planning, kept once they are locked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from fashionos_desktop.services.line_up.lines import Line


def numbers_of(lines: Sequence[Line], *, locked: bool) -> dict[str, str]:
    """By id. Before the lock looks that walk count 1, 2, 3 …; after it each keeps its own.

    A look that came in after the lock, on a laptop that did not know of it yet, takes the next letter after the
    number before it, the same on every laptop.
    """
    looks = [line for line in lines if line.is_look]
    if not locked:
        return {line.id: str(number) for number, line in enumerate((line for line in looks if line.walks), 1)}
    taken = {line.stored_number for line in looks if line.stored_number}
    numbers: dict[str, str] = {}
    before = "0"
    for line in looks:
        number = line.stored_number
        if not number:
            if line.is_cut:
                continue
            number = lettered(before, taken)
            taken.add(number)
        numbers[line.id] = before = number
    return numbers


def lettered(before: str, taken: Iterable[str]) -> str:
    """The number of a look put in after another: 12A, 12B … 12Z, 12AA; "0A" stands before look 1."""
    stem = before.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or before
    used = set(taken)
    count = 1
    while (number := stem + _letters(count)) in used:
        count += 1
    return number


def doubled(lines: Sequence[Line], numbers: dict[str, str]) -> frozenset[str]:
    """Looks that walk under a number that another look that walks has too."""
    walking = [line for line in lines if line.walks and line.id in numbers]
    counts = Counter(numbers[line.id] for line in walking)
    return frozenset(line.id for line in walking if counts[numbers[line.id]] > 1)


def _letters(count: int) -> str:
    letters = ""
    while count:
        count, letter = divmod(count - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
