"""Order keys, evenly spaced so that anything can later stand between any two."""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""In the order of their bytes."""


def evenly_spaced(count: int, width: int = 3) -> list[str]:
    """`count` ascending keys of at most `width` digits in base 62; none ends in the lowest digit."""
    room = len(DIGITS) ** width
    if count >= room:
        raise ValueError(f"{count} keys do not fit in {width} digits.")
    return [_in_base(round((place + 1) * room / (count + 1)), width).rstrip("0") for place in range(count)]


def _in_base(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, len(DIGITS))
        digits = DIGITS[digit] + digits
    return digits
