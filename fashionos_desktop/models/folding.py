"""Folding of names, so that "Zoe" finds "Zoé" and Łukasz stands among the L.

What the cache keeps folded is kept so by plain SQL, so that every other tool can still use the file.
"""

from __future__ import annotations

import unicodedata

SPECIAL = {
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
    "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ħ": "h", "Ħ": "h", "ŧ": "t", "Ŧ": "t",
}  # fmt: skip
"""Letters that Unicode does not decompose, so that no tokenizer folds them either."""

NOT_ASCII = "*[^ -~]*"
"""GLOB pattern of text that is not plain ASCII."""


def fold(text: str) -> str:
    """Lower case, without accents, compatibility forms made plain."""
    if text.isascii():
        return text.lower()
    special = "".join(SPECIAL.get(character, character) for character in text)
    parts = unicodedata.normalize("NFKD", special)
    return unicodedata.normalize("NFC", "".join(c for c in parts if not unicodedata.combining(c))).lower()


def replaced_sql(expression: str, letters: dict[str, str]) -> str:
    """Nested replace() calls. SQLite's parser takes about 24 of them in one expression."""
    for letter, plain in letters.items():
        expression = f"replace({expression}, '{letter}', '{plain}')"
    return expression


def special_sql(column: str) -> str:
    """The column without the letters that the search index's own tokenizer does not fold."""
    return f"CASE WHEN {column} GLOB '{NOT_ASCII}' THEN {replaced_sql(column, SPECIAL)} ELSE {column} END"


def accented_letters() -> dict[str, str]:
    """Letters of Latin-1 Supplement and Latin Extended-A with what they fold to."""
    letters = dict(SPECIAL)
    for code in range(0xC0, 0x180):
        letter = chr(code)
        plain = fold(letter)
        if letter.isalpha() and plain.isascii() and plain.isalpha():
            letters.setdefault(letter, plain)
    return letters
