"""Colours of printed pages: those of the light theme."""

from __future__ import annotations

import tomllib
from functools import cache

from fashionos_desktop.resources import resource


@cache
def ink(name: str) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1 of a colour of the light theme, by its name in tokens.toml."""
    value = str(_light()[name]).removeprefix("#")
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


@cache
def _light() -> dict[str, object]:
    tokens = tomllib.loads(resource("tokens.toml").read_text(encoding="utf-8"))
    light: dict[str, object] = tokens["theme"]["light"]
    return light
