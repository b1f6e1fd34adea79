"""Fitting photographs found by look: by the number in their name, else by the time they were taken, else typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from PIL import Image
from sqlalchemy.orm import Session

from fashionos_desktop.services.casting.day import show_day
from fashionos_desktop.services.edits import Edit, update_rows
from fashionos_desktop.services.line_up.lines import LineUp
from fashionos_desktop.services.pictures.store import add_picture
from fashionos_desktop.services.refusals import Refused

_ENDINGS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".heic"})
_NAMED = re.compile(r"(?:^|[^a-z0-9])(?:look|exit|l|nr|no)[ _.-]*0*(\d{1,3})([a-z]?)(?![a-z0-9])", re.IGNORECASE)
_BARE = re.compile(r"^0*(\d{1,3})([a-z]?)(?:[ _.-]+(?:front|back|side|detail|f|b|\(?\d\)?))?$", re.IGNORECASE)
_TAKEN, _OFFSET_OF_EXIF = 0x9003, 0x8769
"""DateTimeOriginal, in the Exif directory."""

How = Literal["name", "time", "none"]


@dataclass(frozen=True, slots=True)
class PhotographMatch:
    path: Path
    look_id: str | None
    number: str
    how: How


def photographs_in(paths: Sequence[Path]) -> list[Path]:
    """Pictures among files and in folders, by name."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        found += [one for one in inside if one.is_file() and one.suffix.lower() in _ENDINGS]
    return found


def number_in(name: str) -> str:
    """ "look 12", "L012_back", "12A" give 12, 12, 12A; a camera's own number or a date gives nothing."""
    match = _NAMED.search(name) or _BARE.fullmatch(name.strip())
    return f"{int(match[1])}{match[2].upper()}" if match else ""


def match_photographs(line_up: LineUp, files: Sequence[Path]) -> tuple[PhotographMatch, ...]:
    """For each file its look. One without a number, taken between two that have the same one, is of that look too;
    taken between two looks that follow each other in the order it stays to be typed."""
    looks = {line_up.number(line.id): line.id for line in line_up.lines if line.is_look and line_up.number(line.id)}
    named = {path: number for path in files if (number := number_in(path.stem)) in looks}
    timed = sorted((taken, path) for path in files if (taken := _taken(path)) is not None)
    by_time = _between(timed, named)
    found: list[PhotographMatch] = []
    for path in files:
        number = named.get(path) or by_time.get(path, "")
        how: How = "name" if path in named else "time" if number else "none"
        found.append(PhotographMatch(path, looks.get(number), number, how))
    return tuple(found)


def attach_photograph(session: Session, show_id: str, look_id: str, data: bytes, name: str) -> Edit:
    """Raises Refused, with the file's name, for what is no picture or cannot be read."""
    try:
        picture = add_picture(session, show_day(session, show_id).organization_id, data)
    except Refused as refusal:
        raise Refused(f"{name}: {refusal}") from refusal
    title = f"Photograph {name} attached"
    return update_rows(session, "looks", [look_id], {"photo_id": picture}, title=title)


def _between(timed: Sequence[tuple[datetime, Path]], named: dict[Path, str]) -> dict[Path, str]:
    found: dict[Path, str] = {}
    before = ""
    waiting: list[Path] = []
    for _, path in timed:
        number = named.get(path)
        if number is None:
            waiting.append(path)
            continue
        if number == before:
            found.update(dict.fromkeys(waiting, number))
        before, waiting = number, []
    return found


def _taken(path: Path) -> datetime | None:
    """When a camera says that it was; None where it says nothing or the file cannot be read."""
    try:
        with Image.open(path) as picture:
            said = picture.getexif().get_ifd(_OFFSET_OF_EXIF).get(_TAKEN)
        return datetime.strptime(str(said), "%Y:%m:%d %H:%M:%S") if said else None  # noqa: DTZ007 (cameras have no zone)
    except (OSError, ValueError, SyntaxError):
        return None
