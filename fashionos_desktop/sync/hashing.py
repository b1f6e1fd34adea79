"""One number for a row, the same on a laptop and at the centre."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

BETWEEN = chr(31)
NOTHING = chr(30)
"""Stands for NULL: text cannot be told from it, and does not hold it."""


def row_hash(values: Sequence[object]) -> int:
    """Of stored values: the first eight bytes of the MD5 of all of them as text, as a signed number."""
    return text_hash(BETWEEN.join(_text(value) for value in values))


def text_hash(text: str) -> int:
    digest = hashlib.md5(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def _text(value: object) -> str:
    if value is None:
        return NOTHING
    return value.hex() if isinstance(value, bytes) else str(value)
