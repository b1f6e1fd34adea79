"""Shoe sizes, kept as EU sizes (Paris points).

An EU size is 1.5 times the centimetres of the last (ISO/TS 19407). Between EU and US or UK sizes there is no standard,
only charts; these are the steps of the common one: a women's US 8 is EU 39, a men's US 9 is EU 42.5, a UK size is
two below a women's US size and one below a men's, and a whole US size is taken as one EU size, as agencies do.
"""

from __future__ import annotations

import re
from decimal import Decimal

SMALLEST, LARGEST = Decimal(30), Decimal(52)

_NUMBER = r"(\d{1,2}(?:[.,]\d)?|\d{1,2}\s*½)"
_SYSTEM = r"(eu|eur|fr|us|usa|uk|gb)"
_BEFORE = re.compile(rf"{_SYSTEM}\s*{_NUMBER}(?:\s*[wm])?")
_AFTER = re.compile(rf"{_NUMBER}\s*{_SYSTEM}?(?:\s*[wm])?")

_ABOVE_US = {"woman": Decimal(31), "man": Decimal("33.5")}
"""EU size less US size."""
_US_ABOVE_UK = {"woman": Decimal(2), "man": Decimal(1)}
_LARGEST_FOREIGN = Decimal(17)
"""Without a system, a figure up to this is a US size: no grown EU size is."""


def parse_shoe(text: str, gender: str = "woman") -> Decimal | None:
    """The EU size; None for what is no size. `gender` chooses the chart: "man", anything else is a woman's."""
    plain = " ".join(text.casefold().split())
    if found := _BEFORE.fullmatch(plain):
        return _eu(_number(found[2]), found[1], gender)
    if found := _AFTER.fullmatch(plain):
        return _eu(_number(found[1]), found[2] or "", gender)
    return None


def to_us(eu: Decimal, gender: str = "woman") -> Decimal:
    return eu - _ABOVE_US[chart(gender)]


def chart(gender: str) -> str:
    return "man" if gender.casefold() in ("man", "m", "male", "men") else "woman"


def _eu(number: Decimal, system: str, gender: str) -> Decimal | None:
    of = chart(gender)
    if system in ("uk", "gb"):
        number += _US_ABOVE_UK[of] + _ABOVE_US[of]
    elif system in ("us", "usa") or (not system and number <= _LARGEST_FOREIGN):
        number += _ABOVE_US[of]
    return number.quantize(Decimal("0.1")) if SMALLEST <= number <= LARGEST else None


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ".").replace("½", ".5").replace(" ", ""))
