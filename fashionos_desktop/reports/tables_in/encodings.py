"""Bytes of a text file into text, by evidence: marks first, then UTF-8, then how the letters sit in words."""

from __future__ import annotations

import codecs
import re

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN = ("cp1252", "cp1250", "mac_roman", "cp850")
_SAMPLE = 200_000
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_LETTER = r"[^\W\d_]"
_WORD_INSIDE = re.compile(rf"(?<={_LETTER})[^\w\s\x00-\x7f’‘–—«»“”„…·](?={_LETTER})")
_CASE_BREAK = re.compile(r"(?<=[a-zà-öø-ÿ])[^\W\d_a-zà-öø-ÿß]")
_COMMON = frozenset("éèêëàâäáãåæçñíìîïóòôöõøúùûüýßœÉÈÀÂÄÁÅÆÇÑÓÖØÚÜŒłńśćżźąęŁŚŻŹČčřŘšŠžŽěůőűŐŰ«»“”‘’–—…€ºª¿¡°")


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of the encoding. Never fails: a byte that fits nowhere becomes U+FFFD."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace").lstrip("\ufeff"), name
    wide = _without_mark(data[:4096])
    if wide:
        return data.decode(wide, errors="replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as problem:
        if problem.start >= len(data) - 3:
            return data.decode("utf-8", errors="ignore"), "utf-8"
        if _mostly_utf8(data):
            return data.decode("utf-8", errors="replace"), "utf-8"
    name = _eight_bit(data)
    return data.decode(name, errors="replace"), name


def _without_mark(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of plain text is zero."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = max(1, len(head) // 2)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    good = sum(1 for letter in text if letter > "\x7f") - broken
    return good > 50 * broken


def _eight_bit(data: bytes) -> str:
    runs = _HIGH_RUN.findall(data[:_SAMPLE])
    mean_run = sum(map(len, runs)) / max(1, len(runs))
    if mean_run <= 1.6:
        return _western(data)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best is not None else "cp1252"


def _western(data: bytes) -> str:
    """Latin letters, one byte each: the code page under which they make plausible words."""
    sample = b" ".join(data[max(0, run.start() - 12) : run.end() + 12] for run in _HIGH_RUN.finditer(data, 0, _SAMPLE))
    penalties = {}
    for name in _LATIN:
        text = sample.decode(name, errors="replace")
        odd = sum(1 for letter in text if letter > "\x7f" and letter not in _COMMON)
        inside = len(_WORD_INSIDE.findall(text)) + len(_CASE_BREAK.findall(text)) + 3 * text.count("\ufffd")
        penalties[name] = odd + 2 * inside
    return min(_LATIN, key=lambda name: penalties[name])
