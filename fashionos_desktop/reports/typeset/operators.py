"""Shaped text as the operators of a PDF page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fashionos_desktop.reports.typeset.shaping import Glyph, Piece

_SILENT = "/Span <</ActualText ()>> BDC"
"""Opens a part of the page that is seen, and copied or searched as nothing."""


def text_operators(pieces: Iterable[Piece], size: float, document: Any) -> str:
    """What writes the pieces from the current place on; `document` is reportlab's, whose fonts they go into."""
    return " ".join(_PieceWriter(piece, size, document).operators() for piece in pieces)


class _PieceWriter:
    """Collects glyphs in rows of letters and gaps, and ends a row where the font, the height or the meaning changes."""

    def __init__(self, piece: Piece, size: float, document: Any) -> None:
        self._piece = piece
        self._size = size
        self._document = document
        self._parts: list[str] = []
        self._row: list[str] = []
        self._letters = bytearray()
        self._subset = -1
        self._rise = 0.0
        self._silent = False

    def operators(self) -> str:
        face = self._piece.face
        gap = 0.0
        for glyph in self._piece.glyphs:
            ((subset, place),) = face.splitString(chr(glyph.code), self._document)
            self._use(subset)
            self._turn_to(glyph)
            self._move(gap - glyph.right)
            self._letters += place
            gap = face.width(glyph.code) + glyph.right - glyph.advance
        self._move(gap)
        self._end_row()
        if self._silent:
            self._parts.append("EMC")
        if self._rise:
            self._parts.append("0 Ts")
        return " ".join(self._parts)

    def _use(self, subset: int) -> None:
        if subset != self._subset:
            self._end_row()
            name = self._piece.face.getSubsetInternalName(subset, self._document)
            self._parts.append(f"{name} {self._size:g} Tf")
            self._subset = subset

    def _turn_to(self, glyph: Glyph) -> None:
        if glyph.silent != self._silent:
            self._end_row()
            self._parts.append(_SILENT if glyph.silent else "EMC")
            self._silent = glyph.silent
        if glyph.up != self._rise:
            self._end_row()
            self._parts.append(f"{glyph.up * self._size / 1000:.2f} Ts")
            self._rise = glyph.up

    def _move(self, gap: float) -> None:
        """To the left, in thousandths of the size; less than half of one is not worth its bytes."""
        if abs(gap) >= 0.5:
            self._end_letters()
            self._row.append(f"{gap:.0f}")

    def _end_letters(self) -> None:
        if self._letters:
            self._row.append(f"<{self._letters.hex()}>")
            self._letters.clear()

    def _end_row(self) -> None:
        self._end_letters()
        if self._row:
            self._parts.append(f"[{''.join(self._row)}] TJ")
            self._row.clear()
