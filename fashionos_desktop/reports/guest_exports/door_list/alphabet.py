"""A to Z as a person at the door looks for it: Łukasz under L, Émile under E, other scripts after Z."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.guest_export_rows import ExportGuest

NO_NAME = "No name"
_FIGURES = "0–9"
_SCRIPTS = (
    ("GREEK", "Greek"),
    ("CYRILLIC", "Cyrillic"),
    ("HEBREW", "Hebrew"),
    ("ARABIC", "Arabic"),
    ("HIRAGANA", "Japanese kana"),
    ("KATAKANA", "Japanese kana"),
    ("CJK", "Chinese characters"),
    ("HANGUL", "Korean"),
)
_ORDER = {
    _FIGURES: -1,
    **{chr(letter): 0 for letter in range(ord("A"), ord("Z") + 1)},
    **{head: 1 + place for place, (_, head) in enumerate(_SCRIPTS)},
    "Other": 50,
    NO_NAME: 99,
}

Key = tuple[int, str, str, str, str]


def in_order(guests: Iterable[ExportGuest]) -> list[tuple[str, ExportGuest]]:
    """Each guest under the head (a letter, a script, "No name"), in the order of the paper."""
    keyed = [(_key(guest), guest) for guest in guests]
    keyed.sort(key=lambda entry: entry[0])
    return [(key[1], guest) for key, guest in keyed]


def _key(guest: ExportGuest) -> Key:
    folded = fold(guest.name)
    # Quotation marks, brackets, hyphens and emoji before or in a name do not move it.
    plain = " ".join("".join(c if c.isalnum() else " " for c in folded).split())
    head = head_of(plain)
    return _ORDER[head], head, plain, guest.name, guest.id


def head_of(folded: str) -> str:
    """The head under which a folded name stands."""
    if not folded:
        return NO_NAME
    first = folded[0]
    if first.isascii():
        return _FIGURES if first.isdigit() else first.upper()
    if first.isdecimal():
        return _FIGURES
    written = unicodedata.name(first, "")
    if written.startswith("LATIN"):
        return _latin(written)
    return next((head for script, head in _SCRIPTS if written.startswith(script)), "Other")


def _latin(written: str) -> str:
    """A Latin letter that does not fold (Ə, Ŋ): under the letter that its Unicode name begins with, or "Other"."""
    word = written.split()[3] if len(written.split()) > 3 else ""
    return word if len(word) == 1 else "Other"
