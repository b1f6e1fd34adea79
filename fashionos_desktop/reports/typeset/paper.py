"""A PDF document to write on: text in every script, hairlines and boxes, measured from the top left in points."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import BinaryIO, Literal

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from fashionos_desktop.reports.typeset.faces import Faces
from fashionos_desktop.reports.typeset.inks import ink
from fashionos_desktop.reports.typeset.operators import text_operators
from fashionos_desktop.reports.typeset.shaping import Style, lacks, shape, width

Align = Literal["left", "right", "centre"]

_REMEMBERED = 4096
"""Lines kept shaped: what repeats on every page, without holding a list of 100,000 names."""


class Paper:
    """One document, page after page. Nothing is written to `target` before `save`."""

    def __init__(self, target: BinaryIO, *, title: str, subject: str = "", size: tuple[float, float] = A4) -> None:
        self.width, self.height = size
        self._canvas = Canvas(target, pagesize=size, pageCompression=1, lang="en")
        self._canvas.setTitle(title)
        self._canvas.setSubject(subject)
        self._canvas.setAuthor("FashionOS Desktop")
        self._canvas.setCreator("FashionOS Desktop")
        self._faces = Faces()
        self._line = lru_cache(_REMEMBERED)(self._set_line)

    def measure(self, text: str, style: Style) -> float:
        """Points from the line's beginning to its end."""
        return self._line(text, style)[1]

    def lacks(self, text: str, style: Style) -> bool:
        """Whether the text has letters that cannot be printed, for want of a font."""
        return not text.isascii() and lacks(text, style, self._faces)

    def text(
        self, x: float, y: float, text: str, style: Style, *, room: float | None = None, align: Align = "left"
    ) -> float:
        """One line with its baseline at `y`, cut with an ellipsis if it exceeds `room`. Returns its width."""
        if room is not None:
            text = text[: self._most_letters(room, style) + 1]
        operators, length = self._line(text, style)
        if room is not None and length > room:
            operators, length = self._line(self._cut(text, style, room), style)
        left = x - {"left": 0.0, "right": length, "centre": length / 2}[align]
        if operators:
            colour = " ".join(f"{part:.3f}" for part in ink(style.ink))
            place = f"1 0 0 1 {left:.2f} {self.height - y:.2f} Tm"
            self._canvas.addLiteral(f"BT {colour} rg {place} {operators} ET")
        return length

    def rule(self, x0: float, y: float, x1: float, *, ink_name: str = "line", weight: float = 0.4) -> None:
        """A level line."""
        self._stroke(f"{x0:.2f} {self.height - y:.2f} m {x1:.2f} {self.height - y:.2f} l", ink_name, weight)

    def box(self, x: float, y: float, side: float, *, ink_name: str = "line-strong", weight: float = 0.7) -> None:
        """An empty square to tick; `y` is its lower edge."""
        self._stroke(f"{x:.2f} {self.height - y:.2f} {side:.2f} {side:.2f} re", ink_name, weight)

    def tick(self, x: float, y: float, side: float, *, ink_name: str = "text", weight: float = 1.3) -> None:
        """A tick that fills the square whose lower edge is `y` and reaches a little out of it."""
        foot = self.height - y
        points = ((0.16, 0.52), (0.42, 0.2), (0.98, 1.02))
        path = " ".join(
            f"{x + side * across:.2f} {foot + side * up:.2f} {'l' if number else 'm'}"
            for number, (across, up) in enumerate(points)
        )
        self._stroke(path, ink_name, weight)

    def photograph(self, jpeg: bytes, x: float, y: float, width: float, height: float) -> None:
        """A picture cropped to the proportions of its place, from the top: faces and hems first. `y` is its lower edge.

        Raises OSError for bytes that are no picture.
        """
        picture = ImageReader(BytesIO(jpeg))
        wide, high = picture.getSize()
        scale = max(width / wide, height / high)
        canvas = self._canvas
        canvas.saveState()
        frame = canvas.beginPath()
        frame.rect(x, self.height - y, width, height)
        canvas.clipPath(frame, stroke=0)
        left = x - (wide * scale - width) / 2
        canvas.drawImage(picture, left, self.height - y + height - high * scale, wide * scale, high * scale)
        canvas.restoreState()

    def field(self, x: float, y: float, width: float, height: float, *, ink_name: str = "sunken") -> None:
        """A filled rectangle; `y` is its lower edge."""
        colour = " ".join(f"{part:.3f}" for part in ink(ink_name))
        self._canvas.addLiteral(f"{colour} rg {x:.2f} {self.height - y:.2f} {width:.2f} {height:.2f} re f")

    def next_page(self) -> None:
        self._canvas.showPage()

    def save(self) -> None:
        """Finishes the document and writes it to its target."""
        self._canvas.save()

    def _stroke(self, path: str, ink_name: str, weight: float) -> None:
        colour = " ".join(f"{part:.3f}" for part in ink(ink_name))
        self._canvas.addLiteral(f"{colour} RG {weight:.2f} w {path} S")

    def _most_letters(self, room: float, style: Style) -> int:
        """More letters than could fit, so that a note of 600,000 is not shaped for a line of 60."""
        return max(8, int(room / style.size * 8))

    def _cut(self, text: str, style: Style, room: float) -> str:
        """The longest beginning of the text that fits with an ellipsis."""
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            pieces = shape(f"{text[:middle].rstrip()}…", style, self._faces)
            low, high = (middle, high) if width(pieces) * style.size / 1000 <= room else (low, middle - 1)
        return f"{text[:low].rstrip()}…"

    def _set_line(self, text: str, style: Style) -> tuple[str, float]:
        """The operators that write a line from the current place, and its width in points."""
        pieces = shape(text, style, self._faces)
        # The canvas keeps its document to itself, but the public methods of its fonts ask for it.
        document = self._canvas._doc  # type: ignore[attr-defined]
        return text_operators(pieces, style.size, document), width(pieces) * style.size / 1000
