"""Whether the change times of a sheet are what is needed or what there is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fashionos_desktop.models.folding import fold
from fashionos_desktop.services.package_records import ChangeTimes, SheetLine

_SECONDS = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|seconds?|secondes?|\")?")
_MINUTES = re.compile(r"(?:(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes?|')|(\d+):(\d{2}))\s*(?:(\d+)\s*(?:s|sec|\")?)?")


def parse_seconds(text: str) -> int | None:
    """40, 40s, 1:20, 1 min 20, 2'; None for what is no length of time."""
    plain = " ".join(fold(text).split())
    if found := _SECONDS.fullmatch(plain):
        return round(float(found[1].replace(",", ".")))
    if found := _MINUTES.fullmatch(plain):
        minutes = float((found[1] or found[2]).replace(",", "."))
        return round(minutes * 60) + int(found[3] or found[4] or 0)
    return None


def guess(lines: Sequence[SheetLine]) -> tuple[ChangeTimes | None, int | None]:
    """Times that are all one pace times the exits since the model's last look are what there is; others what it takes.

    Answers the guess and, where they are what there is, the pace in seconds.
    """
    exits = [line for line in lines if line.number]
    last: dict[str, int] = {}
    paces: list[float] = []
    stated = 0
    for place, line in enumerate(exits):
        if line.change_seconds is not None:
            stated += 1
            if line.model is not None and fold(line.model) in last:
                paces.append(line.change_seconds / (place - last[fold(line.model)]))
        if line.model is not None:
            last[fold(line.model)] = place
    if not stated:
        return None, None
    if len(paces) >= 2 and len(paces) == stated and max(paces) - min(paces) < 0.5:
        return "available", round(sum(paces) / len(paces))
    return "needed", None
