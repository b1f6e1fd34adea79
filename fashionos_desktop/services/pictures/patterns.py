"""What is woven, sewn or printed into a cloth."""

from __future__ import annotations

import random

from PIL import Image

from fashionos_desktop.services.pictures.colours import Colour, lighter
from fashionos_desktop.services.pictures.paper import Sheet
from fashionos_desktop.services.pictures.shapes import Outline, oval


def lay_pattern(
    sheet: Sheet, outline: Outline, colour: Colour, fold: Colour, pattern: str, within: Image.Image, dice: random.Random
) -> None:
    """Draws a pattern inside an outline; "plain" and "pleats" have none of their own."""
    left, right = min(x for x, _ in outline), max(x for x, _ in outline)
    top, bottom = min(y for _, y in outline), max(y for _, y in outline)
    box = (left, top, right, bottom)
    if pattern == "stripes":
        for x in _steps(left, right, 3.4):
            sheet.line([(x, top), (x, (top + bottom) / 2), (x, bottom)], 0.5, fold, 0.55, within, blunt=1)
    elif pattern == "ribs":
        for x in _steps(left, right, 2.2):
            sheet.line([(x, top), (x, (top + bottom) / 2), (x, bottom)], 0.6, fold, 0.3, within, blunt=1)
    elif pattern == "bands":
        for y in _steps(top, bottom, 9):
            sheet.line([(left, y), ((left + right) / 2, y + 2), (right, y)], 2.6, fold, 0.4, within, blunt=1)
            sheet.line([(left, y + 3), ((left + right) / 2, y + 5), (right, y + 3)], 0.8, fold, 0.5, within, blunt=1)
    elif pattern == "quilt":
        for y in _steps(top, bottom, 7):
            sheet.line([(left, y), ((left + right) / 2, y + 1.4), (right, y)], 0.9, fold, 0.5, within, blunt=1)
    elif pattern == "dots":
        _dots(sheet, box, colour, fold, within, dice)
    elif pattern == "fringe":
        _fringe(sheet, box, colour, fold, within, dice)
    elif pattern == "gloss":
        middle = left + (right - left) * dice.uniform(0.3, 0.6)
        shine = [(middle, top + 4), (middle + dice.uniform(-4, 4), (top + bottom) / 2), (middle, bottom - 4)]
        sheet.line(shine, (right - left) * 0.12, lighter(colour, 0.5), 0.3, within)


def _dots(
    sheet: Sheet,
    box: tuple[float, float, float, float],
    colour: Colour,
    fold: Colour,
    within: Image.Image,
    dice: random.Random,
) -> None:
    left, top, right, bottom = box
    for _ in range(min(70, round((right - left) * (bottom - top) / 40))):
        spot = oval(dice.uniform(left, right), dice.uniform(top, bottom), 0.7, 0.7)
        sheet.fill(spot, dice.choice((fold, lighter(colour, 0.6))), 0.6, within)


def _fringe(
    sheet: Sheet,
    box: tuple[float, float, float, float],
    colour: Colour,
    fold: Colour,
    within: Image.Image,
    dice: random.Random,
) -> None:
    left, top, right, bottom = box
    for _ in range(min(60, round((right - left) * (bottom - top) / 45))):
        x, y = dice.uniform(left, right), dice.uniform(top, bottom)
        tuft = [(x, y), (x + dice.uniform(-1, 1), y + 3), (x + dice.uniform(-2, 2), y + 6)]
        sheet.line(tuft, 1.1, dice.choice((fold, lighter(colour, 0.3))), 0.4, within)


def _steps(start: float, end: float, step: float) -> list[float]:
    return [start + step * place for place in range(1, int((end - start) / step) + 1)]
