"""What a person types, as a question to the search index."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from fashionos_desktop.models.folding import SPECIAL

_DIACRITICS = range(0x300, 0x332)
_UNSPACED = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1100, 0x11FF),  # Hangul letters
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x9FFF),  # Han, kana, Bopomofo, compatibility letters
    (0xA960, 0xA97F),
    (0xAC00, 0xD7FF),  # Hangul
    (0xF900, 0xFAFF),
    (0xFF65, 0xFFDC),  # half-width kana and Hangul
    (0x1B000, 0x1B16F),
    (0x20000, 0x3FFFF),
)


@dataclass(frozen=True, slots=True)
class Search:
    """The words of a query. Empty where it holds no letter and no digit."""

    match: str | None
    """For `guest_search MATCH`: each word is the beginning of one in the index."""
    inside: tuple[str, ...] = ()
    """Words of scripts that put no space between words: to be found inside a run of letters too."""
    shortest: int = 0

    @property
    def is_empty(self) -> bool:
        return self.match is None and not self.inside

    @property
    def is_broad(self) -> bool:
        """So few letters that a good part of all guests will match."""
        return not self.inside and self.shortest <= 2


def understood(text: str) -> Search:
    """The search that a person means by `text`, whatever signs are in it."""
    words = search_words(text)
    spaced = [word for word in words if not is_unspaced(word)]
    inside = tuple(word for word in words if is_unspaced(word))
    shortest = max((len(word) for word in spaced), default=0)
    return Search(_match(spaced), inside, shortest)


def search_words(text: str) -> list[str]:
    """The words of a text, parted as the index parts them. The index's own tokenizer folds them."""
    plain = "".join(SPECIAL.get(letter, letter) for letter in unicodedata.normalize("NFC", text))
    return "".join(letter if _is_letter(letter) else " " for letter in plain.lower()).split()


def prefix(word: str) -> str:
    return f'"{word}"*'


def is_unspaced(word: str) -> bool:
    return not word.isascii() and any(first <= code <= last for code in map(ord, word) for first, last in _UNSPACED)


def _match(words: list[str]) -> str | None:
    if not words:
        return None
    match = " AND ".join(map(prefix, words))
    joined = "".join(words)
    # Codes are printed in groups, "nj2s nhqw".
    if len(words) > 1 and joined.isascii() and any(letter.isdigit() for letter in joined):
        match = f"({match}) OR {prefix(joined)}"
    return match


def _is_letter(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return kind[0] in "LN" or kind == "Co" or ord(letter) in _DIACRITICS
