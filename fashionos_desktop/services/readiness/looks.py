"""How far each look is: her arrival, hair and make-up, then dressed and in line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from fashionos_desktop.services.line_up.lines import Line

Tone = Literal["plain", "good", "warn", "stop"]


@dataclass(frozen=True, slots=True)
class LookReadiness:
    look: Line
    number: str
    arrived: bool
    """A scan or a tick at the stage door, on any of her calls of the day."""
    is_first: bool
    """Her first look: before it she comes from hair and make-up, later ones follow a change."""
    icon: str
    words: str
    """ "In line", "Dressed", "Changing", "In make-up", "Not arrived", "No model"."""
    tone: Tone
    is_ready: bool
    """In line, or out already."""
