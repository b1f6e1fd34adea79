"""Portraits as an agency sends them: head and shoulders, plain light, quiet ground."""

from __future__ import annotations

import random
from dataclasses import dataclass

from fashionos_desktop.services.pictures.appearance import Appearance
from fashionos_desktop.services.pictures.colours import GROUNDS, INK, Colour, brightness, darker, lighter, mix
from fashionos_desktop.services.pictures.hair import draw_hair_behind, draw_hair_on
from fashionos_desktop.services.pictures.head import Head, draw_face, head_of
from fashionos_desktop.services.pictures.paper import Sheet
from fashionos_desktop.services.pictures.shapes import Outline, Point, closed, oval

_CLOTHS: tuple[Colour, ...] = (INK, (70, 68, 70), (214, 206, 194), (112, 108, 104), (88, 80, 78), (226, 222, 214))
_TOPS = ("tank", "crew", "roll neck", "collar", "bare")


@dataclass(frozen=True, slots=True)
class _Body:
    """Where neck and shoulders lie: the middle, the neck's foot, half the neck, half the shoulders, their slope."""

    x: float
    base: float
    neck: float
    wide: float
    slope: float
    outline: Outline


def draw_portrait(who: Appearance) -> bytes:
    """A portrait as JPEG, the same for the same appearance."""
    dice = random.Random(f"portrait/{who.name}")
    man = who.gender == "m"
    sheet = Sheet(dice.choice(GROUNDS), dice)
    head = head_of(who, dice, 96 + dice.uniform(-4, 4), 112 + dice.uniform(-4, 3), dice.uniform(87, 93))
    draw_hair_behind(sheet, head, who.cut, dice)
    _bust(sheet, head, dice, man)
    draw_face(sheet, head, who, dice)
    draw_hair_on(sheet, head, who.cut, dice)
    return sheet.finished()


def _bust(sheet: Sheet, head: Head, dice: random.Random, man: bool) -> None:
    x, chin = head.at(0, 1.0)
    x -= head.turn * 2
    neck = head.half * (0.62 if man else 0.47) + dice.uniform(-0.5, 0.8)
    wide = head.half * (2.35 if man else 1.98) + dice.uniform(-3, 4)
    base = chin + head.height * (0.28 if man else 0.36)
    slope = dice.uniform(12, 20)
    right = [
        (x + neck * 0.96, chin - 26), (x + neck, chin + 2), (x + neck * 1.12, base - 8), (x + neck * 1.8, base + 3),
        (x + wide * 0.72, base + slope * 0.62), (x + wide * 0.97, base + slope + 8), (x + wide * 1.06, 262),
        (x + wide * 1.06, 280),
    ]  # fmt: skip
    outline = closed(right + [(2 * x - px, py) for px, py in right[::-1]])
    sheet.fill(outline, head.skin)
    within = sheet.mask(outline)
    dark = darker(head.skin, 0.45)
    sheet.blot(oval(x - head.light * 3, chin + 3, neck * 1.3, 17), dark, 0.6, 4, within)
    side = -head.light
    sheet.blot(
        [
            (x + side * neck * 0.4, chin),
            (x + side * neck * 1.2, chin),
            (x + side * neck * 1.3, base + 4),
            (x + side * neck * 0.7, base + 4),
        ],
        dark,
        0.4,
        4,
        within,
    )
    sheet.blot(oval(x + side * wide, base + 46, 30, 60), dark, 0.4, 12, within)
    for way in (-1, 1):
        bone = [
            (x + way * 5, base + 9),
            (x + way * neck * 1.3, base + 6),
            (x + way * wide * 0.62, base + slope * 0.5 + 4),
        ]
        sheet.line(bone, 1.6, dark, 0.35, within)
        sheet.line(
            [(x + way * neck * 0.72, chin + 12), (x + way * neck * 0.4, base - 2), (x + way * 4, base + 8)],
            1.5,
            dark,
            0.22,
            within,
        )
    body = _Body(x, base, neck, wide, slope, outline)
    _top(sheet, head, dice, body, man)


def _top(sheet: Sheet, head: Head, dice: random.Random, body: _Body, man: bool) -> None:
    kind = dice.choice(_TOPS[1:4] if man else _TOPS)
    cloth = dice.choice(_CLOTHS)
    x, base, wide = body.x, body.base, body.wide
    right = _edge(kind, body)
    outline = closed(right + [(2 * x - px, py) for px, py in right[:0:-1]])
    bare = sheet.mask(body.outline) if kind in ("tank", "bare") else None
    sheet.fill(outline, cloth, within=bare)
    within = sheet.mask(outline)
    fold = darker(cloth, 0.4) if brightness(cloth) > 0.4 else lighter(cloth, 0.22)
    sheet.blot(oval(x - head.light * wide, base + 50, 34, 60), darker(cloth, 0.6), 0.45, 14, within)
    for _ in range(3):
        start = dice.uniform(-0.7, 0.7) * wide
        run = [(x + start, base + 20), (x + start * 0.8, base + 44), (x + start * 0.75, 264)]
        sheet.line(run, dice.uniform(1, 2.4), fold, 0.2, within)
    edge = [(2 * x - px, py) for px, py in right[2::-1]] + right[1:3]
    sheet.line(edge, 1.3, mix(fold, cloth, 0.3), 0.6, within, blunt=0.4)
    if kind == "collar":
        _collar(sheet, body, cloth, fold)


def _edge(kind: str, body: _Body) -> list[Point]:
    """The right half of a top's outline, from the middle of its neckline down."""
    x, base, neck, wide = body.x, body.base, body.neck, body.wide
    if kind == "bare":
        return [(x, base + 44), (x + wide * 0.4, base + 40), (x + wide * 0.8, base + 40), (x + wide, 285)]
    if kind == "tank":
        return [
            (x, base + 36), (x + neck * 0.9, base + 30), (x + wide * 0.43, base + 8), (x + wide * 0.46, base - 8),
            (x + wide * 0.6, base - 6),
            (x + wide * 0.64, base + 34), (x + wide * 0.86, base + 60), (x + wide * 0.9, 285),
        ]  # fmt: skip
    necks = {
        "crew": [(x, base + 10), (x + neck * 0.8, base + 6), (x + neck * 1.45, base - 3)],
        "roll neck": [
            (x, base - 17),
            (x + neck * 0.7, base - 19),
            (x + neck * 1.08, base - 23),
            (x + neck * 1.16, base - 6),
        ],
        "collar": [(x, base + 30), (x + neck * 0.6, base + 8), (x + neck * 1.2, base - 10), (x + neck * 1.4, base - 4)],
    }
    shoulder = (x + wide * 0.74, base + body.slope * 0.64 - 1)
    return [*necks[kind], shoulder, (x + wide, base + body.slope + 8), (x + wide * 1.1, 262), (x + wide, 285)]


def _collar(sheet: Sheet, body: _Body, cloth: Colour, fold: Colour) -> None:
    x, base, neck = body.x, body.base, body.neck
    for way in (-1, 1):
        side = [(0.0, 31.0), (0.55, 8.0), (1.3, -10.0), (1.75, 4.0), (0.95, 26.0)]
        lapel = [(x + way * neck * across, base + down) for across, down in side]
        sheet.fill(lapel, lighter(cloth, 0.1 if brightness(cloth) < 0.4 else 0.3))
        sheet.line([lapel[0], lapel[4], lapel[3]], 0.9, fold, 0.7, blunt=0.5)
