"""Lines put elsewhere: one row written for each line that moves."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from fashionos_desktop.services.edits import Edit, combine, update_rows
from fashionos_desktop.services.line_up.arranging import moved_lines, next_that_stays
from fashionos_desktop.services.line_up.lines import Line, LineUp
from fashionos_desktop.services.line_up.reading import line_up_of
from fashionos_desktop.services.order_keys import LONGEST, evenly_spaced, keys_between
from fashionos_desktop.services.refusals import Refused


def move_lines(
    session: Session, show_id: str, ids: Sequence[str], before: str | None, *, chance: random.Random | None = None
) -> Edit:
    """Puts lines before another one, in the order they have; None: at the end. What stands there already writes nothing.

    One move writes the rank of each line that moves, and of no other, unless two laptops once put lines into the
    same gap and there is no room between equal keys: then those are spaced anew as well. Raises Refused for a line
    that is gone.
    """
    line_up = line_up_of(session, show_id)
    _refuse_missing(line_up, [*ids, *([before] if before is not None else [])])
    moving = [line for line in line_up.lines if line.id in set(ids)]
    ranks = ranks_after_move(line_up.lines, [line.id for line in moving], before, chance)
    return _write(session, ranks, _move_title(line_up, moving, before))


def move_block(
    session: Session, show_id: str, ids: Sequence[str], before: str | None, *, chance: random.Random | None = None
) -> Edit:
    """A block as one, by the ids of its lines; its collection takes its place among the collections too."""
    from fashionos_desktop.services.line_up.collections import collection_ranks

    edit = move_lines(session, show_id, ids, before, chance=chance)
    line_up = line_up_of(session, show_id)
    names = {block.collection for block in line_up.blocks if set(ids) & {line.id for line in block.lines}}
    title = f"{' and '.join(sorted(name for name in names if name)) or 'Block'} moved"
    ranks = collection_ranks(session, line_up, chance)
    edits = [update_rows(session, "event_designers", [row], {"collection_rank": rank}, title=title)
             for row, rank in ranks.items()]  # fmt: skip
    return combine(title, edit, *edits)


def ranks_after_move(
    lines: Sequence[Line], ids: Sequence[str], before: str | None, chance: random.Random | None = None
) -> dict[str, str]:
    """The new keys by id; empty when the lines stand there already."""
    ordered = moved_lines(lines, ids, before)
    if [line.id for line in ordered] == [line.id for line in lines]:
        return {}
    target = next_that_stays(lines, set(ids), before)
    place = next((at for at, line in enumerate(ordered) if line.id == target), len(ordered))
    first = place - len(ids)
    return ranks_in_gap(ordered, first, place, chance)


def ranks_in_gap(ordered: Sequence[Line], first: int, end: int, chance: random.Random | None = None) -> dict[str, str]:
    """Keys for the lines from `first` to before `end`; neighbours with equal or long keys are spaced anew too."""
    while True:
        below = ordered[first - 1].rank if first else None
        above = ordered[end].rank if end < len(ordered) else None
        if below is not None and above is not None and below >= above:
            # Equal keys: both neighbours' whole tie moves apart, whichever laptop made it.
            while first and ordered[first - 1].rank == below:
                first -= 1
            while end < len(ordered) and ordered[end].rank <= below:
                end += 1
            continue
        keys = keys_between(below, above, end - first, chance)
        if max(map(len, keys), default=0) > LONGEST:
            keys = evenly_spaced(len(ordered), 4)
            return {line.id: key for line, key in zip(ordered, keys, strict=True) if line.rank != key}
        return {line.id: key for line, key in zip(ordered[first:end], keys, strict=True)}


def _write(session: Session, ranks: Mapping[str, str], title: str) -> Edit:
    edits = [update_rows(session, "looks", [row], {"rank": rank}, title=title) for row, rank in ranks.items()]
    return combine(title, *edits)


def _refuse_missing(line_up: LineUp, ids: Sequence[str]) -> None:
    if any(row not in line_up.places for row in ids):
        raise Refused("That look was deleted in the meantime. The order is as it was.")


def _move_title(line_up: LineUp, moving: Sequence[Line], before: str | None) -> str:
    named = line_words(line_up, moving)
    if before is None:
        return f"{named} moved to the end"
    target = line_up.line(before)
    return f"{named} moved" if target is None else f"{named} moved before {line_words(line_up, [target])}"


def line_words(line_up: LineUp, lines: Sequence[Line]) -> str:
    """ "Look 12", "Looks 12 and 14", "Finale walk", "5 lines"."""
    if len(lines) == 1:
        number = line_up.number(lines[0].id)
        return f"Look {number}" if number else lines[0].title or ("Cut look" if lines[0].is_look else "Cue")
    if all(line.is_look for line in lines) and len(lines) <= 3:
        numbers = [line_up.number(line.id) or "–" for line in lines]
        return f"Looks {', '.join(numbers[:-1])} and {numbers[-1]}"
    return f"{len(lines)} lines"
