"""What the words of a look mean for its silhouette."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Legs:
    """Trousers: half a leg's width at thigh, knee and hem, and where they end."""

    thigh: float
    knee: float
    hem: float
    end: float = 236.0


@dataclass(frozen=True, slots=True)
class Fall:
    """A skirt: where it ends and how wide it is there; how much its hem waves; whether it closes in again."""

    end: float
    wide: float
    wave: float = 0.0
    bubble: bool = False
    slant: float = 0.0
    layers: int = 1


@dataclass(frozen=True, slots=True)
class Bodice:
    """What covers the chest. Neckline: crew, high, v, straight, one shoulder, straps, halter."""

    neckline: str
    end: float = 100.0


@dataclass(frozen=True, slots=True)
class Sleeves:
    end: float
    """0 at the shoulder, 1 at the elbow, 2 at the wrist."""
    wide: float = 4.6
    puff: float = 0.0


@dataclass(frozen=True, slots=True)
class Outer:
    """Jacket or coat: end, width there, added at the shoulders, how far it stands open."""

    end: float
    wide: float
    shoulders: float = 1.5
    gap: float = 0.0
    lapels: bool = False
    round: float = 0.0


@dataclass(frozen=True, slots=True)
class Cape:
    end: float
    wide: float


Part = Legs | Fall | Bodice | Sleeves | Outer | Cape

WORDS: tuple[tuple[str, tuple[Part, ...]], ...] = (
    # capes and coats
    ("bridal cape", (Cape(240, 40),)),
    ("burnous|felted cape", (Cape(176, 42),)),
    ("cape", (Cape(150, 40),)),
    ("poncho dress", (Cape(150, 44), Fall(196, 22))),
    ("poncho", (Cape(142, 44),)),
    ("opera coat", (Outer(196, 30, 5, 1.5, round=8), Sleeves(2, 7.5))),
    ("cocoon coat", (Outer(176, 22, 4, 0, round=11), Sleeves(2, 7))),
    ("shearling coat", (Outer(168, 25, 4, 3), Sleeves(2, 7))),
    ("blanket coat", (Outer(226, 34, 4, 3, round=4), Sleeves(2, 7.5))),
    ("kimono coat|robe", (Outer(200, 27, 2, 5), Sleeves(1.7, 9.5))),
    ("djellaba", (Outer(222, 27, 2, 0), Sleeves(1.9, 8.5))),
    ("trench coat", (Outer(204, 28, 2.5, 4, lapels=True), Sleeves(2, 5.4))),
    ("evening coat", (Outer(214, 26, 2, 3, lapels=True), Sleeves(2, 5.2))),
    ("collarless long coat", (Outer(212, 25, 2, 1.5), Sleeves(2, 5.6))),
    ("coat", (Outer(198, 26, 2.5, 2, lapels=True), Sleeves(2, 5.6))),
    ("tuxedo dress|blazer dress", (Outer(160, 20, 3, 0, lapels=True), Sleeves(2, 5))),
    (r"\bsuit|tuxedo", (Legs(8.4, 7, 6), Outer(134, 19, 2.5, 0, lapels=True), Sleeves(2, 5))),
    ("bolero", (Bodice("crew", 108), Outer(88, 17, 3, 5), Sleeves(2, 6.2))),
    ("cropped jacket", (Bodice("crew", 108), Outer(102, 18, 3, 0), Sleeves(2, 5.6))),
    ("jacket", (Bodice("crew"), Outer(130, 20, 2.5, 2), Sleeves(2, 5.4))),
    ("vest", (Bodice("crew"), Sleeves(2, 4.4), Outer(122, 18, 0.5, 4))),
    # one piece
    ("ball gown", (Bodice("straight"), Fall(245, 56, 2.5))),
    ("column gown", (Bodice("straight"), Fall(244, 19))),
    ("lace gown", (Bodice("high"), Sleeves(2, 3.8), Fall(244, 27, 1.5))),
    ("draped silk gown", (Bodice("one shoulder"), Fall(244, 31, 3))),
    ("gown", (Bodice("v"), Fall(244, 33, 3))),
    ("slip dress", (Bodice("straps"), Fall(208, 19))),
    ("asymmetric", (Bodice("one shoulder"), Fall(196, 24, 2, slant=26))),
    ("balloon-sleeve", (Bodice("crew"), Sleeves(1.75, 6.5, 5), Fall(186, 26))),
    ("halter", (Bodice("halter"), Fall(204, 31, 2))),
    ("eyelet", (Bodice("straight"), Sleeves(0.65, 6, 4), Fall(178, 31, 1.5))),
    ("tiered", (Bodice("v"), Sleeves(0.8, 6), Fall(224, 36, 2, layers=4))),
    ("ruffled", (Bodice("straps"), Fall(240, 40, 3, layers=5))),
    ("caftan", (Bodice("v"), Sleeves(1.75, 11), Fall(238, 32))),
    ("tunic dress", (Bodice("crew"), Sleeves(2, 4.6), Fall(162, 18))),
    ("dress", (Bodice("crew"), Fall(190, 24))),
    ("jumpsuit", (Bodice("v"), Legs(9, 9, 9.5))),
    ("tunic", (Bodice("crew"), Sleeves(2, 5), Fall(152, 21))),
    # below the waist
    ("cigarette|slim trousers|leggings", (Legs(7.4, 5.2, 4, 230),)),
    ("barrel trousers", (Legs(9.5, 11, 5, 232),)),
    ("full trousers|drop-crotch|gauze trousers", (Legs(11, 11.5, 5.5, 230),)),
    ("shorts", (Legs(9.5, 10, 10, 160),)),
    ("wide trousers", (Legs(9.5, 10, 11.5, 240),)),
    ("trousers", (Legs(8.6, 7.4, 7),)),
    ("tulip skirt", (Fall(180, 15, bubble=True),)),
    ("bubble skirt", (Fall(168, 17, bubble=True),)),
    ("sarong", (Fall(216, 21, slant=18),)),
    ("tulle skirt", (Fall(245, 58, 3),)),
    ("wrapped skirt", (Fall(204, 20, slant=12),)),
    ("long skirt", (Fall(232, 25, 1.5),)),
    ("skirt", (Fall(198, 29, 2),)),
    # above it
    ("corset", (Bodice("straight", 108),)),
    ("crop top", (Bodice("crew", 90), Sleeves(0.5, 5.2))),
    ("bandeau", (Bodice("straight", 82),)),
    ("swimsuit", (Bodice("straps", 126),)),
    ("camp shirt", (Bodice("v", 124), Sleeves(0.9, 6.4))),
    ("linen shirt|silk shirt|ivory shirt|open collar", (Bodice("v", 118), Sleeves(2, 5))),
    ("knit|jumper", (Bodice("crew", 116), Sleeves(2, 5.4))),
)
"""Words and what they stand for. The first that fits a piece of a look counts."""

PATTERNS: tuple[tuple[str, str], ...] = (
    ("pinstripe|seersucker|striped", "stripes"),
    ("pleated|wave|gauze|tulle", "pleats"),
    ("quilted|padded", "quilt"),
    ("sequin|mirror|lace|eyelet|embroidered", "dots"),
    ("feathered|fringed|shearling|terry|felt", "fringe"),
    ("ribbed|knit|jumper", "ribs"),
    ("handwoven|woven", "bands"),
    ("satin|velvet|silk|leather|patent", "gloss"),
)

COLOURS: tuple[tuple[str, tuple[int, int, int]], ...] = (
    ("ivory|bridal", (232, 224, 210)),
    ("indigo", (62, 70, 102)),
    ("saffron", (196, 142, 66)),
    ("moss", (106, 110, 80)),
    ("clay", (160, 116, 92)),
)


@dataclass(frozen=True, slots=True)
class Piece:
    words: str
    parts: tuple[Part, ...]
    pattern: str
    colour: tuple[int, int, int] | None


def pieces(garments: str) -> list[Piece]:
    """The pieces of a look, outermost first as they are named."""
    return [_piece(part.strip().lower()) for part in re.split(r", | over ", garments)]


def _piece(words: str) -> Piece:
    parts = next((parts for pattern, parts in WORDS if re.search(pattern, words)), ())
    cloth = next((name for pattern, name in PATTERNS if re.search(pattern, words)), "plain")
    colour = next((colour for pattern, colour in COLOURS if re.search(pattern, words)), None)
    return Piece(words, parts, cloth, colour)
