"""Outlines for drawing: smooth curves through few points, tapered strokes, ovals. In canvas units."""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]
Outline = list[Point]

_STEPS = 5


def closed(points: Sequence[Point]) -> Outline:
    """A smooth outline through all points."""
    count = len(points)
    outline: Outline = []
    for place in range(count):
        outline += _between(*(points[(place + step) % count] for step in (-1, 0, 1, 2)))
    return outline


def curve(points: Sequence[Point]) -> Outline:
    """A smooth open line through all points."""
    ends = [points[0], *points, points[-1]]
    line: Outline = []
    for place in range(len(points) - 1):
        line += _between(*ends[place : place + 4])
    return [*line, points[-1]]


def stroke(points: Sequence[Point], width: float, *, blunt: float = 0.0) -> Outline:
    """A line as an outline: `width` at its middle, thin at its ends, or `blunt` times as wide there."""
    line = curve(points)
    left: Outline = []
    right: Outline = []
    for place, (x, y) in enumerate(line):
        ahead = line[min(place + 1, len(line) - 1)]
        behind = line[max(place - 1, 0)]
        dx, dy = ahead[0] - behind[0], ahead[1] - behind[1]
        length = math.hypot(dx, dy) or 1.0
        along = math.sin(math.pi * place / (len(line) - 1))
        half = width / 2 * (blunt + (1 - blunt) * along) + 0.05
        left.append((x - dy / length * half, y + dx / length * half))
        right.append((x + dy / length * half, y - dx / length * half))
    return left + right[::-1]


def oval(x: float, y: float, across: float, down: float, turned: float = 0.0) -> Outline:
    """An ellipse by its middle and half-lengths, turned by degrees."""
    cosine, sine = math.cos(math.radians(turned)), math.sin(math.radians(turned))
    outline: Outline = []
    for place in range(24):
        angle = math.tau * place / 24
        a, b = across * math.cos(angle), down * math.sin(angle)
        outline.append((x + a * cosine - b * sine, y + a * sine + b * cosine))
    return outline


def mirrored(points: Sequence[Point], axis: float) -> Outline:
    return [(2 * axis - x, y) for x, y in points]


def both_sides(points: Sequence[Point], axis: float) -> Outline:
    """Closes half an outline, given from top to bottom on the right, with its mirror image."""
    return [*points, *mirrored(points, axis)[::-1]]


def _between(before: Point, start: Point, end: Point, after: Point) -> Outline:
    """Catmull-Rom from `start` up to, not including, `end`."""
    part: Outline = []
    for a, b, c, d in _WEIGHTS:
        part.append(
            (
                a * before[0] + b * start[0] + c * end[0] + d * after[0],
                a * before[1] + b * start[1] + c * end[1] + d * after[1],
            )
        )
    return part


def _weights(t: float) -> tuple[float, float, float, float]:
    return (
        -0.5 * t + t * t - 0.5 * t**3,
        1 - 2.5 * t * t + 1.5 * t**3,
        0.5 * t + 2 * t * t - 1.5 * t**3,
        -0.5 * t * t + 0.5 * t**3,
    )


_WEIGHTS = tuple(_weights(step / _STEPS) for step in range(_STEPS))
