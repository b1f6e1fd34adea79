"""Photographs on paper, with initials where there is none or it cannot be read."""

from __future__ import annotations

from fashionos_desktop.reports.typeset.paper import Paper as Sheet
from fashionos_desktop.reports.typeset.shaping import Style

_INITIALS = 0.34


def draw_photograph(
    sheet: Sheet, jpeg: bytes | None, name: str, x: float, y: float, *, width: float, height: float
) -> None:
    """`y` is the lower edge."""
    if jpeg is not None:
        try:
            sheet.photograph(jpeg, x, y, width, height)
        except (OSError, ValueError):
            # A thumbnail that was damaged on its way: the paper is printed all the same.
            jpeg = None
    if jpeg is None:
        sheet.field(x, y, width, height)
        style = Style("NewsreaderDisplay-Regular", width * _INITIALS, "text-muted")
        sheet.text(x + width / 2, y - height / 2 + width * _INITIALS / 3, initials(name), style, align="centre")


def initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return ""
    return words[0][0].upper() + (words[-1][0].upper() if len(words) > 1 else "")
