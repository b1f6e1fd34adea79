"""A drawn head: where its parts lie, and the face on it."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from PIL import Image

from fashionos_desktop.services.pictures.appearance import Appearance
from fashionos_desktop.services.pictures.colours import HAIR, SKIN, Colour, darker, lighter, mix
from fashionos_desktop.services.pictures.paper import Sheet
from fashionos_desktop.services.pictures.shapes import Outline, Point, closed, oval

_HALF = (
    (0, -0.3), (0.42, -0.27), (0.78, -0.14), (0.97, 0.08), (1.0, 0.32), (0.965, 0.52),
)  # fmt: skip
"""Right half of the skull, from its top to the cheek bone."""


@dataclass(frozen=True, slots=True)
class Head:
    """Places on a head: across from -1 to 1 at the temples, down from 0 at the hairline to 1 at the chin."""

    x: float
    y: float
    half: float
    height: float
    turn: float
    """-1 to 1: towards which side it looks."""
    tilt: float
    """Degrees."""
    jaw: float
    """How wide the jaw is beside the cheek bones."""
    light: int
    """-1 when the light comes from the left, else 1."""
    skin: Colour
    hair: Colour

    def at(self, across: float, down: float, depth: float = 0.0) -> Point:
        """`depth` 1 is the plane of the nose, 0 the plane of the ears: it moves as the head turns."""
        dx = self.half * (across + self.turn * 0.2 * depth * max(0.0, 1 - across * across * 0.6))
        dy = self.height * (down - 0.5)
        angle = math.radians(self.tilt)
        return self.x + dx * math.cos(angle) - dy * math.sin(angle), self.y + dx * math.sin(angle) + dy * math.cos(
            angle
        )

    def smooth(self, *points: tuple[float, float]) -> Outline:
        return closed([self.at(across, down) for across, down in points])

    def line(self, *points: tuple[float, float], depth: float = 0.0) -> Outline:
        return [self.at(across, down, depth) for across, down in points]

    def outline(self) -> Outline:
        lower = (
            (0.9 * (0.25 + 0.75 * self.jaw) + 0.04, 0.70),
            (0.78 * self.jaw, 0.85),
            (0.46 * self.jaw + 0.04, 0.97),
            (0.2, 1.025),
            (0, 1.035),
        )
        right = [*_HALF, *lower]
        left = [(-across, down) for across, down in right[-2:0:-1]]
        return closed([self.at(across, down, 0.25 if down > 0.6 else 0.0) for across, down in right + left])


def head_of(who: Appearance, dice: random.Random, x: float, y: float, size: float) -> Head:
    """A head whose face is `size` high, from hairline to chin."""
    man = who.gender == "m"
    return Head(
        x=x,
        y=y,
        half=size * dice.uniform(0.405, 0.435) * (0.96 if man else 1.0),
        height=size,
        turn=dice.choice((-1, 1)) * dice.uniform(0.15, 0.85),
        tilt=dice.uniform(-3.2, 3.2),
        jaw=dice.uniform(0.98, 1.1) if man else dice.uniform(0.74, 0.88),
        light=dice.choice((-1, 1)),
        skin=mix(SKIN[who.skin], (214, 170, 140), dice.uniform(0, 0.08)),
        hair=HAIR[who.hair],
    )


def draw_face(sheet: Sheet, head: Head, who: Appearance, dice: random.Random) -> None:
    outline = head.outline()
    within = sheet.mask(outline)
    for side in (-1, 1):
        sheet.fill(
            oval(*head.at(side * 1.0, 0.5), head.half * 0.13, head.height * 0.11, head.tilt + side * 8),
            darker(head.skin, 0.12),
        )
    sheet.fill(outline, head.skin)
    _light_and_shade(sheet, head, who, within)
    _eyes(sheet, head, who, dice, within)
    _nose(sheet, head, within)
    _mouth(sheet, head, who, dice, within)


def _light_and_shade(sheet: Sheet, head: Head, who: Appearance, within: Image.Image) -> None:
    dark = darker(head.skin, 0.34)
    side = -head.light
    sheet.blot(
        head.smooth((side * 0.62, -0.3), (side * 1.3, -0.2), (side * 1.3, 0.9), (side * 0.5, 1.2),
        (side * 0.52, 0.8), (side * 0.7, 0.45)),
        dark, 0.55, 4, within,
    )  # fmt: skip
    sheet.blot(
        oval(*head.at(head.light * 0.5, 0.58, 0.5), head.half * 0.34, head.height * 0.13),
        lighter(head.skin, 0.4),
        0.35,
        4,
        within,
    )
    sheet.blot(
        oval(*head.at(head.light * 0.15, 0.12, 0.6), head.half * 0.5, head.height * 0.12),
        lighter(head.skin, 0.4),
        0.3,
        5,
        within,
    )
    if who.gender == "m" and who.hair != "platinum":
        beard = mix(head.skin, darker(head.hair, 0.3), 0.5)
        sheet.blot(
            head.smooth((-0.95, 0.62), (-0.4, 0.76), (0, 0.72), (0.4, 0.76), (0.95, 0.62), (0.6, 1.1), (-0.6, 1.1)),
            beard,
            0.2,
            3,
            within,
        )
    for cheek in (-1, 1):
        blush = mix(head.skin, (190, 96, 84), 0.5)
        sheet.blot(
            oval(*head.at(cheek * 0.58, 0.64, 0.5), head.half * 0.24, head.height * 0.08), blush, 0.22, 3.5, within
        )


def _eyes(sheet: Sheet, head: Head, who: Appearance, dice: random.Random, within: Image.Image) -> None:
    dark = mix(darker(head.skin, 0.75), (30, 24, 26), 0.5)
    brow = mix(head.hair, dark, 0.5 if sum(head.hair) > 380 else 0.25)
    lift = dice.uniform(-0.02, 0.02)
    openness = dice.uniform(0.024, 0.036)
    slant = dice.uniform(0.0, 0.022)
    full = 3.1 if who.gender == "m" else 2.0
    for side in (-1, 1):
        inner, middle, outer = 0.22 * side, 0.43 * side, 0.66 * side
        socket = oval(*head.at(middle, 0.4, 0.7), head.half * 0.3, head.height * 0.07)
        sheet.blot(socket, darker(head.skin, 0.4), 0.42, 3, within)
        lid = head.line((inner, 0.445), (middle - 0.04 * side, 0.445 - openness), (outer, 0.44 - slant), depth=0.7)
        under = head.line((outer, 0.44 - slant), (middle, 0.445 + openness * 0.75), (inner, 0.445), depth=0.7)
        white = closed([*lid, *under[1:2]])
        sheet.fill(white, mix(lighter(head.skin, 0.35), (226, 222, 216), 0.5), 0.8, within)
        eye = sheet.mask(white)
        gaze = head.at(middle - 0.01 * side + head.turn * 0.03, 0.438, 0.7)
        sheet.fill(oval(*gaze, head.half * 0.088, head.height * 0.042), (52, 40, 36), 0.9, eye)
        sheet.line(lid, 1.7, dark, 0.92, within, blunt=0.3)
        sheet.line(under, 0.7, darker(head.skin, 0.5), 0.4, within)
        crease = head.line((inner * 1.1, 0.415), (middle, 0.395 - openness), (outer, 0.405 - slant), depth=0.7)
        sheet.line(crease, 0.7, darker(head.skin, 0.5), 0.45, within)
        arch = head.line(
            (inner * 0.82, 0.335 - lift), (middle, 0.295 - lift), (outer * 1.06, 0.335 - lift - slant), depth=0.6
        )
        sheet.line(arch, full, brow, 0.72, within, blunt=0.12)


def _nose(sheet: Sheet, head: Head, within: Image.Image) -> None:
    dark = darker(head.skin, 0.42)
    side = -head.light
    shade = [
        head.at(0.09 * side, 0.36, 0.8), head.at(0.15 * side, 0.52, 1.0), head.at(0.25 * side, 0.665, 1.0),
        head.at(0.1 * side, 0.7, 1.0),
        head.at(0.03 * side, 0.56, 1.1),
    ]  # fmt: skip
    sheet.blot(closed(shade), dark, 0.42, 1.6, within)
    sheet.blot(oval(*head.at(0.0, 0.715, 1.0), head.half * 0.2, head.height * 0.018), dark, 0.45, 1.2, within)
    sheet.blot(
        oval(*head.at(0.02 * head.light, 0.63, 1.2), head.half * 0.07, head.height * 0.04),
        lighter(head.skin, 0.5),
        0.5,
        1.4,
        within,
    )
    for wing in (-1, 1):
        nostril = head.line((0.17 * wing, 0.69), (0.11 * wing, 0.7), (0.06 * wing, 0.695), depth=1.05)
        sheet.line(nostril, 1.1, darker(head.skin, 0.62), 0.7, within)


def _mouth(sheet: Sheet, head: Head, who: Appearance, dice: random.Random, within: Image.Image) -> None:
    red = mix(head.skin, (150, 62, 62), 0.34 if who.gender == "m" else dice.uniform(0.42, 0.62))
    red = darker(red, 0.12 + who.skin * 0.012)
    wide = dice.uniform(0.29, 0.35)
    fullness = dice.uniform(0.85, 1.2) * (0.8 if who.gender == "m" else 1.0)
    y = 0.815
    line = [(-wide, y), (-0.1, y + 0.002), (0, y + 0.007), (0.1, y + 0.002), (wide, y)]
    bow = [(0.09, y - 0.032 * fullness), (0, y - 0.024 * fullness), (-0.09, y - 0.032 * fullness)]
    upper = closed([head.at(across, down, 0.9) for across, down in line + bow])
    lower = closed(
        [
            head.at(a, d, 0.9)
            for a, d in [
                (-wide, y),
                (0, y + 0.006),
                (wide, y),
                (0.14, y + 0.048 * fullness),
                (-0.14, y + 0.048 * fullness),
            ]
        ]
    )
    sheet.fill(lower, lighter(red, 0.16), 0.85, within)
    sheet.fill(upper, darker(red, 0.16), 0.85, within)
    sheet.line([head.at(across, down, 0.9) for across, down in line], 0.9, darker(red, 0.6), 0.8, within)
    sheet.blot(
        oval(*head.at(0.03 * head.light, y + 0.026, 0.95), head.half * 0.1, head.height * 0.008),
        lighter(red, 0.6),
        0.4,
        0.8,
        within,
    )
    sheet.blot(
        oval(*head.at(0, y + 0.085, 0.8), head.half * 0.2, head.height * 0.016),
        darker(head.skin, 0.4),
        0.38,
        1.6,
        within,
    )
