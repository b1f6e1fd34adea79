"""The sheet that every picture is drawn on: 3:4, smooth edges, a breath of grain."""

from __future__ import annotations

import io
import math
import random
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from fashionos_desktop.services.pictures.colours import PAPER, Colour, darker, lighter
from fashionos_desktop.services.pictures.shapes import Outline, Point, oval, stroke

WIDTH = 192
HEIGHT = 256

_FINER = 4
"""Outlines are drawn so many times larger, then reduced: that smooths their edges."""

_FAINTEST = 0.1
"""Lines thinner or paler than this are not seen."""

_QUALITY = 88


class Sheet:
    """Colours laid over one another. Units are pixels of the finished picture."""

    def __init__(self, ground: Colour, dice: random.Random) -> None:
        self._dice = dice
        self.weight = 1.0
        """How heavy lines and how wide soft edges are: less where something is drawn small."""
        self._image = Image.new("RGB", (WIDTH, HEIGHT), ground)
        self.blot(oval(96, 104, 74, 92), lighter(ground, 0.45), 0.55, 30)
        self.blot([(0, 226), (WIDTH, 226), (WIDTH, 290), (0, 290)], darker(ground, 0.35), 0.3, 26)

    def mask(self, *outlines: Outline) -> Image.Image:
        """A whole-sheet mask, to keep later colours inside these outlines."""
        whole = Image.new("L", (WIDTH, HEIGHT))
        for outline in outlines:
            drawn, place = _drawn(outline, 0, 255)
            whole.paste(255, place, drawn)
        return whole

    def fill(self, outline: Outline, colour: Colour, share: float = 1.0, within: Image.Image | None = None) -> None:
        self.blot(outline, colour, share, 0, within)

    def blot(
        self, outline: Outline, colour: Colour, share: float, soft: float, within: Image.Image | None = None
    ) -> None:
        """A shape with an edge that is `soft` pixels wide."""
        drawn, place = _drawn(outline, soft * self.weight, round(255 * min(1.0, share)))
        box = (place[0], place[1], place[0] + drawn.width, place[1] + drawn.height)
        if within is not None:
            drawn = ImageChops.multiply(drawn, within.crop(box))
        self._image.paste(colour, place, drawn)

    def line(
        self,
        points: Sequence[Point],
        width: float,
        colour: Colour,
        share: float = 1.0,
        within: Image.Image | None = None,
        *,
        blunt: float = 0.0,
    ) -> None:
        if width * self.weight * share > _FAINTEST:
            self.blot(stroke(points, width * self.weight, blunt=blunt), colour, share, 0, within)

    def finished(self) -> bytes:
        """JPEG bytes, toned towards the paper."""
        grey = self._image.convert("L").convert("RGB")
        toned = Image.blend(Image.blend(self._image, grey, 0.26), Image.new("RGB", self._image.size, PAPER), 0.07)
        grain = Image.frombytes("L", (WIDTH, HEIGHT), self._dice.randbytes(WIDTH * HEIGHT))
        grain = grain.filter(ImageFilter.BoxBlur(0.6)).point(
            [round((value - 128) * 0.07 + 128) for value in range(256)]
        )
        grained = ImageChops.add(toned, Image.merge("RGB", (grain, grain, grain)), scale=1, offset=-128)
        buffer = io.BytesIO()
        grained.save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
        return buffer.getvalue()


def _drawn(outline: Outline, soft: float, strength: int) -> tuple[Image.Image, tuple[int, int]]:
    """The outline as a mask of just its own size, and where that lies on the sheet."""
    edge = math.ceil(soft * 2) + 1
    across, down = [x for x, _ in outline], [y for _, y in outline]
    left, top = max(math.floor(min(across)) - edge, -edge), max(math.floor(min(down)) - edge, -edge)
    right, bottom = min(math.ceil(max(across)) + edge, WIDTH + edge), min(math.ceil(max(down)) + edge, HEIGHT + edge)
    size = (max(1, right - left), max(1, bottom - top))
    fine = Image.new("L", (size[0] * _FINER, size[1] * _FINER))
    ImageDraw.Draw(fine).polygon([((x - left) * _FINER, (y - top) * _FINER) for x, y in outline], fill=strength)
    drawn = fine.reduce(_FINER)
    if soft:
        drawn = drawn.filter(ImageFilter.GaussianBlur(soft))
    return drawn, (left, top)
