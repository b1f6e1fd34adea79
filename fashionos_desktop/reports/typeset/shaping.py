"""One line of text made into glyphs: the right font for each script, joined, kerned, in reading order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import uharfbuzz

from fashionos_desktop.reports.typeset.bidi import CONTROLS, MIRRORED, visual_runs
from fashionos_desktop.reports.typeset.faces import Face, Faces

MISSING = "?"
"""Stands for a letter that none of the shipped fonts has."""

_UNSEEN = CONTROLS | set("\u200b\u2060\ufeff")


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks: font as in resources/fonts, size in points, ink as in tokens.toml."""

    font: str
    size: float
    ink: str = "text"
    tracking: float = 0.0
    """Extra space after each glyph, as a share of the size."""
    tabular: bool = False
    """Figures of one width, so that they stand in columns."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph: its character in the face, and how far it moves from where the pen is, in thousandths."""

    code: int
    right: float
    up: float
    advance: float
    silent: bool
    """A part of a letter whose text another glyph carries."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring glyphs of one face, from left to right."""

    face: Face
    glyphs: tuple[Glyph, ...]


def tidy(text: str) -> str:
    """The text as one line: composed, without control characters, each run of white space a single space."""
    composed = unicodedata.normalize("NFC", text)
    seen = (" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in composed if c not in _UNSEEN)
    return " ".join("".join(seen).split())


def lacks(text: str, style: Style, faces: Faces) -> bool:
    """Whether the text has letters that no shipped font has, and that will show as `MISSING`."""
    return any(face is None and _is_letter(c) for c, face in _with_faces(tidy(text), style.font, faces))


def shape(text: str, style: Style, faces: Faces) -> list[Piece]:
    """The line from left to right. Symbols that no font has are left out, letters show as `MISSING`."""
    text, owners = _covered(tidy(text), style.font, faces)
    features = {"kern": True, "liga": True, "tnum": style.tabular}
    pieces: list[Piece] = []
    for run in visual_runs(text):
        parts = list(_parts(owners, run.start, run.end))
        for start, end in reversed(parts) if run.right_to_left else parts:
            pieces.append(_shaped(text[start:end], owners[start], run.right_to_left, style, features))
    return pieces


def width(pieces: list[Piece]) -> float:
    """Thousandths of the size."""
    return sum(glyph.advance for piece in pieces for glyph in piece.glyphs)


def _covered(text: str, font: str, faces: Faces) -> tuple[str, list[Face]]:
    characters: list[str] = []
    owners: list[Face] = []
    main = faces.face(font)
    for character, face in _with_faces(text, font, faces):
        if face is not None:
            characters.append(character)
            owners.append(face)
        elif _is_letter(character):
            characters.append(MISSING)
            owners.append(main)
    return "".join(characters), owners


def _with_faces(text: str, font: str, faces: Faces) -> Iterator[tuple[str, Face | None]]:
    """Each character with its face. Marks and joiners stay with the letter before them."""
    before: Face | None = None
    for character in text:
        if before is not None and _follows(character) and before.has(character):
            yield character, before
            continue
        face = faces.for_character(character, font)
        yield character, face
        if face is not None:
            before = face


def _follows(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN"


def _parts(owners: list[Face], start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = start + 1
        while stop < end and owners[stop] is owners[start]:
            stop += 1
        yield start, stop
        start = stop


def _shaped(text: str, face: Face, right_to_left: bool, style: Style, features: dict[str, bool]) -> Piece:
    buffer = uharfbuzz.Buffer()
    buffer.add_codepoints([ord(character) for character in text])
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    uharfbuzz.shape(face.shaper, buffer, features)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    meanings = _meanings(text, infos, positions, right_to_left)
    scale, glyphs = face.to_thousandths, []
    for info, position, meaning in zip(infos, positions, meanings, strict=True):
        advance = position.x_advance * scale
        if advance:
            advance += style.tracking * 1000
        code = face.code(info.codepoint, meaning)
        glyphs.append(Glyph(code, position.x_offset * scale, position.y_offset * scale, advance, not meaning))
    return Piece(face, tuple(glyphs))


def _meanings(text: str, infos: list[Any], positions: list[Any], right_to_left: bool) -> list[str]:
    """The text that each glyph shows. Of the glyphs of one letter with its marks, the widest shows it all."""
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    widest: dict[int, int] = {}
    for index, info in enumerate(infos):
        held = widest.setdefault(info.cluster, index)
        if positions[index].x_advance > positions[held].x_advance:
            widest[info.cluster] = index
    meanings = [""] * len(infos)
    for start, index in widest.items():
        meaning = text[start : ends[start]]
        meanings[index] = _as_seen(meaning) if right_to_left else meaning
    return meanings


def _as_seen(meaning: str) -> str:
    """What viewers expect of a glyph from right to left: they put the page's order back into reading order.

    Poppler and PDFium turn brackets and a letter with its marks round once more than a ligature.
    """
    if len(meaning) > 1 and unicodedata.combining(meaning[1]):
        return meaning[::-1]
    return MIRRORED.get(meaning, meaning)
