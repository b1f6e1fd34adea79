"""Where a search found its words in a text, without case and accents."""

import unicodedata
from collections.abc import Sequence

Span = tuple[int, int]


def found_spans(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """(start, length) in the text itself for each word: at the start of a word if it can, else inside one."""
    pieces = _folded(text)
    plain = "".join(folded for folded, _ in pieces)
    origins = [at for folded, at in pieces for _ in folded]
    spans = set()
    for word in words:
        wanted = "".join(folded for folded, _ in _folded(word))
        at = _earliest(plain, wanted)
        if wanted and at >= 0:
            start, last = origins[at], origins[at + len(wanted) - 1]
            spans.add((start, _end_of(text, last) - start))
    return tuple(sorted(spans))


def _earliest(plain: str, wanted: str) -> int:
    at = plain.find(wanted)
    while at > 0 and plain[at - 1].isalnum():
        at = plain.find(wanted, at + 1)
    return at if at >= 0 else plain.find(wanted)


def _folded(text: str) -> list[tuple[str, int]]:
    pieces = []
    for at, character in enumerate(text):
        plain = unicodedata.normalize("NFKD", character.casefold())
        pieces.append(("".join(part for part in plain if not unicodedata.combining(part)), at))
    return pieces


def _end_of(text: str, at: int) -> int:
    end = at + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
