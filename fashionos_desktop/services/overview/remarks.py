"""The one line at the foot of a card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Remark:
    text: str
    tone: Literal["quiet", "warn", "stop"] = "quiet"
