"""The shipped fonts as reportlab embeds them, with text that can be copied out of the page again."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import uharfbuzz
from reportlab.pdfbase.ttfonts import TTFont

from fashionos_desktop.resources import resource

_PRIVATE = 0xF0000
"""Where characters of our own begin: a plane of Unicode that no shipped font uses."""

_NOTHING = "\u200b"
"""What a glyph means whose text another glyph carries. An empty meaning would be read as some letter."""


class Face(TTFont):
    """One shipped font within one document.

    reportlab embeds characters, a shaper gives glyphs. A glyph that is not simply its character (a joined
    Arabic letter, a ligature, a tabular figure) gets a private character here, and the page's table of
    what glyphs mean gives the true text for it.
    """

    def __init__(self, name: str) -> None:
        """`name` as in resources/fonts, without ".ttf"."""
        data = resource(f"fonts/{name}.ttf").read_bytes()
        super().__init__(name, BytesIO(data))
        face = uharfbuzz.Face(uharfbuzz.Blob(data))
        self.shaper = uharfbuzz.Font(face)
        self.to_thousandths = 1000 / face.upem
        self._meanings: dict[int, str] = {}
        self._private: dict[tuple[int, str], int] = {}

    def has(self, character: str) -> bool:
        return ord(character) in self.face.charToGlyph

    def code(self, glyph: int, text: str) -> int:
        """The character that stands for a glyph which shows `text`."""
        if len(text) == 1 and self.face.charToGlyph.get(ord(text)) == glyph:
            return ord(text)
        code = self._private.get((glyph, text))
        if code is None:
            code = self._private[glyph, text] = _PRIVATE + len(self._private)
            self._meanings[code] = text or _NOTHING
            self.face.charToGlyph[code] = glyph
            self.face.charWidths[code] = self.shaper.get_glyph_h_advance(glyph) * self.to_thousandths
        return code

    def width(self, code: int) -> float:
        """Thousandths of the type size."""
        return float(self.face.charWidths.get(code, self.face.defaultWidth))

    def addObjects(self, doc: Any) -> None:  # noqa: N802  reportlab calls it
        """reportlab's own step, then the tables of meanings, which it would fill with private characters."""
        subsets = list(self.state[doc].subsets)
        names = [self.getSubsetInternalName(number, doc)[1:] for number in range(len(subsets))]
        super().addObjects(doc)
        for name, subset in zip(names, subsets, strict=True):
            embedded = doc.idToObject["BasicFonts"].dict[name]
            stream = doc.idToObject[f"toUnicodeCMap:{embedded.BaseFont}"]
            stream.content = self._meanings_table(embedded.BaseFont, subset)

    def _meanings_table(self, font: str, subset: list[int]) -> str:
        pairs = "\n".join(
            f"<{index:02X}> <{self._meanings.get(code, chr(code)).encode('utf-16-be').hex().upper()}>"
            for index, code in enumerate(subset)
        )
        return _MEANINGS.format(font=font, last=f"{len(subset) - 1:02X}", count=len(subset), pairs=pairs)


_MEANINGS = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry ({font}) /Ordering ({font}) /Supplement 0 >> def
/CMapName /{font} def
/CMapType 2 def
1 begincodespacerange
<00> <{last}>
endcodespacerange
{count} beginbfchar
{pairs}
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class Faces:
    """The fonts of one document, opened when the first character needs them."""

    def __init__(self) -> None:
        self._open: dict[str, Face] = {}

    def face(self, name: str) -> Face:
        if name not in self._open:
            self._open[name] = Face(name)
        return self._open[name]

    def for_character(self, character: str, name: str) -> Face | None:
        """The font called `name` if it has the character, else the first stand-in that has it, else None."""
        for candidate in (name, *_stand_ins(name)):
            if self.face(candidate).has(character):
                return self.face(candidate)
        return None


def _stand_ins(name: str) -> tuple[str, ...]:
    weight = "Regular" if name.endswith("Regular") else "Medium"
    return (
        f"Inter-{weight}",
        f"NotoSansArabic-{weight}",
        f"NotoSansHebrew-{weight}",
        "NotoSansSC-Regular",
        "NotoSansKR-Regular",
        "NotoEmoji-Regular",
    )
