"""Measures in the unit of the person who reads them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from fashionos_desktop.services.measures.lengths import CM_PER_INCH
from fashionos_desktop.services.measures.shoes import to_us

Units = Literal["metric", "imperial"]


def height_words(cm: Decimal | None, units: Units = "metric", *, unit: bool = True) -> str:
    """ "178 cm" or 5'10"; empty where it is not known. Imperial to half an inch."""
    if cm is None:
        return ""
    if units == "metric":
        return f"{short(cm)} cm" if unit else short(cm)
    halves = int((cm / CM_PER_INCH * 2).quantize(Decimal(1), ROUND_HALF_UP))
    feet, rest = divmod(halves, 24)
    inches = f"{rest // 2}{'½' if rest % 2 else ''}"
    return f"{feet}'{inches}\""


def girth_words(cm: Decimal | None, units: Units = "metric") -> str:
    """ "84" or 33"; to half an inch."""
    if cm is None:
        return ""
    if units == "metric":
        return short(cm)
    halves = int((cm / CM_PER_INCH * 2).quantize(Decimal(1), ROUND_HALF_UP))
    return f'{halves // 2}{"½" if halves % 2 else ""}"'


def shoe_words(eu: Decimal | None, units: Units = "metric", gender: str = "woman") -> str:
    """ "39" or "8 US"."""
    if eu is None:
        return ""
    return short(eu) if units == "metric" else f"{short(to_us(eu, gender))} US"


def short(number: Decimal) -> str:
    """Without a zero behind the point."""
    return f"{number.normalize():f}"
