"""Shoes and what else a look needs."""

from __future__ import annotations

from fashionos_desktop.services.pictures.colours import LEATHERS, Colour, darker, lighter, mix
from fashionos_desktop.services.pictures.figure import Figure
from fashionos_desktop.services.pictures.paper import Sheet
from fashionos_desktop.services.pictures.shapes import closed, oval

_STRAW: Colour = (200, 178, 138)
_FELT: Colour = (88, 78, 72)


def draw_shoes(sheet: Sheet, figure: Figure, shoes: str) -> None:
    if figure.who is None or "bare" in shoes:
        return
    leather = next((colour for word, colour in LEATHERS.items() if word in shoes), (74, 62, 56))
    for side in (-figure.stride, figure.stride):
        x, ankle = figure.leg(side)[2]
        colour = leather if side == figure.stride else darker(leather, 0.15)
        toe = x + side * 2
        if "boot" in shoes:
            shaft = [
                (x - 4.4, ankle - 26),
                (x + 4.4, ankle - 26),
                (x + 3.8, ankle - 4),
                (toe + 4.6, ankle + 8),
                (toe - 4.4, ankle + 8),
                (x - 3.8, ankle - 4),
            ]
            sheet.fill(closed(shaft), colour)
            sheet.line(
                [(x - 2, ankle - 22), (x - 1.6, ankle - 8), (toe - 1, ankle + 4)], 1.1, lighter(colour, 0.35), 0.4
            )
        elif any(word in shoes for word in ("sandal", "mule", "slipper", "espadrille", "wedge")):
            sheet.fill(
                closed(
                    [(toe - 4, ankle + 5.5), (toe + 4, ankle + 5.5), (toe + 4.2, ankle + 9), (toe - 4.2, ankle + 9)]
                ),
                colour,
            )
            sheet.line([(x - 3, ankle - 1), (x, ankle + 0.4), (x + 3, ankle - 1)], 1.2, colour, blunt=0.8)
            sheet.line([(toe - 3.6, ankle + 4), (toe, ankle + 5), (toe + 3.6, ankle + 4)], 1.8, colour, blunt=0.8)
        else:
            shoe = [
                (x - 2.6, ankle + 1),
                (x + 2.6, ankle + 1),
                (toe + 4, ankle + 6),
                (toe + 2.4, ankle + 10),
                (toe - 2.4, ankle + 10),
                (toe - 4, ankle + 6),
            ]
            sheet.fill(closed(shoe), colour)
            sheet.line(
                [(toe - 1.4, ankle + 5), (toe - 0.6, ankle + 7), (toe, ankle + 8.6)], 0.9, lighter(colour, 0.4), 0.5
            )


def draw_accessories(sheet: Sheet, figure: Figure, words: str, shades: tuple[Colour, ...]) -> None:
    if "belt" in words:
        _belt(sheet, figure, darker(shades[-1], 0.25))
    if "glove" in words:
        _gloves(sheet, figure, darker(shades[0], 0.35))
    if "necklace" in words:
        _necklace(sheet, figure)
    if "cuff" in words and figure.who:
        for side in (-1, 1):
            x, y = figure.arm(side)[2]
            sheet.line([(x - 2.8, y - 3), (x, y - 2), (x + 2.8, y - 3)], 2.2, (178, 172, 160), blunt=0.9)
    if figure.head is None:
        return
    if "scarf" in words:
        _scarf(sheet, figure, shades[1], "head" in words)
    if "hat" in words:
        _hat(sheet, figure, _STRAW if "straw" in words else _FELT)
    if "veil" in words:
        _veil(sheet, figure)
    if "glasses" in words:
        for side in (-1, 1):
            sheet.fill(oval(*figure.head.at(side * 0.42, 0.44, 0.7), 2.5, 1.9), (40, 38, 40))
    if "ear" in words:
        sheet.fill(oval(*figure.head.at(figure.light * 1.02, 0.68), 0.8, 1.6), (190, 168, 120))


def _belt(sheet: Sheet, figure: Figure, colour: Colour) -> None:
    x, waist = figure.x, figure.waist * 1.12
    sheet.line([(x - waist, 95.5), (x, 97), (x + waist, 95.5)], 3.2, colour, blunt=1)
    sheet.fill(oval(x + 2, 97, 2.1, 2.1), lighter(colour, 0.2))
    sheet.line([(x + 2, 98), (x + 3.5, 108), (x + 2.8, 119)], 1.7, colour, blunt=0.5)


def _gloves(sheet: Sheet, figure: Figure, colour: Colour) -> None:
    if figure.who is None:
        return
    for side in (-1, 1):
        _, (elbow_x, elbow_y), (x, y) = figure.arm(side)
        sheet.line(
            [(elbow_x, elbow_y - 8), ((elbow_x + x) / 2, (elbow_y + y) / 2), (x, y + 6)], 6.4, colour, blunt=0.75
        )
        sheet.fill(oval(x, y + 4, 2.9, 5.6), colour)


def _necklace(sheet: Sheet, figure: Figure) -> None:
    for place in range(-4, 5):
        across = place / 4
        sheet.fill(oval(figure.x + across * 8, 61 - 9 * across * across, 0.9, 0.9), (150, 178, 170))


def _scarf(sheet: Sheet, figure: Figure, colour: Colour, on_head: bool) -> None:
    head = figure.head
    if head is None:
        return
    if on_head:
        wrap = head.smooth(
            (-1.15, 0.3),
            (-1.2, -0.1),
            (-0.7, -0.5),
            (0, -0.58),
            (0.7, -0.5),
            (1.2, -0.1),
            (1.15, 0.3),
            (0.7, 0.02),
            (0, -0.06),
            (-0.7, 0.02),
        )
        sheet.fill(wrap, colour)
        sheet.line(head.line((-0.9, 0.0), (0, -0.3), (0.9, -0.3)), 0.7, darker(colour, 0.4), 0.5)
        return
    x = figure.x
    sheet.line([(x - 9, 50), (x, 54), (x + 9, 50)], 6, colour, blunt=0.8)
    sheet.line([(x + 4, 53), (x + 6, 78), (x + 5, 106)], 5.4, darker(colour, 0.08), blunt=0.8)


def _hat(sheet: Sheet, figure: Figure, colour: Colour) -> None:
    head = figure.head
    if head is None:
        return
    crown = head.smooth((-0.85, -0.05), (-0.75, -0.6), (-0.3, -0.78), (0.3, -0.78), (0.75, -0.6), (0.85, -0.05))
    sheet.fill(crown, colour)
    sheet.line(head.line((-0.86, -0.1), (0, -0.02), (0.86, -0.1)), 1.8, darker(colour, 0.5), 0.8, blunt=1)
    brim = head.smooth(
        (-2.0, 0.0), (-1.0, -0.1), (0, -0.07), (1.0, -0.1), (2.0, 0.0), (1.1, 0.13), (0, 0.17), (-1.1, 0.13)
    )
    sheet.fill(brim, mix(colour, darker(colour, 0.4), 0.2))


def _veil(sheet: Sheet, figure: Figure) -> None:
    head = figure.head
    if head is None:
        return
    x = figure.x
    net = closed(
        [
            head.at(-0.9, -0.3),
            head.at(0, -0.52),
            head.at(0.9, -0.3),
            head.at(1.5, 0.6),
            (x + 19, 78),
            (x, 84),
            (x - 19, 78),
            head.at(-1.5, 0.6),
        ]
    )
    sheet.fill(net, (244, 242, 238), 0.24)
    sheet.line([head.at(0.9, -0.3), head.at(1.5, 0.6), (x + 19, 78)], 0.6, (250, 248, 244), 0.7)
    sheet.line([head.at(-0.9, -0.3), head.at(-1.5, 0.6), (x - 19, 78)], 0.6, (250, 248, 244), 0.7)
