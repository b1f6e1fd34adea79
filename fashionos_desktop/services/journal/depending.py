"""Which refused changes wait behind an earlier one: they write a row it writes, or refer to a row it makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from fashionos_desktop.services.journal.entries import Entry, Key


def behind(refused: Sequence[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Entry id to those behind it, for each entry that waits behind none. `refused`: the earliest first."""
    ordered = _makers_first(refused)
    first: dict[Key, str] = {}
    made: dict[Key, str] = {}
    waiting: dict[str, list[Entry]] = defaultdict(list)
    for entry in ordered:
        touched = [operation.key for operation in entry.operations]
        led = [key for operation in entry.operations for key in operation.references()]
        root = next((first[key] for key in touched if key in first), None) or next(
            (made[key] for key in led if key in made), entry.id
        )
        if root == entry.id:
            waiting[root] = []
        else:
            waiting[root].append(entry)
        for operation in entry.operations:
            first.setdefault(operation.key, root)
            if operation.verb == "insert":
                made.setdefault(operation.key, root)
    return {root: tuple(entries) for root, entries in waiting.items()}


def cannot_stand_without(entry: Entry, waiting: Sequence[Entry]) -> tuple[Entry, ...]:
    """Of those behind an entry, the ones that need a row which it makes: where it is given up, they are."""
    made = _made_by(entry)
    found: list[Entry] = []
    for later in waiting:
        needed = {key for operation in later.operations for key in (operation.key, *operation.references())}
        if needed & made:
            found.append(later)
            made |= _made_by(later)
    return tuple(found)


def _made_by(entry: Entry) -> set[Key]:
    return {operation.key for operation in entry.operations if operation.verb == "insert"}


def _makers_first(refused: Sequence[Entry]) -> list[Entry]:
    """A clock that was set back between two changes must not put one before the row that it changes."""
    maker = {
        operation.key: number
        for number, entry in enumerate(refused)
        for operation in entry.operations
        if operation.verb == "insert"
    }

    def place(number: int) -> tuple[int, int]:
        needed = [
            maker[key]
            for operation in refused[number].operations
            for key in (operation.key, *operation.references())
            if key in maker
        ]
        return max([number, *needed]), int(any(need != number for need in needed))

    return [refused[number] for number in sorted(range(len(refused)), key=place)]
