"""Cells as clean text: what a person sees, without what only a computer sees."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from fashionos_desktop.reports.tables_in import Cell, cell_text

# Marks that turn the writing direction can make a name read as another one at the door.
_HIDDEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\x00-\x08\x0e-\x1f\x7f]")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_WORDS = re.compile(r"[^\W_]+|[+#№]")


def line(cell: Cell) -> str:
    """One line: trimmed, spaces folded to one, NFC, no hidden marks."""
    if not cell:
        return "" if cell is None or cell == "" or cell is False else cell_text(cell)
    text = cell if isinstance(cell, str) else cell_text(cell)
    if text.isprintable() and "  " not in text:
        return text.strip() if text.isascii() else unicodedata.normalize("NFC", text.strip())
    return " ".join(unicodedata.normalize("NFC", _HIDDEN.sub("", text)).split())


def block(cell: Cell) -> str:
    """Text that may have several lines, each trimmed, empty ones left out."""
    text = cell_text(cell)
    if not text:
        return ""
    if "\n" not in text and "\r" not in text:
        return line(text)
    return "\n".join(filter(None, (line(part) for part in text.splitlines())))


def has_direction_marks(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.isascii() and _DIRECTION.search(cell) is not None


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Words in lower case without accents and punctuation, for comparing: "E-Mail " and "é mail" are one."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    if not plain.isascii():
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_WORDS.findall(plain))


def words_of(entry: str) -> frozenset[str]:
    """The folded alternatives of a "one | two | three" entry."""
    return frozenset(filter(None, (fold(part) for part in entry.split("|"))))
