"""Lines put elsewhere: one row written for each line that moves."""

from __future__ import annotations

import random
from collections.abc import Sequence

from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit, combine, update_each
from fashionos_desktop.services.line_up.arranging import moved_lines, next_that_stays
from fashionos_desktop.services.line_up.collections import collection_ranks
from fashionos_desktop.services.line_up.lines import Line, LineUp
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.line_up.wording import line_words, within
from fashionos_desktop.services.order_keys import LONGEST, evenly_spaced, keys_between
from fashionos_desktop.services.refusals import Refused


def move_lines(
    session: Session, show_id: str, ids: Sequence[str], before: str | None, *, chance: random.Random | None = None
) -> Edit:
    """Puts lines before another one, in the order they have; None: at the end. Lines that stand there write nothing.

    One move writes the rank of each line that moves, and of no other, unless two laptops once put lines into the
    same gap and there is no room between equal keys: then those are spaced anew as well. Raises Refused for a line
    that is gone.
    """
    line_up = line_up_of(session, show_id)
    if any(row not in line_up.places for row in (*ids, *([before] if before is not None else []))):
        raise Refused("That look was deleted in the meantime. The order is as it was.")
    taken = set(ids)
    moving = [line for line in line_up.lines if line.id in taken]
    ranks = ranks_after_move(line_up.lines, ids, before, chance)
    values = {row: {"rank": rank} for row, rank in ranks.items()}
    return update_each(session, "looks", values, title=_title(line_up, moving, before))


def move_block(
    session: Session, show_id: str, ids: Sequence[str], before: str | None, *, chance: random.Random | None = None
) -> Edit:
    """A block as one, by the ids of its lines; its collection takes its place among the collections too."""
    edit = move_lines(session, show_id, ids, before, chance=chance)
    if not edit.changes:
        return edit
    line_up = line_up_of(session, show_id)
    taken = set(ids)
    names = dict.fromkeys(line.collection for line in line_up.lines if line.id in taken and line.collection)
    title = f"{' and '.join(names) or 'Block'} moved"
    ranks = collection_ranks(session, line_up, chance)
    values = {row: {"collection_rank": rank} for row, rank in ranks.items()}
    return combine(title, edit, update_each(session, "event_designers", values, title=title))


def ranks_after_move(
    lines: Sequence[Line], ids: Sequence[str], before: str | None, chance: random.Random | None = None
) -> dict[str, str]:
    """The new keys by id; empty when the lines stand there already."""
    ordered = moved_lines(lines, ids, before)
    if [line.id for line in ordered] == [line.id for line in lines]:
        return {}
    taken = set(ids)
    target = next_that_stays(lines, taken, before)
    end = next((place for place, line in enumerate(ordered) if line.id == target), len(ordered))
    return ranks_in_gap(ordered, end - len(taken), end, chance)


def ranks_in_gap(ordered: Sequence[Line], first: int, end: int, chance: random.Random | None = None) -> dict[str, str]:
    """Keys for the lines from `first` to before `end`. Where the neighbours' keys are equal, both ties take new ones
    too; where keys grow long, or another program made them of something else, all do."""
    while True:
        below = ordered[first - 1].rank if first else None
        above = ordered[end].rank if end < len(ordered) else None
        if below is None or above is None or below < above:
            break
        while first and ordered[first - 1].rank == below:
            first -= 1
        while end < len(ordered) and ordered[end].rank <= below:
            end += 1
    try:
        keys = keys_between(below, above, end - first, chance)
    except ValueError:
        return _spaced_anew(ordered)
    if max(map(len, keys), default=0) > LONGEST:
        return _spaced_anew(ordered)
    return {line.id: key for line, key in zip(ordered[first:end], keys, strict=True)}


def _spaced_anew(ordered: Sequence[Line]) -> dict[str, str]:
    keys = evenly_spaced(len(ordered), 4)
    return {line.id: key for line, key in zip(ordered, keys, strict=True) if line.rank != key}


def _title(line_up: LineUp, moving: Sequence[Line], before: str | None) -> str:
    named = line_words(line_up, moving)
    target = line_up.line(before) if before is not None else None
    if target is None:
        return f"{named} moved to the end"
    return f"{named} moved before {within(line_words(line_up, [target]))}"
