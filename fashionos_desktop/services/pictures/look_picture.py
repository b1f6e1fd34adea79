"""A look in full length, on the model who wears it, or on a stand while nobody does."""

from __future__ import annotations

import random
from dataclasses import dataclass

from fashionos_desktop.services.pictures.accessories import draw_accessories, draw_shoes
from fashionos_desktop.services.pictures.appearance import Appearance
from fashionos_desktop.services.pictures.colours import GROUNDS, PALETTES, PAPER, Colour, brightness, darker, mix
from fashionos_desktop.services.pictures.figure import draw_arms, draw_behind, draw_body, draw_head, figure_of
from fashionos_desktop.services.pictures.paper import Sheet
from fashionos_desktop.services.pictures.tailoring import Cloth, Tailor
from fashionos_desktop.services.pictures.wardrobe import Bodice, Cape, Fall, Legs, Outer, Part, Piece, Sleeves, pieces

Worn = list[tuple[Part, Cloth]]


@dataclass(frozen=True, slots=True)
class Outfit:
    """A look in the words of the running order, and the palette of its collection."""

    number: str
    garments: str
    shoes: str
    accessories: str
    palette: str


def draw_look(outfit: Outfit, who: Appearance | None) -> bytes:
    """The look as JPEG, the same for the same words and wearer."""
    dice = random.Random(f"{outfit.palette}, look {outfit.number}: {outfit.garments}")
    shades = PALETTES[outfit.palette]
    ground = mix(random.Random(f"ground/{outfit.palette}").choice(GROUNDS), PAPER, 0.35)
    sheet = Sheet(ground, dice)
    figure = figure_of(who, dice)
    tailor = Tailor(sheet, figure, dice)
    worn = _worn(outfit, shades, ground, dice)
    draw_behind(sheet, figure, dice)
    for part, cloth in worn:
        if isinstance(part, Cape):
            tailor.cape_behind(part, cloth)
    draw_body(sheet, figure)
    draw_shoes(sheet, figure, outfit.shoes.lower())
    _dress_inside(tailor, worn)
    draw_arms(sheet, figure)
    _dress_outside(tailor, worn)
    draw_head(sheet, figure, dice)
    draw_accessories(sheet, figure, outfit.accessories.lower(), shades)
    return sheet.finished()


def _dress_inside(tailor: Tailor, worn: Worn) -> None:
    for part, cloth in worn:
        if isinstance(part, Legs):
            tailor.legs(part, cloth)
    for part, cloth in worn:
        if isinstance(part, Bodice) and part.end > 118:
            tailor.bodice(part, cloth)
    for part, cloth in worn:
        if isinstance(part, Fall):
            tailor.fall(part, cloth)
    for part, cloth in worn:
        if isinstance(part, Bodice) and part.end <= 118:
            tailor.bodice(part, cloth)


def _dress_outside(tailor: Tailor, worn: Worn) -> None:
    coated = any(isinstance(part, Outer) for part, _ in worn)
    for part, cloth in worn:
        if isinstance(part, Outer):
            tailor.outer(part, cloth)
    sleeves = [(part, cloth) for part, cloth in worn if isinstance(part, Sleeves)]
    for part, cloth in sleeves[:1] if coated else sleeves:
        tailor.sleeves(part, cloth)
    for part, cloth in worn:
        if isinstance(part, Cape):
            tailor.cape(part, cloth)


def _worn(outfit: Outfit, shades: tuple[Colour, ...], ground: Colour, dice: random.Random) -> Worn:
    named = [piece for piece in pieces(outfit.garments) if piece.parts]
    first = dice.choices(range(len(shades)), (5, 3, 2, 2, 2))[0]
    worn: Worn = []
    for place, piece in enumerate(named):
        cloth = Cloth(_dyed(piece, shades[(first + place) % len(shades)], ground), piece.pattern)
        worn += [(part, cloth) for part in piece.parts]
    if not any(isinstance(part, Bodice) for part, _ in worn):
        under = Cloth(darker(shades[(first + len(named)) % len(shades)], 0.1), "plain")
        worn.insert(0, (Bodice("crew", 100), under))
    return worn


def _dyed(piece: Piece, shade: Colour, ground: Colour) -> Colour:
    """A cloth never so near the ground that it would vanish in it."""
    colour = piece.colour or shade
    return colour if abs(brightness(colour) - brightness(ground)) > 0.05 else darker(colour, 0.14)
