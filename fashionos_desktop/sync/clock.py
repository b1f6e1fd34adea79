"""Time as the engine is handed it."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    def now(self) -> int:
        """Microseconds since 1970 by this laptop's own clock, which may be wrong and may jump."""

    def monotonic(self) -> float:
        """Seconds that only go forward."""


class SystemClock:
    def now(self) -> int:
        return time.time_ns() // 1000

    def monotonic(self) -> float:
        return time.monotonic()
