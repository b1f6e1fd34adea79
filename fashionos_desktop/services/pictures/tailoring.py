"""Cuts cloth for a figure: the outline of each part of a look, its folds, its shade, its pattern."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image

from fashionos_desktop.services.pictures.colours import Colour, brightness, darker, lighter
from fashionos_desktop.services.pictures.figure import Figure, limb, lit
from fashionos_desktop.services.pictures.paper import Sheet
from fashionos_desktop.services.pictures.patterns import lay_pattern
from fashionos_desktop.services.pictures.shapes import Outline, Point, both_sides, closed, curve
from fashionos_desktop.services.pictures.wardrobe import Bodice, Cape, Fall, Legs, Outer, Sleeves

_WAIST = 96.0


@dataclass(frozen=True, slots=True)
class Cloth:
    colour: Colour
    pattern: str

    @property
    def fold(self) -> Colour:
        return darker(self.colour, 0.38) if brightness(self.colour) > 0.32 else lighter(self.colour, 0.26)


class Tailor:
    """Dresses one figure on one sheet."""

    def __init__(self, sheet: Sheet, figure: Figure, dice: random.Random) -> None:
        self._sheet = sheet
        self._figure = figure
        self._dice = dice

    def legs(self, part: Legs, cloth: Cloth) -> None:
        figure = self._figure
        x, hip = figure.x, figure.hip
        for side in (-figure.stride, figure.stride):
            (top_x, _), (knee_x, knee_y), (foot_x, foot_y) = figure.leg(side)
            end = min(part.end, foot_y + (5 if side == figure.stride else 4)) if part.end > 200 else part.end
            if end < knee_y:
                foot_x, knee_y = knee_x, (122 + end) / 2
            cut = closed(
                [
                    (x - side * 0.5, 108), (x + side * hip * 0.98, 108), (top_x + side * part.thigh, 134),
                    (knee_x + side * part.knee * 0.9, knee_y),
                    (foot_x + side * part.hem, end), (foot_x - side * part.hem * 0.85, end + 1),
                    (knee_x - side * part.knee * 0.8, knee_y),
                    (x - side * 1.5, 132),
                ]
            )  # fmt: skip
            colour = cloth.colour if side == figure.stride else darker(cloth.colour, 0.2)
            self._sheet.fill(cut, colour)
            within = self._sheet.mask(cut)
            crease = [(top_x + side * 1.5, 126.0), (knee_x, knee_y), (foot_x, end)]
            self._sheet.line(crease, 0.9, cloth.fold, 0.4, within, blunt=0.4)
            self._finish(cut, cloth, within)
        band = closed(
            both_sides([(x + figure.waist, _WAIST - 3), (x + figure.waist * 1.02, _WAIST), (x + hip * 1.0, 113)], x)
        )
        self._sheet.fill(band, cloth.colour)

    def fall(self, part: Fall, cloth: Cloth) -> None:
        figure, x = self._figure, self._figure.x
        for layer in range(part.layers, 0, -1):
            share = layer / part.layers
            end = _WAIST + (part.end - _WAIST) * share
            wide = figure.hip + (part.wide - figure.hip) * share
            right = [(x + figure.waist, _WAIST - 2), (x + figure.hip * 1.03, 114)]
            right.append(
                (
                    x + (wide * (1.22 if part.bubble else 0.62) + figure.hip * (0.2 if part.bubble else 0.4)),
                    (114 + end) / 2 + 4,
                )
            )
            right.append((x + wide, end - 3))
            outline = self._hemmed(right, end, wide, part)
            self._sheet.fill(outline, cloth.colour if layer % 2 else darker(cloth.colour, 0.05))
            within = self._sheet.mask(outline)
            self._folds(within, end, wide, part, cloth)
            self._finish(outline, cloth, within)
            if part.layers > 1:
                self._sheet.blot(_band(x, wide, end - 4, end), darker(cloth.colour, 0.3), 0.25, 1.6, within)

    def bodice(self, part: Bodice, cloth: Cloth) -> None:
        figure, x = self._figure, self._figure.x
        shoulder, waist = figure.shoulder, figure.waist
        side = [(shoulder * 0.93, 68.0), (waist * 1.16, 86.0), (waist * 1.05, _WAIST), (figure.hip * 1.02, 112.0)]
        edge = {
            "crew": [(0.0, 54.5), (5.0, 53.0), (8.0, 51.0), (shoulder * 0.98, 56.0)],
            "high": [(0.0, 45.5), (4.9, 45.0), (5.6, 50.5), (shoulder * 0.98, 56.0)],
            "v": [(0.0, 70.0), (4.5, 60.0), (7.6, 51.0), (shoulder * 0.98, 56.0)],
            "straight": [(0.0, 70.0), (6.0, 67.0), (shoulder * 0.8, 68.0)],
            "straps": [(0.0, 69.0), (7.0, 65.5), (shoulder * 0.8, 70.0)],
            "one shoulder": [(0.0, 64.0), (6.0, 60.0), (shoulder * 0.8, 68.0)],
            "halter": [(0.0, 50.0), (4.8, 49.0), (shoulder * 0.72, 66.0)],
        }[part.neckline]
        below = [point for point in side if point[1] < part.end - 3]
        right = [(x + across, down) for across, down in [*edge, *below, (_width_at(side, part.end), part.end)]]
        outline = closed(both_sides(right, x))
        self._sheet.fill(outline, cloth.colour)
        within = self._sheet.mask(outline)
        if part.neckline in ("straps", "one shoulder"):
            for way in (-1, 1) if part.neckline == "straps" else (figure.light,):
                strap = [(x + way * shoulder * 0.55, 53.5), (x + way * 8, 68)]
                self._sheet.line(
                    [strap[0], ((strap[0][0] + strap[1][0]) / 2, 60), strap[1]],
                    1.2 if part.neckline == "straps" else 6,
                    cloth.colour,
                    blunt=1,
                )
        for bend in (-0.5, 0.45):
            self._sheet.line(
                [(x + bend * shoulder, 70), (x + bend * waist, 90), (x + bend * waist * 0.9, part.end)],
                0.8,
                cloth.fold,
                0.35,
                within,
            )
        self._finish(outline, cloth, within)

    def sleeves(self, part: Sleeves, cloth: Cloth) -> None:
        for side in (-1, 1):
            shoulder, elbow, wrist = self._figure.arm(side)
            end = _along(shoulder, elbow, wrist, part.end)
            middle = _along(shoulder, elbow, wrist, part.end * 0.55)
            top = (shoulder[0] - side * 0.5, shoulder[1] - 2.5)
            swell = part.wide + part.puff
            cut = limb((top, middle, end), (part.wide * 0.95, swell, part.wide * (0.6 if part.puff else 0.9)))
            colour = lit(cloth.colour, self._figure, side)
            self._sheet.fill(cut, colour)
            within = self._sheet.mask(cut)
            inner = [(top[0] - side * 3, top[1] + 10), (middle[0] - side * 2.5, middle[1]), (end[0] - side * 2, end[1])]
            self._sheet.line(inner, 1.0, cloth.fold, 0.5, within)
            self._finish(cut, cloth, within, shade=False)

    def outer(self, part: Outer, cloth: Cloth) -> None:
        figure, x = self._figure, self._figure.x
        shoulder = figure.shoulder + part.shoulders
        waist = (figure.waist + 4.5 if part.end < 165 and not part.round else figure.shoulder * 0.86) + part.round * 0.6
        wide = part.wide + (2 if figure.who and figure.who.gender == "m" else 0)
        for side in (-1, 1):
            gap = part.gap
            front = [
                (x + side * 6.5, 49.5), (x + side * 11, 52), (x + side * shoulder, 56),
                (x + side * (shoulder * 0.96), 72), (x + side * waist, min(_WAIST, part.end - 6)),
            ]  # fmt: skip
            if part.end > 130:
                front.append((x + side * (wide * 0.9 + part.round), (part.end + 112) / 2))
            front += [
                (x + side * wide, part.end - 2),
                (x + side * wide * 0.6, part.end + 1),
                (x + side * gap, part.end),
            ]
            throat = 74.0 if part.lapels else 58.0
            inner = side * (gap * 0.5 if gap else -0.6)
            outline = [*curve(front), (x + inner, throat), (x + side * 5, 51)]
            self._sheet.fill(outline, lit(cloth.colour, figure, side))
            within = self._sheet.mask(outline)
            self._sheet.line(
                [(x + side * shoulder * 0.7, 70), (x + side * waist * 0.7, 100), (x + side * wide * 0.72, part.end)],
                1.2,
                cloth.fold,
                0.35,
                within,
            )
            self._finish(outline, cloth, within)
        if part.lapels:
            for side in (-1, 1):
                lapel = [
                    (x + side * 4.6, 49.0),
                    (x + side * 9, 53.0),
                    (x + side * 11.5, 62.0),
                    (x + side * 0.6, 79.0),
                    (x + side * 0.2, 75.0),
                ]
                self._sheet.fill(lapel, lighter(cloth.colour, 0.09))
                self._sheet.line([lapel[1], lapel[2], lapel[3]], 0.7, cloth.fold, 0.7, blunt=0.6)
        if not part.gap:
            self._sheet.line(
                [(x, 76.0 if part.lapels else 58.0), (x + 0.4, (part.end + 76) / 2), (x, part.end)],
                0.8,
                cloth.fold,
                0.8,
                blunt=0.7,
            )

    def cape_behind(self, part: Cape, cloth: Cloth) -> None:
        self._sheet.fill(self._cape(part, 3.0), darker(cloth.colour, 0.3))

    def cape(self, part: Cape, cloth: Cloth) -> None:
        """Two wings that leave the front open below the chest."""
        x = self._figure.x
        for side in (-1, 1):
            wing = closed(
                [
                    (x + side * 0.4, 54), (x + side * 9, 50.5), (x + side * (self._figure.shoulder + 4), 57),
                    (x + side * part.wide * 0.86, (60 + part.end) / 2),
                    (x + side * part.wide, part.end - 3), (x + side * part.wide * 0.66, part.end + 2),
                    (x + side * part.wide * 0.34, part.end - 1),
                    (x + side * 6, (70 + part.end) / 2), (x + side * 1.4, 76),
                ]
            )  # fmt: skip
            self._sheet.fill(wing, lit(cloth.colour, self._figure, side))
            within = self._sheet.mask(wing)
            for share in (0.35, 0.6, 0.82):
                self._sheet.line(
                    [
                        (x + side * 12 * share, 62),
                        (x + side * part.wide * share * 0.9, (70 + part.end) / 2),
                        (x + side * part.wide * share, part.end),
                    ],
                    1.3,
                    cloth.fold,
                    0.3,
                    within,
                )
            self._finish(wing, cloth, within)

    def _cape(self, part: Cape, more: float) -> Outline:
        x = self._figure.x
        return closed(
            both_sides(
                [
                    (x + 8, 51),
                    (x + self._figure.shoulder + 4, 57),
                    (x + part.wide * 0.86 + more, (60 + part.end) / 2),
                    (x + part.wide + more, part.end - 3),
                ],
                x,
            )
        )

    def _hemmed(self, right: list[Point], end: float, wide: float, part: Fall) -> Outline:
        """Closes a skirt with its hem: waved, slanted or gathered in."""
        x = self._figure.x
        sides = closed(both_sides(right, x))
        left, hem = [], []
        steps = 14
        reach = wide * (0.72 if part.bubble else 1.0)
        for step in range(steps + 1):
            across = 1 - 2 * step / steps
            down = (
                end
                + math.cos(across * math.pi * 2.5) * part.wave
                + across * part.slant * 0.5
                + (1 - across * across) * 3
            )
            hem.append((x + across * reach, down))
        upper = [point for point in sides if point[1] <= end - 2 and point[0] >= x]
        left = [point for point in sides if point[1] <= end - 2 and point[0] < x]
        upper.sort(key=lambda point: point[1])
        left.sort(key=lambda point: -point[1])
        return [*upper, *hem, *left]

    def _folds(self, within: Image.Image, end: float, wide: float, part: Fall, cloth: Cloth) -> None:
        x, waist = self._figure.x, self._figure.waist
        many = 11 if cloth.pattern == "pleats" else 5
        for place in range(many):
            across = -0.85 + 1.7 * (place + self._dice.uniform(0.2, 0.8)) / many
            knee = x + across * (waist + wide) * 0.52 + self._figure.stride * 1.5
            run = [
                (x + across * waist * 0.9, 104 + self._dice.uniform(0, 14)),
                (knee, (end + 108) / 2),
                (x + across * wide * 0.98, end + part.wave + 2),
            ]
            self._sheet.line(
                run, self._dice.uniform(0.8, 2.2), cloth.fold, self._dice.uniform(0.2, 0.5), within, blunt=0.1
            )

    def _finish(self, outline: Outline, cloth: Cloth, within: Image.Image, *, shade: bool = True) -> None:
        lay_pattern(self._sheet, outline, cloth.colour, cloth.fold, cloth.pattern, within, self._dice)
        if not shade:
            return
        left, right = min(px for px, _ in outline), max(px for px, _ in outline)
        top, bottom = min(py for _, py in outline), max(py for _, py in outline)
        away = left if self._figure.light > 0 else right
        depth = (right - left) * 0.3
        strip = [
            (away - depth, top - 8),
            (away + depth * 0.7, top - 8),
            (away + depth * 0.7, bottom + 8),
            (away - depth, bottom + 8),
        ]
        self._sheet.blot(strip, darker(cloth.colour, 0.55), 0.3, 4, within)


def _band(x: float, wide: float, top: float, bottom: float) -> Outline:
    return [(x - wide, top), (x + wide, top), (x + wide, bottom), (x - wide, bottom)]


def _width_at(side: list[Point], down: float) -> float:
    """How far the body reaches at a height between two of its points."""
    for (wide, above), (other, below) in pairwise(side):
        if above <= down <= below:
            return wide + (other - wide) * (down - above) / (below - above)
    return side[-1][0]


def _along(shoulder: Point, elbow: Point, wrist: Point, share: float) -> Point:
    """A point on an arm: 1 is the elbow, 2 the wrist."""
    start, end, part = (shoulder, elbow, share) if share <= 1 else (elbow, wrist, share - 1)
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
