"""Cells that a spreadsheet would run, made harmless and whole again."""

from __future__ import annotations

import re

_RUNS = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""A formula sign (also in its wide East Asian form) at the start or after white space, or a control character
that programs skip before one; behind any number of apostrophes, so that `unguarded` takes away what was added."""


def guarded(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet could take it for a formula.

    This covers phone numbers ("+33 1 ...") and notes ("- no nuts") too: what a spreadsheet would
    calculate with them is wrong as well. Ticketing products write phone numbers in the same way.
    """
    return f"'{text}" if _RUNS.match(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given. Other text stays as it is."""
    return text[1:] if text.startswith("'") and _RUNS.match(text) else text
