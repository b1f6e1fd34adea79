"""Names as a list gives them: joined from parts, turned from "Last, First", never guessed about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fashionos_desktop.reports.guest_lists.text import fold, words_of

_SUFFIX = words_of(
    "jr | sr | junior | senior | ii | iii | iv | v | phd | ph d | md | m d | esq | mba | ma | ba | msc | bsc | obe | "
    "mbe | cbe | dds | jd | llm | dr | cpa | fils | père"
)
_COMMA = re.compile(r"\s*[,，、]\s*")
_PLAIN_TITLES = words_of(
    "mr | mrs | ms | miss | mr mrs | m | mme | mlle | herr | frau | hr | fr | sr | sra | srta | sig | sigra | signor | "
    "signora | dhr | mw | pan | pani | monsieur | madame"
)


def family_first_share(names: Iterable[str]) -> float:
    """The share of names that are written "Last, First"."""
    total = turned = 0
    for name in names:
        total += 1
        turned += _is_turned(_COMMA.split(name))
    return turned / total if total else 0.0


def natural_order(name: str) -> str:
    """ "Gray, Sandra" as "Sandra Gray", "Collin, Hugues, Jr." as "Hugues Collin Jr."; "John Doe, Jr." stays."""
    if "," not in name and "，" not in name and "、" not in name:
        return name
    parts = _COMMA.split(name.strip(" ,，、"))
    if not _is_turned(parts):
        return name.strip(" ,，、")
    return " ".join((parts[1], parts[0], *parts[2:]))


def _is_turned(parts: list[str]) -> bool:
    if len(parts) == 2:
        return bool(parts[0] and parts[1]) and fold(parts[1]) not in _SUFFIX
    return len(parts) == 3 and all(parts) and fold(parts[2]) in _SUFFIX and fold(parts[1]) not in _SUFFIX


def joined(given: str, family: str, suffix: str = "") -> str:
    """Given name before family name, as the house writes every name, whatever its script."""
    return " ".join(part for part in (given, family, suffix) if part)


def form_of_address(salutation: str) -> str | None:
    """A salutation worth telling the door: "Dr.", "Mx.", "H.R.H."; "Mr." and its like say nothing."""
    return None if not salutation or fold(salutation) in _PLAIN_TITLES else salutation
