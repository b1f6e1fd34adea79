"""Lengths: 178, 178 cm, 1.78 m, 5'10", 70"; 84 or 34.5" for a girth."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

CM_PER_INCH = Decimal("2.54")
"""Exactly, by the international yard of 1959."""

SHORTEST, TALLEST = Decimal(100), Decimal(230)
NARROWEST, WIDEST = Decimal(40), Decimal(160)
"""Outside of these a figure is a slip of the pen, or of another unit."""

_NUMBER = r"(\d+(?:[.,]\d+)?)"
_METRES = re.compile(rf"{_NUMBER}\s*m(?:etres?|eters?|ètres?)?")
_CENTIMETRES = re.compile(rf"{_NUMBER}\s*(?:cms?|centimet(?:re|er)s?)?")
_FEET = re.compile(rf"(\d)\s*(?:'|ft|feet|foot)\s*(?:{_NUMBER}\s*(?:\"|''|in(?:ch(?:es)?)?)?)?")
_INCHES = re.compile(rf"{_NUMBER}\s*(?:\"|''|in(?:ch(?:es)?)?)")
_MARKS = str.maketrans({"’": "'", "′": "'", "´": "'", "`": "'", "‘": "'", "”": '"', "“": '"', "″": '"', "½": ".5"})


def parse_height(text: str) -> Decimal | None:
    """In centimetres, to a millimetre; None for what is no height of a person."""
    plain = _plain(text)
    if found := _FEET.fullmatch(plain):
        inches = _number(found[2] or "0")
        return _within((int(found[1]) * 12 + inches) * CM_PER_INCH, SHORTEST, TALLEST) if inches < 12 else None
    if found := _INCHES.fullmatch(plain):
        return _within(_number(found[1]) * CM_PER_INCH, SHORTEST, TALLEST)
    if found := _METRES.fullmatch(plain):
        return _within(_number(found[1]) * 100, SHORTEST, TALLEST)
    if found := _CENTIMETRES.fullmatch(plain):
        number = _number(found[1])
        return _within(number * 100 if number < 3 else number, SHORTEST, TALLEST)
    return None


def parse_girth(text: str) -> Decimal | None:
    """Bust, waist or hips in centimetres. A bare figure up to 39 is inches: no grown waist measures that in cm."""
    plain = _plain(text)
    if found := _INCHES.fullmatch(plain):
        return _within(_number(found[1]) * CM_PER_INCH, NARROWEST, WIDEST)
    if found := _CENTIMETRES.fullmatch(plain):
        number = _number(found[1])
        is_inches = number < NARROWEST and "c" not in plain
        return _within(number * CM_PER_INCH if is_inches else number, NARROWEST, WIDEST)
    return None


def to_millimetre(length: Decimal) -> Decimal:
    return length.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _plain(text: str) -> str:
    return " ".join(text.casefold().translate(_MARKS).split())


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _within(length: Decimal, least: Decimal, most: Decimal) -> Decimal | None:
    return to_millimetre(length) if least <= length <= most else None
