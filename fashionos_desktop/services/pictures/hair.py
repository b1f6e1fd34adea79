"""Hair: what hangs behind the head, what lies on it, and the light in its strands."""

from __future__ import annotations

import random
from collections.abc import Callable

from fashionos_desktop.services.pictures.colours import darker, lighter, mix
from fashionos_desktop.services.pictures.head import Head
from fashionos_desktop.services.pictures.paper import Sheet
from fashionos_desktop.services.pictures.shapes import Outline, oval

_CROWN = ((-0.97, -0.16), (-0.62, -0.385), (0, -0.465), (0.62, -0.385), (0.97, -0.16))

Places = tuple[tuple[float, float], ...]


def draw_hair_behind(sheet: Sheet, head: Head, cut: str, dice: random.Random) -> None:
    shade = darker(head.hair, 0.3)
    lengths = {"bob": 1.02, "fringe bob": 0.98, "shoulder": 1.4, "long centre": 2.3, "long side": 2.3, "waves": 2.0}
    if cut in lengths:
        sheet.fill(_falling(head, lengths[cut], 1.2 if cut.endswith("bob") else 1.14, cut == "waves"), shade)
    elif cut == "afro":
        _cloud(sheet, head, dice, 1.0, (0.0, 0.06), 70)
    elif cut == "curls":
        _cloud(sheet, head, dice, 0.8, (0.0, 0.2), 60)
    elif cut == "bun":
        knot = head.at(0.05, -0.5)
        sheet.fill(oval(*knot, head.half * 0.42, head.height * 0.15, head.tilt), head.hair)
        sheet.line(head.line((-0.26, -0.5), (0.05, -0.57), (0.36, -0.48)), 1.4, lighter(head.hair, 0.3), 0.3)
    elif cut == "low bun":
        sheet.fill(oval(*head.at(-head.turn * 0.85, 0.92), head.half * 0.36, head.height * 0.16), shade)
    elif cut == "ponytail":
        side = 1 if head.turn < 0 else -1
        tail = head.smooth(
            (side * 0.7, 0.0),
            (side * 1.3, 0.35),
            (side * 1.32, 1.1),
            (side * 1.1, 1.75),
            (side * 0.98, 1.1),
            (side * 0.6, 0.5),
        )
        sheet.fill(tail, shade)
        sheet.line(
            head.line((side * 1.1, 0.4), (side * 1.2, 1.0), (side * 1.1, 1.6)), 1.2, lighter(head.hair, 0.35), 0.3
        )
    elif cut == "braids":
        for side in (-1, 1):
            sheet.fill(head.smooth((side * 0.7, 0.1), (side * 1.1, 0.3), (side * 1.16, 1.3), (side * 0.6, 1.3)), shade)


def draw_hair_on(sheet: Sheet, head: Head, cut: str, dice: random.Random) -> None:
    _FRONTS[cut](sheet, head, dice)


def _falling(head: Head, length: float, wide: float, wavy: bool) -> Outline:
    side: list[tuple[float, float]] = [(0.55, -0.4), (1.0, -0.16), (wide, 0.2)]
    down = 0.2
    swell = 1
    while down < length - 0.3:
        down += 0.26
        swell = -swell
        side.append((wide + (0.09 * swell if wavy else 0.02), down))
    side.append((wide - 0.16, length))
    left = [(-across, place) for across, place in side[::-1]]
    return head.smooth((0, -0.465), *side, *left)


def _cloud(sheet: Sheet, head: Head, dice: random.Random, size: float, middle: tuple[float, float], puffs: int) -> None:
    """A round head of tight curls."""
    x, y = head.at(*middle)
    across, down = head.half * (0.82 + 0.62 * size), head.height * (0.38 + 0.3 * size)
    sheet.fill(oval(x, y, across, down, head.tilt), darker(head.hair, 0.12))
    for place, (edge_x, edge_y) in enumerate(oval(x, y, across * 0.93, down * 0.93)):
        radius = head.half * dice.uniform(0.16, 0.25)
        shade = darker(head.hair, 0.22) if place % 2 else head.hair
        sheet.fill(oval(edge_x, edge_y, radius, radius), shade)
    for _ in range(puffs):
        angle, far = dice.uniform(-1, 1), dice.uniform(0.3, 0.9)
        spot_x, spot_y = x + angle * across * 0.85, y - down * far * 0.8
        curl = [(spot_x - 2, spot_y), (spot_x, spot_y - 1.7), (spot_x + 2, spot_y + 0.3)]
        sheet.line(curl, 1.0, lighter(head.hair, 0.5), 0.16)


def _cap(sheet: Sheet, head: Head, hairline: Places, crown: Places = _CROWN, low: float = 0.36) -> Outline:
    """Hair on the skull, from one temple over the crown to the other and back along the hairline."""
    outline = head.smooth((-1.05, low), (-1.11, 0.05), *crown, (1.11, 0.05), (1.05, low), *hairline)
    sheet.blot(
        head.smooth((-0.95, 0.3), *((a, d + 0.06) for a, d in hairline[::-1]), (0.95, 0.3), (0.7, -0.2), (-0.7, -0.2)),
        darker(head.skin, 0.5),
        0.35,
        2.4,
        sheet.mask(head.outline()),
    )
    sheet.fill(outline, head.hair)
    return outline


def _strands(
    sheet: Sheet, head: Head, outline: Outline, runs: list[Places], dice: random.Random, share: float = 0.3
) -> None:
    """Lighter and darker lines along the hair, inside its outline."""
    within = sheet.mask(outline)
    bright, dark = lighter(head.hair, 0.42), darker(head.hair, 0.5)
    for run in runs:
        for _ in range(4):
            shift = dice.uniform(-0.09, 0.09)
            line = head.line(*((across + shift, down + shift * 0.4) for across, down in run))
            sheet.line(
                line, dice.uniform(0.7, 1.9), dice.choice((bright, dark)), share * dice.uniform(0.5, 1.1), within
            )


def _gloss(sheet: Sheet, head: Head, outline: Outline) -> None:
    shine = oval(*head.at(head.light * 0.42, -0.26), head.half * 0.36, head.height * 0.06, head.tilt + head.light * 24)
    sheet.blot(shine, lighter(head.hair, 0.5), 0.34, 3.2, sheet.mask(outline))


_CENTRE: Places = (
    (0.9, 0.28),
    (0.84, 0.1),
    (0.5, -0.06),
    (0.06, -0.17),
    (0, -0.19),
    (-0.06, -0.17),
    (-0.5, -0.06),
    (-0.84, 0.1),
    (-0.9, 0.28),
)
_ROUND: Places = (
    (0.92, 0.3),
    (0.86, 0.1),
    (0.66, -0.03),
    (0.3, -0.085),
    (0, -0.09),
    (-0.3, -0.085),
    (-0.66, -0.03),
    (-0.86, 0.1),
    (-0.92, 0.3),
)


def _aside(head: Head) -> float:
    return 1.0 if head.light > 0 else -1.0


def _mirror(places: Places, side: float) -> Places:
    return places if side > 0 else tuple((-across, down) for across, down in places[::-1])


def _slick(sheet: Sheet, head: Head, dice: random.Random) -> None:
    cap = _cap(sheet, head, _ROUND if dice.random() < 0.5 else _CENTRE, low=0.3)
    runs: list[Places] = [
        ((a, -0.05 + abs(a) * 0.2), (a * 1.1, -0.3), (a * 0.6, -0.5)) for a in (-0.8, -0.4, 0.0, 0.4, 0.8)
    ]
    _strands(sheet, head, cap, runs, dice, 0.22)
    _gloss(sheet, head, cap)


def _curtains(length: float, wide: float, wave: float = 0.0) -> Callable[[Sheet, Head, random.Random], None]:
    def draw(sheet: Sheet, head: Head, dice: random.Random) -> None:
        cap = _cap(sheet, head, _CENTRE)
        for side in (-1, 1):
            far = side * head.turn > 0
            inner = 0.93 if far else 0.84
            reach = 0.12 if length > 1.6 else 0.0
            fall = head.smooth(
                (side * 0.2, -0.3), (side * 0.8, -0.22), (side * wide, 0.12), (side * (wide + wave), length * 0.3),
                (side * (wide + 0.04 - wave), length * 0.52), (side * (wide + 0.1 + wave), length * 0.75),
                (side * (wide + 0.08 - wave), length - 0.04),
                (side * (wide - 0.12), length + 0.03), (side * (wide - 0.34 - reach), length),
                (side * (0.86 - reach), length * 0.68), (side * inner, 0.62),
                (side * inner, 0.28), (side * 0.72, 0.02), (side * 0.3, -0.16),
            )  # fmt: skip
            sheet.fill(fall, head.hair)
            runs: list[Places] = [
                (
                    (side * 0.3, -0.25),
                    (side * 0.9, 0.0),
                    (side * (at + wave), length * 0.4),
                    (side * (at - wave), length * 0.65),
                    (side * at, length),
                )
                for at in (0.9, 1.05)
            ]
            _strands(sheet, head, fall, runs, dice)
        _strands(
            sheet,
            head,
            cap,
            [((0.05, -0.42), (0.5, -0.26), (0.95, 0.0)), ((-0.05, -0.42), (-0.5, -0.26), (-0.95, 0.0))],
            dice,
        )
        _gloss(sheet, head, cap)
        sheet.line(head.line((0, -0.19), (0.01, -0.3), (0, -0.43)), 1.1, mix(head.skin, head.hair, 0.5), 0.5)

    return draw


def _side_curtain(sheet: Sheet, head: Head, dice: random.Random) -> None:
    side = _aside(head)
    hairline = _mirror(
        ((0.92, 0.3), (0.86, 0.08), (0.62, -0.1), (0.45, -0.2), (0.1, -0.1), (-0.4, 0.05), (-0.78, 0.2), (-0.9, 0.36)),
        side,
    )
    cap = _cap(sheet, head, hairline)
    for way, length in ((1, 2.0), (-1, 1.9)):
        edge = side * way
        fall = head.smooth(
            (edge * 0.4, -0.28), (edge * 0.9, -0.16), (edge * 1.17, 0.2), (edge * 1.24, length * 0.6),
            (edge * 1.26, length), (edge * 0.98, length + 0.04),
            (edge * 0.68, length), (edge * 0.76, 1.2), (edge * 0.92, 0.75), (edge * 0.93, 0.35), (edge * 0.8, 0.1),
        )  # fmt: skip
        sheet.fill(fall, head.hair)
        _strands(
            sheet,
            head,
            fall,
            [((edge * 0.5, -0.2), (edge * 1.0, 0.15), (edge * 1.05, 1.0), (edge * 1.0, length))] * 2,
            dice,
        )
    _strands(
        sheet,
        head,
        cap,
        [
            ((side * 0.45, -0.22), (-side * 0.2, -0.12), (-side * 0.9, 0.25)),
            ((side * 0.4, -0.4), (-side * 0.5, -0.3), (-side * 1.0, 0.1)),
        ],
        dice,
    )
    _gloss(sheet, head, cap)


def _fringe(sheet: Sheet, head: Head, dice: random.Random) -> None:
    cap = _cap(
        sheet,
        head,
        ((0.93, 0.32), (0.78, 0.235), (0.4, 0.225), (0, 0.235), (-0.4, 0.225), (-0.78, 0.235), (-0.93, 0.32)),
    )
    for side in (-1, 1):
        fall = head.smooth(
            (side * 0.7, -0.2),
            (side * 1.12, 0.0),
            (side * 1.2, 0.5),
            (side * 1.14, 0.98),
            (side * 0.82, 0.98),
            (side * 0.86, 0.6),
            (side * 0.84, 0.24),
        )
        sheet.fill(fall, head.hair)
        _strands(sheet, head, fall, [((side * 0.9, -0.1), (side * 1.02, 0.4), (side * 1.0, 0.95))], dice)
    runs: list[Places] = [
        ((a * 0.6, -0.45), (a, -0.1), (a * 1.05, 0.24)) for a in (-0.75, -0.45, -0.15, 0.15, 0.45, 0.75)
    ]
    _strands(sheet, head, cap, runs, dice, 0.26)
    _gloss(sheet, head, cap)


def _short(volume: float, hairline: Places, sideways: bool) -> Callable[[Sheet, Head, random.Random], None]:
    def draw(sheet: Sheet, head: Head, dice: random.Random) -> None:
        side = _aside(head)
        crown = tuple(
            (across, down - volume * (1 + 0.4 * across * (1 if sideways else 0)))
            for across, down in _mirror(_CROWN, side)
        )
        if side < 0:
            crown = tuple(sorted(crown))
        cap = _cap(sheet, head, _mirror(hairline, side), crown, low=0.3)
        runs: list[Places] = [
            ((side * a, -0.06), (side * (a - 0.2), -0.3), (side * (a - 0.65), -0.5 - volume))
            for a in (0.75, 0.4, 0.0, -0.4)
        ]
        _strands(sheet, head, cap, runs, dice, 0.34)
        _gloss(sheet, head, cap)

    return draw


def _buzz(sheet: Sheet, head: Head, dice: random.Random) -> None:
    cap = head.smooth(
        (-0.99, 0.28),
        (-0.985, 0.0),
        (-0.8, -0.16),
        (-0.42, -0.29),
        (0, -0.32),
        (0.42, -0.29),
        (0.8, -0.16),
        (0.985, 0.0),
        (0.99, 0.26),
        *_ROUND,
    )
    sheet.blot(cap, mix(head.hair, head.skin, 0.3), 0.85, 1.1)
    shine = oval(*head.at(head.light * 0.4, -0.2), head.half * 0.32, head.height * 0.06, head.light * 25)
    sheet.blot(shine, lighter(head.skin, 0.2), 0.3, 3.4, sheet.mask(cap))


def _curly(sheet: Sheet, head: Head, dice: random.Random) -> None:
    cap = _cap(sheet, head, _ROUND)
    within = sheet.mask(cap)
    for across, down in _ROUND:
        sheet.fill(oval(*head.at(across, down - 0.03), head.half * 0.13, head.height * 0.05), head.hair)
    for _ in range(34):
        x, y = head.at(dice.uniform(-0.95, 0.95), dice.uniform(-0.5, 0.05))
        curl = [(x - 2.2, y + 0.6), (x, y - 1.7), (x + 2.2, y + 0.5)]
        sheet.line(curl, 1.1, dice.choice((lighter(head.hair, 0.45), darker(head.hair, 0.5))), 0.22, within)


def _braided(sheet: Sheet, head: Head, dice: random.Random) -> None:
    cap = _cap(sheet, head, _CENTRE, low=0.32)
    within = sheet.mask(cap)
    for place in range(-5, 6):
        across = place / 5
        row = head.line((across * 0.75, -0.1 + abs(across) * 0.25), (across * 0.9, -0.3), (across * 0.55, -0.52))
        sheet.line(row, 1.0, mix(head.hair, head.skin, 0.4), 0.55, within, blunt=0.4)
    for side in (-1, 1):
        for place in range(3):
            across = side * (0.86 + 0.14 * place)
            ends = 1.9 + 0.12 * place
            plait = head.line((side * 0.8, -0.05), (across * 1.02, 0.4), (across * 1.06, 1.1), (across * 0.98, ends))
            sheet.line(plait, 4.2, head.hair, blunt=0.75)
            for knot in range(14):
                down = 0.3 + (ends - 0.45) * knot / 14
                x, y = head.at(across * 1.045, down)
                sheet.line([(x - 1.6, y - 0.9), (x, y + 0.6), (x + 1.6, y - 0.9)], 0.8, lighter(head.hair, 0.45), 0.3)


_FRONTS: dict[str, Callable[[Sheet, Head, random.Random], None]] = {
    "afro": _curly,
    "bob": _curtains(0.98, 1.15),
    "braids": _braided,
    "bun": _slick,
    "buzz": _buzz,
    "crop": _short(0.0, _ROUND, sideways=False),
    "curls": _curly,
    "fringe bob": _fringe,
    "long centre": _curtains(2.1, 1.12),
    "long side": _side_curtain,
    "low bun": _slick,
    "pixie": _short(
        0.04,
        ((0.92, 0.42), (0.88, 0.2), (0.6, 0.12), (0.2, 0.1), (-0.2, 0.03), (-0.55, -0.06), (-0.84, 0.1), (-0.94, 0.42)),
        sideways=True,
    ),
    "ponytail": _slick,
    "shoulder": _curtains(1.32, 1.1),
    "side part": _short(
        0.05,
        ((0.93, 0.28), (0.86, 0.06), (0.6, -0.06), (0.2, -0.05), (-0.3, -0.1), (-0.62, -0.13), (-0.86, 0.06),
        (-0.93, 0.28)),
        sideways=True,
    ),
    "swept": _short(
        0.13,
        ((0.93, 0.28), (0.86, 0.04), (0.66, -0.08), (0.3, -0.12), (-0.2, -0.12), (-0.62, -0.1), (-0.86, 0.05),
        (-0.93, 0.28)),
        sideways=True,
    ),
    "waves": _curtains(1.75, 1.2, 0.1),
}  # fmt: skip
