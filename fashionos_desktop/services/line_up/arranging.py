"""What follows from an order of lines: numbers, times, changes, blocks, the finale. No database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from fashionos_desktop.services.line_up.changes import changes_of
from fashionos_desktop.services.line_up.lines import Block, Line, LineUp, Walker
from fashionos_desktop.services.line_up.numbers import doubled, numbers_of
from fashionos_desktop.services.line_up.timing import Timing


def arrange(
    show_id: str,
    lines: Iterable[Line],
    timing: Timing,
    *,
    locked_at: datetime | None = None,
    starts_at: datetime | None = None,
) -> LineUp:
    """`lines` in their order. Quick enough for each step of a drag: 200 looks in about a millisecond."""
    ordered = tuple(lines)
    numbers = numbers_of(ordered, locked=locked_at is not None)
    exits = tuple(line for line in ordered if line.walks)
    offsets: dict[str, int] = {}
    passed = 0
    for line in ordered:
        offsets[line.id] = passed
        passed += line.lasts(timing)
    return LineUp(
        show_id=show_id,
        lines=ordered,
        timing=timing,
        locked_at=locked_at,
        starts_at=starts_at,
        numbers=numbers,
        doubled=doubled(ordered, numbers),
        places={line.id: place for place, line in enumerate(ordered)},
        exits=exits,
        offsets=offsets,
        seconds=passed,
        changes=changes_of(exits, offsets, timing),
        blocks=blocks_of(ordered, timing),
        finale=finale_of(exits),
    )


def with_lines(line_up: LineUp, lines: Iterable[Line]) -> LineUp:
    """The same show in another order, or with other looks: what a drop would do."""
    return arrange(line_up.show_id, lines, line_up.timing, locked_at=line_up.locked_at, starts_at=line_up.starts_at)


def moved(line_up: LineUp, ids: Sequence[str], before: str | None) -> LineUp:
    """With some lines put before another, in the order they have; None: at the end. One of them stays where it is
    if `before` is itself among those that move: then they gather at the next line that does not."""
    return with_lines(line_up, moved_lines(line_up.lines, ids, before))


def moved_lines(lines: Sequence[Line], ids: Sequence[str], before: str | None) -> list[Line]:
    taken = set(ids)
    moving = [line for line in lines if line.id in taken]
    target = next_that_stays(lines, taken, before)
    ordered: list[Line] = []
    for line in lines:
        if line.id == target:
            ordered += moving
        if line.id not in taken:
            ordered.append(line)
    return ordered if target is not None else [*ordered, *moving]


def next_that_stays(lines: Sequence[Line], moving: set[str], before: str | None) -> str | None:
    """The first line from `before` on that does not move itself; None: the end."""
    reached = False
    for line in lines:
        reached = reached or line.id == before
        if reached and line.id not in moving:
            return line.id
    return None


def blocks_of(lines: Sequence[Line], timing: Timing) -> tuple[Block, ...]:
    """Runs of looks of one collection. A cue stands in the block that it is inside of, else in one of its own."""
    runs: list[list[Line]] = []
    waiting: list[Line] = []
    for line in lines:
        if not line.is_look:
            waiting.append(line)
        elif runs and runs[-1][-1].is_look and runs[-1][0].collection_id == line.collection_id:
            runs[-1] += [*waiting, line]
            waiting = []
        else:
            runs += [[cue] for cue in waiting] + [[line]]
            waiting = []
    runs += [[cue] for cue in waiting]
    return tuple(_block(run, timing) for run in runs)


def finale_of(exits: Sequence[Line]) -> tuple[Walker, ...]:
    """By the finale's own order; who has no place in it follows in the order of her first exit."""
    last: dict[str, Line] = {}
    first: dict[str, int] = {}
    for place, line in enumerate(exits):
        if line.event_model_id is not None:
            last[line.event_model_id] = line
            first.setdefault(line.event_model_id, place)

    def place_of(model: str) -> tuple[bool, str, int]:
        rank = last[model].finale_rank
        return rank is None, rank or "", first[model]

    return tuple(
        Walker(model, last[model].model_name, last[model].portrait_id, last[model])
        for model in sorted(last, key=place_of)
    )


def _block(run: list[Line], timing: Timing) -> Block:
    looks = [line for line in run if line.is_look]
    walking = [line.id for line in looks if line.walks]
    return Block(
        collection_id=looks[0].collection_id if looks else None,
        collection=looks[0].collection if looks else "",
        lines=tuple(run),
        opening_id=walking[0] if walking else None,
        closing_id=walking[-1] if walking else None,
        seconds=sum(line.lasts(timing) for line in run),
    )
