"""Colours of skin, hair and paper, muted so that a wall of pictures stays quiet."""

from __future__ import annotations

Colour = tuple[int, int, int]

PAPER: Colour = (238, 234, 226)
INK: Colour = (43, 41, 42)

SKIN: tuple[Colour, ...] = (
    (234, 208, 191), (229, 199, 179), (222, 188, 164), (216, 180, 152), (199, 160, 129),
    (178, 137, 106), (152, 112, 84), (126, 90, 67), (101, 71, 54), (80, 57, 46),
)  # fmt: skip

HAIR: dict[str, Colour] = {
    "black": (40, 37, 38),
    "dark brown": (66, 52, 46),
    "brown": (92, 71, 58),
    "chestnut": (112, 74, 54),
    "light brown": (138, 110, 86),
    "dark blonde": (164, 138, 104),
    "blonde": (198, 172, 132),
    "ash blonde": (186, 170, 146),
    "platinum": (221, 211, 192),
    "copper": (160, 94, 60),
    "grey": (164, 160, 156),
}

GROUNDS: tuple[Colour, ...] = (
    (221, 216, 206), (213, 214, 207), (208, 212, 215), (219, 210, 205), (214, 209, 216), (222, 215, 198),
    (204, 211, 207),
    (216, 206, 196),
)  # fmt: skip

PALETTES: dict[str, tuple[Colour, ...]] = {
    "ink": ((46, 44, 47), (226, 217, 202), (101, 46, 52), (94, 92, 95), (164, 152, 138)),
    "sea": ((98, 124, 126), (206, 214, 205), (60, 83, 94), (156, 172, 164), (226, 219, 204)),
    "clay": ((156, 118, 96), (112, 114, 90), (222, 209, 188), (84, 72, 66), (184, 156, 128)),
    "spice": ((182, 128, 72), (66, 74, 104), (156, 92, 70), (214, 194, 160), (104, 76, 62)),
    "sorbet": ((232, 222, 206), (206, 148, 130), (218, 200, 140), (156, 182, 184), (240, 236, 226)),
    "pearl": ((226, 222, 216), (52, 49, 54), (206, 186, 182), (170, 170, 176), (120, 104, 110)),
}
"""Cloths of a collection, its main one first."""

LEATHERS: dict[str, Colour] = {
    "black": (38, 36, 38), "patent": (34, 32, 36), "nude": (196, 166, 144), "silver": (176, 176, 180),
    "gold": (184, 158, 104),
    "raffia": (196, 172, 130), "leather": (134, 92, 62), "rubber": (64, 74, 70),
}  # fmt: skip


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of the other colour in the first."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def darker(colour: Colour, share: float) -> Colour:
    """Towards a warm dark, never towards black."""
    return mix(colour, (48, 32, 34), share)


def lighter(colour: Colour, share: float) -> Colour:
    return mix(colour, (255, 250, 242), share)


def brightness(colour: Colour) -> float:
    return (0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]) / 255
