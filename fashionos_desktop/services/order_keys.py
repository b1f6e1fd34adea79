"""Order keys: text that sorts by its bytes, with room for another key between any two.

Lines stand in the order (key, id): two laptops that put a line into the same gap while apart may make the same
key, and the id decides. Digits are base 62 in the order of their bytes; no key ends in the lowest digit, so that
there is always room before it.
"""

from __future__ import annotations

import random

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""In the order of their bytes."""

LONGEST = 48
"""A key longer than this says that its neighbours should be spaced anew."""

_BASE = len(DIGITS)
_JITTER = 2
"""Random digits at the end: two laptops that fill one gap rarely make the same key."""
_FROM_AN_END = 16
"""Beyond the first or last line a key takes this part of what is left, so that many can follow."""


def keys_between(low: str | None, high: str | None, count: int = 1, chance: random.Random | None = None) -> list[str]:
    """`count` ascending keys strictly between two; None stands for either end of the order.

    Raises ValueError where there is no room: the two are equal, in the wrong order, or not made here.
    """
    if not set(f"{low or ''}{high or ''}") <= set(DIGITS) or not (low or "") < ("~" if high is None else high).rstrip(
        DIGITS[0]
    ):
        raise ValueError(f"There is no key between {low!r} and {high!r}.")
    width = 1  # as few digits as tell them apart: what a neighbour's jitter added need not be carried on
    while True:
        start, end = _gap(low, high, width)
        if end - start > count:
            break
        width += 1
    dice = chance or random.SystemRandom()
    return [
        _digits(start + (place + 1) * (end - start) // (count + 1), width) + _jitter(dice) for place in range(count)
    ]


def evenly_spaced(count: int, width: int = 3) -> list[str]:
    """`count` ascending keys of at most `width` digits; none ends in the lowest digit."""
    room = _BASE**width
    if count >= room:
        raise ValueError(f"{count} keys do not fit in {width} digits.")
    return [_digits(round((place + 1) * room / (count + 1)), width).rstrip("0") for place in range(count)]


def _gap(low: str | None, high: str | None, width: int) -> tuple[int, int]:
    """As numbers of `width` digits, the ends left out."""
    start = _number(low, width) if low is not None else 0
    end = _number(high, width) if high is not None else _BASE**width
    if high is None and low is not None:
        end = start + max(1, (end - start) // _FROM_AN_END)
    elif low is None and high is not None:
        start = end - max(1, end // _FROM_AN_END)
    return start, end


def _number(key: str, width: int) -> int:
    number = 0
    for place in range(width):
        number = number * _BASE + (DIGITS.index(key[place]) if place < len(key) else 0)
    return number


def _digits(number: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        digits = DIGITS[digit] + digits
    return digits


def _jitter(dice: random.Random) -> str:
    return "".join(dice.choice(DIGITS) for _ in range(_JITTER - 1)) + dice.choice(DIGITS[1:])
