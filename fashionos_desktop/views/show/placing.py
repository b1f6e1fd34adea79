"""Where the moments of a day stand on a line, so that their labels never touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import sqrt

_SHORTEST = 0.25
_END = 0.4
"""Room before the first and behind the last moment, as a share of what is between two."""
_BEYOND = timedelta(hours=2)
"""What the room before the first and behind the last moment stands for."""


@dataclass(frozen=True, slots=True)
class Place:
    """One moment: its dot, its label's left edge and width, and the row of the label, 0 or 1."""

    x: float
    left: float
    width: float
    row: int


def places(hours: Sequence[float], widths: Sequence[float], room: float, apart: float) -> tuple[Place, ...]:
    """For moments `hours` after the first one, whose labels want `widths`.

    Long waits take more room than short ones, but not in proportion: a morning would leave none for the evening.
    Where one row is too short for all labels they take turns in two, and are cut if that is too little still.
    """
    if not hours:
        return ()
    least = [(one + other) / 2 + apart for one, other in pairwise(widths)]
    needed = widths[0] / 2 + sum(least) + widths[-1] / 2
    if needed > room:
        return _staggered(widths, room, apart)
    weights = [sqrt(max(later - earlier, _SHORTEST)) for earlier, later in pairwise(hours)]
    end = _END * (sum(weights) / len(weights) if weights else 1.0)
    spare = (room - needed) / (sum(weights) + 2 * end)
    x = widths[0] / 2 + end * spare
    found = [Place(x, x - widths[0] / 2, widths[0], 0)]
    for gap, weight, width in zip(least, weights, widths[1:], strict=True):
        x += gap + weight * spare
        found.append(Place(x, x - width / 2, width, 0))
    return tuple(found)


def _staggered(widths: Sequence[float], room: float, apart: float) -> tuple[Place, ...]:
    step = room / len(widths)
    widths = [min(width, max(0.0, 2 * step - apart)) for width in widths]
    dots = [step * (number + 0.5) for number in range(len(widths))]
    # A label at the edge of the line stands beside its dot rather than beyond the line.
    middles = [max(min(dot, room - width / 2), width / 2) for dot, width in zip(dots, widths, strict=True)]
    edges = [(0.0, room)] * len(widths)
    for left in range(len(widths) - 2):
        right = left + 2
        ends, begins = middles[left] + widths[left] / 2, middles[right] - widths[right] / 2
        border = (ends + begins) / 2
        edges[left] = (edges[left][0], border - apart / 2)
        edges[right] = (border + apart / 2, edges[right][1])
    found = []
    for number, (dot, middle, wanted, (low, high)) in enumerate(zip(dots, middles, widths, edges, strict=True)):
        width = max(0.0, min(wanted, high - low))
        found.append(Place(dot, max(low, min(middle - width / 2, high - width)), width, number % 2))
    return tuple(found)


def x_of(now: datetime, moments: Sequence[datetime], at: Sequence[Place], room: float) -> float:
    """Where `now` is between the moments, in order, at these places."""
    if not at:
        return 0.0
    if now <= moments[0]:
        return at[0].x * (1 - min(1.0, (moments[0] - now) / _BEYOND))
    for (earlier, later), (left, right) in zip(pairwise(moments), pairwise(at), strict=True):
        if now <= later:
            return left.x + (right.x - left.x) * ((now - earlier) / (later - earlier))
    return at[-1].x + (room - at[-1].x) * min(1.0, (now - moments[-1]) / _BEYOND)
