"""How long to wait before the next try."""

from __future__ import annotations

import random

SHORTEST = 1.0
LONGEST = 60.0


def delay(failures: int, dice: random.Random) -> float:
    """Seconds: doubles with each failure up to a minute, half of it by chance, so that twenty laptops whose access
    point comes back do not all call at once."""
    whole = min(LONGEST, SHORTEST * 2.0 ** min(failures - 1, 10))
    return whole / 2 + dice.random() * whole / 2
