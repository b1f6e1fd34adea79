"""The order of the collections, kept in step with their blocks."""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from fashionos_desktop.models import EventDesigner, table_of
from fashionos_desktop.services.line_up.lines import LineUp
from fashionos_desktop.services.order_keys import keys_between

_designers = table_of(EventDesigner)


def collection_ranks(session: Session, line_up: LineUp, chance: random.Random | None = None) -> dict[str, str]:
    """New keys that bring the collections into the order of their first looks; as few rows as can be.

    A collection without a look keeps its place after those that have one.
    """
    rows = session.execute(
        select(_designers.c.id, _designers.c.collection_rank)
        .where(_designers.c.event_id == line_up.show_id)
        .order_by(_designers.c.collection_rank.is_(None), _designers.c.collection_rank, _designers.c.id)
    ).all()
    shown = list(dict.fromkeys(line.collection_id for line in line_up.exits if line.collection_id))
    known = {row.id: row.collection_rank for row in rows}
    wanted = [row for row in shown if row in known]
    wanted += [row.id for row in rows if row.id not in set(wanted)]
    return ranks_for(wanted, known, chance)


def ranks_for(
    wanted: Sequence[str], ranks: dict[str, str | None], chance: random.Random | None = None
) -> dict[str, str]:
    """Keys for those that have to change so that all stand in the wanted order."""
    kept = set(longest_rising([(row, ranks[row]) for row in wanted]))
    changed: dict[str, str] = {}
    place = 0
    below: str | None = None
    while place < len(wanted):
        if wanted[place] in kept:
            below = ranks[wanted[place]]
            place += 1
            continue
        end = next((at for at in range(place, len(wanted)) if wanted[at] in kept), len(wanted))
        above = ranks[wanted[end]] if end < len(wanted) else None
        keys = keys_between(below, above, end - place, chance)
        changed.update(zip(wanted[place:end], keys, strict=True))
        place = end
    return changed


def longest_rising(items: Sequence[tuple[str, str | None]]) -> list[str]:
    """The most that can stay: the longest strictly rising run of keys, by patience sorting."""
    tails: list[str] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place, (_, rank) in enumerate(items):
        if rank is None:
            continue
        at = bisect_left(tails, rank)
        before[place] = ends[at - 1] if at else None
        tails[at : at + 1] = [rank]
        ends[at : at + 1] = [place]
    found: list[str] = []
    step = ends[-1] if ends else None
    while step is not None:
        found.append(items[step][0])
        step = before[step]
    return found[::-1]
