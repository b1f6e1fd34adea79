"""Where in a text the typed words were found, to underline them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fashionos_desktop.models.folding import fold


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int


def match_spans(words: Sequence[str], text: str) -> tuple[Span, ...]:
    """For each folded word its first place at the beginning of a word of the text, else anywhere in it.

    Places count characters of the text as it is written: "ines" is 0 to 4 of "Inès".
    """
    folded, places = _folded(text)
    found = {span for word in words if word and (span := _place(word, folded, places)) is not None}
    return _joined(sorted(found, key=lambda span: (span.start, span.end)))


def _folded(text: str) -> tuple[str, list[int]]:
    """Folded text, and for each of its characters which one of the text it comes from."""
    parts: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        plain = fold(letter)
        parts.append(plain)
        places += [place] * len(plain)
    return "".join(parts), places


def _place(word: str, folded: str, places: list[int]) -> Span | None:
    start = folded.find(word)
    anywhere = start
    while start > 0 and folded[start - 1].isalnum():
        start = folded.find(word, start + 1)
    start = start if start >= 0 else anywhere
    return None if start < 0 else Span(places[start], places[start + len(word) - 1] + 1)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
