"""Portraits in a folder, found by the name of their model."""

from __future__ import annotations

import re
from pathlib import Path

from fashionos_desktop.models.folding import fold
from fashionos_desktop.reports.problems import BadFile

_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif", ".bmp"})


def name_of_file(name: str) -> str:
    """What a portrait of somebody is called: diacritics dropped, lower case, every other run of characters a hyphen.

    Empty for a name without Latin letters: such a portrait is chosen by hand.
    """
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


def portraits_in(folder: Path) -> dict[str, Path]:
    """Pictures of a folder and of those in it, by the name they stand for. Raises BadFile for what is no folder."""
    if not folder.is_dir():
        raise BadFile(f"There is no folder {folder}. Give the one that holds the portraits.")
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _ENDINGS and path.is_file() and (name := name_of_file(path.stem)):
            found.setdefault(name, path)
    return found
