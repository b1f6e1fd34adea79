"""A figure in full length, walking towards us: its joints, skin and head."""

from __future__ import annotations

import random
from dataclasses import dataclass

from fashionos_desktop.services.pictures.appearance import Appearance
from fashionos_desktop.services.pictures.colours import Colour, darker, lighter
from fashionos_desktop.services.pictures.hair import draw_hair_behind, draw_hair_on
from fashionos_desktop.services.pictures.head import Head, draw_face, head_of
from fashionos_desktop.services.pictures.paper import Sheet
from fashionos_desktop.services.pictures.shapes import Outline, Point, both_sides, closed, oval

LINEN: Colour = (206, 196, 180)
"""The cloth of a dress stand, where nobody wears the look yet."""

SOLE = 243.0
_HEAD_WEIGHT = 0.2


@dataclass(frozen=True, slots=True)
class Figure:
    """Where the body lies on the sheet."""

    x: float
    shoulder: float
    """Half the width of the shoulders."""
    waist: float
    hip: float
    stride: int
    """The side, -1 or 1, of the leg in front."""
    light: int
    skin: Colour
    head: Head | None
    who: Appearance | None

    def arm(self, side: int) -> tuple[Point, Point, Point]:
        """Shoulder, elbow, wrist. The arm opposite the front leg swings forward."""
        swing = 1.5 if side == -self.stride else -1.5
        return (
            (self.x + side * (self.shoulder - 2.5), 59),
            (self.x + side * (self.shoulder + 5.0), 93 + swing),
            (self.x + side * (self.shoulder + 3.5 - swing), 124 + swing * 2),
        )

    def leg(self, side: int) -> tuple[Point, Point, Point]:
        """Hip, knee, ankle. The leg in front steps onto the line."""
        front = side == self.stride
        return (
            (self.x + side * self.hip * 0.5, 122),
            (self.x + side * (5.4 if front else 7.2), 178 if front else 176),
            (self.x + side * (2.6 if front else 7.0), SOLE - 8 if front else SOLE - 15),
        )


def figure_of(who: Appearance | None, dice: random.Random) -> Figure:
    man = who is not None and who.gender == "m"
    head = None
    if who is not None:
        head = head_of(who, dice, 96 + dice.uniform(-0.8, 0.8), 33.5, 18.6)
    return Figure(
        x=96,
        shoulder=21.5 if man else 18.0,
        waist=14.0 if man else 11.2,
        hip=15.0 if man else 16.0,
        stride=dice.choice((-1, 1)),
        light=head.light if head else -1,
        skin=head.skin if head else LINEN,
        head=head,
        who=who,
    )


def limb(points: tuple[Point, Point, Point], widths: tuple[float, float, float]) -> Outline:
    """An arm or leg, by half its width at three places."""
    (ax, ay), (bx, by), (cx, cy) = points
    one, two, three = widths
    return closed([(ax - one, ay), (bx - two, by), (cx - three, cy), (cx + three, cy), (bx + two, by), (ax + one, ay)])


def draw_behind(sheet: Sheet, figure: Figure, dice: random.Random) -> None:
    """The shadow on the floor, and hair that hangs behind."""
    sheet.blot(oval(figure.x - figure.light * 10, SOLE + 3, 36, 4.5), darker(LINEN, 0.6), 0.3, 3.4)
    if figure.head and figure.who:
        sheet.weight = _HEAD_WEIGHT
        draw_hair_behind(sheet, figure.head, figure.who.cut, dice)
        sheet.weight = 1.0


def draw_body(sheet: Sheet, figure: Figure) -> None:
    """Skin, all of it; clothes come over."""
    skin, shade = figure.skin, darker(figure.skin, 0.35)
    if figure.who is None:
        sheet.line([(figure.x, 120), (figure.x, 180), (figure.x, SOLE)], 3, (92, 78, 66), blunt=1)
        sheet.fill(oval(figure.x, SOLE, 17, 3), (92, 78, 66))
    else:
        for side in (-figure.stride, figure.stride):
            leg = limb(figure.leg(side), (7.4, 4.6, 2.7))
            sheet.fill(leg, skin if side == figure.stride else darker(skin, 0.14))
            foot = figure.leg(side)[2]
            sheet.fill(
                closed(
                    [
                        (foot[0] - 3, foot[1] - 2),
                        (foot[0] + 3, foot[1] - 2),
                        (foot[0] + side * 2 + 3.4, foot[1] + 8),
                        (foot[0] + side * 2 - 3.2, foot[1] + 8),
                    ]
                ),
                skin,
            )
    torso = closed(both_sides(_half_torso(figure), figure.x))
    sheet.fill(torso, skin)
    within = sheet.mask(torso)
    sheet.blot(oval(figure.x - figure.light * 17, 90, 10, 42), shade, 0.45, 5, within)
    neck = [(-4.6, 40.0), (-4.8, 48.0), (-8.5, 54.0), (8.5, 54.0), (4.8, 48.0), (4.6, 40.0)]
    sheet.fill(closed([(figure.x + across, down) for across, down in neck]), skin)
    sheet.blot(oval(figure.x - figure.light, 45, 6, 4), shade, 0.5, 1.6)


def draw_arms(sheet: Sheet, figure: Figure) -> None:
    if figure.who is None:
        return
    for side in (-1, 1):
        colour = figure.skin if side == figure.light else darker(figure.skin, 0.12)
        arm = figure.arm(side)
        sheet.fill(limb(arm, (4.4, 3.3, 2.1)), colour)
        x, y = arm[2]
        hand = closed(
            [(x - 2.0, y - 2), (x + 2.0, y - 2), (x + 2.6, y + 4), (x + side * 0.6, y + 10), (x - 2.4, y + 5)]
        )
        sheet.fill(hand, colour)


def draw_head(sheet: Sheet, figure: Figure, dice: random.Random) -> None:
    if figure.head is None or figure.who is None:
        sheet.fill(oval(figure.x, 42, 5, 2), (92, 78, 66))
        return
    sheet.weight = _HEAD_WEIGHT
    draw_face(sheet, figure.head, figure.who, dice)
    draw_hair_on(sheet, figure.head, figure.who.cut, dice)
    sheet.weight = 1.0


def lit(colour: Colour, figure: Figure, side: int) -> Colour:
    """A colour as the light falls on one side of the figure."""
    return lighter(colour, 0.05) if side == figure.light else darker(colour, 0.1)


def _half_torso(figure: Figure) -> list[Point]:
    x, shoulder = figure.x, figure.shoulder
    return [
        (x + 4, 50), (x + shoulder * 0.62, 53.5), (x + shoulder, 57), (x + shoulder * 0.9, 70),
        (x + figure.waist * 1.12, 86), (x + figure.waist, 97),
        (x + figure.hip * 0.94, 111), (x + figure.hip, 121), (x + figure.hip * 0.6, 128),
    ]  # fmt: skip
