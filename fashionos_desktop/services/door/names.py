"""Whether typed words are a name."""

from __future__ import annotations

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.guests.search import is_unspaced


def name_words(text: str) -> tuple[str, ...]:
    """Folded words of a name, parted at whatever is no letter and no digit."""
    return tuple("".join(letter if letter.isalnum() else " " for letter in fold(text)).split())


def begin_words_of(words: tuple[str, ...], name: str) -> bool:
    """Whether each word begins one of the name's, or stands in one where the script puts no space between words."""
    own = name_words(name)
    return all(any(part.startswith(word) or (is_unspaced(word) and word in part) for part in own) for word in words)


def is_name(words: tuple[str, ...], name: str) -> bool:
    """Whether the words are the whole name, in any order."""
    return sorted(words) == sorted(name_words(name))
