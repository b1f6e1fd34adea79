"""What this computer remembers about how its person works: theme, text size, windows, columns, mappings.

Nothing here is the show's: losing the file costs a few clicks, never data.
"""

from __future__ import annotations

import json
import logging
import math
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Literal, Self, get_args

Theme = Literal["light", "dark", "wings"]
THEMES: tuple[Theme, ...] = get_args(Theme)
Units = Literal["metric", "imperial"]
"""In which heights, girths and shoes are shown."""
UNITS: tuple[Units, ...] = ("metric", "imperial")
SMALLEST_TEXT = 0.8
LARGEST_TEXT = 1.6
VERSION = 1

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """`text_scale` is a factor of the design's sizes. Window and column states are opaque text from Qt."""

    theme: Theme = "light"
    text_scale: float = 1.0
    sound: bool = True
    units: Units = "metric"
    show_id: str | None = None
    windows: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    guest_lists: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def with_text_scale(self, scale: float) -> Self:
        return replace(self, text_scale=min(max(scale, SMALLEST_TEXT), LARGEST_TEXT))

    def with_window(self, name: str, state: str) -> Self:
        return replace(self, windows={**self.windows, name: state})

    def with_columns(self, screen: str, state: str) -> Self:
        return replace(self, columns={**self.columns, screen: state})

    def with_guest_list(self, headers: str, mapping: Mapping[str, str]) -> Self:
        """Remembers which column of a list with these headers means what."""
        return replace(self, guest_lists={**self.guest_lists, headers: dict(mapping)})


def load(file: Path) -> Settings:
    """The settings in the file, defaults where there is none.

    A file that cannot be read is set aside under a name of its own; a value that makes no sense is left out.
    """
    try:
        document = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        _set_aside(file, str(error))
        return Settings()
    if not isinstance(document, dict):
        _set_aside(file, "it holds no settings")
        return Settings()
    if document.get("version") != VERSION:
        _set_aside(file, f"it was written in format {document.get('version')!r}")
    known = {name: document[name] for name in _FITS if name in document and _FITS[name](document[name])}
    return Settings(**known).with_text_scale(known.get("text_scale", 1.0))


def save(settings: Settings, file: Path) -> None:
    """Replaces the file in one step, so that a crash leaves the old one or the new one. Raises OSError."""
    document = {"version": VERSION, **asdict(settings)}
    handle, name = tempfile.mkstemp(prefix=f"{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as new:
            json.dump(document, new, ensure_ascii=False, indent=2, sort_keys=True)
            new.flush()
            os.fsync(new.fileno())
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _set_aside(file: Path, reason: str) -> None:
    kept = next(name for number in range(1, 10_000) if not (name := _aside(file, number)).exists())
    try:
        file.replace(kept)
    except OSError:
        _log.exception("Settings in %s cannot be used: %s.", file, reason)
        return
    _log.warning("Settings could not be used: %s. They are kept in %s; defaults apply.", reason, kept)


def _aside(file: Path, number: int) -> Path:
    return file.with_name(f"{file.stem}.set-aside-{number}{file.suffix}")


def _is_texts(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(text, str) for text in value.values())


# Whether a value read from the file fits the field of that name.
_FITS: Mapping[str, Callable[[Any], bool]] = {
    "theme": lambda value: value in THEMES,
    "text_scale": lambda value: type(value) in (int, float) and math.isfinite(value),
    "sound": lambda value: isinstance(value, bool),
    "units": lambda value: value in UNITS,
    "show_id": lambda value: value is None or isinstance(value, str),
    "windows": _is_texts,
    "columns": _is_texts,
    "guest_lists": lambda value: isinstance(value, dict) and all(map(_is_texts, value.values())),
}
assert set(_FITS) == {one.name for one in fields(Settings)}
